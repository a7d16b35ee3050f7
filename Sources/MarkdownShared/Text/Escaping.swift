package import SourceText

/// The library's rules for escaping: unlike in Liquid's `escape`, `'` is not escaped.
package enum MarkdownEscaping {
  /// The entity for a byte that is not allowed in text: `&`, `<`, `>`, `"`.
  @inline(__always)
  package static func entity(of byte: UInt8) -> StaticString {
    switch byte {
    case 0x26: "&amp;"
    case 0x3C: "&lt;"
    case 0x3E: "&gt;"
    default: "&quot;"
    }
  }

  /// The escaping of each byte of a destination: 0 stays, 1 percent-encoded, 2 `&amp;`, 3 `&#x27;`.
  @inline(__always)
  package static func treatment(inURL byte: UInt8) -> UInt8 {
    switch byte {
    case 0x61...0x7A, 0x41...0x5A, 0x30...0x39: 0
    case 0x21, 0x23, 0x24, 0x25, 0x28...0x2F, 0x3A, 0x3B, 0x3D, 0x3F, 0x40, 0x5F, 0x7E: 0
    case 0x26: 2
    case 0x27: 3
    default: 1
    }
  }
}

extension OutputBuffer {
  /// Appends text with `&`, `<`, `>` and `"` escaped.
  /// - Complexity: O(n), one pass; runs without these are copied whole.
  @inline(__always)
  package mutating func append(escapingMarkdown bytes: Span<UInt8>) {
    var start = 0
    while true {
      let index = bytes.find(0x22, 0x26, 0x3C, 0x3E, from: start)
      append(bytes.extracting(start..<index))
      if index == bytes.count { break }
      append(MarkdownEscaping.entity(of: bytes[index]))
      start = index + 1
    }
  }

  /// Appends text with `&`, `<` and `>` escaped, as kramdown and jekyll-commonmark write code.
  /// - Complexity: O(n), one pass.
  package mutating func append(escapingText bytes: Span<UInt8>) {
    var start = 0
    while true {
      let index = bytes.find(0x26, 0x3C, 0x3E, 0x3E, from: start)
      append(bytes.extracting(start..<index))
      if index == bytes.count { break }
      append(MarkdownEscaping.entity(of: bytes[index]))
      start = index + 1
    }
  }

  /// Appends a destination with `&` and `'` escaped, and all characters percent-encoded that are
  /// not allowed in a URL.
  package mutating func append(escapingURL bytes: Span<UInt8>) {
    reserve(bytes.count)
    for index in bytes.indices {
      let byte = bytes[index]
      switch MarkdownEscaping.treatment(inURL: byte) {
      case 0: append(byte)
      case 2: append("&amp;")
      case 3: append("&#x27;")
      default:
        append(0x25)
        append(hexDigit(byte >> 4))
        append(hexDigit(byte & 15))
      }
    }
  }

  private func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? 0x30 + value : 0x37 + value
  }
}
