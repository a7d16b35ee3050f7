/// The parts of a path as Ruby's `File` splits it: over bytes, with `/` only.
package enum FileName {
  /// The last component.
  package static func last(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
    return String(path[path.utf8.index(after: slash)...])
  }

  /// Everything before the last component, without the slash; empty when there is none.
  package static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return String(path[..<slash])
  }

  /// The extension with its dot, `""` when there is none: `.htaccess` has none, `a.tar.gz` has `.gz`.
  package static func fileExtension(of path: String) -> String {
    let name = last(of: path)
    let bytes = name.utf8
    guard let dot = bytes.lastIndex(of: UInt8(ascii: ".")) else { return "" }
    if bytes[..<dot].allSatisfy({ $0 == UInt8(ascii: ".") }) { return "" }
    return String(name[dot...])
  }

  /// The last component without its extension.
  package static func stem(of path: String) -> String {
    let name = last(of: path)
    return String(decoding: name.utf8.dropLast(fileExtension(of: name).utf8.count), as: UTF8.self)
  }

  /// A text without the dots at its end, which Jekyll keeps out of URLs.
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
}

extension String {
  /// Whether the bytes begin with another string's.
  package func hasBytePrefix(_ prefix: String) -> Bool { utf8.starts(with: prefix.utf8) }

  /// Whether the bytes end with another string's.
  package func hasByteSuffix(_ suffix: String) -> Bool {
    utf8.count >= suffix.utf8.count && utf8.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
  }
}
