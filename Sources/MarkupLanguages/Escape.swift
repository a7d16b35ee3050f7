package import Lexing

extension LanguageDefinition {
  /// Text in which `<!…!>` is written as it is.
  package static let escape = LanguageDefinition(
    "escape", "Escape", aliases: ["esc"],
    #"""
    state root
      (<!)([\s\S]*?)(!>)  -,esc,-
      [^<]+  -
      <  -
    """#)
}
