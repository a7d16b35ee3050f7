internal import SourceText

/// URLs as people read them.
enum ReadableURL {
  /// A URL with the letters that its percent signs stand for; as it is where they stand for no text.
  /// - Complexity: O(n).
  static func text(_ url: String) -> String {
    String(validating: PercentEncoding.decoded(Substring(url).utf8), as: UTF8.self) ?? url
  }
}
