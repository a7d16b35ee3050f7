/// How a byte is written in HTML text and attributes.
package enum HTMLEscaping {
  /// The replacement of a byte as Ruby's `CGI.escapeHTML` and Liquid's `escape` have it, or nil for
  /// a byte that stays: `&amp;`, `&lt;`, `&gt;`, `&quot;`, `&#39;`.
  @inline(__always)
  package static func entity(for byte: UInt8) -> StaticString? {
    switch byte {
    case 0x26: "&amp;"
    case 0x3C: "&lt;"
    case 0x3E: "&gt;"
    case 0x22: "&quot;"
    case 0x27: "&#39;"
    default: nil
    }
  }
}

extension OutputBuffer {
  /// Appends bytes with the five special characters of HTML replaced (see ``HTMLEscaping``).
  /// - Complexity: O(n), one pass; runs without special characters are copied whole.
  package mutating func append(escapingHTML bytes: UnsafeBufferPointer<UInt8>) {
    reserve(bytes.count)
    var start = 0
    var index = 0
    while index < bytes.count {
      if let entity = HTMLEscaping.entity(for: bytes[index]) {
        append(UnsafeBufferPointer(rebasing: bytes[start..<index]))
        append(entity)
        start = index + 1
      }
      index += 1
    }
    append(UnsafeBufferPointer(rebasing: bytes[start...]))
  }

  /// Appends a string with the five special characters of HTML replaced.
  package mutating func append(escapingHTML text: String) {
    var text = text
    text.withUTF8 { append(escapingHTML: $0) }
  }
}
