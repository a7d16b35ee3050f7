/// The file or redirect that a URL of the preview resolves to.
package enum AddressResolution: Equatable, Sendable {
  /// A file of the site, by its path below the destination.
  case file(String)
  /// Another URL: a folder without its slash, or the root of a site with a base URL.
  case redirect(String)
  /// No such page.
  case missing
  /// Not a URL that a browser makes: outside the site, a broken escape, a NUL, a backslash.
  case refused
}

/// Maps the path of a request to a file of the site, and to nothing outside it.
///
/// It does no I/O: a closure tells which files exist. The rules are those of static hosts and of Jekyll's own
/// server: `/a/` is `a/index.html`, `/a` redirects to `/a/` when it is a folder, `/a` is also `a.html`. Nothing
/// below a directory whose name begins with a dot is served, except `.well-known`.
package struct AddressResolver: Sendable {
  /// The kind of file at a path below the destination.
  package enum Entry: Sendable {
    case file
    case folder
  }

  private let baseSegments: [String]

  /// Makes a resolver.
  /// - Parameter baseurl: the site's `baseurl`, such as `/blog`; empty for a site at the root.
  package init(baseurl: String) {
    baseSegments = baseurl.split(separator: "/").map(String.init)
  }

  /// The URL of the home page: `/`, or `/blog/`.
  package var home: String { Self.address(baseSegments, folder: true) }

  /// Resolves a request's raw path.
  /// - Parameters:
  ///   - rawPath: the path as it came, still percent-encoded, without the query.
  ///   - entry: returns the kind of file at a path below the destination; nil when there is none.
  /// - Complexity: O(length of the path).
  package func resolve(_ rawPath: String, entry: (String) -> Entry?) -> AddressResolution {
    guard rawPath.utf8.first == UInt8(ascii: "/"), let segments = Self.segments(of: rawPath) else {
      return .refused
    }
    let endsWithSlash = rawPath.utf8.last == UInt8(ascii: "/")
    guard segments.starts(with: baseSegments, by: { $0.utf8.elementsEqual($1.utf8) }) else {
      return segments.isEmpty ? .redirect(home) : .missing
    }
    let rest = segments.dropFirst(baseSegments.count)
    if rest.isEmpty {
      guard endsWithSlash else { return .redirect(home) }
      return entry("index.html") == .file ? .file("index.html") : .missing
    }
    // Such directories hold repositories and settings, which are never served.
    if rest.dropLast().contains(where: Self.isHidden) { return .missing }
    let path = rest.joined(separator: "/")
    switch entry(path) {
    case .folder:
      if let last = rest.last, Self.isHidden(last) { return .missing }
      let index = path + "/index.html"
      guard entry(index) == .file else { return .missing }
      return endsWithSlash ? .file(index) : .redirect(Self.address(segments, folder: true))
    case .file:
      return endsWithSlash ? .missing : .file(path)
    case nil:
      let page = path + ".html"
      return !endsWithSlash && entry(page) == .file ? .file(page) : .missing
    }
  }

  /// Returns true if a folder is not served: its name begins with a dot, and it is not `.well-known` (RFC 8615).
  private static func isHidden(_ name: String) -> Bool {
    name.utf8.first == UInt8(ascii: ".") && name != ".well-known"
  }

  /// The decoded segments of a path; nil when an escape is broken or a segment would leave the site.
  private static func segments(of rawPath: String) -> [String]? {
    var segments: [String] = []
    for raw in rawPath.utf8.split(separator: UInt8(ascii: "/")) {
      guard let segment = decode(raw) else { return nil }
      if segment == "." || segment == ".." { return nil }
      segments.append(segment)
    }
    return segments
  }

  private static func decode(_ raw: Substring.UTF8View) -> String? {
    var bytes: [UInt8] = []
    var rest = raw.makeIterator()
    while let byte = rest.next() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.next().flatMap(hexValue), let low = rest.next().flatMap(hexValue) else {
        return nil
      }
      bytes.append(high << 4 | low)
    }
    guard !bytes.contains(0), !bytes.contains(UInt8(ascii: "/")),
      !bytes.contains(UInt8(ascii: "\\"))
    else { return nil }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func hexValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  /// The URL of segments, encoded again, so that a redirect never echoes untrusted input.
  private static func address(_ segments: [String], folder: Bool) -> String {
    var address = "/"
    for segment in segments {
      for byte in segment.utf8 {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
          UInt8(ascii: "_"), UInt8(ascii: "~"):
          address.unicodeScalars.append(Unicode.Scalar(byte))
        default:
          let digits = Array("0123456789ABCDEF".unicodeScalars)
          address += "%"
          address.unicodeScalars.append(digits[Int(byte >> 4)])
          address.unicodeScalars.append(digits[Int(byte & 15)])
        }
      }
      address += "/"
    }
    if !folder, address.utf8.count > 1 { address.removeLast() }
    return address
  }
}
