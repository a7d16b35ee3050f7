internal import SiteModel
internal import SourceText

/// URLs that a browser would execute instead of opening.
enum ScriptAddress {
  /// The schemes whose URLs contain a program or a whole page.
  private static let schemes: [StaticString] = ["javascript:", "vbscript:", "data:"]

  /// Returns true if a browser would execute a URL.
  ///
  /// Browsers ignore leading control characters and spaces, and tabs and line ends anywhere (URL Standard, "basic
  /// URL parser"); the scheme is compared without case.
  /// - Complexity: O(number of leading spaces).
  static func isScript(_ address: String) -> Bool {
    schemes.contains { scheme in
      var rest = address.utf8.drop { $0 <= 0x20 }
      let letters = scheme.span
      for index in letters.indices {
        rest = rest.drop { $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
        guard let byte = rest.popFirst() else { return false }
        let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
        if lower != letters[index] { return false }
      }
      return true
    }
  }

  /// A URL that is safe in attributes, in a script's string and in `content="0; url=…"`: characters that URLs must
  /// not contain, and those that could end the attribute or string, are percent-encoded (RFC 3986, section 2).
  /// - Returns: a valid URL unchanged.
  /// - Complexity: O(n).
  static func escaped(_ address: String) -> String {
    func mustBeEncoded(_ byte: UInt8) -> Bool {
      switch byte {
      case 0x00...0x1F, 0x22, 0x3C, 0x3E, 0x5C, 0x60, 0x7F: true
      default: false
      }
    }
    guard address.utf8.contains(where: mustBeEncoded) else { return address }
    var bytes: [UInt8] = []
    for byte in address.utf8 {
      guard mustBeEncoded(byte) else {
        bytes.append(byte)
        continue
      }
      bytes.append(0x25)
      for digit in [byte >> 4, byte & 15] { bytes.append(digit < 10 ? 0x30 + digit : 0x37 + digit) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
