package import Lexing

extension LanguageDefinition {
  package static let scala = LanguageDefinition(
    "scala", "Scala", aliases: [], files: ["scala", "sbt"],
    #"""
    set op = [-+*/%&|<>=!?@^~#:\\]
    set id = [a-z_$α-ω][\w$]*(?:(?<=_)[-+*/%&|<>=!?@^~#:\\]+)?
    words main
      k: abstract case catch def do else extends final finally for forSome if implicit lazy match new override
        private protected return sealed super this throw try val var while with yield
      kc: true false null
    state root
      \s+  -
      //.*  c1
      /\*  cm  >comment
      @[A-Za-z_]\w*  nd
      (package|import)(\s+)([\w.]+)  k,-,nn
      (class|trait|object)(\s+)([^\s\[\](){}:;,]+)  k,-,nc
      (def)(\s+)({id}|{op}+|[A-Z]\w*)  k,-,nf
      (val)(\s+)({id}|\i\I*|{op}+)(?!\.)  k,-,nv
      (type)(\s+)  k,-  >type
      (this)(?=\.)  k
      (\i[\I$]*)(\.)(\i[\I$]*)  nv,o,py  >selected
      \.(?=\i)  o  >member
      [A-Z]\w+(?=\.)  nv
      [A-Z]\w+  nc
      \i[\I$]*(?=\()  nf
      \i[\I$]*(?=\h+\()  nf
      _(?![\w])  k
      {id}  n:main
      \i\I*  n:main
      `[^`\n]+`  n
      """[\s\S]*?"""(?!")|"""[\s\S]*?""""*  s
      "(?:\\\\|\\"|[^"\n])*"  s
      '(?:\\u[0-9a-fA-F]{4}|\\.|[^\\\n])'  sc
      '[A-Za-z_]\w*  ss
      0[xX][0-9a-fA-F]+  mh
      \d+\.\d*(?:[eE][+-]?\d+)?[fFdD]?  mf
      \d+[fFdD]  mf
      \d+[lL]?  mi
      (:)(?=\s|[A-Z])  k  >annotation
      \[  o  >types
      (?:<:|>:|<%|<-|=>|=|⇒|#|@)(?![-+*/%&|<>=!?@^~#:\\])  k
      [-+*/%&|<>=!?@^~#:\\]+  o
      [(){}\[\],;.'`]  o
    state selected
      (\.)(\i[\I$]*)  o,py
      default <
    state member
      \i[\I$]*  py  <
      default <
    state annotation
      \s+  -
      _  k
      \*  kt  <
      [\i.][\I.$]*  kt  =annotated
      default <
    state annotated
      \h+  -
      \[  o  =types
      [-+*/%&|<>=!?@^~#:\\]+  o  <
      default <
    state type
      \i\I*  kt  =annotated
      default <
    state types
      \[  o  >
      \]  o  <
      ,\s*  -
      \s+  -
      (?:<:|>:|<%|=>|⇒)  k
      [(){}]  o
      _(?!\w)  k
      [^\s\[\](),{}]+  kt
    state comment
      [^*/]+  cm
      /\*  cm  >
      \*/  cm  <
      [*/]  cm
    """#)
}
