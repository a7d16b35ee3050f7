package import Lexing

extension LanguageDefinition {
  package static let haskell = LanguageDefinition(
    "haskell", "Haskell", aliases: ["hs"], files: ["hs", "hs-boot"],
    #"""
    words main
      kr: case class data default deriving do else if in infix infixl infixr instance let newtype of then type
        where module import _
    set op = [:!#$%&*+.\\/<=>?@^|~-]
    state root
      \s+  -
      include comments
      import\b  kr  >import
      module\b  kr  >module
      [a-z_][\w']*|'(?=[a-z'])['\w]+(?!')  n:main
      [A-Z][\w']*  kt
      \\(?![:!#$%&*+.\\/<=>?@^|~-]+)  nf
      \[(?=[A-Za-z]\w*\|)  o  >quasi
      {op}+  o
      0[bB]  mi
      0[oO][0-7]+  mo
      0[xX][0-9a-fA-F]+  mh
      \d+[eE][+-]?\d+  mf
      \d+\.\d+(?:[eE][+-]?\d+)?  mf
      \d+  mi
      '(?:[^\\\n'])'  sc
      '(?=\\)  sc  >character
      "  s  >string
      \[\s*\]  kt
      \(\s*\)  nb
      [\[\](),;`{}]  p
      '+[\w']*  n
    state comments
      \{-#  cp  >pragma
      \{-  cm  >comment
      --\h*\|.*  cd
      --+(?![:!#$%&*+.\\/<=>?@^|~-]).*  c1
    state pragma
      #-\}  cp  <
      [^#]+  cp
      [#]  cp
    state comment
      \{-  cm  >
      -\}  cm  <
      [^{}-]+  cm
      [{}-]  cm
    state quasi
      [A-Za-z]\w*  n
      \|\]  o  <
      \|  o  =quasitext
    state quasitext
      \|\]  o  <
      [^|]+  -
      \|  -
    state import
      \s+  -
      "  s  >string
      qualified\b  k
      ([A-Z][\w.]*)(\s+)(as)(\s+)([A-Z][\w.]*)  nn,-,k,-,n  <
      ([A-Z][\w.]*)(\s+)(hiding)(\s+)(\()  nn,-,k,-,p  =names
      ([A-Z][\w.]*)(\s+)(\()  nn,-,p  =names
      [\w.]+  nn  <
      default <
    state module
      \s+  -
      ([A-Z][\w.]*)(\s+)(\()  nn,-,p  =names
      [A-Z][\w.]*  nn  <
      default <
    state names
      \s+  -
      [A-Z]\w*  kt
      [a-z_][\w']*  nf
      include comments
      ,  p
      {op}+  o
      \(  p  >
      \)  p  <
    state character
      '  sc  <
      \\  se  =escape
    state escape
      [abfnrtv"'&\\]|\^[A-Z@\^_\[\]]|SOH|[A-Z]{2}[A-Z0-9]?|o[0-7]+|x[0-9a-fA-F]+|\d+  se  =closing
      default =closing
    state closing
      [^'\n]+  sc
      '  sc  <
      default <
    state string
      "  s  <
      \\(?:[abfnrtv"'&\\]|\^[A-Z@\^_\[\]]|SOH|[A-Z]{2}[A-Z0-9]?|o[0-7]+|x[0-9a-fA-F]+|\d+|\s+\\)  se
      (\\)([^\\abfnrtv"'&^A-Zox\d])  se,err
      \\  se
      [^\\"]+  s
    """#)
}
