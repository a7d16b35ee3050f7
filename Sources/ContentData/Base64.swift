/// Base 64 (RFC 4648), as Ruby reads and writes it.
package enum Base64 {
  /// The characters for 62 and 63.
  package enum Alphabet: Sendable {
    /// `+` and `/`.
    case standard
    /// `-` and `_`; a reader takes the standard ones too, and padding may be missing.
    case urlSafe
  }

  /// The text of some bytes, with padding.
  /// - Complexity: O(n).
  package static func encode(_ bytes: [UInt8], _ alphabet: Alphabet) -> String {
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    var index = 0
    while index < bytes.count {
      let count = min(3, bytes.count - index)
      var group = UInt32(bytes[index]) << 16
      if count > 1 { group |= UInt32(bytes[index + 1]) << 8 }
      if count > 2 { group |= UInt32(bytes[index + 2]) }
      for position in 0..<4 {
        result.append(
          position <= count ? digit(group >> UInt32(18 - position * 6) & 63, alphabet) : 0x3D)
      }
      index += 3
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The bytes of a text, as Ruby's `unpack("m")` reads it: what is not a digit is skipped, `=` ends it.
  /// - Complexity: O(n).
  static func decode(_ text: Span<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    for index in text.indices {
      let byte = text[index]
      if byte == 0x3D { break }
      guard let digit = value(of: byte, .standard) else { continue }
      bits = bits << 6 | digit
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return bytes
  }

  /// The bytes of a text, as Ruby's `Base64.strict_decode64` and `urlsafe_decode64` read it.
  /// - Returns: nil for a byte outside the alphabet, wrong padding, or unused bits that are not
  ///   zero.
  /// - Complexity: O(n).
  package static func decodeStrictly(_ text: [UInt8], _ alphabet: Alphabet) -> [UInt8]? {
    let digits = text.firstIndex(of: 0x3D) ?? text.count
    let padding = text.count - digits
    guard padding < 3, text[digits...].allSatisfy({ $0 == 0x3D }), digits % 4 != 1 else {
      return nil
    }
    guard text.count % 4 == 0 || (alphabet == .urlSafe && padding == 0) else { return nil }
    var last: UInt32 = 0
    for byte in text[..<digits] {
      guard let digit = value(of: byte, alphabet) else { return nil }
      last = digit
    }
    // The unused bits of the last digit: four after two digits, two after three.
    switch digits % 4 {
    case 2 where last & 15 != 0, 3 where last & 3 != 0: return nil
    default: break
    }
    let standard = text[..<digits].map { $0 == 0x2D ? 0x2B : $0 == 0x5F ? 0x2F : $0 }
    return decode(standard.span)
  }

  private static func digit(_ value: UInt32, _ alphabet: Alphabet) -> UInt8 {
    let value = UInt8(value)
    switch value {
    case 0..<26: return 0x41 + value
    case 26..<52: return 0x61 + value - 26
    case 52..<62: return 0x30 + value - 52
    case 62: return alphabet == .standard ? 0x2B : 0x2D
    default: return alphabet == .standard ? 0x2F : 0x5F
    }
  }

  private static func value(of digit: UInt8, _ alphabet: Alphabet) -> UInt32? {
    switch digit {
    case 0x41...0x5A: UInt32(digit - 0x41)
    case 0x61...0x7A: UInt32(digit - 0x61) + 26
    case 0x30...0x39: UInt32(digit - 0x30) + 52
    case 0x2B: 62
    case 0x2F: 63
    case 0x2D where alphabet == .urlSafe: 62
    case 0x5F where alphabet == .urlSafe: 63
    default: nil
    }
  }
}
