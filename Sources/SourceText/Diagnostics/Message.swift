/// A sentence for people in every language that blogc supports.
package struct Message: Sendable, Hashable {
  package let english: String
  /// The Japanese sentence; nil for a message of a library or the operating system.
  package let translation: String?

  /// The Japanese sentence; known messages of libraries are translated, others stay in English.
  /// - Complexity: O(1) for blogc's own; as ``DiagnosticLanguage/sentence(_:)`` for others.
  package var japanese: String {
    translation ?? DiagnosticLanguage.japanese.sentence(english)
  }

  /// Makes a message of blogc, which always has a translation.
  package init(_ english: String, ja japanese: String) {
    self.english = english
    translation = japanese
  }

  /// Makes a message from the English text of a library or the operating system.
  package init(untranslated english: String) {
    self.english = english
    translation = nil
  }
}
