/// A text encoding in which Japanese takes half of the bytes of UTF-8: ASCII and the most frequent kana take one
/// byte, ideographs, other kana and common signs two, everything else four.
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
    var bytes = [UInt8](repeating: 0, count: scalars.count * 4)
    let size = encode(scalars, scalars.count, into: &bytes)
    return Array(bytes[..<size])
  }

  /// Encodes text into a buffer with room for four bytes per scalar.
  /// - Returns: the number of bytes written.
  /// - Complexity: O(n).
  static func encode(_ scalars: [UInt32], _ count: Int, into bytes: inout [UInt8]) -> Int {
    let leads = leads.span
    let short = short.span
    let source = scalars.span
    var target = bytes.mutableSpan
    var length = 0
    for index in 0..<count {
      let scalar = source[index]
      if scalar < 0x80 {
        target[length] = UInt8(truncatingIfNeeded: scalar)
        length += 1
        continue
      }
      let page = Int(scalar >> 8)
      let low = UInt8(truncatingIfNeeded: scalar)
      if page == 0x30, short[Int(low)] != 0 {
        target[length] = short[Int(low)]
        length += 1
      } else if page < 256, leads[page] != 0 {
        target[length] = leads[page]
        target[length + 1] = low
        length += 2
      } else {
        target[length] = escape
        target[length + 1] = UInt8(truncatingIfNeeded: scalar >> 16)
        target[length + 2] = UInt8(truncatingIfNeeded: scalar >> 8)
        target[length + 3] = low
        length += 4
      }
    }
    return length
  }

  /// Decodes text; nil for invalid bytes.
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
