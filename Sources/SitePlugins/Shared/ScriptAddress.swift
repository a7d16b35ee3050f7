internal import SiteModel
internal import SourceText

/// Addresses that a browser would run as a program instead of going there.
enum ScriptAddress {
  /// The schemes whose addresses hold a program or a whole page.
  private static let schemes: [StaticString] = ["javascript:", "vbscript:", "data:"]

  /// Returns true if a browser that follows an address would run what is in it.
  ///
  /// Browsers pass over control characters and spaces in front, and over tabs and line ends anywhere (URL Standard,
  /// "basic URL parser"); letters count in either case.
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

  /// An address that can stand as it is in attributes, in a script's string and in `content="0; url=…"`: what no address
  /// may hold unescaped and what would end one of these is percent-encoded (RFC 3986, section 2).
  /// - Returns: the same bytes for an address that is none but an address.
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
