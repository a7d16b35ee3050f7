package import Lexing

extension LanguageDefinition {
  package static let nasm = LanguageDefinition(
    "nasm", "Nasm", aliases: [], files: ["asm"],
    #"""
    nocase
    state root
      ^\h*%  cp  >preprocessor
      \n  -
      [^\S\n]+  -
      ;.*  c1
      [a-z$._?][\w$.?@~]*:  nl
      ([a-z$._?][\w$.?@~]*)(\s+equ)(?=\s)  no,kd  >arguments
      (?:db|dw|dd|dq|dt|do|dy|dz|resb|resw|resd|resq|rest|incbin|equ|times)\b  kd  >arguments
      [a-z$._?][\w$.?@~]*  nf  >arguments
    state preprocessor
      \n  cp  <
      ;.*\n?  c1  <
      [^;\n]+  cp
    state arguments
      \n  -  <
      \h+  -
      ;.*  c1
      '[^'\n]'|"[^"\n]"|'\.[^'\n]*'  s
      \d\w*[hH]\b|0x[0-9a-f]+  mh
      [0-7]+q\b|0q  mo
      [01]+b\b|0b  mb
      0h  mh
      \d+\.e?\d+  mf
      \d+  mi
      \$\$?  kc
      (?:[er]?[abcd]x|[abcd][hl]|[er]?[sd]i|[er]?[bs]p|[cdefgs]s|r(?:[89]|1[0-5])[bdw]|[cd]r[0-8]|mm[0-7]|st[0-7]|tr[3-7])  nb
      byte|[dq]?word  kt
      seg|wrt|strict  ow
      [a-z$._?][\w$.?@~]*  nv
      [\[\](),:]  p
      [&|^+*/%~<>=!-]+  o
    """#)
}
