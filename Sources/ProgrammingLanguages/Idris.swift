package import Lexing

extension LanguageDefinition {
  package static let idris = LanguageDefinition(
    "idris", "Idris", aliases: ["idr"], files: ["idr"],
    #"""
    set keyword = namespace|instance|import|infixl|infixr|module|class|infix|where|case|data|else|then|type|with|let|do|if|in|of|_
    words builtin
      kc: False True
      nb: and any const elem length max min not or repeat return reverse sequence tail
    state root
      (module|import)(\s+)([A-Z]\w*(?:\.\w+)*)  kr,-,nn
      \|\|\|.*  cd
      --.*  c1
      \{-  cm  >comment
      ^[a-z]\w*[ ]?:(?=\s)  nf
      %[a-z]+(?:[ ]\w+)?  k
      (?:{keyword})\b  kr
        [A-Z][\w']*  kt
      [a-z_][\w']*  n:builtin
      \s+  -
      "  s  >string
      (')(\\[^']+)(')  sc,se,sc
      '[^'\\]'  sc
      \\(?![:!#$%&*+./<=>?@^|~-])  nf
      \d+(?:\.\d+)?  mf
      [:!#$%&*+./<=>?@\\^|~-]+  o
      [()\[\]{},;`]  p
    state comment
      -\}  cm  <
      \{-  cm  >
      [^{}-]+  cm
      [{}-]  cm
    state string
      "  s  <
      \\.  se
      [^"\\]+  s
    """#)
}
