internal import SourceText

/// Decodes URLs for people.
enum ReadableURL {
  /// A URL with percent encoding decoded; unchanged if the result is not text.
  /// - Complexity: O(n).
  static func text(_ url: String) -> String {
    String(validating: PercentEncoding.decoded(Substring(url).utf8), as: UTF8.self) ?? url
  }
}
