package import SourceText

/// Writes values as compact JSON, byte for byte as Ruby's `to_json` does for what Jekyll hands it.
package enum JSONWriter {
  /// The deepest nesting that is written: Ruby's own limit.
  static let depthLimit = 100

  /// Appends a value.
  ///
  /// Times and dates are the strings that Ruby's `to_s` gives, ranges too (`"1..5"`); numbers that JSON
  /// lacks (NaN, infinities) become `null`; drops are written as what they stand for.
  /// - Parameters:
  ///   - reads: what the drops answered from is noted here.
  /// - Throws: a diagnostic without a place when values are nested too deep; what was written until
  ///   then stays in the buffer.
  /// - Complexity: O(size of the output).
  package static func write(
    _ value: Value, into buffer: inout OutputBuffer, noting reads: inout ReadSet
  ) throws(Diagnostic) {
    try write(value, depth: 0, into: &buffer, noting: &reads)
  }

  private static func write(
    _ value: Value, depth: Int, into buffer: inout OutputBuffer, noting reads: inout ReadSet
  ) throws(Diagnostic) {
    guard depth <= depthLimit else {
      throw Diagnostic("json.too-deep", "values are nested more than \(depthLimit) deep")
    }
    switch value {
    case .null: buffer.append("null")
    case .bool(let truth): buffer.append(truth ? "true" : "false")
    case .integer(let number): buffer.append(decimal: number)
    case .decimal(let number):
      if number.isFinite { buffer.append(rubyFloat: number) } else { buffer.append("null") }
    case .string(let text): buffer.append(jsonString: text)
    case .timestamp(let moment):
      // Nothing in a printed time needs an escape.
      buffer.append(0x22)
      moment.appendText(to: &buffer)
      buffer.append(0x22)
    case .range(let first, let last):
      buffer.append(0x22)
      buffer.append(decimal: first)
      buffer.append("..")
      buffer.append(decimal: last)
      buffer.append(0x22)
    case .array(let elements):
      buffer.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { buffer.append(UInt8(ascii: ",")) }
        try write(element, depth: depth + 1, into: &buffer, noting: &reads)
      }
      buffer.append(UInt8(ascii: "]"))
    case .object(let object):
      try write(object, depth: depth, into: &buffer, noting: &reads)
    case .drop(let drop):
      if let plain = drop.plainValue(noting: &reads) {
        try write(plain, depth: depth + 1, into: &buffer, noting: &reads)
      } else {
        try write(drop.object(noting: &reads), depth: depth, into: &buffer, noting: &reads)
      }
    }
  }

  private static func write(
    _ object: Object, depth: Int, into buffer: inout OutputBuffer, noting reads: inout ReadSet
  ) throws(Diagnostic) {
    buffer.append(UInt8(ascii: "{"))
    for (index, entry) in object.entries.enumerated() {
      if index > 0 { buffer.append(UInt8(ascii: ",")) }
      buffer.append(jsonString: entry.key.name)
      buffer.append(UInt8(ascii: ":"))
      try write(entry.value, depth: depth + 1, into: &buffer, noting: &reads)
    }
    buffer.append(UInt8(ascii: "}"))
  }
}
