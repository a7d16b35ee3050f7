extension Language {
  static let plaintext = Language(
    "plaintext", "Plain text", aliases: ["text"], files: ["txt"],
    #"""
    state root
      [\s\S]+  -
    """#)
}
