internal import SourceText

/// Counts and slices strings by code points, as Ruby's String does, working on the bytes.
package enum Scalars {
  /// The number of code points.
  /// - Complexity: O(n).
  package static func count(_ text: String) -> Int {
    text.utf8.span.countScalars()
  }

  /// Returns true if a string has more code points than a limit.
  /// - Complexity: O(limit).
  package static func hasMore(_ text: String, than limit: Int) -> Bool {
    if text.utf8.count <= limit { return false }
    if limit < 0 { return true }
    let bytes = text.utf8.span
    var count = 0
    for index in bytes.indices where bytes[index] & 0xC0 != 0x80 {
      count += 1
      if count > limit { return true }
    }
    return false
  }

  /// The code points of a range, clamped to the string.
  /// - Complexity: O(n).
  package static func slice(_ text: String, _ range: Range<Int>) -> String {
    let bytes = text.utf8.span
    let start = offset(of: range.lowerBound, in: bytes, from: 0)
    let end = offset(of: range.count, in: bytes, from: start)
    return String(validUTF8: bytes.extracting(start..<end))
  }

  /// The byte offset after a number of code points.
  private static func offset(
    of count: Int, in bytes: Span<UInt8>, from start: Int
  ) -> Int {
    var index = start
    var left = count
    while index < bytes.count, left > 0 {
      index += 1
      while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
      left -= 1
    }
    return index
  }
}
