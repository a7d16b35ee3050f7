package import SourceText

extension JSONWriter {
  /// Appends a value with one name or element a line, for files and listings that people read too, and
  /// a line break at the end.
  ///
  /// Lists of texts and numbers alone are on one line. Drops are written as null, because listings
  /// consist of plain data.
  /// - Complexity: O(size of the output).
  package static func writeIndented(_ value: Value, into buffer: inout OutputBuffer) {
    writeIndented(value, depth: 0, into: &buffer)
    buffer.append(0x0A)
  }

  private static func writeIndented(
    _ value: Value, depth: Int, into buffer: inout OutputBuffer
  ) {
    switch value {
    case .object(let object) where !object.isEmpty:
      buffer.append(UInt8(ascii: "{"))
      for (index, entry) in object.entries.enumerated() {
        newLine(after: index, depth + 1, &buffer)
        buffer.append(jsonString: entry.key.name)
        buffer.append(": ")
        writeIndented(entry.value, depth: depth + 1, into: &buffer)
      }
      newLine(after: 0, depth, &buffer)
      buffer.append(UInt8(ascii: "}"))
    case .array(let elements) where !elements.allSatisfy(isPlain):
      buffer.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        newLine(after: index, depth + 1, &buffer)
        writeIndented(element, depth: depth + 1, into: &buffer)
      }
      newLine(after: 0, depth, &buffer)
      buffer.append(UInt8(ascii: "]"))
    case .array(let elements):
      buffer.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { buffer.append(", ") }
        writeIndented(element, depth: depth, into: &buffer)
      }
      buffer.append(UInt8(ascii: "]"))
    case .drop(let drop): buffer.append((drop as? BigInteger)?.digits ?? "null")
    default:
      var reads = ReadSet()
      do throws(Diagnostic) {
        try JSONWriter().write(value, into: &buffer, noting: &reads)
      } catch {
        // Only nesting too deep throws, and a value without elements cannot be nested.
        buffer.append("null")
      }
    }
  }

  private static func isPlain(_ value: Value) -> Bool {
    switch value {
    case .object, .array, .drop: false
    default: true
    }
  }

  private static func newLine(after index: Int, _ depth: Int, _ buffer: inout OutputBuffer) {
    if index > 0 { buffer.append(UInt8(ascii: ",")) }
    buffer.append(0x0A)
    for _ in 0..<depth { buffer.append("  ") }
  }
}
