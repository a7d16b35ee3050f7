extension Language {
  /// Text in which `<!…!>` is written as it is.
  static let escape = Language(
    "escape", "Escape", aliases: ["esc"],
    #"""
    state root
      (<!)([\s\S]*?)(!>)  -,esc,-
      [^<]+  -
      <  -
    """#)
}
