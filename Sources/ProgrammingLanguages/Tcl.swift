package import Lexing

extension LanguageDefinition {
  package static let tcl = LanguageDefinition(
    "tcl", "Tcl", files: ["tcl"],
    #"""
    set comment = #[^"\\\[\](){};\n]+(?=[\n;)\]}]|\z)
    state root
      ^{comment}  c1
      (?<=[;{\[]){comment}  c1
      include basics
    state basics
      \{\*\}  k
      \\(?:x[0-9a-fA-F]+|[\s\S])  se
      "  s2  >string
      [{}\[\]();]  p
      \$[a-z:]+  nv
      \n  -
      \h+  -  >text
      [^\s"\[\]{}();\\$]  -  >text
      .  -
    state text
      [^"\[\]{}();\\\n]+  -  <
      default <
    state string
      "  s2  <
      \\(?:x[0-9a-fA-F]+|[\s\S])  se
      \$[a-z:]+  nv
      \[  p  >bracket
      [^"\\\[$]+  s2
      \$  s2
    state bracket
      \]  p  <
      include basics
    """#)
}
