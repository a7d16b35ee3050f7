package import Lexing

extension LanguageDefinition {
  package static let janet = LanguageDefinition(
    "janet", "Janet", aliases: ["jdn"], files: ["janet", "jdn"],
    #"""
    set sym = [A-Za-z_!$%&*+./:<=>?@^-][\w!$%&*+./:<=>?@^-]*
    words head
      k: break def do fn if quote quasiquote set splice unquote var while
      kr: tarray/buffer tarray/copy-bytes tarray/length tarray/new tarray/properties tarray/slice tarray/swap-bytes % * + - / < <= = > >= abstract? all all-bindings all-dynamics and apply array array/concat
        array/ensure array/fill array/insert array/new array/peek array/pop array/push array/remove array/slice
        array? as-> as?-> asm assert bad-compile band blshift bnot boolean? bor brshift buffer buffer/bit
        buffer/push-byte buffer/push-string buffer/slice buffer? bxor bytes? case cfunction? chr cli-main comment
        comp compare compile complement comptime cond coro count debug dec deep-not= deep= def- default defer
        defglobal defmacro defmacro- defn defn- describe dictionary? disasm distinct doc doc* doc-format dofile
        drop drop-until drop-while dyn each eachk eachp eachy edefer eflush env-lookup eprin eprinf eprint eprintf
        error errorf eval eval-string even? every? extreme false? fiber/current fiber/getenv fiber/new
        fiber/setenv fiber/status fiber? file/close file/open file/read file/write filter find find-index first
        flatten flatten-into flush for forv freeze frequencies function? gccollect generate gensym get get-in
        getline hash idempotent? identity if-let if-not if-with import import* in inc indexed? int? interleave
        interpose invert keep keys keyword keyword? kvs label last length let load-image loop macex macex1
        make-env make-image map mapcat marshal match math/abs math/floor math/pow math/random math/sin math/sqrt
        max mean merge merge-into min mod module/find nan? nat? native neg? net/close next nil? not not= number?
        odd? one? or os/cd os/clock os/exit os/getenv os/shell os/time pairs parse parser/new partial partition
        peg/match pos? postwalk pp prewalk prin prinf print printf product prompt propagate protect put put-in
        quit range reduce reduce2 repeat repl require resume return reverse reversed root-env run-context
        scan-number seq setdyn signal slice slurp some sort sort-by sorted sorted-by spit stderr stdin stdout
        string string/ascii-lower string/format string/find string/join string/replace string/replace-all
        string/slice string/split string/trim string? struct struct? sum symbol symbol? table table/clone
        table/new table/to-struct table? take take-until take-while trace tracev true? truthy? try tuple
        tuple/slice tuple? type unless unmarshal untrace update update-in use values var- varfn varglobal walk
        when when-let when-with with with-dyns with-syms with-vars yield zero? zipcoll -> ->> -?> -?>> ++ -- += -=
        *= /= %=
    state root
      include base
    state base
      \s+  w
      [#].*  c1
      :(?:{sym})?  kc
      @?"  s2  >string
      @?(`+)(?:(?!\1)[\s\S])*\1  sh
      [+-]?0x[0-9a-fA-F_]+  mh
      [+-]?\d+r[0-9a-zA-Z_]+|[+-]?(?:\d[\d_]*(?:\.[\d_]*)?|\.\d+)(?:[eE][+-]?\d+)?(?![\w!$%&*+/:<=>?@^-])  mf
      (?:true|false|nil)(?![\w!$%&*+./:<=>?@^-])  no
      (['~])(@?[(\[{])  o,p  >quoted
      (')({sym})  o,ss
      '|~|\||,;|,|;  o
      (\()(\s*)({sym})  p,w,nf:head
      {sym}  n
      @?[(\[{]|[)\]}]  p
    state quoted
      (,)({sym})  o,n
      (\()(\s*)({sym})  p,w,se  >
      @?[(\[{]  p  >
      [)\]}]  p  <
      (?:true|false|nil)(?![\w!$%&*+./:<=>?@^-])  se
      (?![+-]?\.?\d|:|'|~){sym}  se
      include base
    state string
      "  s2  <
      \\(?:[nrtzf0e"\\v]|x|u|U)  se
      [^"\\]+  s2
      \\  s2
    """#)
}
