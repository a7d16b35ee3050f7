package import Lexing

extension LanguageDefinition {
  package static let puppet = LanguageDefinition(
    "puppet", "Puppet", aliases: ["pp"], files: ["pp"],
    #"""
    words main
      ow: and in or
      kc: false true undef
      k: case class default define else elsif if import inherits node unless
    state root
      (#.*\n?)+  c
      \s+  -
      "  s2  >string
      '(?:\\.|[^'\\])*'  s1
      (?:before|notify|require|subscribe)(?=\s*=>)  kp
      [a-z]\w*(?=\s*=>)  py
      (class)(\s+)([\w:]+)  k,-,nc
      (define)(\s+)([\w:]+)  k,-,nf
      (include)(\s+)([\w:]+)  k,-,nc
      [a-z]\w*(?:::\w+)*(?=\s*\()  nf:main
      [A-Z]\w*(?:::[A-Z]\w*)*  nc
      [a-z]\w*(?:::\w+)*  n:main
      \$(?:::)?\w+(?:::\w+)*  nv
      0x[0-9a-fA-F]+|\d+(?:\.\d+)?  m
      /(?=[^\s/])  sr  >regex
      <\||\|>|<<\||\|>>|->|~>|=>|[{}()\[\];:,|]  p
      =~|!~|==|!=|<=|>=|[-+*/<>=!]  o
    state string
      "  s2  <
      \\.  se
      \$\{[^}]*\}|\$\w+(?:::\w+)*  nv
      [^"\\$]+  s2
      \$  s2
    state regex
      /  sr  <
      \\.  se
      [^/\\]+  sr
    """#)
}
