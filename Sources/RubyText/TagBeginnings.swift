internal import SourceText

/// A set of the beginnings of a string's tags: for every `<`, the three bytes that follow it.
///
/// Layouts that compress HTML call `replace` once for each of fifty elements, of which a page has few. With this set,
/// most of these calls find without a search that there is nothing to replace. After a replacement the set is
/// updated: only the bytes around the replaced places are read again.
package struct TagBeginnings {
  /// Shorter strings are searched as fast without the set.
  package static let shortestText = 512
  /// After a replacement at more places, the set is no longer updated.
  package static let mostPlaces = 256

  /// The string, retained so that no other string can get the same memory.
  private var text: String
  /// A bit for each beginning of one, two and three bytes, at a hash of these bytes.
  private var bits = InlineArray<64, UInt64>(repeating: 0)

  /// Reads a text.
  /// - Complexity: O(n), at the speed of the search for a byte.
  init(of text: String) {
    self.text = text
    note(text.utf8.span, 0..<text.utf8.count)
  }

  /// Returns true if the set describes a string, which is identified by its memory.
  /// - Complexity: O(1).
  func isAbout(_ other: String) -> Bool {
    text.utf8.span.isIdentical(to: other.utf8.span)
  }

  /// Returns false if the string certainly does not contain a part, because the part has a `<` followed by bytes that
  /// follow no `<` of the string.
  func mayHold(_ part: Span<UInt8>) -> Bool {
    guard let start = part.firstIndex(of: UInt8(ascii: "<")) else { return true }
    let length = min(3, part.count - start - 1)
    return length == 0 || holds(Self.number(part, start, length))
  }

  /// Updates the set for the string that a replacement has produced.
  /// - Parameters:
  ///   - places: where the replacements begin in the new text.
  ///   - length: how long each is.
  mutating func follow(to text: String, places: [Int], length: Int) {
    self.text = text
    let bytes = text.utf8.span
    for place in places { note(bytes, max(0, place - 3)..<min(bytes.count, place + length)) }
  }

  /// Adds the bytes that follow each `<` in a range.
  private mutating func note(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    let searched = bytes.extracting(first: range.upperBound)
    var start = searched.find(UInt8(ascii: "<"), from: range.lowerBound)
    while start < searched.count {
      for length in 1...3 where start + length < bytes.count {
        let number = Self.number(bytes, start, length)
        bits[number >> 6] |= 1 << UInt64(number & 63)
      }
      start = searched.find(UInt8(ascii: "<"), from: start + 1)
    }
  }

  private func holds(_ number: Int) -> Bool { bits[number >> 6] >> UInt64(number & 63) & 1 != 0 }

  /// Hashes the bytes after a `<` to a number of twelve bits.
  @inline(__always)
  private static func number(_ bytes: Span<UInt8>, _ start: Int, _ length: Int) -> Int {
    var key = UInt32(length)
    for offset in 1...length { key = key << 8 | UInt32(bytes[start + offset]) }
    return Int((key &* 0x9E37_79B1) >> 20)
  }
}
