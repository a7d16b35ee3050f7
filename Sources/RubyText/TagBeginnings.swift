internal import SourceText

/// The beginnings of a text's tags: for every `<`, the three bytes that follow it.
///
/// Layouts that compress HTML remove the spaces around each of fifty elements with a `replace` of their own, and a page has
/// few of them: what a text does not hold is known here without searching for it. A text that a replacement made is
/// known too, as what was known and what came together at the places of the replacement.
package struct TagBeginnings {
  /// Shorter texts are searched as fast.
  package static let shortestText = 512
  /// More places of one replacement are not followed.
  package static let mostPlaces = 256

  /// The text; kept, so that no other can have its memory.
  private var text: String
  /// One bit for each beginning of one, two and three bytes, at a number made of them.
  private var bits = InlineArray<64, UInt64>(repeating: 0)

  /// Reads a text.
  /// - Complexity: O(n), at the speed of the search for a byte.
  init(of text: String) {
    self.text = text
    note(text.utf8.span, 0..<text.utf8.count)
  }

  /// Returns true if this is about a text: the one in this memory.
  /// - Complexity: O(1).
  func isAbout(_ other: String) -> Bool {
    text.utf8.span.isIdentical(to: other.utf8.span)
  }

  /// Returns false if the text certainly does not hold a part: one with a `<` that its text never goes on after as the part
  /// does.
  func mayHold(_ part: Span<UInt8>) -> Bool {
    guard let start = part.firstIndex(of: UInt8(ascii: "<")) else { return true }
    let length = min(3, part.count - start - 1)
    return length == 0 || holds(Self.number(part, start, length))
  }

  /// Makes this about a text that came of replacing a part of the former one.
  /// - Parameters:
  ///   - places: where the replacements begin in the new text.
  ///   - length: how long each is.
  mutating func follow(to text: String, places: [Int], length: Int) {
    self.text = text
    let bytes = text.utf8.span
    for place in places { note(bytes, max(0, place - 3)..<min(bytes.count, place + length)) }
  }

  /// Notes what follows each `<` in a range.
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

  /// A number of twelve bits for the bytes after a `<`.
  @inline(__always)
  private static func number(_ bytes: Span<UInt8>, _ start: Int, _ length: Int) -> Int {
    var key = UInt32(length)
    for offset in 1...length { key = key << 8 | UInt32(bytes[start + offset]) }
    return Int((key &* 0x9E37_79B1) >> 20)
  }
}
