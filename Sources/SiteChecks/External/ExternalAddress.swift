internal import ContentData
internal import SiteModel

/// The URL of another site, prepared for a request.
package struct ExternalAddress: Sendable {
  /// The URL as requested: without a fragment, the host in ASCII, the rest percent-encoded where necessary.
  package let text: String
  /// The host, without brackets.
  package let host: String
  package let port: Int

  /// - Returns: nil when the URL has no host.
  /// - Complexity: O(length).
  package init?(_ value: String) {
    guard let url = URLReference(value), let scheme = url.scheme?.lowercased(),
      ["http", "https"].contains(where: { $0.hasSameBytes(as: scheme) }),
      let authority = url.authority, !authority.isEmpty,
      let plain = URLReference(scheme + "://" + authority)?.normalized()
    else { return nil }
    var origin = plain
    if origin.utf8.last == 0x2F { origin.removeLast() }
    // User names and passwords are never sent.
    let place = origin.utf8.dropFirst(scheme.utf8.count + 3)
    let hostAndPort = place.split(separator: 0x40, omittingEmptySubsequences: false).last ?? place
    var host = String(Substring(hostAndPort))
    var port = scheme.hasSameBytes(as: "https") ? 443 : 80
    let isBracketed = host.utf8.first == 0x5B
    if let colon = host.utf8.lastIndex(of: 0x3A), !isBracketed || host[..<colon].utf8.last == 0x5D {
      guard let number = Int(host[host.utf8.index(after: colon)...]), 1...65535 ~= number else {
        return nil
      }
      port = number
      host = String(host[..<colon])
    }
    guard !host.isEmpty else { return nil }
    let written = host
    if isBracketed {
      guard host.utf8.count > 2, host.utf8.last == 0x5D else { return nil }
      host = String(host.dropFirst().dropLast())
    }
    self.host = host
    self.port = port
    var text = scheme + "://" + written
    if port != (scheme.hasSameBytes(as: "https") ? 443 : 80) { text += ":\(port)" }
    text += url.path.isEmpty ? "/" : Self.encoded(url.path)
    if let query = url.query { text += "?" + Self.encoded(query) }
    self.text = text
  }

  /// With percent encoding for all bytes that a request must not contain.
  private static func encoded(_ part: String) -> String {
    var result: [UInt8] = []
    for byte in part.utf8 {
      switch byte {
      case 0x00...0x20, 0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B...0x7D, 0x7F...0xFF:
        result.append(0x25)
        for digit in [byte >> 4, byte & 15] {
          result.append(digit < 10 ? 0x30 + digit : 0x37 + digit)
        }
      default: result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

/// Recognizes addresses that must not be requested for a page: those of this machine, private and
/// special ones.
package enum NetworkAddress {
  /// Returns true if an IP address is publicly reachable (IANA's registries of special-purpose addresses).
  /// - Parameter bytes: 4 or 16.
  package static func isPublic(_ bytes: [UInt8]) -> Bool {
    if bytes.count == 4 { return isPublic4(bytes) }
    guard bytes.count == 16 else { return false }
    if bytes[..<10].allSatisfy({ $0 == 0 }) {
      // ::, ::1, and version 4 in version 6.
      if bytes[10] == 0xFF, bytes[11] == 0xFF { return isPublic4(Array(bytes[12...])) }
      return false
    }
    // 64:ff9b::/96 and 2002::/16 hold an address of version 4.
    if bytes.starts(with: [0x00, 0x64, 0xFF, 0x9B]) { return isPublic4(Array(bytes[12...])) }
    if bytes.starts(with: [0x20, 0x02]) { return isPublic4(Array(bytes[2..<6])) }
    // 2001::/23 is for protocols, 2001:db8::/32 for documents; all else that is global is 2000::/3.
    if bytes.starts(with: [0x20, 0x01]), bytes[2] < 2 { return false }
    if bytes.starts(with: [0x20, 0x01, 0x0D, 0xB8]) { return false }
    return bytes[0] & 0xE0 == 0x20
  }

  private static func isPublic4(_ bytes: [UInt8]) -> Bool {
    switch (bytes[0], bytes[1]) {
    case (0, _), (10, _), (127, _), (169, 254), (192, 168), (224..., _): false
    case (100, 64...127), (172, 16...31), (198, 18...19): false
    case (192, 0): bytes[2] != 0 && bytes[2] != 2
    case (198, 51): bytes[2] != 100
    case (203, 0): bytes[2] != 113
    default: true
    }
  }
}
