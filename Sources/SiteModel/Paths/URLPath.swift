internal import SourceText

/// Paths of URLs: percent-encoding and decoding, and the way from a URL to a file of the destination.
package enum URLPath {
  /// Appends text percent-encoded as Jekyll encodes the values of placeholders: bytes that a URL's
  /// path or query may contain are kept, all others (and every `%` and `#`) become `%XX`.
  /// - Complexity: O(n).
  package static func escape(_ text: String, into result: inout [UInt8]) {
    for byte in text.utf8 {
      if isPathByte(byte) {
        result.append(byte)
      } else {
        result.append(UInt8(ascii: "%"))
        result.append(hexDigit(byte >> 4))
        result.append(hexDigit(byte & 15))
      }
    }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x37 + value }

  private static func isPathByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"),
      UInt8(ascii: "!"), UInt8(ascii: "$"), UInt8(ascii: "&"), UInt8(ascii: "'"),
      UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "*"), UInt8(ascii: "+"),
      UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "="), UInt8(ascii: ":"),
      UInt8(ascii: "@"), UInt8(ascii: "/"), UInt8(ascii: "?"):
      true
    default: false
    }
  }

  /// Cleans a URL as Jekyll does: `..` becomes `/`, `./` is removed, runs of slashes become one.
  /// - Parameter url: the bytes, beginning with a slash.
  /// - Complexity: O(n).
  package static func sanitized(_ url: [UInt8]) -> String {
    let dot = UInt8(ascii: ".")
    let slash = UInt8(ascii: "/")
    var plain = true
    for index in 1..<max(1, url.count)
    where (url[index] == dot || url[index] == slash)
      && (url[index - 1] == dot || url[index - 1] == slash && url[index] == slash)
    {
      plain = false
      break
    }
    if plain { return String(decoding: url, as: UTF8.self) }

    var result: [UInt8] = []
    var index = 0
    while index < url.count {
      if url[index] == dot, index + 1 < url.count, url[index + 1] == dot {
        result.append(slash)
        index += 2
      } else {
        result.append(url[index])
        index += 1
      }
    }
    var cleaned: [UInt8] = []
    index = 0
    while index < result.count {
      if result[index] == dot, index + 1 < result.count, result[index + 1] == slash {
        index += 2
      } else {
        if !(result[index] == slash && cleaned.last == slash) { cleaned.append(result[index]) }
        index += 1
      }
    }
    return String(decoding: cleaned, as: UTF8.self)
  }

  /// Decodes percent-encoded text; a `%` without two hex digits is kept.
  /// - Complexity: O(n).
  package static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
        let high = hexValue(bytes[index + 1]), let low = hexValue(bytes[index + 2])
      {
        result.append(high << 4 | low)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func hexValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }

  /// The file for a URL, relative to the destination.
  ///
  /// Percent-encoded `.` and `..` are resolved and never lead out of the destination.
  /// - Parameters:
  ///   - url: a URL path; with a slash at its end it means `index` in that folder.
  ///   - fileExtension: the extension of the output, appended unless the URL has it.
  ///   - folderIndex: the file name that is appended to a URL with a final slash.
  /// - Complexity: O(n).
  package static func file(
    of url: String, fileExtension: String, folderIndex: String
  ) -> String {
    let text = unescaped(url)
    var path = isResolved(text) ? String(Substring(text.utf8.dropFirst())) : resolved(text)
    if url.utf8.last == UInt8(ascii: "/") || path.isEmpty {
      return PathComponents.join(path, folderIndex)
    }
    if !path.hasByteSuffix(fileExtension) { path += fileExtension }
    return path
  }

  /// Returns true if a path begins with a slash and has neither empty parts nor parts that begin with a dot.
  private static func isResolved(_ path: String) -> Bool {
    var previous: UInt8 = 0
    for byte in path.utf8 {
      if previous == 0, byte != UInt8(ascii: "/") { return false }
      if previous == UInt8(ascii: "/"), byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".") {
        return false
      }
      previous = byte
    }
    return previous != 0 && previous != UInt8(ascii: "/")
  }

  /// The parts of a path without empty ones, `.` and `..`.
  private static func resolved(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }
}
