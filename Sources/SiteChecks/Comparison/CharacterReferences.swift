internal import Kramdown
internal import SiteModel

/// Decodes character references such as `&amp;` and `&#39;`.
enum CharacterReferences {
  /// Decodes a text; unknown references are kept.
  /// - Complexity: O(n).
  static func decoded(_ bytes: some Swift.Collection<UInt8>) -> [UInt8] {
    guard bytes.contains(0x26) else { return Array(bytes) }
    let bytes = Array(bytes)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0x26, let (scalar, length) = reference(in: bytes, at: index) {
        result += Array(String(scalar).utf8)
        index += length
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }

  /// The longest reference that is decoded.
  private static let mostBytes = 12

  private static func reference(
    in bytes: [UInt8], at start: Int
  ) -> (Unicode.Scalar, length: Int)? {
    var end = start + 1
    while end < bytes.count, end - start < mostBytes, bytes[end] != 0x3B { end += 1 }
    guard end < bytes.count, bytes[end] == 0x3B, end > start + 1 else { return nil }
    let name = bytes[start + 1..<end]
    let length = end + 1 - start
    if name.first == 0x23 {
      let digits = name.dropFirst()
      let isHexadecimal = digits.first.map { $0 | 0x20 == 0x78 } ?? false
      let text = String(decoding: isHexadecimal ? digits.dropFirst() : digits, as: UTF8.self)
      return UInt32(text, radix: isHexadecimal ? 16 : 10).flatMap(Unicode.Scalar.init)
        .map { ($0, length) }
    }
    return EntityTable.codePoint(name).flatMap(Unicode.Scalar.init).map { ($0, length) }
  }
}
