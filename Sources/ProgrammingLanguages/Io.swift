package import Lexing

extension LanguageDefinition {
  package static let io = LanguageDefinition(
    "io", "Io", files: ["io"],
    ##"""
    words main
      kc: false nil true
      nb: args clone do doFile doString else elseif for if list method then
    state root
      \n  -
      [^\S\n]+  -
      (?://|\#).*  c1
      /\*[\s\S]*?\*/  cm
      /\+[\s\S]*?\+/  cm
      """[\s\S]*?"""  s
      "(?:\\.|[^"\\])*"  s
      ::=|:=  k
      \d+(?:\.\d+)?(?:[eE][+-]?\d+)?  mf
      [A-Z]\w*  nc
      [a-z_]\w*  n:main
      [(){}\[\]]  p
      [-=+*/%<>!&|^.,;:@?~]+  o
    """##)
}
