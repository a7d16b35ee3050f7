package import Lexing

extension LanguageDefinition {
  package static let reasonml = LanguageDefinition(
    "reasonml", "ReasonML", aliases: [], files: ["re", "rei"],
    #"""
    extends ocaml
    words main
      k: switch
    state root
      \s+  -
      //.*  c1
      /\*  cm  >block
      (?:false|true)\b  bp
      \(\)|\[\]  bp
      '(?:\\[\\"'ntbr ]|\\[0-9]{3}|\\x[0-9a-fA-F]{2}|[^\\'\n])'  sc
    state block
      [^*/]+  cm
      /\*  cm  >
      \*/  cm  <
      [*/]  cm
    """#)
}
