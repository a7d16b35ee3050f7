internal import CVectors

/// Escaping for HTML text and attributes.
package enum HTMLEscaping {
  /// The replacement of a byte as in Ruby's `CGI.escapeHTML` and Liquid's `escape`; nil for a byte
  /// that needs none: `&amp;`, `&lt;`, `&gt;`, `&quot;`, `&#39;`.
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

  /// Writes bytes with the special ones replaced.
  /// - Parameter target: room for six times as many bytes.
  /// - Returns: the number of bytes written.
  @inline(__always)
  fileprivate static func escape(
    _ bytes: UnsafeBufferPointer<UInt8>, at target: UnsafeMutablePointer<UInt8>
  ) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    var (index, written) = (0, 0)
    while index < bytes.count {
      let plain: Int
      if index + 16 <= bytes.count {
        plain = blogc_copy_plain(base + index, target + written)
      } else {
        plain = copyPlain(bytes, from: index, to: target + written)
      }
      index += plain
      written += plain
      if index < bytes.count, let entity = entity(for: bytes[index]) {
        for offset in 0..<entity.utf8CodeUnitCount {
          target[written + offset] = entity.utf8Start[offset]
        }
        written += entity.utf8CodeUnitCount
        index += 1
      }
    }
    return written
  }

  /// Copies the bytes up to the first special one, or to the end.
  /// - Returns: the number of copied bytes.
  @inline(__always)
  private static func copyPlain(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to target: UnsafeMutablePointer<UInt8>
  ) -> Int {
    // A bit for each special byte, all of which are below 64.
    let special: UInt64 = 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 64, special &>> UInt64(byte) & 1 != 0 { break }
      target[index - start] = byte
      index += 1
    }
    return index - start
  }
}

extension OutputBuffer {
  /// Appends bytes with the five special characters of HTML replaced (see ``HTMLEscaping``).
  /// - Complexity: O(n), one pass, sixteen bytes at a time where none is special.
  package mutating func append(escapingHTML bytes: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while start < bytes.count {
      // Reserves room for the longest entities part by part, so that a long text does not need six times
      // its size.
      let part = UnsafeBufferPointer(rebasing: bytes[start..<min(start + 1024, bytes.count)])
      append(upTo: part.count * 6) { HTMLEscaping.escape(part, at: $0) }
      start += part.count
    }
  }

  /// Appends a span of bytes with the five special characters of HTML replaced.
  package mutating func append(escapingHTML bytes: Span<UInt8>) {
    bytes.withUnsafeBufferPointer { append(escapingHTML: $0) }
  }

  /// Appends a string with the five special characters of HTML replaced.
  package mutating func append(escapingHTML text: String) {
    if text.utf8.withContiguousStorageIfAvailable({ append(escapingHTML: $0) }) == nil {
      var text = text
      text.withUTF8 { append(escapingHTML: $0) }
    }
  }
}
