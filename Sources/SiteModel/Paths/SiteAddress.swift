internal import SourceText

/// The site's `url` and `baseurl`, which `relative_url` and `absolute_url` prepend to a path.
package struct SiteAddress: Sendable {
  /// `url:` of the configuration, unchanged; nil or empty when the site has none.
  package let url: String?
  /// `baseurl:` of the configuration, unchanged.
  package let baseurl: String?

  /// The base with a leading slash and without one trailing slash.
  private let prefix: String
  /// True if the prefix is in normal form, so that an ordinary path needs no normalising.
  private let prefixIsPlain: Bool
  /// The URL in normal form when appending to it keeps it normal: `https://example.com`.
  private let plainOrigin: String?

  /// Makes a URL from the two settings.
  package init(url: String?, baseurl: String?) {
    self.url = url
    self.baseurl = baseurl
    var base = baseurl ?? ""
    if base.utf8.last == 0x2F { base.removeLast() }
    if !base.isEmpty, base.utf8.first != 0x2F { base = "/" + base }
    prefix = base
    prefixIsPlain = base.utf8.starts(with: "//".utf8) ? false : Self.isPlain(base)
    if let url, let reference = URLReference(url), reference.isAbsolute,
      reference.authority?.isEmpty == false, reference.path.isEmpty, reference.query == nil,
      reference.fragment == nil
    {
      var origin = reference.normalized()
      if origin.utf8.last == 0x2F { origin.removeLast() }
      plainOrigin = origin
    } else {
      plainOrigin = nil
    }
  }

  /// A path with the base prepended, in normal form; a URL with a scheme is returned unchanged.
  /// - Returns: nil when the text is not a URL (`1a:b`).
  /// - Complexity: O(n); an ASCII path is only copied.
  package func relative(_ path: String) -> String? {
    if isOrdinary(path) { return Self.isRooted(path) ? prefix + path : prefix + "/" + path }
    guard let reference = URLReference(path) else { return nil }
    if reference.isAbsolute { return path }
    let rooted = path.isEmpty || path.utf8.first == 0x2F ? path : "/" + path
    return URLReference(prefix + rooted)?.normalized()
  }

  /// A path with the site's URL and base prepended; for a site without a URL the result of
  /// ``relative(_:)``.
  /// - Returns: nil when the text is not a URL.
  /// - Complexity: O(n).
  package func absolute(_ path: String) -> String? {
    if let plainOrigin, isOrdinary(path), !(prefix.isEmpty && path.isEmpty) {
      return plainOrigin + (Self.isRooted(path) ? prefix + path : prefix + "/" + path)
    }
    guard let reference = URLReference(path) else { return nil }
    if reference.isAbsolute { return path }
    guard let relative = relative(path) else { return nil }
    guard let url, !url.isEmpty else { return relative }
    if let plainOrigin, relative.utf8.first == 0x2F, Self.isPlain(relative) {
      return plainOrigin + relative
    }
    return URLReference(url + relative)?.normalized()
  }

  /// Appends the result of ``relative(_:)`` for an ordinary path.
  /// - Returns: false for any other path; then nothing was appended.
  func appendRelative(_ path: String, to output: inout OutputBuffer) -> Bool {
    guard isOrdinary(path) else { return false }
    output.append(prefix)
    if !Self.isRooted(path) { output.append(0x2F) }
    output.append(path)
    return true
  }

  /// Appends the result of ``absolute(_:)`` for an ordinary path of a site with an ordinary URL.
  /// - Returns: false for any other path; then nothing was appended.
  func appendAbsolute(_ path: String, to output: inout OutputBuffer) -> Bool {
    guard let plainOrigin, isOrdinary(path), !(prefix.isEmpty && path.isEmpty) else { return false }
    output.append(plainOrigin)
    return appendRelative(path, to: &output)
  }

  /// Returns true if the prefix can be prepended to a path without normalising anything.
  private func isOrdinary(_ path: String) -> Bool {
    guard prefixIsPlain else { return false }
    let bytes = path.utf8.span
    if prefix.isEmpty, bytes.count >= 2, bytes[0] == 0x2F, bytes[1] == 0x2F { return false }
    return Self.isPlain(bytes)
  }

  /// Returns true if a path needs no slash between itself and the prefix.
  private static func isRooted(_ path: String) -> Bool {
    path.isEmpty || path.utf8.first == 0x2F
  }

  private static func isPlain(_ path: String) -> Bool {
    isPlain(path.utf8.span)
  }

  /// Returns true if a path is its own normal form: unreserved ASCII and the safe delimiters, no segment
  /// that starts with a dot, no colon, query or fragment.
  /// - Complexity: O(n).
  @inline(__always)
  private static func isPlain(_ path: Span<UInt8>) -> Bool {
    var isAtStart = true
    for index in path.indices {
      let byte = path[index]
      guard isPlain(byte) else { return false }
      if byte == 0x2E, isAtStart { return false }
      isAtStart = byte == 0x2F
    }
    return true
  }

  /// Returns true if a byte of a path needs no normalising, except a dot at the start of a segment: the bytes that
  /// ``PercentEncoding`` allows in a segment, and the slash, without the colon.
  @inline(__always)
  static func isPlain(_ byte: UInt8) -> Bool {
    // A bit for each byte below 128.
    let set: UInt64 = byte < 64 ? 0x2BFF_FFD2_0000_0000 : 0x47FF_FFFE_87FF_FFFF
    return byte < 128 && set &>> UInt64(byte & 63) & 1 != 0
  }
}
