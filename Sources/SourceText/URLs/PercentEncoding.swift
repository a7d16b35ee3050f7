/// Percent encoding of the parts of a URL, and the form encoding of `cgi_escape`.
package enum PercentEncoding {
  /// The part of a URL, which decides which bytes are not encoded.
  package enum Part: Sendable {
    /// `uri_escape`: all characters of RFC 3986, reserved or not.
    case whole
    case pathSegment
    case query
    case fragment
    case host
    case unreserved
  }

  /// Decodes, composes and encodes again, so that `%7e` becomes `~` and `ü` becomes `%C3%BC`. The text is converted
  /// to NFC, as by the gem addressable since 2.8.2, and a host to NFKC, as required by IDNA. Before 2.8.2,
  /// addressable converted everything to NFKC, which broke links with full-width letters.
  /// - Complexity: O(n).
  package static func normalized(_ text: Substring.UTF8View, _ part: Part) -> String {
    if text.allSatisfy({ allows($0, part) }) { return String(Substring(text)) }
    let plain = decoded(text, keepingPlus: part == .query)
    guard let valid = String(validating: plain, as: UTF8.self) else {
      return encoded(plain, .whole)
    }
    let composed =
      part == .host
      ? UnicodeNormalization.compatibilityComposed(valid) : UnicodeNormalization.composed(valid)
    return encoded(Array(composed.utf8), part)
  }

  /// Replaces `%XX` by its byte.
  /// - Parameter keepingPlus: true to keep `%2B`, because a bare `+` means a space in a query.
  package static func decoded(
    _ text: Substring.UTF8View, keepingPlus: Bool = false
  ) -> [UInt8] {
    let bytes = Array(text)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0x25, index + 2 < bytes.count, let high = digit(bytes[index + 1]),
        let low = digit(bytes[index + 2]), !(keepingPlus && high == 2 && low == 0xB)
      {
        result.append(high << 4 | low)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }

  /// Replaces every byte that the part does not allow by `%XX`.
  package static func encoded(_ bytes: [UInt8], _ part: Part) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count * 2)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if allows(byte, part) {
        result.append(byte)
      } else if part == .query, byte == 0x25, index + 2 < bytes.count, bytes[index + 1] == 0x32,
        bytes[index + 2] | 0x20 == 0x62
      {
        append(0x2B, to: &result)
        index += 2
      } else {
        append(byte, to: &result)
      }
      index += 1
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The form encoding of Ruby's `CGI.escape`: a space becomes `+`, letters, digits and `-._~` are
  /// kept, everything else becomes `%XX`.
  package static func form(_ text: String) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count * 2)
    for byte in text.utf8 {
      if byte == 0x20 {
        result.append(0x2B)
      } else if allows(byte, .unreserved) {
        result.append(byte)
      } else {
        append(byte, to: &result)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  @inline(__always)
  package static func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  /// Returns true if a byte is not encoded in a part.
  @inline(__always)
  package static func allows(_ byte: UInt8, _ part: Part) -> Bool {
    if isAlphanumeric(byte) { return true }
    switch byte {
    case 0x2D, 0x2E, 0x5F, 0x7E:  // - . _ ~
      return true
    case 0x21, 0x24, 0x27, 0x28, 0x29, 0x2A, 0x2B, 0x2C, 0x3D:  // ! $ ' ( ) * + , =
      return part != .unreserved
    case 0x26, 0x3B:  // & ;
      return part != .unreserved && part != .query
    case 0x3A:  // :
      return part != .unreserved
    case 0x40:  // @
      return part != .unreserved && part != .host
    case 0x2F, 0x3F:  // / ?
      return part == .whole || part == .query || part == .fragment
    case 0x5B, 0x5D:  // [ ]
      return part == .whole || part == .host
    case 0x23:  // #
      return part == .whole
    default:
      return false
    }
  }

  private static func append(_ byte: UInt8, to result: inout [UInt8]) {
    result.append(0x25)
    for nibble in [byte >> 4, byte & 15] {
      result.append(nibble < 10 ? 0x30 + nibble : 0x41 + nibble - 10)
    }
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }
}
