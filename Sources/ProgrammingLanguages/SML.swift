package import Lexing

extension LanguageDefinition {
  package static let sml = LanguageDefinition(
    "sml", "SML", aliases: ["ml"], files: ["sml", "sig", "fun"],
    #"""
    set sym = [!%&$#+/:<=>?@\\~`^|*-]
    words main
      kr: abstype and andalso as case datatype do else end exception fn fun handle if in infix infixr let local nonfix of op open orelse raise rec then type val with withtype while eqtype functor include sharing sig signature struct structure where
    words symbols
      p: = => -> : :> | #
    state root
      include code
    state code
      \s+  -
      \(\*  c  >comment
      (?:fun)\b  kr  >function
      (?:val)\b  kr  >value
      (?:datatype|abstype)\b  kr  >constructors,type
      (?:type|eqtype|withtype)\b  kr  >type
      (?:structure|signature|functor|include|open)\b  kr  >module
      exception\b  kr  >constructor
      ([A-Za-z]['\w]*)(\.)  nn,p
      ''?[A-Za-z]['\w]*  nd
      [#]"  sc  >char
      "  s2  >string
      [#][1-9]\d*|[#][A-Za-z]['\w]*  nl
      ~?0x[0-9a-fA-F]+|0wx[0-9a-fA-F]+  mh
      0w\d+  mi
      ~?\d+\.\d+(?:[eE]~?\d+)?|~?\d+[eE]~?\d+  mf
      ~?\d+  mi
      [A-Za-z]['\w]*  n:main
      \.\.\.|[_(){}\[\],;]  p
      {sym}+  n:symbols
    state comment
      \(\*  cm  >
      \*\)  cm  <
      [^(*)]+  cm
      [(*)]  cm
    state function
      \s+  -
      ''?[A-Za-z]['\w]*  nd
      (?:[A-Za-z]['\w]*|{sym}+)  nf  <
      default <
    state value
      \s+  -
      ''?[A-Za-z]['\w]*  nd
      (?:_|[A-Za-z]['\w]*|{sym}+)  nv  <
      default <
    state type
      \s+  -
      ''?[A-Za-z]['\w]*  nd
      [(),]  p
      [A-Za-z]['\w]*  kt  <
      default <
    state module
      \s+  -
      [A-Za-z]['\w]*  nn  <
      default <
    state constructors
      (?=(?:val|fun|structure|signature|functor|end|type|eqtype|withtype|exception|local|in|let|open|datatype|abstype|with|sharing|include)\b)  -  <
      and\b  kr  >type
      [=|]  p  >constructor
      include code
    state constructor
      \s+  -
      [A-Za-z]['\w]*  nc  <
      default <
    state char
      "  sc  <
      \\(?:[abtnvfr\\"]|\^[@-_]|\d{3}|u[0-9a-fA-F]{4})  se
      [^"\\]+  sc
    state string
      "  s2  <
      \\\s+\\  si
      \\(?:[abtnvfr\\"]|\^[@-_]|\d{3}|u[0-9a-fA-F]{4})  se
      [^"\\]+  s2
    """#)
}
