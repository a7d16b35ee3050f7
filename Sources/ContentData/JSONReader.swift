package import SourceText

/// Reads JSON by RFC 8259, strictly: no comments, no trailing commas, one value.
package enum JSONReader {
  /// The deepest nesting that is read.
  static let depthLimit = 200

  /// Reads a file.
  ///
  /// Numbers without point and exponent are integers; one beyond 64 bits is a ``BigInteger``. Of two equal names the
  /// later value counts.
  /// - Parameters:
  ///   - file: the file; a byte order mark at its start is skipped.
  ///   - readsNumbersAsYAML: whether numbers follow YAML's rules, as in Jekyll's data files: `1e3` is a text there.
  ///   - diagnostics: gets the first error, with its location.
  /// - Returns: nil when an error was reported.
  /// - Complexity: O(n).
  package static func read(
    _ file: SourceFile, readsNumbersAsYAML: Bool = false,
    reporting diagnostics: inout DiagnosticSink
  ) -> Value? {
    let bytes = file.bytes
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var parser = JSONParser(
      file: file, bytes: bytes, readsNumbersAsYAML: readsNumbersAsYAML, index: start)
    do throws(Diagnostic) {
      return try parser.document()
    } catch {
      diagnostics.report(error)
      return nil
    }
  }
}

/// Recursive descent over one file's bytes.
private struct JSONParser {
  let file: SourceFile
  let bytes: [UInt8]
  let readsNumbersAsYAML: Bool
  var index: Int
  var depth = 0

  mutating func document() throws(Diagnostic) -> Value {
    let value = try value()
    skipSpaces()
    guard index == bytes.count else {
      throw diagnostic(.trailing, at: index)
    }
    return value
  }

  private func diagnostic(
    _ kind: JSONDiagnostic, at start: Int, to end: Int? = nil, notes: [Diagnostic.Note] = []
  ) -> Diagnostic {
    var last = end ?? start + 1
    while end == nil, last < bytes.count, bytes[last] & 0xC0 == 0x80 { last += 1 }
    return Diagnostic(
      kind, at: SourceLocation(file, SourceRange(start, min(last, bytes.count))), notes: notes)
  }

