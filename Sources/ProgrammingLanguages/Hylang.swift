package import Lexing

extension LanguageDefinition {
  package static let hylang = LanguageDefinition(
    "hylang", "HyLang", aliases: ["hy"], files: ["hy"],
    #"""
    set id = [\w!$%*+,<=>?/.-]
    words main
      k: and as assert break class continue def del elif else except finally for from global if import in is
        lambda not or pass raise return try None True False nonlocal
      nb: setv defn defclass defmacro fn cond when unless let do -> ->> require defmain eval list-comp first
        rest get quote range map filter * + - / < <= = > >= apply assoc butlast comp complement cons constantly
        count cycle dec distinct doto drop drop-while every? gensym identity if-not inc instance? interleave
        iterate keyword keyword? last list* macroexpand macroexpand-1 merge-with name neg? nth pos? read reduce
        remove repeat second some string? symbol? take take-nth take-while zero? odd? even? partition group-by
        juxt as-> empty? input zip , != += car
    state root
      ;.*  c1
      \s+  w
      -?\d+\.\d+  mf
      -?\d+  mi
      0x-?[0-9a-fA-F]+  mh
      "(?:\\.|[^"\\])*"  s
      '{id}+  ss
      \\[\s\S]  sc
      ::?[#]?{id}+  no
      ~@|[`'#^~&@]  o
      (\()(\s*)({id}+)  p,w,nf:main
      {id}+  n:main
      [\[\](){}]  p
    """#)
}
