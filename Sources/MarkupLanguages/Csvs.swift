package import Lexing

extension LanguageDefinition {
  package static let csvs = LanguageDefinition(
    "csvs", "csvs", files: ["csvs"],
    #"""
    words main
      k: all and any checksum concat empty ends expr false file fileCount fileExists identical if in integrityCheck is
        length lowerCase noext not notEmpty or partUkDate positiveInteger range regex starts switch true ukDate unique
        upperCase uri uriDecode version xDate xDateTime xDateTimeTz xTime
    state root
      \s+  -
      //.*  c1
      /\*[\s\S]*?\*/  cm
      ^(version)(\s+)  k,w
      @\w+  kp
      "[^"]*"(?=:)  nv
      "(?:""|[^"])*"  s2
      '[^']*'  sc
      ^[\w.-]+:  nv
      \$[\w.-]+/?  nv
      \d+(?:\.\d+)?  mf
      [a-zA-Z]\w*  -:main
      [(),*]  p
    """#)
}
