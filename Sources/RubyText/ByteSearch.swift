internal import ContentData
internal import SourceText

/// Ordering and searching text by its bytes.
package enum ByteSearch {
  /// Returns true if a text holds another, by bytes.
  /// - Complexity: O(n + m).
  package static func contains(_ whole: String, _ part: String) -> Bool {
    var search = ByteSearcher(part.utf8.span)
    return search.find(in: whole.utf8.span, from: 0) != nil
  }

  /// The offset of a byte at or after an offset.
  /// - Complexity: O(n).
  package static func offset(of byte: UInt8, in bytes: Span<UInt8>, from start: Int) -> Int? {
    let found = bytes.find(byte, from: start)
    return found < bytes.count ? found : nil
  }

  /// Negative, zero or positive, as the bytes of two strings are ordered.
  package static func order(_ left: String, _ right: String) -> Int {
    if left.hasSameBytes(as: right) { return 0 }
    return left.precedesInBytes(right) ? -1 : 1
  }
}
