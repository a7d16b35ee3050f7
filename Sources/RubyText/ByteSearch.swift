internal import ContentData
internal import SourceText

/// Comparison and search of strings by their bytes.
package enum ByteSearch {
  /// Returns true if a string contains another, compared by bytes.
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

  /// Compares the bytes of two strings: negative, zero or positive.
  package static func order(_ left: String, _ right: String) -> Int {
    if left.hasSameBytes(as: right) { return 0 }
    return left.precedesInBytes(right) ? -1 : 1
  }
}
