package import Lexing

extension LanguageDefinition {
  package static let liveScript = LanguageDefinition(
    "livescript", "LiveScript", aliases: ["ls"], files: ["ls"],
    ##"""
    words main
      k: for while loop if unless else when then return throw try catch finally new delete typeof in of do switch case break continue debugger default import export require from fallthrough where with until by til to match instanceof => yield
      kd: class extends let const var function implements
      o: is isnt and or not xor
      no: true false yes no on off null void undefined it_
      nb: it that arguments this Array Boolean Date Error Function JSON Math Number Object RegExp String window document console parseInt parseFloat isNaN prelude
      o: and or
      nc: Anc Class Comment
      kd: class const extends var
      k: from if return til to
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
