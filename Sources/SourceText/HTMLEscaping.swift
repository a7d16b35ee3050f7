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

  /// Writes bytes with the special ones replaced.
  /// - Parameter target: room for six times as many bytes.
  /// - Returns: how many bytes were written.
  @inline(__always)
  fileprivate static func escape(
    _ bytes: UnsafeRawBufferPointer, at target: UnsafeMutablePointer<UInt8>
  ) -> Int {
    // A bit for each special byte, all of which are below 64.
    let special: UInt64 = 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E
    var (index, written) = (0, 0)
    while index < bytes.count {
      if index + 8 <= bytes.count {
        let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        if !mayEscape(word) {
          UnsafeMutableRawPointer(target + written).storeBytes(of: word, as: UInt64.self)
          index += 8
          written += 8
          continue
        }
      }
      let end = min(index + 8, bytes.count)
      while index < end {
        let byte = bytes[index]
        index += 1
        if byte < 64, special &>> UInt64(byte) & 1 != 0, let entity = entity(for: byte) {
          for offset in 0..<entity.utf8CodeUnitCount {
            target[written + offset] = entity.utf8Start[offset]
          }
          written += entity.utf8CodeUnitCount
        } else {
          target[written] = byte
          written += 1
        }
      }
    }
    return written
  }

  /// Whether one of eight bytes is special: never wrongly no, and rarely wrongly yes.
  @inline(__always)
  private static func mayEscape(_ word: UInt64) -> Bool {
    // `&` and `'` differ in their lowest bit, `<` and `>` in the next.
    let quote = word ^ 0x2222_2222_2222_2222
    let ampersand = (word | 0x0101_0101_0101_0101) ^ 0x2727_2727_2727_2727
    let angle = (word | 0x0202_0202_0202_0202) ^ 0x3E3E_3E3E_3E3E_3E3E
    return hasZero(quote) || hasZero(ampersand) || hasZero(angle)
  }

  @inline(__always)
  private static func hasZero(_ word: UInt64) -> Bool {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 != 0
  }
}

extension OutputBuffer {
  /// Appends bytes with the five special characters of HTML replaced (see ``HTMLEscaping``).
  /// - Complexity: O(n), one pass, eight bytes at a time where none is special.
  package mutating func append(escapingHTML bytes: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while start < bytes.count {
      // Room for the longest entities; in parts, so that a long text does not ask for six times its size.
      let part = UnsafeRawBufferPointer(
        rebasing: UnsafeRawBufferPointer(bytes)[start..<min(start + 1024, bytes.count)])
      append(upTo: part.count * 6) { HTMLEscaping.escape(part, at: $0) }
      start += part.count
    }
  }

  /// Appends a string with the five special characters of HTML replaced.
  package mutating func append(escapingHTML text: String) {
    if text.utf8.withContiguousStorageIfAvailable({ append(escapingHTML: $0) }) == nil {
      var text = text
      text.withUTF8 { append(escapingHTML: $0) }
    }
  }
}
