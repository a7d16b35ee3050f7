internal import SourceText

/// Decodes single characters of UTF-8.
package enum UTF8Text {
  /// The character that starts at an index and its length; nil at the end and for invalid UTF-8.
  @inline(__always)
  package static func scalar(
    at index: Int, in bytes: Span<UInt8>
  ) -> (scalar: Unicode.Scalar, length: Int)? {
    guard index >= 0, index < bytes.count else { return nil }
    let lead = bytes[index]
    if lead < 0x80 { return (Unicode.Scalar(lead), 1) }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0
    guard length > 0, index + length <= bytes.count else { return nil }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for offset in 1..<length {
      let byte = bytes[index + offset]
      guard byte & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return Unicode.Scalar(value).map { ($0, length) }
  }

  /// The character that ends before an index and its length; nil at the start and for invalid
  /// UTF-8.
  @inline(__always)
  package static func scalar(
    before index: Int, in bytes: Span<UInt8>
  ) -> (scalar: Unicode.Scalar, length: Int)? {
    guard index > 0, index <= bytes.count else { return nil }
    var start = index - 1
    while start > 0, bytes[start] & 0xC0 == 0x80, index - start < 4 { start -= 1 }
    guard let found = scalar(at: start, in: bytes), start + found.length == index else {
      return nil
    }
    return found
  }

  /// Returns true for Unicode white space beyond ASCII.
  /// - Parameter value: a scalar's number.
  package static func isSpace(_ value: UInt32) -> Bool {
    switch value {
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }
}
