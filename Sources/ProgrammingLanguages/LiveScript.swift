package import Lexing

extension LanguageDefinition {
  package static let liveScript = LanguageDefinition(
    "livescript", "LiveScript", aliases: ["ls"], files: ["ls"],
    ##"""
    words main
      k: => break by case catch continue debugger default delete do else export fallthrough finally for from if
        import in instanceof loop match new of require return switch then throw til to try typeof unless until when
        where while with yield
      kd: class const extends function implements let var
      o: and is isnt not or xor
      no: false it_ no null off on true undefined void yes
      nb: Array Boolean Date Error Function JSON Math Number Object RegExp String arguments console document isNaN
        it parseFloat parseInt prelude that this window
      nc: Anc Class Comment
    state root
      \s+  -
      [#](?!\{).*  c1
      /\*[\s\S]*?\*/  cm
      (?:!?[~-]{1,2}|~|-)?[~-]>>?|<[~-]{1,2}!?  kd
      =>  k
      <\[  p  >words
      """  s  >triple
      '''[\s\S]*?'''  s
      "  s  >dq
      '(?:\\.|[^'\\])*'  s
      \\[^\s,;)}\]]+  s
      //[\s\S]*?//[gimy]*  sr
      (?<=[=(,\s])/(?![\s=/])(?:\\.|[^/\\\n])+/[gimy]*  sr
      (?<=\n)/(?![\s=/])(?:\\.|[^/\\\n])+/[gimy]*  sr
      (@@?)([a-zA-Z_$][\w$-]*)?  vi,na
      (\.|::)([a-zA-Z_$][\w$-]*)  p,na
      [a-zA-Z_$][\w$-]*(?=\s*:(?!:|=))  na
      0x[0-9a-fA-F]+  mh
      \d+(?:\.\d+[eE]?\d*|[eE]\d+)\w*  mf
      \d[\d_]*[a-z]*  mi
      [a-zA-Z_$](?:[\w$]|-(?=[a-zA-Z]))*  nv:main
      \|>|<\||>>|<<|\+\+|--|&&|\|\||-->|~~>|[=!<>]=?|[-+*/%~^&|]=?|:=|\.\.\.?  o
      \?(?=\s)  o
      [(){}\[\],;:.?!]|::  p
    state words
      \]>  p  <
      [^\]]+  s
      \]  s
    state interpolation
      #\{  si  >hole
      ([#])([a-zA-Z_]\w*)  si,nv
      \\.  s
    state hole
      \}  si  <
      include root
    state dq
      "  s  <
      include interpolation
      [^"\\#]+  s
      [#]  s
    state triple
      """  s  <
      include interpolation
      [^"\\#]+  s
      ["#]  s
    """##)
}
