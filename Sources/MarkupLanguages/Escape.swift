package import Lexing

extension LanguageDefinition {
  /// Text in which the content of `<!…!>` is passed through unescaped.
  package static let escape = LanguageDefinition(
    "escape", "Escape", aliases: ["esc"],
    #"""
    state root
      (<!)([\s\S]*?)(!>)  -,esc,-
      [^<]+  -
      <  -
    """#)
}
