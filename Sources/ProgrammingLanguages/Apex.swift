package import Lexing

extension LanguageDefinition {
  package static let apex = LanguageDefinition(
    "apex", "Apex", files: ["cls"],
    #"""
    words main nocase
      kn: import package
      kc: false null true
      kt: boolean byte char double float int long short var void
      kd: abstract class const enum extends final global implements interface native private protected public sharing
        static super synchronized testmethod throws transient virtual volatile without
      k: and asc assert break by case catch continue data default delete desc do else end finally first for from goto
        group if insert instanceof last like limit new offset or order reference return rollup scope select switch
        this throw try typeof update using where while with
    state root
      \s+  -
      //.*  c1
      /\*[\s\S]*?\*/  cm
      (class|interface)(\s+)(\w+)  kd,-,nc
      @\w+  nd
      '  s1  >string
      "(?:\\.|[^"\\])*"  s2
      \d+\.\d+[dD]?  mf
      \d+[lL]?  mi
      (\.)([a-zA-Z_]\w*)(\s*)(?=\()  o,nf,-
      (\.)([a-zA-Z_]\w*)  o,py
      [a-zA-Z_]\w*(?=\()  nf
      [a-zA-Z_]\w*  n:main
      [-+*/%<>=!&|^?~.]+  o
      [(){}\[\],;:]  p
    state string
      '  s2  <
      \\.  se
      [^'\\]+  s2
    """#)
}
