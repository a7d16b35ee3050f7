package import Lexing

extension LanguageDefinition {
  package static let tex = LanguageDefinition(
    "tex", "TeX", aliases: ["TeX", "LaTeX", "latex"], files: ["tex", "aux", "toc", "sty", "cls"],
    #"""
    state root
      %.*  c
      \\(?:begin|end)\{[^}\n]*\}  nt
      \\\[  p  >display
      \\\(  p  >inline
      \$\$  p  >display2
      \$  p  >inline2
      \\verb\*?(?=[^a-zA-Z])  nb  >verb
      \\[a-zA-Z]+\*?  k  >command
      \\(?:[^a-zA-Z]|\n)  k
      [{}&_^]  p
      [^\\$%&_^{}]+  -
    state verb
      (.)(.*?)(\1)  kp,sx,kp  <
      default <
    state command
      \[[^\]\n]*\]  na
      default <
    state math
      \\[a-zA-Z]+  nv
      \d+  m
      [-=!+*/()\[\]]  o
      [{}&_^]  p
      [^\\$%&_^{}\d=!+*/()\[\]-]+  nb
      \\.  k
    state display
      \\\]  p  <
      include math
    state inline
      \\\)  p  <
      include math
    state display2
      \$\$  p  <
      include math
    state inline2
      \$  p  <
      include math
    """#)
}
