extension Language {
  /// JSON with comments and left out parts.
  static let jsonDoc = Language(
    "json-doc", "JSON with comments", aliases: ["jsonc"],
    #"""
    extends json
    state root
      ([$\w]+)(\s*)(:)  na,-,p
      /\*[\s\S]*?\*/  c
      //.*  c1
      \.\.\.  c1
    """#)
}
