package import Lexing

extension LanguageDefinition {
  package static let coffeescript = LanguageDefinition(
    "coffeescript", "CoffeeScript", aliases: ["coffee", "coffee-script"],
    files: ["coffee", "Cakefile"],
    ##"""
    words main
      o: and in is isnt not of or
      no: Infinity NaN false no null off on true undefined yes
      nb: Array Boolean Date Error Function Math Number Object Packages RegExp String decodeURI decodeURIComponent
        document encodeURI encodeURIComponent eval isFinite isNaN netscape parseFloat parseInt sun window
      k: await break by catch class continue debugger delete do else export extends finally for if import instanceof
        loop new return super switch then this throw try typeof until when while yield
    state root
      include comments
      \s+  -
      (?<![\s\S])  -  >expression
      include main
    set id = [a-zA-Z_$][\w$]*
    state comments
      ###(?!#)[\s\S]*?###  cm
      #.*  c1
    state expression
      include comments
      \h+  -
      \n  -
      ///  sr  =heregex
      /(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n\[])+/[gimuy]*  sr  <
      default <
    state main
      \+\+|--|~|&&|\band\b|\bor\b|\bis\b|\bisnt\b|\bnot\b|\?|:(?=\s)|\|\||\\(?=\n)|(?:<<|>>>?|==?|!=?|[-<>+*`%&|^/])=?  o  >expression
      ({id})([ ]*)(:)(?=[^:])  na,-,o
      ::|:  o
      ({id})([ ]*)(:)  na,-,o
      (@)({id})  vi,na
      @  vi
      (\.)({id})  p,na
      ->|=>  o  >expression
      [{(\[;,]|\.\.\.?  p  >expression
      [})\].]  p
      """  s  >tdq
      \x27\x27\x27  s  >tsq
      "  s  >dq
      '  s  >sq
      \d+\.\d+(?:[eE][+-]?\d+)?  mf
      0x[0-9a-fA-F]+  mh
      \d+  mi
      {id}  nx:main
    state code
      \}  si  <
      include root
    state tdq
      """  s  <
      \\.  se
      #\{  si  >code
      [^"\\#]+  s
      ["#]  s
    state dq
      "  s  <
      \\.  se
      #\{  si  >code
      [^"\\#]+  s
      [#]  s
    state tsq
      '''  s  <
      \\.  se
      [^'\\]+  s
      '  s
    state sq
      '  s  <
      \\.  se
      [^'\\]+  s
    state heregex
      ///[gimuy]*  sr  <
      \s+  -
      #[^{].*  c1
      [^\s/#]+  sr
      [/#]  sr
    """##)
}
