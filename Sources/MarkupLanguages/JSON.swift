package import Lexing

extension LanguageDefinition {
  package static let json = LanguageDefinition(
    "json", "JSON", files: ["json", "Pipfile"],
    #"""
    state root
      include whitespace
      include constants
      (?:true|false|null)\b  kc
      [{}\[\],:]+  p
      "(?:\\.|[^"\\\n])*"(?=\s*:)  nl
      "  s2  >string
    state whitespace
      \s+  w
    state constants
      -?(?:0|[1-9]\d*)?\.\d+(?:[eE][+-]?\d+)?  mf
      -?\d+\.\d+(?:[eE][+-]?\d+)?  mf
      -?\d+(?:[eE][+-]?\d+)?  mi
    state string
      [^\\"]+  s2
      \\.  se
      "  s2  <
    """#)
}
