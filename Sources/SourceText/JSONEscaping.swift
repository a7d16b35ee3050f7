extension OutputBuffer {
  /// Appends a JSON string with its quotes, escaped as Ruby's `JSON.generate` does: `"`, `\` and the
  /// control characters below U+0020; everything else is kept.
  /// - Complexity: O(n); runs that need no escape are copied whole.
  package mutating func append(jsonString text: String) {
    append(jsonString: text.utf8.span)
  }

  /// Appends UTF-8 bytes as a JSON string.
  package mutating func append(jsonString bytes: Span<UInt8>) {
    reserve(bytes.count + 2)
    append(0x22)
    var start = 0
    while true {
      let index = bytes.findJSONSpecial(from: start)
      guard index < bytes.count else { break }
      append(bytes.extracting(start..<index))
      start = index + 1
      switch bytes[index] {
      case 0x22: append("\\\"")
      case 0x5C: append("\\\\")
      case 0x08: append("\\b")
      case 0x09: append("\\t")
      case 0x0A: append("\\n")
      case 0x0C: append("\\f")
      case 0x0D: append("\\r")
      default:
        append("\\u00")
        append(bytes[index] >= 0x10 ? 0x31 : 0x30)
        let digit = bytes[index] & 0xF
        append(digit < 10 ? 0x30 + digit : 0x57 + digit)
      }
    }
    append(bytes.extracting(droppingFirst: start))
    append(0x22)
  }
}
