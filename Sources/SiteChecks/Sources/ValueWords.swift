internal import SiteModel
internal import SourceText

/// The words of data, settings and front matter: the runs of bytes between delimiters of values.
///
/// A value such as `/about/` or `https://example.org/` is found by its longest word, which occurs as a whole word in
/// every file with the value.
enum ValueWords {
  /// Returns true if a byte is a delimiter of values.
  static func isBorder(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x22, 0x27, 0x28, 0x29, 0x2C, 0x3A, 0x3B, 0x3C, 0x3D, 0x3E, 0x5B, 0x5D, 0x7B, 0x7C, 0x7D,
      0x60:
      true
    default: ASCII.isSpace(byte)
    }
  }

  /// Calls a closure with each word of a text.
  /// - Complexity: O(n).
  static func forEach(in bytes: [UInt8], _ range: SourceRange, _ body: (SourceRange) -> Void) {
    var start = range.start
    for index in range.start..<range.end where isBorder(bytes[index]) {
      if start < index { body(SourceRange(start, index)) }
      start = index + 1
    }
    if start < range.end { body(SourceRange(start, range.end)) }
  }

  /// The longest word of a text, the first of several; nil for a text without words.
  /// - Complexity: O(n).
  static func longest(of text: [UInt8]) -> SourceRange? {
    var longest: SourceRange?
    forEach(in: text, SourceRange(0, text.count)) { word in
      if word.count > longest?.count ?? 0 { longest = word }
    }
    return longest
  }

  /// A hash of a word. It differs from run to run, so that nobody can choose words with equal
  /// hashes.
  /// - Parameter kind: distinguishes the hashes of different kinds of texts.
  /// - Complexity: O(n).
  static func hash(_ bytes: [UInt8], _ range: SourceRange, kind: UInt8 = 0) -> UInt32 {
    var hasher = Hasher()
    hasher.combine(kind)
    hasher.combine(bytes: bytes.span.extracting(range.start..<range.end))
    return UInt32(truncatingIfNeeded: hasher.finalize())
  }

  /// Returns true if a value occurs at an offset as a whole.
  /// - Complexity: O(length of the value).
  static func holds(
    _ value: [UInt8], at start: Int, in bytes: [UInt8], _ range: SourceRange
  ) -> Bool {
    let end = start + value.count
    return start >= range.start && end <= range.end
      && (start == range.start || isBorder(bytes[start - 1]))
      && (end == range.end || isBorder(bytes[end]))
      && bytes[start..<end].elementsEqual(value)
  }
}
