package import Lexing

extension LanguageDefinition {
  package static let json = LanguageDefinition(
    "json", "JSON", files: ["json", "Pipfile"],
    #"""
    state root
      include whitespace
      include constants
      (?:true|false|null)\b  kc
      \{  p  >object
      \[  p  >array
      ("(?:\\.|[^"\\\n])*")(\s*)(:)  nl,w,p
      "  s2  >string
    state object
      \}  p  <
      ,  p
      include root
    state array
      \]  p  <
      ,  p
      include root
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
