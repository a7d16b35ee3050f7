package import ContentData
package import SourceText

extension RenderContext {
  /// Prints a value as an output tag does: the elements of an array without separators, nothing for
  /// `nil`.
  /// - Throws: when the output grows over its limit.
  package mutating func write(
    _ value: Value, into output: inout OutputBuffer
  ) throws(Diagnostic) {
    switch value {
    case .null: break
    case .string(let text): output.append(text)
    case .integer(let number): output.append(decimal: number)
    case .bool(let truth): output.append(truth ? "true" : "false" as StaticString)
    case .decimal(let number): output.append(rubyFloat: number)
    case .timestamp(let moment): moment.appendText(to: &output)
    case .range(let low, let high):
      output.append(decimal: low)
      output.append("..")
      output.append(decimal: high)
    case .array(let elements):
      depth += 1
      defer { depth -= 1 }
      guard depth < limits.nesting * 3 else { throw stop(.nesting) }
      for element in elements {
        try write(element, into: &output)
        try check(output)
      }
    case .object: try inspect(value, into: &output)
    case .drop(let drop as BigInteger): output.append(drop.digits)
    case .drop(let drop):
      if let bytes = drop as? any BytesDrop {
        bytes.write(into: &output, noting: &reads)
      } else if let plain = drop.plainValue(noting: &reads) {
        try write(plain, into: &output)
      } else if let named = drop as? any NamedDrop {
        output.append(named.className)
      } else {
        try inspect(.object(drop.object(noting: &reads)), into: &output)
      }
    }
  }

  /// Ruby's `to_s`: the text that a filter on strings works with.
  package mutating func text(of value: Value) -> String {
    switch value {
    case .string(let text): return text
    case .null: return ""
    case .integer(let number): return String(number)
    case .bool(let truth): return truth ? "true" : "false"
    default:
      var buffer = OutputBuffer(capacity: 256)
      if case .array = value {
        try? inspect(value, into: &buffer)
      } else {
        try? write(value, into: &buffer)
      }
      return buffer.text()
    }
  }

  /// Ruby's `inspect`: `{"a"=>1, "b"=>[nil, "x"]}`.
  /// - Throws: when it nests too deep or the output grows over its limit.
  package mutating func inspect(
    _ value: Value, into output: inout OutputBuffer
  ) throws(Diagnostic) {
    depth += 1
    defer { depth -= 1 }
    guard depth < limits.nesting * 3 else { throw stop(.nesting) }
    switch value {
    case .null: output.append("nil")
    case .string(let text): Self.inspect(text, into: &output)
    case .array(let elements):
      output.append(.openSquare)
      for (index, element) in elements.enumerated() {
        if index > 0 { output.append(", ") }
        try inspect(element, into: &output)
        try check(output)
      }
      output.append(.closeSquare)
    case .object(let object):
      output.append(.openBrace)
      for (index, entry) in object.entries.enumerated() {
        if index > 0 { output.append(", ") }
        Self.inspect(entry.key.name, into: &output)
        output.append("=>")
        try inspect(entry.value, into: &output)
        try check(output)
      }
      output.append(.closeBrace)
    case .drop(let drop as BigInteger): output.append(drop.digits)
    case .drop(let drop):
      if let plain = drop.plainValue(noting: &reads) {
        try inspect(plain, into: &output)
      } else if depth > 1, let name = (drop as? any InspectedDrop)?.inspection {
        output.append(name)
      } else {
        try inspect(.object(drop.object(noting: &reads)), into: &output)
      }
    case .timestamp(let moment): Self.inspect(moment, into: &output)
    default: try write(value, into: &output)
    }
  }

  /// A moment as Ruby's `inspect` writes it: a Time with its fraction, a Date with its day number.
  private static func inspect(_ moment: Timestamp, into output: inout OutputBuffer) {
    if moment.flavor == .date {
      output.append("#<Date: ")
      moment.appendText(to: &output)
      output.append(" ((")
      output.append(decimal: Int(moment.seconds / 86_400) + 2_440_588)
      output.append("j,0s,0n),+0s,2299161j)>")
      return
    }
    guard moment.nanoseconds > 0 else { return moment.appendText(to: &output) }
    var digits = 9
    var fraction = moment.nanoseconds
    while fraction % 10 == 0 {
      fraction /= 10
      digits -= 1
    }
    let zone = moment.flavor == .utc ? "UTC" : "%z"
    moment.format("%F %T.%\(digits)N \(zone)", zone: .utc, into: &output)
  }

  /// Returns true if Ruby shows a character as it is.
  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x7F { return scalar.value >= 0x20 }
    switch scalar.properties.generalCategory {
    case .control, .unassigned, .lineSeparator, .paragraphSeparator: return false
    default: return true
    }
  }

  /// A string as Ruby's `inspect` writes it.
  private static func inspect(_ text: String, into output: inout OutputBuffer) {
    output.append(.quote)
    var isHash = false
    for scalar in text.unicodeScalars {
      let wasHash = isHash
      isHash = scalar == "#"
      switch scalar {
      case "\"": output.append("\\\"")
      case "\\": output.append("\\\\")
      case "\n": output.append("\\n")
      case "\t": output.append("\\t")
      case "\r": output.append("\\r")
      case "\u{1B}": output.append("\\e")
      case "\u{07}": output.append("\\a")
      case "\u{08}": output.append("\\b")
      case "\u{0B}": output.append("\\v")
      case "\u{0C}": output.append("\\f")
      case "{" where wasHash, "$" where wasHash, "@" where wasHash:
        output.truncate(to: output.count - 1)
        output.append("\\#")
        output.append(String(scalar))
      case _ where !isPrintable(scalar):
        let hex = String(scalar.value, radix: 16, uppercase: true)
        output.append("\\u")
        output.append(
          hex.count > 4 ? "{\(hex)}" : String(repeating: "0", count: 4 - hex.count) + hex)
      default: output.append(String(scalar))
      }
    }
    output.append(.quote)
  }
}
