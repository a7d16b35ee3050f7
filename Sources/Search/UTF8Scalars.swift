/// Decodes UTF-8 to scalars.
enum UTF8Scalars {
  /// The scalar of several bytes at an index and how many they are; U+FFFD for a byte that begins none.
  /// - Complexity: O(1).
  @inline(__always)
  static func decode(_ source: Span<UInt8>, at index: Int) -> (UInt32, Int) {
    let byte = UInt32(source[index])
    guard byte & 0xF0 == 0xE0, index + 2 < source.count, source[index + 1] & 0xC0 == 0x80,
      source[index + 2] & 0xC0 == 0x80
    else { return rare(source, index) }
    let value =
      (byte & 0x0F) << 12 | UInt32(source[index + 1] & 0x3F) << 6
      | UInt32(source[index + 2] & 0x3F)
    return (value < 0x800 || value & 0xF800 == 0xD800 ? 0xFFFD : value, 3)
  }

  /// Decodes a scalar of two or four bytes; U+FFFD for an invalid byte.
  private static func rare(_ source: Span<UInt8>, _ index: Int) -> (UInt32, Int) {
    let byte = UInt32(source[index])
    let size = byte >= 0xF0 ? 4 : 2
    guard byte >= 0xC2, byte < 0xF5, byte & 0xF0 != 0xE0, index + size <= source.count else {
      return (0xFFFD, 1)
    }
    var value = byte & (size == 2 ? 0x1F : 0x07)
    for next in 1..<size {
      let rest = UInt32(source[index + next])
      if rest & 0xC0 != 0x80 { return (0xFFFD, 1) }
      value = value << 6 | rest & 0x3F
    }
    if size == 4, value < 0x10000 || value > 0x10FFFF { return (0xFFFD, 1) }
    return (value, size)
  }
}
