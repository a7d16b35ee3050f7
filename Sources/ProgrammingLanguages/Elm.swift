package import Lexing

extension LanguageDefinition {
  package static let elm = LanguageDefinition(
    "elm", "Elm", aliases: [], files: ["elm"],
    #"""
    words main
      k: type alias as case of else exposing if import in let module port then
    state root
      \s+  -
      --.*  c1
      \{-  cm  >comment
      """[\s\S]*?"""  s
      "  s  >string
      '(?:\\[nrt'"\\]|[^\\'\n])'  sc
      [a-z_]\w*  n:main
      [A-Z]\w*  kt
      0x[0-9a-fA-F]+  mh
      \d+(?:\.\d+)?[eE][+-]?\d+|\d+\.\d+  mf
      \d+  mi
      (?:=|->|<-|\|>|<\||\|\||\|\.|\|=|&&|\+\+|::|==|/=|<=|>=|<<|>>|\.\.|//|<\+>|[-+*/^<>|\\.,#!?~$%&])+  o
      [(){}\[\]:;]  p
    state string
      "  s2  <
      \\"  se
      [^"\\]+  s2
    state comment
      \{-  cm  >
      -\}  cm  <
      [^{}-]+  cm
      [{}-]  cm
    """#)
}
