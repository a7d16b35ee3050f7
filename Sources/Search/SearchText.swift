internal import SourceText

/// A coding of text in which Japanese takes half of the bytes of UTF-8: ASCII and the most frequent kana take one byte,
/// ideographs, other kana and common signs two, everything else four.
package enum SearchText {
  /// The characters that take one byte, from 0xE0 on.
  static let frequent: [UInt32] = Array(
    "のにはをたがでてとしいれさるなうかすもこりまっくらきけ、。ーンス".unicodeScalars.map(\.value))
  /// The pages of 256 characters that take two bytes besides those of the ideographs, which begin
  /// at 0x4E00.
  static let pages: [UInt32] = [
    0x3000, 0xFF00, 0x2000, 0x2100, 0x2200, 0x0000, 0x0100, 0x0200, 0x2500, 0x2600, 0x0300, 0x0400,
  ]
  private static let ideographPages = 82
  private static let escape: UInt8 = 0xDF

  /// The first byte for each page of the basic plane; 0 for a page without one. Frequent kana are
  /// encoded differently.
  private static let leads: [UInt8] = {
    var leads = [UInt8](repeating: 0, count: 256)
    for page in 0..<ideographPages { leads[0x4E + page] = UInt8(0x80 + page) }
    for (index, page) in pages.enumerated() {
      leads[Int(page >> 8)] = UInt8(0x80 + ideographPages + index)
    }
    return leads
  }()
  /// The byte for each character of the page 0x3000; 0 for a character of two bytes.
  private static let short: [UInt8] = {
    var short = [UInt8](repeating: 0, count: 256)
    for (index, scalar) in frequent.enumerated() { short[Int(scalar & 0xFF)] = UInt8(0xE0 + index) }
    return short
  }()

  /// Encodes text.
  /// - Complexity: O(n).
  package static func encoded(_ scalars: [UInt32]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(scalars.count * 2)
    for scalar in scalars {
      let (code, size) = code(of: scalar, leads.span, short.span)
      for step in 0..<size { bytes.append(UInt8(truncatingIfNeeded: code >> UInt32(8 * step))) }
    }
    return bytes
  }

  /// Codes a text that is to be on one line: its control characters become spaces.
  /// - Complexity: O(n).
  static func encoded(_ line: String) -> [UInt8] {
    encoded(line.unicodeScalars.map { $0.value < 0x20 ? 0x20 : $0.value })
  }

  /// The code of a character, its first byte lowest, and how many bytes it has.
  @inline(__always)
  private static func code(
    of scalar: UInt32, _ leads: Span<UInt8>, _ short: Span<UInt8>
  ) -> (UInt32, Int) {
    if scalar < 0x80 { return (scalar, 1) }
    let page = Int(scalar >> 8)
    let low = scalar & 0xFF
    if page == 0x30, short[Int(low)] != 0 { return (UInt32(short[Int(low)]), 1) }
    if page < 256, leads[page] != 0 { return (UInt32(leads[page]) | low << 8, 2) }
    return (UInt32(escape) | (scalar >> 16) << 8 | (scalar >> 8 & 0xFF) << 16 | low << 24, 4)
  }

  /// Appends the code of UTF-8 to a buffer that has room for two bytes of each, and eight more. Bytes that belong to no character
  /// become U+FFFD.
  /// - Parameters:
  ///   - source: the text begins at an index, and ends before a control character, `<`, `&` or the end.
  ///   - length: how many bytes of the buffer are in use.
  /// - Returns: where the text ends.
  /// - Complexity: O(n), ASCII eight bytes at a time.
  @inline(__always)
  static func append(
    _ source: Span<UInt8>, from start: Int, to text: inout MutableSpan<UInt8>,
    _ length: inout Int
  ) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    var index = start
    while index + 8 <= source.count {
      let word = source.word(at: index)
      let less = word ^ 0x3C &* ones
      let and = word ^ 0x26 &* ones
      let ends =
        (((less &- ones) & ~less) | ((and &- ones) & ~and) | (word &- 0x20 &* ones) | word)
        & (0x80 &* ones)
      text.write(word, at: length)
      if ends == 0 {
        index &+= 8
        length &+= 8
        continue
      }
      let size = ends.trailingZeroBitCount >> 3
      index &+= size
      length &+= size
      if source[index] < 0x80 { return index }
      index = appendCharacters(source, from: index, to: &text, &length)
    }
    while index < source.count {
      let byte = source[index]
      if byte >= 0x80 {
        index = appendCharacters(source, from: index, to: &text, &length)
      } else {
        if byte < 0x20 || byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") { break }
        text[length] = byte
        length += 1
        index += 1
      }
    }
    return index
  }

  /// Appends the codes of characters that are not ASCII.
  /// - Returns: where they end.
  private static func appendCharacters(
    _ source: Span<UInt8>, from start: Int, to text: inout MutableSpan<UInt8>,
    _ length: inout Int
  ) -> Int {
    let leads = leads.span
    let short = short.span
    var index = start
    var end = length
    while index < source.count, source[index] >= 0x80 {
      let (scalar, size) = UTF8Scalars.decode(source, at: index)
      let (code, more) = code(of: scalar, leads, short)
      text.write(UInt64(code), at: end)
      end += more
      index += size
    }
    length = end
    return index
  }

  /// How many bytes the code of a character has that begins with a byte.
  @inline(__always)
  static func size(_ byte: UInt8) -> Int {
    byte < 0x80 || byte >= 0xE0 ? 1 : byte == escape ? 4 : 2
  }

  /// Where the line of an index ends: the second byte of a character may be that of a line end.
  /// - Complexity: O(length of the line).
  static func endOfLine(_ text: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index < text.count, text[index] != 0x0A { index += size(text[index]) }
    return min(index, text.count)
  }

  /// Reads a character and folds it alone.
  /// - Parameters:
  ///   - index: where it begins; then, where the next one does.
  ///   - table: ``SearchFolding/table``.
  /// - Returns: 0 for one that only ``SearchFolding`` folds.
  @inline(__always)
  static func foldedScalar(
    _ text: Span<UInt8>, _ index: inout Int, _ end: Int, _ table: Span<UInt16>
  ) -> UInt32 {
    let byte = text[index]
    if byte < 0x80 {
      index += 1
      return UInt32(table[Int(byte)])
    }
    if byte >= 0xE0 {
      index += 1
      return UInt32(foldedFrequent[Int(byte) - 0xE0])
    }
    let page = Int(byte) - 0x80
    guard index + 1 < end else { return 0 }
    let low = UInt32(text[index + 1])
    if page < ideographPages {
      index += 2
      return 0x4E00 + UInt32(page) << 8 + low
    }
    if page < ideographPages + pages.count {
      index += 2
      return UInt32(table[Int(pages[page - ideographPages] + low)])
    }
    guard byte == escape, index + 3 < end else { return 0 }
    let scalar = low << 16 | UInt32(text[index + 2]) << 8 | UInt32(text[index + 3])
    index += 4
    return scalar < 0x10000 ? UInt32(table[Int(scalar)]) : 0
  }

  /// The folded forms of ``frequent``.
  private static let foldedFrequent: [UInt16] = frequent.map { SearchFolding.table[Int($0)] }

  /// Reads text; nil where the bytes are none.
  /// - Complexity: O(n).
  package static func decode(_ bytes: [UInt8]) -> [UInt32]? {
    var scalars: [UInt32] = []
    scalars.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte < 0x80 {
        scalars.append(UInt32(byte))
      } else if byte >= 0xE0 {
        scalars.append(frequent[Int(byte) - 0xE0])
      } else if byte == escape {
        guard index + 3 <= bytes.count else { return nil }
        let value =
          UInt32(bytes[index]) << 16 | UInt32(bytes[index + 1]) << 8 | UInt32(bytes[index + 2])
        guard Unicode.Scalar(value) != nil else { return nil }
        scalars.append(value)
        index += 3
      } else {
        let page = Int(byte) - 0x80
        guard index < bytes.count, page < ideographPages + pages.count else { return nil }
        let base =
          page < ideographPages ? 0x4E00 + UInt32(page) << 8 : pages[page - ideographPages]
        scalars.append(base + UInt32(bytes[index]))
        index += 1
      }
    }
    return scalars
  }
}
