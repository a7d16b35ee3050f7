/// The language of diagnostics for people. Formats for other programs are always in English.
package enum DiagnosticLanguage: Sendable {
  case english
  case japanese

  /// A message in this language; text without a translation stays in English.
  /// - Complexity: O(1) for blogc's own; as ``sentence(_:)`` for others.
  package func sentence(_ message: Message) -> String {
    switch self {
    case .english: message.english
    case .japanese: message.japanese
    }
  }

  /// A sentence in this language; a sentence without a translation stays in English.
  /// - Complexity: O(number of translations × length) for Japanese.
  package func sentence(_ english: String) -> String {
    switch self {
    case .english: english
    case .japanese: Self.japanese(english, depth: 0)
    }
  }

  /// The label at the beginning of a diagnostic.
  func label(_ severity: Diagnostic.Severity) -> StaticString {
    switch (self, severity) {
    case (.english, _): severity.name
    case (.japanese, .error): "エラー"
    case (.japanese, .warning): "警告"
    case (.japanese, .note): "補足"
    }
  }

  /// The word before a hint.
  var help: StaticString { self == .english ? "help" : "ヒント" }

  private struct Entry: Sendable {
    let pattern: SentencePattern
    let japanese: String
  }

  private static let entries: [Entry] = JapaneseSentences.all.map {
    Entry(pattern: SentencePattern($0.english), japanese: $0.japanese)
  }

  /// Placeholders can be filled with words that have translations too, such as `a text` in `must be {}`.
  private static func japanese(_ english: String, depth: Int) -> String {
    let bytes = Array(english.utf8)
    for entry in entries {
      guard let gaps = entry.pattern.gaps(in: bytes) else { continue }
      return SentencePattern.filled(
        entry.japanese, depth > 1 ? gaps : gaps.map { japanese($0, depth: depth + 1) })
    }
    return english
  }
}
