/// The characters that XML 1.0 forbids (production 2, "Char"): control characters except tab, line feed and carriage
/// return, surrogates, U+FFFE and U+FFFF. A document that contains one, literally or as a character reference, is not
/// well-formed, and feed readers reject it.
package enum XMLCharacters {
  /// The first forbidden character at or after an offset, literal or as a reference such as `&#8;`.
  /// - Parameters:
  ///   - bytes: UTF-8.
  ///   - start: the offset at which the search begins.
  /// - Returns: the range of its bytes, and its scalar; nil when there is none.
  /// - Complexity: O(n).
  package static func firstForbidden(
    in bytes: Span<UInt8>, from start: Int = 0
  ) -> (range: Range<Int>, scalar: UInt32)? {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x20, isForbidden(UInt32(byte)) { return (index..<index + 1, UInt32(byte)) }
      if byte == 0x26, let reference = reference(bytes, at: index), isForbidden(reference.scalar) {
        return (index..<reference.end, reference.scalar)
      }
      // U+FFFE and U+FFFF, and surrogates, which valid UTF-8 does not contain, begin with these
      // bytes.
      if byte >= 0xED, byte <= 0xEF, index + 2 < bytes.count {
        let scalar =
          UInt32(byte & 0xF) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6
          | UInt32(bytes[index + 2] & 0x3F)
        if isForbidden(scalar) { return (index..<index + 3, scalar) }
      }
      index += 1
    }
    return nil
  }

  /// Returns true if XML 1.0 forbids a character.
  package static func isForbidden(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: false
    default: true
    }
  }

  /// Copies a document without its forbidden characters.
  /// - Parameter buffer: gets the copy.
  /// - Returns: false when there is none; then nothing was appended.
  /// - Complexity: O(n).
  package static func removeForbidden(
    from bytes: Span<UInt8>, into buffer: inout OutputBuffer
  ) -> Bool {
    guard var found = firstForbidden(in: bytes)?.range else { return false }
    var copied = 0
    while true {
      buffer.append(bytes.extracting(copied..<found.lowerBound))
      copied = found.upperBound
      guard let next = firstForbidden(in: bytes, from: copied)?.range else { break }
      found = next
    }
    buffer.append(bytes.extracting(droppingFirst: copied))
    return true
  }

  /// A decimal or hexadecimal character reference: its number and the offset after its semicolon.
  private static func reference(
    _ bytes: Span<UInt8>, at start: Int
  ) -> (scalar: UInt32, end: Int)? {
    var index = start + 1
    guard index < bytes.count, bytes[index] == 0x23 else { return nil }
    index += 1
    let isHexadecimal = index < bytes.count && bytes[index] | 0x20 == 0x78
    if isHexadecimal { index += 1 }
    let digits = index
    var scalar: UInt32 = 0
    while index < bytes.count, let digit = digit(bytes[index], isHexadecimal) {
      // Capped: any number beyond Unicode is equally invalid.
      scalar = min(scalar * (isHexadecimal ? 16 : 10) + digit, 0x110000)
      index += 1
    }
    guard index > digits, index < bytes.count, bytes[index] == 0x3B else { return nil }
    return (scalar, index + 1)
  }

  private static func digit(_ byte: UInt8, _ isHexadecimal: Bool) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46 where isHexadecimal, 0x61...0x66 where isHexadecimal:
      UInt32((byte | 0x20) - 0x57)
    default: nil
    }
  }
}
