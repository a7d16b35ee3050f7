package import Lexing

extension LanguageDefinition {
  package static let tex = LanguageDefinition(
    "tex", "LaTeX", aliases: ["latex"],
    files: ["tex", "sty", "cls", "aux", "toc", "ltx"],
    ##"""
    state root
      \\\[  sb  >display
      \\\(  s  >inline
      \$\$  sb  >display
      \$  s  >inline
      \\(?:[a-zA-Z@_:]+|[^\sa-zA-Z])  k  >command
      include general
      [^\\$%&_^{}]+  -
      \\  k
    state general
      %[^\n]*  c
      [{}&_^]  nb
    state command
      \[[^\]\n]*\]  na
      \*  k
      default <
    state math
      \\(?:[a-zA-Z]+|[^\sa-zA-Z])  nv
      include general
      \d+  m
      [=!+*/()\[\]-]  o
      \s+  nb
      [^=!+*/()\[\]\\$%&_^{}0-9\s-]+  nb
      \\  nv
    state inline
      \\\)  s  <
      \$  s  <
      include math
    state display
      \\\]  sb  <
      \$\$  sb  <
      \$  nb
      include math
    """##)
}
