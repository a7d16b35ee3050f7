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
    // A bit for each special byte, all of which are below 64.
    let special: UInt64 = 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 64, special &>> UInt64(byte) & 1 != 0, let entity = HTMLEscaping.entity(for: byte) {
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
    if text.utf8.withContiguousStorageIfAvailable({ append(escapingHTML: $0) }) == nil {
      var text = text
      text.withUTF8 { append(escapingHTML: $0) }
    }
  }
}
