package import SourceText

/// Writes values as compact JSON, byte for byte as Ruby's `to_json` does for Jekyll's values: no
/// spaces, no escapes for non-ASCII letters, moments as the string that they are printed as.
package struct JSONWriter {
  /// The deepest nesting that is written: Ruby's own limit.
  static let depthLimit = 100

  /// The treatment of numbers that JSON does not have: NaN and the infinities.
  package enum Unwritable: Sendable {
    /// The number is written as `null`.
    case null
    /// The number is an error, as in Ruby's JSON.
    case refused
  }

  private let unwritable: Unwritable
  private let mostBytes: Int
  private let object: (any Drop, _ depth: Int, inout ReadSet) -> Object

  /// Makes a writer.
  /// - Parameters:
  ///   - mostBytes: the largest length of the buffer.
  ///   - object: what a drop that stands for no plain value shows, given the number of arrays and
  ///     objects around it.
  package init(
    unwritable: Unwritable = .null, mostBytes: Int = .max,
    object: @escaping (any Drop, _ depth: Int, inout ReadSet) -> Object = { drop, _, reads in
      drop.object(noting: &reads)
    }
  ) {
    self.unwritable = unwritable
    self.mostBytes = mostBytes
    self.object = object
  }

  /// Appends a value.
  ///
  /// Times and dates are the strings that Ruby's `to_s` gives, ranges too (`"1..5"`); drops are written
  /// as their plain value or object.
  /// - Parameters:
  ///   - reads: gets the resources that the drops read.
  /// - Throws: a diagnostic without a place when values are nested too deep, are too long, or hold a
  ///   number that is refused; what was written until then stays in the buffer.
  /// - Complexity: O(size of the output).
  package func write(
    _ value: Value, into buffer: inout OutputBuffer, noting reads: inout ReadSet
  ) throws(Diagnostic) {
    try write(value, depth: 0, into: &buffer, noting: &reads)
  }

  private func write(
    _ value: Value, depth: Int, into buffer: inout OutputBuffer, noting reads: inout ReadSet
  ) throws(Diagnostic) {
    guard depth <= Self.depthLimit else {
      throw Diagnostic(JSONDiagnostic.tooDeep(limit: Self.depthLimit))
    }
    guard buffer.count < mostBytes else {
      throw Diagnostic(JSONDiagnostic.tooLong(limit: mostBytes))
    }
    switch value {
    case .null: buffer.append("null")
    case .bool(let truth): buffer.append(truth ? "true" : "false")
    case .integer(let number): buffer.append(decimal: number)
    case .decimal(let number):
      if number.isFinite {
        buffer.append(rubyFloat: number)
      } else if unwritable == .null {
        buffer.append("null")
      } else {
        throw Diagnostic(JSONDiagnostic.unwritableNumber("\(number)"))
      }
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
    case .drop(let drop as BigInteger): buffer.append(drop.digits)
    case .drop(let drop):
      if let plain = drop.plainValue(noting: &reads) {
        try write(plain, depth: depth + 1, into: &buffer, noting: &reads)
      } else {
        try write(object(drop, depth, &reads), depth: depth, into: &buffer, noting: &reads)
      }
    }
  }

  private func write(
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
