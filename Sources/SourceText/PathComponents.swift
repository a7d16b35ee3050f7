/// Splits paths as Ruby's `File` does: by bytes, with `/` as the only separator.
package enum PathComponents {
  /// The last component.
  package static func last(of path: String) -> String {
    part(of: path) { bytes in afterLastSlash(bytes)..<bytes.count }
  }

  /// Everything before the last component, without the slash; empty when there is none.
  package static func folder(of path: String) -> String {
    part(of: path) { bytes in 0..<max(0, afterLastSlash(bytes) - 1) }
  }

  /// Returns true if a path is below a folder; every path is below `""`.
  package static func folder(_ folder: String, holds path: String) -> Bool {
    if folder.isEmpty { return true }
    guard path.hasBytePrefix(folder) else { return false }
    let utf8 = path.utf8
    let end = utf8.index(utf8.startIndex, offsetBy: folder.utf8.count)
    return end < utf8.endIndex && utf8[end] == UInt8(ascii: "/")
  }

  /// The extension with its dot, `""` when there is none: `.htaccess` has none, `a.tar.gz` has `.gz`.
  package static func fileExtension(of path: String) -> String {
    part(of: path) { bytes in extensionStart(bytes)..<bytes.count }
  }

  /// The last component without its extension.
  package static func stem(of path: String) -> String {
    part(of: path) { bytes in afterLastSlash(bytes)..<extensionStart(bytes) }
  }

  /// A path without its leading slashes.
  package static func withoutLeadingSlash(_ path: String) -> String {
    guard path.utf8.first == UInt8(ascii: "/") else { return path }
    return String(Substring(path.utf8.drop { $0 == UInt8(ascii: "/") }))
  }

  /// The number of components of a path.
  package static func depth(of path: String) -> Int {
    path.isEmpty ? 0 : 1 + path.utf8.count { $0 == UInt8(ascii: "/") }
  }

  /// Where the last component starts.
  @inline(__always)
  private static func afterLastSlash(_ bytes: Span<UInt8>) -> Int {
    var index = bytes.count
    while index > 0, bytes[index - 1] != UInt8(ascii: "/") { index -= 1 }
    return index
  }

  /// Where the extension's dot is, or the end of the path.
  @inline(__always)
  private static func extensionStart(_ bytes: Span<UInt8>) -> Int {
    let start = afterLastSlash(bytes)
    var dot = bytes.count - 1
    while dot >= start, bytes[dot] != UInt8(ascii: ".") { dot -= 1 }
    // The dots at the start of a name do not begin an extension.
    var index = dot
    while index > start, bytes[index - 1] == UInt8(ascii: ".") { index -= 1 }
    return dot < start || index == start ? bytes.count : dot
  }

  /// A part of a path whose range a closure determines.
  @inline(__always)
  private static func part(
    of path: String, _ range: (Span<UInt8>) -> Range<Int>
  ) -> String {
    let bytes = path.utf8.span
    return String(decoding: bytes.extracting(range(bytes)), as: UTF8.self)
  }

  /// A text without the dots at its end, which Jekyll removes from URLs.
  package static func withoutFinalDots(_ text: String) -> String {
    var bytes = text.utf8[...]
    while bytes.last == UInt8(ascii: ".") { bytes.removeLast() }
    return bytes.count == text.utf8.count ? text : String(Substring(bytes))
  }

  /// Two path parts with one slash between; an empty part adds nothing.
  package static func join(_ base: String, _ rest: String) -> String {
    if base.isEmpty { return rest }
    if rest.isEmpty { return base }
    return base.utf8.last == UInt8(ascii: "/") ? base + rest : base + "/" + rest
  }

  /// Returns true for an untrusted relative path that stays below its base folder, apart from symbolic links.
  /// - Complexity: O(length of the path).
  package static func staysBelow(_ path: String) -> Bool {
    path.utf8.first != UInt8(ascii: "/") && !path.utf8.contains(0)
      && !path.utf8.split(separator: UInt8(ascii: "/")).contains { $0.elementsEqual("..".utf8) }
  }

  /// Returns true for a path of names separated by single slashes, none of them `.` or `..`: such a path stays below
  /// its base folder, apart from symbolic links.
  /// - Complexity: O(length of the path).
  package static func isPlainPath(_ path: String) -> Bool {
    var length = 0
    var dots = 0
    for byte in path.utf8 {
      if byte == 0 { return false }
      if byte == UInt8(ascii: "/") {
        if length == dots, dots <= 2 { return false }
        (length, dots) = (0, 0)
      } else {
        length += 1
        if byte == UInt8(ascii: ".") { dots += 1 }
      }
    }
    return length != dots || dots > 2
  }
}

extension String {
  /// The rest of the string after a prefix, compared by bytes; nil when it does not begin with the
  /// prefix.
  package func withoutBytePrefix(_ prefix: String) -> String? {
    guard hasBytePrefix(prefix) else { return nil }
    return String(decoding: utf8.dropFirst(prefix.utf8.count), as: UTF8.self)
  }

  /// Returns true if the bytes begin with another string's.
  package func hasBytePrefix(_ prefix: String) -> Bool {
    let length = prefix.utf8.count
    guard utf8.count >= length else { return false }
    return utf8.span.extracting(first: length).hasSameBytes(as: prefix.utf8.span)
  }

  /// Returns true if the bytes end with another string's.
  package func hasByteSuffix(_ suffix: String) -> Bool {
    let start = utf8.count - suffix.utf8.count
    guard start >= 0 else { return false }
    return utf8.span.extracting(droppingFirst: start).hasSameBytes(as: suffix.utf8.span)
  }

  /// Returns true if the bytes come before another string's, as Ruby's `<=>` orders strings.
  /// - Complexity: O(n).
  package func precedesInBytes(_ other: String) -> Bool {
    utf8.span.lexicographicallyPrecedes(other.utf8.span)
  }
}
