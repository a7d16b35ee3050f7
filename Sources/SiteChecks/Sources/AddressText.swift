internal import SiteModel
internal import SourceText

/// Normalises URLs in sources and outputs, so that they can be compared.
enum AddressText {
  /// A URL without Markdown's backslashes and HTML's entities, percent-decoded.
  /// - Parameter isMarkdown: true if a backslash before punctuation is an escape.
  /// - Complexity: O(n).
  static func key(
    _ bytes: Span<UInt8>, _ range: Range<Int>, isMarkdown: Bool
  ) -> String {
    guard isMarkdown, bytes.extracting(range).contains(0x5C) else {
      return key(HTMLText.decoded(bytes, range))
    }
    var plain: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if bytes[index] == 0x5C, index + 1 < range.upperBound, isPunctuation(bytes[index + 1]) {
        index += 1
      }
      plain.append(bytes[index])
      index += 1
    }
    return key(HTMLText.decoded(plain.span, 0..<plain.count))
  }

  /// The normalised form of a URL in an output.
  static func key(_ value: String) -> String { URLPath.unescaped(value) }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && !ASCII.isLetter(byte) && !ASCII.isDigit(byte)
  }
}
