package import Lexing

extension LanguageDefinition {
  package static let scss = LanguageDefinition(
    "scss", "SCSS", files: ["scss"],
    #"""
    set unit = em|rem|px|pt|pc|in|mm|cm|ex|ch|vw|vh|vmin|vmax|dpi|dpcm|dppx|deg|grad|rad|turn|ms|s|Hz|kHz|%
    words operators
      ow: and or not
    words values
      bp: true false
    state root
      include comments
      [{}]  p
      ;  p
      @for\b  k  >for
      @(?:debug|warn|error|if|each|while|return|media|else|import)\b  k  >value
      (@(?:mixin|function))(\s+)([\w-]+)  k,-,nf  >value
      (@include)(\s+)([\w-]+)  k,-,nd  >value
      @[\w-]+  k  >selector
      ([$][\w-]+)(\s*)(:)  nv,-,p  >value
      [\w-]+(?=\s*:(?![a-z]))  na:properties  >attribute
      default >selector
    state comments
      \s+  -
      //.*  c1
      /\*  cm  >comment
    state comment
      \*/  cm  <
      [^*]+  cm
      \*  cm
    state attribute
      \s+  -
      :  p  =value
      default <
    state end
      (?=[;{}])  -  <
    state interpolated
      #\{  si  >interpolation
    state interpolation
      \}  si  <
      include value
    state strings
      "  s2  >dq
      '  s1  >sq
    state dq
      "  s2  <
      include interpolated
      \\.  s2
      [^\\"#]+  s2
      [#]  s2
    state sq
      '  s1  <
      include interpolated
      \\.  s1
      [^\\'#]+  s1
      [#]  s1
    state for
      (?:from|to|through)\b  ow
      include value
    state value
      include end
      \s+  -
      include interpolated
      url\(  sx  >url
      [$][\w-]+  nv
      -?\d+(?:{unit})?  m
      \.\d+(?:{unit}|\w+)?  mi
      #[a-fA-F0-9]{1,6}  mh
      [\w-]+(?=\s*\()  nf
      (?:and|or|not)\b  ow
      [a-zA-Z_][\w-]*  n:values
      %[\w-]*  nv
      [()]  p
      include strings
      [~^*!&%<>|+=@:,./?-]+  o
    state url
      \)  sx  <
      include interpolated
      [^)#\n]+  sx
      [#]  sx
      default <
    state class
      include interpolated
      [\w-]+  nc
      default <
    state selector
      include end
      include comments
      include interpolated
      &  k
      \.[\w-]*  nc  >class
      #[\w-]+  nn
      %[\w-]*  nv
      ::?[\w-]*  nd
      [\w-]+  nt
      include strings
      [~^*!&%<>|+=@,./?()\[\]-]  o
    """# + "\n" + styleSheetWords)
}
