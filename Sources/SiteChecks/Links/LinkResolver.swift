internal import ContentData
internal import SiteModel
internal import SourceText

/// Resolves the URLs of pages.
struct LinkResolver: Sendable {
  /// The target that a URL resolves to.
  enum Target: Equatable, Sendable {
    /// An output of the site, perhaps with an existing fragment.
    case output(Int)
    /// Another site.
    case external(String)
    /// Not a fetched resource: `mailto:`, `data:`, a script.
    case other
    /// A path below the root of the site without an output.
    case missing(path: String, isInBase: Bool)
    /// An existing output, with a URL that lacks `baseurl`.
    case bypassed(Int)
    /// The name of an output in another Unicode normal form.
    case otherForm(Int)
    case empty
    /// An output that lacks the anchor of the fragment.
    case noAnchor(Int, name: String)
  }

  let outputs: SiteOutputs
  /// Scheme, host and port of the site, in lower case; empty where it has no `url`.
  private let scheme: String
  private let authority: String
  /// The path of the site below its host: without a slash at the end; empty for the root.
  let base: String

  init(_ outputs: SiteOutputs, _ configuration: SiteConfiguration) {
    self.outputs = outputs
    let url = configuration.url.flatMap { URLReference($0) }
    scheme = url?.scheme?.lowercased() ?? ""
    authority = Self.plain(authority: url?.authority ?? "", scheme: url?.scheme ?? "")
    var path = (url?.path ?? "").split(separator: "/").map(String.init)
    path += (configuration.baseurl ?? "").split(separator: "/").map(String.init)
    base = path.isEmpty ? "" : "/" + URLPath.unescaped(path.joined(separator: "/"))
  }

  private static func plain(authority: String, scheme: String) -> String {
    let lower = authority.lowercased()
    for port in [":80", ":443"] where lower.hasByteSuffix(port) {
      return String(decoding: lower.utf8.dropLast(port.utf8.count), as: UTF8.self)
    }
    return lower
  }

  /// Returns true if a URL of this site begins with `http` although the site's `url` has `https`.
  func isInsecure(_ value: String) -> Bool {
    guard scheme.hasSameBytes(as: "https"), let url = URLReference(value),
      url.scheme?.lowercased().hasSameBytes(as: "http") == true
    else { return false }
    return isOwn(url)
  }

  private func isOwn(_ url: URLReference) -> Bool {
    guard !authority.isEmpty else { return false }
    return Self.plain(authority: url.authority ?? "", scheme: url.scheme ?? "")
      .hasSameBytes(as: authority)
  }

  /// Resolves a URL.
  /// - Parameters:
  ///   - value: as the page has it, entities decoded.
  ///   - page: the path of the output that contains the URL.
  ///   - pageNumber: its number.
  ///   - base: the page's own `<base>`.
  /// - Complexity: O(length).
  func target(
    of value: String, in page: String, _ pageNumber: Int?, base own: String?
  ) -> Target {
    if value.isEmpty { return .empty }
    // A placeholder for a script is not a URL yet.
    if Self.isTemplate(value) { return .other }
    guard let url = URLReference(value) else { return .other }
    if let scheme = url.scheme?.lowercased() {
      guard scheme.hasSameBytes(as: "http") || scheme.hasSameBytes(as: "https") else {
        return .other
      }
      guard isOwn(url) else { return .external(value) }
    } else if url.authority != nil, !isOwn(url) {
      return .external("https:" + value)
    }
    let isWhole = url.authority != nil
    let fragment = url.fragment
    if url.path.isEmpty, !isWhole {
      // `?query` and `#fragment` refer to the page itself, unless the page has a `<base>`.
      if own == nil {
        return pageNumber.map { anchored($0, fragment) } ?? .other
      }
    }
    guard let path = resolved(url.path, isWhole: isWhole, in: page, base: own) else {
      return .other
    }
    return target(ofPath: path, isWhole: isWhole, fragment)
  }

  /// Returns true if a URL holds `{{` or `${`.
  private static func isTemplate(_ value: String) -> Bool {
    var last: UInt8 = 0
    for byte in value.utf8 {
      if byte == 0x7B, last == 0x7B || last == 0x24 { return true }
      last = byte
    }
    return false
  }

  /// Resolves a path to one from the root of the host; nil when the page's base is on another site.
  private func resolved(
    _ path: String, isWhole: Bool, in page: String, base own: String?
  ) -> String? {
    if isWhole || path.utf8.first == 0x2F { return Self.withoutDots(path) }
    var folder = base + "/" + PathComponents.folder(of: page)
    if let own, let url = URLReference(own) {
      if url.authority != nil, !isOwn(url) { return nil }
      if url.path.utf8.first == 0x2F {
        folder = URLPath.unescaped(url.path)
      } else {
        folder = PathComponents.join(folder, URLPath.unescaped(url.path))
      }
      if path.isEmpty { return Self.withoutDots(folder) }
      // The part after the last slash of a base is a file name.
      folder = PathComponents.folder(of: folder)
    }
    return Self.withoutDots(path, in: folder + "/")
  }

  /// A path percent-decoded, without `.`, `..` and doubled slashes, with the final slash kept.
  private static func withoutDots(_ path: String, in folder: String = "") -> String {
    var parts: [Substring] = []
    let whole = folder + URLPath.unescaped(path)
    for part in whole.split(separator: "/") {
      if part.utf8.elementsEqual("..".utf8) {
        _ = parts.popLast()
      } else if !part.utf8.elementsEqual(".".utf8) {
        parts.append(part)
      }
    }
    let isFolder =
      whole.utf8.last == 0x2F || whole.hasByteSuffix("/.") || whole.hasByteSuffix("/..")
    let joined = "/" + parts.joined(separator: "/")
    return isFolder && !parts.isEmpty ? joined + "/" : joined
  }

  private func target(ofPath path: String, isWhole: Bool, _ fragment: String?) -> Target {
    let isInBase =
      base.isEmpty || path.hasSameBytes(as: base) || path.hasBytePrefix(base + "/")
    let below = String(decoding: path.utf8.dropFirst(isInBase ? base.utf8.count : 0), as: UTF8.self)
    let local = String(decoding: below.utf8.drop { $0 == 0x2F }, as: UTF8.self)
    if isInBase {
      if let number = outputs.number(of: local) { return anchored(number, fragment) }
      if outputs.isKept(local) || outputs.isRedirected(below) { return .other }
      if let number = outputs.inOtherForm(local) { return .otherForm(number) }
      return .missing(path: local, isInBase: true)
    }
    // An absolute URL outside of the base belongs to another site on the same host.
    if isWhole { return .other }
    if let number = outputs.number(of: local) { return .bypassed(number) }
    return .missing(path: local, isInBase: false)
  }

  private func anchored(_ number: Int, _ fragment: String?) -> Target {
    guard var name = fragment, !name.isEmpty else { return .output(number) }
    // Text fragments (`:~:`), and fragments for scripts, are not ids of the page.
    if let sign = name.utf8.indices.first(where: { name.utf8[$0...].starts(with: ":~:".utf8) }) {
      name = String(name[..<sign])
    }
    if name.isEmpty || name.utf8.first == 0x2F || name.utf8.first == 0x21 { return .output(number) }
    if name.lowercased().hasSameBytes(as: "top") { return .output(number) }
    let decoded = URLPath.unescaped(name)
    if outputs.hasAnchor(decoded, in: number) || outputs.hasAnchor(name, in: number) {
      return .output(number)
    }
    return .noAnchor(number, name: decoded)
  }

  /// The URL of an output with the site's base.
  func address(of number: Int) -> String { base + outputs.address(of: number) }
}
