package import Lexing

extension LanguageDefinition {
  package static let javascript = LanguageDefinition(
    "javascript", "JavaScript", aliases: ["js"], files: ["cjs", "js", "mjs"],
    #"""
    set id = [\i$][\I$]*
    words main
      k >expression: as async await break case catch continue debugger default delete do else export finally for from if
        import in instanceof new of return super switch this throw try typeof void while yield
      kd >expression: class const constructor extends function get let set static var with
      kr: enum implements interface package private protected public
      kc: false Infinity NaN null true undefined
      nb: eval global Array ArrayBuffer Boolean DataView Date Error Float32Array Float64Array Function Int16Array
        Int32Array Int8Array Map Math Number Object Promise Proxy Reflect RegExp Set String Symbol Uint16Array Uint32Array
        Uint8Array Uint8ClampedArray WeakMap WeakSet decodeURI decodeURIComponent encodeURI encodeURIComponent isFinite
        isNaN parseFloat parseInt document window self navigator netscape Packages
    state root
      ^#!.*\n  cp  >statement
      (?<=\n)(?=\s|/|<!--)  -  >expression
      include comments
      include operators
      [(\[,]  p  >expression
      ;  p  >statement
      [)\].]  p
      `  s2  >template
      (@)([\i$][\I$]*)?  p,nd  >expression
      [{}]  p  >statement
      "  dl  >dq
      '  dl  >sq
      {id}  nx:main
      include numbers
      :  p
    state comments
      \s+  -
      <!--  c
      //.*  c1
      /\*  cm  >comment
    state comment
      \*/  cm  <
      [^*]+  cm
      \*  cm
    state operators
      \?\.  p
      \?\?=?  o  >expression
      =>|\+\+|-->|--|~|&&=?|\|\|=?|\*\*=?|<<=?|>>>?=?|[!=]==?|[!<>]=?  o  >expression
      [+*%&|^/=-]=?  o  >expression
      \?  p  >ternary,expression
    state numbers
      \d+\.\d+(?:[eE]\d+)?[fd]?  mf
      0[xX][0-9a-fA-F]+  mh
      0[oO][0-7]+  mo
      0[bB][01]+  mb
      \d+  mi
    state expression
      include comments
      /  sr  =regex
      \{  p  =object
      default <
    state statement
      ({id})(\s*)(:)  nl,-,p  >expression
      \{  p
      include expression
    state ternary
      :  p  =expression
      include root
    state object
      include comments
      \{  p  >
      \}  p  =statement
      ({id})(\s*)(:)  na,-,p
      :  p
      include root
    state regex
      /  sr  =flags
      [^/]\n  err  <
      \n  err  <
      \[\^?  se  >group
      \\u\{\h*[0-9a-fA-F]+\}  se
      \\.  se
      \{\d+(?:,\d*)?\}  se
      \((?:\?[:=!<]+)?|\)  se
      [^/\n\\\[(){](?!\n)  sr
      \{  sr
    state group
      [^/]\n  err  <<
      \]  se  <
      \\.  se
      /  se
      [^\\\]/\n](?!\n)  sr
      \n  err  <<
    state flags
      [gimuy]+  sr  <
      default <
    state dq
      "  dl  <
      \\[\\nrt"]?  se
      [^"\\]+  s2
    state sq
      '  dl  <
      \\[\\nrt']?  se
      [^'\\]+  s1
    state template
      `  s2  <
      \$\{  p  >substitution
      \\[\\`$]  se
      [^`\\$]+  s2
      [\\$]  s2
    state substitution
      \}  p  <
      include root
    """#)
}
