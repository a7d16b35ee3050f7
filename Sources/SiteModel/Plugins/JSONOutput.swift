internal import ContentData
internal import SourceText

extension OutputBuffer {
  /// Appends a value as JSON without spaces; what JSON has no form for becomes the text that it prints.
  /// - Complexity: O(size of the value).
  mutating func append(json value: Value) {
    switch value {
    case .null, .drop: append("null")
    case .bool(let truth): append(truth ? "true" : "false")
    case .integer(let number): append(decimal: number)
    case .decimal, .timestamp: append(json: DocumentReader.text(of: value))
    case .string(let text): append(json: text)
    case .range(let first, let last): append(json: "\(first)..\(last)")
    case .array(let elements):
      append(0x5B)
      for (index, element) in elements.enumerated() {
        if index > 0 { append(0x2C) }
        append(json: element)
      }
      append(0x5D)
    case .object(let object):
      append(0x7B)
      for (index, entry) in object.entries.enumerated() {
        if index > 0 { append(0x2C) }
        append(json: entry.key.name)
        append(0x3A)
        append(json: entry.value)
      }
      append(0x7D)
    }
  }

  /// Appends a string as JSON, as Ruby's `to_json` writes it; only `</` is written `<\/`, which says the
  /// same and cannot end a script.
  mutating func append(json text: String) {
    append(0x22)
    var previous: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case 0x22: append("\\\"")
      case 0x5C: append("\\\\")
      case 0x08: append("\\b")
      case 0x0C: append("\\f")
      case 0x0A: append("\\n")
      case 0x0D: append("\\r")
      case 0x09: append("\\t")
      case 0x2F where previous == 0x3C: append("\\/")
      case 0..<0x20:
        let digits: StaticString = "0123456789abcdef"
        append("\\u00")
        append(digits.utf8Start[Int(byte >> 4)])
        append(digits.utf8Start[Int(byte & 15)])
      default: append(byte)
      }
      previous = byte
    }
    append(0x22)
  }
}
