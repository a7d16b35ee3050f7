extension Language {
  static let reasonml = Language(
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
