package import Lexing

extension LanguageDefinition {
  package static let tcl = LanguageDefinition(
    "tcl", "Tcl", files: ["tcl"],
    #"""
    state root
      ^#(?=\n)  -  >run
      ^#.*  c1
      (?<=;)#.*  c1
      include basics
    state run
      \n  -
      [^"\[\]{}();\\]+  -  <
      default <
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
