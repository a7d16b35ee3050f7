internal import SourceText

/// A URL, split by the expression of RFC 3986, appendix B, and normalised as by Jekyll's URL
/// filters (with the rules of the Ruby library Addressable).
package struct URLReference: Sendable {
  package var scheme: String?
  package var authority: String?
  package var path: String
  package var query: String?
  package var fragment: String?

  /// Splits a URL.
  /// - Returns: nil when the text before the first colon is not a scheme (`1a:b`).
  /// - Complexity: O(n).
  package init?(_ text: String) {
    var rest = Array(text.utf8)[...]
    if let end = rest.firstIndex(where: { $0 == 0x3A || $0 == 0x2F || $0 == 0x3F || $0 == 0x23 }),
      rest[end] == 0x3A, end > rest.startIndex
    {
      let name = rest[..<end]
      guard Self.isScheme(name) else { return nil }
      scheme = String(decoding: name, as: UTF8.self)
      rest = rest[(end + 1)...]
    }
    if rest.starts(with: [0x2F, 0x2F]) {
      let start = rest.startIndex + 2
      let end =
        rest[start...].firstIndex { $0 == 0x2F || $0 == 0x3F || $0 == 0x23 } ?? rest.endIndex
      authority = String(decoding: rest[start..<end], as: UTF8.self)
      rest = rest[end...]
    }
    if let hash = rest.firstIndex(of: 0x23) {
      fragment = String(decoding: rest[(hash + 1)...], as: UTF8.self)
      rest = rest[..<hash]
    }
    if let mark = rest.firstIndex(of: 0x3F) {
      query = String(decoding: rest[(mark + 1)...], as: UTF8.self)
      rest = rest[..<mark]
    }
    path = String(decoding: rest, as: UTF8.self)
  }

  private static func isScheme(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, (first | 0x20) >= 0x61, (first | 0x20) <= 0x7A else {
      return false
    }
    return bytes.allSatisfy {
      PercentEncoding.isAlphanumeric($0) || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E
    }
  }

  /// True if the URL has a scheme and is therefore used unchanged.
  package var isAbsolute: Bool { scheme != nil }

  /// The URL in normal form: scheme and host in lower case, the host in ASCII, no default port,
  /// no `.` and `..` segments, each part in NFC and percent-encoded where it must be.
  /// - Complexity: O(n).
  package func normalized() -> String {
    let scheme = self.scheme.map(Slug.lowercased)
    var result = ""
    if let scheme { result += scheme + ":" }
    if let authority { result += "//" + Self.normalized(authority: authority, scheme: scheme) }
    var path = Self.normalized(path: self.path)
    if path.isEmpty, let scheme, ["http", "https", "ftp", "tftp"].contains(scheme) { path = "/" }
    result += path
    if let query, !query.isEmpty {
      result += "?"
      for (index, pair) in query.utf8.split(separator: 0x26, omittingEmptySubsequences: false)
        .enumerated()
      {
        if index > 0 { result += "&" }
        result += PercentEncoding.normalized(pair, .query)
      }
    }
    if let fragment, !fragment.isEmpty {
      result += "#" + PercentEncoding.normalized(fragment.utf8[...], .fragment)
    }
    return result
  }

  /// A path with every segment in normal form and without `.` and `..`.
  static func normalized(path: String) -> String {
    let trimmed = Self.stripped(path.utf8[...])
    let segments = trimmed.split(separator: 0x2F, omittingEmptySubsequences: false).map {
      PercentEncoding.normalized($0, .pathSegment)
    }
    return withoutDotSegments(segments)
  }

  /// Removes dot segments (RFC 3986, section 5.2.4); empty segments are kept, and `..` cannot lead
  /// above the root.
  private static func withoutDotSegments(_ segments: [String]) -> String {
    guard segments.contains(where: { $0 == "." || $0 == ".." }) else {
      return segments.joined(separator: "/")
    }
    let isRooted = segments.count > 1 && segments[0].isEmpty
    var kept: [String] = []
    for (index, segment) in segments.enumerated() {
      let isLast = index == segments.count - 1
      switch segment {
      case ".":
        if isLast { kept.append("") }
      case "..":
        if kept.count > (isRooted ? 1 : 0) { kept.removeLast() }
        if isLast { kept.append("") }
      default:
        kept.append(segment)
      }
    }
    if isRooted, kept.count == 1 { kept.append("") }
    return kept.joined(separator: "/")
  }

  private static func normalized(authority: String, scheme: String?) -> String {
    var rest = authority.utf8[...]
    var result = ""
    if let at = rest.lastIndex(of: 0x40) {
      let user = rest[..<at].split(
        separator: 0x3A, maxSplits: 1, omittingEmptySubsequences: false)
      result +=
        user.map { PercentEncoding.normalized(stripped($0), .unreserved) }.joined(separator: ":")
        + "@"
      rest = rest[rest.index(after: at)...]
    }
    var port: String?
    if let colon = rest.lastIndex(of: 0x3A) {
      let digits = rest[rest.index(after: colon)...]
      if digits.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) {
        port = String(Substring(digits))
        rest = rest[..<colon]
      }
    }
    let plain = PercentEncoding.decoded(stripped(rest))
    var host = Punycode.asciiHost(Slug.lowercased(String(decoding: plain, as: UTF8.self)))
    if host.utf8.count > 1, host.utf8.last == 0x2E { host.removeLast() }
    result += PercentEncoding.normalized(host.utf8[...], .host)
    if let port, !port.isEmpty, defaultPorts[scheme ?? ""] != port { result += ":" + port }
    return result
  }

  private static let defaultPorts = [
    "http": "80", "https": "443", "ftp": "21", "tftp": "69", "sftp": "22", "ssh": "22",
    "svn+ssh": "22", "telnet": "23", "nntp": "119", "gopher": "70", "wais": "210", "ldap": "389",
    "prospero": "1525",
  ]

  private static func stripped(_ bytes: Substring.UTF8View) -> Substring.UTF8View {
    func isSpace(_ byte: UInt8) -> Bool {
      byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) || byte == 0
    }
    guard let first = bytes.firstIndex(where: { !isSpace($0) }),
      let last = bytes.lastIndex(where: { !isSpace($0) })
    else { return bytes[bytes.endIndex...] }
    return bytes[first...last]
  }
}
