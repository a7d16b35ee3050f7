/// A language as its file declares it: names, and the description of its lexer.
package struct LanguageDefinition: Sendable {
  /// The name that goes into classes: `language-swift`.
  package let name: String
  /// The name that people read: `Swift`.
  package let title: String
  /// Other names that authors write after a fence.
  package let aliases: [String]
  /// Extensions without the dot, and whole names of files that have none.
  package let files: [String]
  private let description: @Sendable () -> String

  /// Makes a definition.
  /// - Parameters:
  ///   - name: the name that goes into classes.
  ///   - title: the name that people read.
  ///   - aliases: other names after a fence.
  ///   - files: extensions without the dot, and whole names.
  ///   - description: the lexer's description; see ``LexerDescription``.
  package init(
    _ name: String, _ title: String, aliases: [String] = [], files: [String] = [],
    _ description: @escaping @Sendable @autoclosure () -> String
  ) {
    self.name = name
    self.title = title
    self.aliases = aliases
    self.files = files
    self.description = description
  }

  /// The lexer's description as text.
  package var text: String { description() }
}
