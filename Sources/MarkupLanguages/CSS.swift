package import Lexing

extension LanguageDefinition {
  package static let css = LanguageDefinition(
    "css", "CSS", files: ["css"],
    #"""
    set identifier = [\p{L}_-][\p{Word}-]*
    set unit = %|em|px|pt|pc|in|mm|cm|ex|rem|ch|vw|vh|vmin|vmax|dpi|dpcm|dppx|deg|grad|rad|turn|s|ms|Hz|kHz
    state basics
      \s+  -
      /\*[\s\S]*?\*/  c
    state root
      include basics
      \{  p  >stanza
      ::?{identifier}  nd
      \.{identifier}  nc
      #{identifier}  nf
      @{identifier}  k  >atrule
      {identifier}  nt
      [~^*!%&|+=>/,\[\]():;.<-]  o
      "(?:\\\\|\\"|[^"])*"  s1
      '(?:\\\\|\\'|[^'])*'  s2
    state value
      include basics
      url\([^\n]*?\)  sx
      #[0-9a-fA-F]{1,6}  m
      -?(?:\d+\.\d+|\d+|\.\d+)(?:{unit})?  m
      {identifier}  n:values
      [/:,.()\[\]]  p
      "(?:\\\\|\\"|[^"])*"  s1
      '(?:\\\\|\\'|[^'])*'  s2
    state atrule
      # A block of declarations, or one of rules.
      \{(?=\s*{identifier}\s*:)  p  =stanza
      \{  p  =content
      ;  p  <
      include value
    state content
      \}  p  <
      include root
    state stanza
      include basics
      \}  p  <
      (-(?:webkit|moz|ms|o|khtml)-[\p{Word}-]+|mso-[\p{Word}-]+)(\s*)(:)  nl,-,p  >declaration
      ({identifier})(\s*)(:)  py:properties,-,p  >declaration
    state declaration
      (?=\})  -  <
      ;  p  <
      !\s*important\b  cp
      ^@.*  cp
      include value
    """# + "\n" + styleSheetWords)
}