  private mutating func skipSpaces() {
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x09, 0x0A, 0x0D: index += 1
      default: return
      }
    }
  }

  private mutating func value() throws(Diagnostic) -> Value {
    skipSpaces()
    guard index < bytes.count else {
      throw diagnostic(.unexpectedEnd, at: index)
    }
    switch bytes[index] {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "-"), 0x30...0x39: return try number()
    default: return try word()
    }
  }

  private mutating func word() throws(Diagnostic) -> Value {
    let start = index
    while index < bytes.count, bytes[index].isLetter || bytes[index] >= 0x80 { index += 1 }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    switch text {
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "null": return .null
    case "":
      let mistake: JSONDiagnostic.Mistake? =
        switch bytes[start] {
        case UInt8(ascii: "'"): .singleQuote
        case UInt8(ascii: "]"), UInt8(ascii: "}"):
          bytes[..<start].last { !" \t\r\n".utf8.contains($0) } == UInt8(ascii: ",")
            ? .trailingComma : .missingValue
        case UInt8(ascii: "/"), UInt8(ascii: "#"): .comment
        default: nil
        }
      throw diagnostic(.unexpected(mistake), at: start)
    default:
      throw diagnostic(.unknownWord(text), at: start, to: index)
    }
  }

  private mutating func enter(at start: Int) throws(Diagnostic) {
    depth += 1
    guard depth <= JSONReader.depthLimit else {
      throw diagnostic(.tooDeep(limit: JSONReader.depthLimit), at: start)
    }
  }

  private mutating func array() throws(Diagnostic) -> Value {
    let start = index
    try enter(at: start)
    defer { depth -= 1 }
    index += 1
    var elements: [Value] = []
    skipSpaces()
    if take(UInt8(ascii: "]")) { return .array([]) }
    while true {
      elements.append(try value())
      skipSpaces()
      if take(UInt8(ascii: "]")) { return .array(elements) }
      try comma(opening: start, "[", "]")
    }
  }

  private mutating func object() throws(Diagnostic) -> Value {
    let start = index
    try enter(at: start)
    defer { depth -= 1 }
    index += 1
    var object = Object()
    skipSpaces()
    if take(UInt8(ascii: "}")) { return .object(object) }
    while true {
      skipSpaces()
      guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
        let isComma = index < bytes.count && bytes[index] == UInt8(ascii: "}")
        throw diagnostic(
          .missingName(isAfterComma: isComma), at: index,
          notes: [.init(.opening("{"), at: SourceLocation(file, SourceRange(start, start + 1)))])
      }
      let name = try string()
      skipSpaces()
      guard take(UInt8(ascii: ":")) else {
        throw diagnostic(.missingColon, at: index)
      }
      object[Symbol(name)] = try value()
      skipSpaces()
      if take(UInt8(ascii: "}")) { return .object(object) }
      try comma(opening: start, "{", "}")
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard index < bytes.count, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  private mutating func comma(
    opening: Int, _ open: String, _ close: String
  ) throws(Diagnostic) {
    if take(UInt8(ascii: ",")) { return }
    let place = SourceLocation(file, SourceRange(opening, opening + 1))
    if index >= bytes.count {
      throw Diagnostic(JSONDiagnostic.unclosed(open: open, close: close), at: place)
    }
    throw diagnostic(
      .missingComma(close: close), at: index, notes: [.init(.opening(open), at: place)])
  }

  private mutating func string() throws(Diagnostic) -> String {
    let start = index
    index += 1
    let textStart = index
    // Most strings have no escapes: then the bytes are the text.
    while index < bytes.count, bytes[index] != 0x22, bytes[index] != 0x5C, bytes[index] >= 0x20 {
      index += 1
    }
    if index < bytes.count, bytes[index] == 0x22 {
      defer { index += 1 }
      return try text(bytes[textStart..<index], at: textStart)
    }
    var decoded = Array(bytes[textStart..<index])
    while true {
      guard index < bytes.count, bytes[index] >= 0x20 || bytes[index] == 0x09 else {
        throw diagnostic(.unclosedString, at: start)
      }
      switch bytes[index] {
      case 0x22:
        index += 1
        return try text(decoded[...], at: textStart)
      case 0x5C:
        try escape(into: &decoded)
      case 0x09:
        throw diagnostic(.tabInString, at: index)
      default:
        decoded.append(bytes[index])
        index += 1
      }
    }
  }

  private func text(
    _ bytes: ArraySlice<UInt8>, at start: Int
  ) throws(Diagnostic) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw diagnostic(.invalidUTF8, at: start)
    }
    return text
  }

  private mutating func escape(into decoded: inout [UInt8]) throws(Diagnostic) {
    let start = index
    guard index + 1 < bytes.count else {
      throw diagnostic(.endInString, at: start)
    }
    index += 2
    switch bytes[index - 1] {
    case 0x22, 0x5C, 0x2F: decoded.append(bytes[index - 1])
    case UInt8(ascii: "b"): decoded.append(0x08)
    case UInt8(ascii: "f"): decoded.append(0x0C)
    case UInt8(ascii: "n"): decoded.append(0x0A)
    case UInt8(ascii: "r"): decoded.append(0x0D)
    case UInt8(ascii: "t"): decoded.append(0x09)
    case UInt8(ascii: "u"):
      var unit = try hexadecimal(from: start)
      if (0xD800..<0xDC00).contains(unit), index + 1 < bytes.count, bytes[index] == 0x5C,
        bytes[index + 1] == UInt8(ascii: "u")
      {
        index += 2
        let low = try hexadecimal(from: start)
        guard (0xDC00..<0xE000).contains(low) else { throw surrogate(start) }
        unit = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(unit) else { throw surrogate(start) }
      decoded.append(contentsOf: UTF8.encode(scalar)!)
    default:
      throw diagnostic(.unknownEscape, at: start, to: index)
    }
  }

  private func surrogate(_ start: Int) -> Diagnostic {
    diagnostic(.halfSurrogate, at: start, to: index)
  }

  private mutating func hexadecimal(from start: Int) throws(Diagnostic) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard index < bytes.count, let digit = Character(Unicode.Scalar(bytes[index])).hexDigitValue
      else {
        throw diagnostic(.missingHexadecimalDigits, at: start, to: index)
      }
      value = value << 4 | UInt32(digit)
      index += 1
    }
    return value
  }

  private mutating func digits() -> Int {
    let start = index
    while index < bytes.count, bytes[index].isDigit { index += 1 }
    return index - start
  }

  private mutating func number() throws(Diagnostic) -> Value {
    let start = index
    _ = take(UInt8(ascii: "-"))
    let wholeStart = index
    let count = digits()
    if count == 0 || (count > 1 && bytes[wholeStart] == 0x30) {
      throw diagnostic(.badNumber(hasLeadingZero: count > 1), at: start, to: index)
    }
    var isDecimal = false
    if take(UInt8(ascii: ".")) {
      isDecimal = true
      if digits() == 0 {
        throw diagnostic(.missingDecimals, at: start, to: index)
      }
    }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      isDecimal = true
      if !take(UInt8(ascii: "-")) { _ = take(UInt8(ascii: "+")) }
      if digits() == 0 {
        throw diagnostic(.missingExponent, at: start, to: index)
      }
    }
    if readsNumbersAsYAML, isDecimal {
      return YAMLScalar.value(of: bytes.span.extracting(start..<index), zone: .utc)
    }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    if !isDecimal { return BigInteger.value(text) }
    if isDecimal, let decimal = Double(text) { return .decimal(decimal) }
    return .string(text)
  }
}
