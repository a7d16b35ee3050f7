/// A sentence for people in every language that blogc speaks.
package struct Message: Sendable, Hashable {
  package let english: String
  /// The Japanese sentence; nil for words of a library or of the operating system.
  package let translation: String?

  /// The Japanese sentence; words of a library are translated where they are known, and stay as they are elsewhere.
  /// - Complexity: O(1) for blogc's own; as ``DiagnosticLanguage/sentence(_:)`` for others.
  package var japanese: String {
    translation ?? DiagnosticLanguage.japanese.sentence(english)
  }

  /// A sentence of blogc's own; there is none without a translation.
  package init(_ english: String, ja japanese: String) {
    self.english = english
    translation = japanese
  }

  /// Words of a library or of the operating system, which are English.
  package init(untranslated english: String) {
    self.english = english
    translation = nil
  }
}
