internal import Synchronization

/// A language that code blocks can be in: its names, and its lexer, built when it is first used.
package final class Language: Sendable {
  /// Finds a language by a name, for descriptions that extend another and for languages inside this one.
  package typealias Finder = @Sendable (String) -> Language?

  private let definition: LanguageDefinition
  private let find: Finder
  private let built = Mutex<Result<Lexer, LexerError>?>(nil)

  /// Makes a language.
  /// - Parameters:
  ///   - definition: its names, and the description of its lexer.
  ///   - find: finds the languages that the description names.
  package init(_ definition: LanguageDefinition, find: @escaping Finder) {
    self.definition = definition
    self.find = find
  }

  /// The name that goes into classes: `language-swift`.
  package var name: String { definition.name }
  /// The name that people read: `Swift`.
  package var title: String { definition.title }
  /// Other names that authors write after a fence.
  package var aliases: [String] { definition.aliases }
  /// Extensions without the dot, and whole names of files that have none.
  package var files: [String] { definition.files }
  /// The lexer's description as text.
  var text: String { definition.text }

  /// The lexer, built on first use by whichever task comes first; nil if its description is faulty,
  /// which the tests rule out for every language.
  package var lexer: Lexer? { try? compiled().get() }

  /// A newly built lexer, for measuring the cost of the first use.
  package func freshLexer() -> Lexer? { try? LexerDescription.compile(text, find: find) }

  /// The error in the description, or nil; for the tests.
  package var fault: String? {
    guard case .failure(let fault) = compiled() else { return nil }
    return fault.description
  }

  private func compiled() -> Result<Lexer, LexerError> {
    built.withLock { built in
      if let built { return built }
      let result = Result { () throws(LexerError) in
        try LexerDescription.compile(text, find: find)
      }
      built = result
      return result
    }
  }
}
