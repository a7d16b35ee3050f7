internal import SourceText

/// Reads names and values of TOML from left to right.
struct TOMLValueReader {
  private let file: SourceFile
  private let zone: TimeZoneRules
  var index: Int

  init(file: SourceFile, zone: TimeZoneRules) {
    self.file = file
    self.zone = zone
    index = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  var peek: UInt8? { index < file.bytes.count ? file.bytes[index] : nil }

  mutating func take(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    index += 1
    return true
  }

  private mutating func take(_ word: StaticString) -> Bool {
    guard word.withUTF8Buffer({ file.bytes[index...].starts(with: $0) }) else { return false }
    index += word.utf8CodeUnitCount
    return true
  }

  func fault(_ kind: TOMLDiagnostic, at start: Int, to end: Int? = nil) -> Diagnostic {
    var last = end ?? start + 1
    while end == nil, last < file.bytes.count, file.bytes[last] & 0xC0 == 0x80 { last += 1 }
    return Diagnostic(
      kind, at: SourceLocation(file, SourceRange(start, min(last, file.bytes.count))))
  }

  mutating func expect(_ byte: UInt8, else kind: TOMLDiagnostic) throws(Diagnostic) {
    skipSpaces()
    if !take(byte) { throw fault(kind, at: index) }
  }

  mutating func skipSpaces() {
    while peek == 0x20 || peek == 0x09 { index += 1 }
  }

  private mutating func skipComment() {
    guard peek == UInt8(ascii: "#") else { return }
    while index < file.bytes.count, file.bytes[index] != 0x0A { index += 1 }
  }

  /// Spaces, line ends and comments.
  mutating func skipBlankLines() {
    while let byte = peek {
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0D: index += 1
      case UInt8(ascii: "#"): skipComment()
      default: return
      }
    }
  }

  mutating func endOfLine() throws(Diagnostic) {
    skipSpaces()
    skipComment()
    _ = take(0x0D)
    guard peek == nil || take(0x0A) else {
      throw fault(.missingLineEnd, at: index)
    }
  }

  // MARK: Names

  /// `a`, `"a b"`, `a.b.c`.
  mutating func path() throws(Diagnostic) -> [Symbol] {
    var names: [Symbol] = []
    repeat {
      skipSpaces()
      names.append(Symbol(try name()))
      skipSpaces()
    } while take(UInt8(ascii: "."))
    guard names.count <= TOMLReader.depthLimit else {
      throw fault(.keysTooDeep, at: index)
    }
    return names
  }

  private mutating func name() throws(Diagnostic) -> String {
    if peek == 0x22 || peek == 0x27 { return try string() }
    let start = index
    while let byte = peek, byte.isLetter || byte.isDigit || byte == 0x2D || byte == 0x5F {
      index += 1
    }
    guard index > start else {
      throw fault(.missingName, at: index)
    }
    return String(decoding: file.bytes[start..<index], as: UTF8.self)
  }

  // MARK: Values

  mutating func value(depth: Int) throws(Diagnostic) -> Value {
    guard depth <= TOMLReader.depthLimit else {
      throw fault(.valuesTooDeep, at: index)
    }
    switch peek {
    case 0x22?, 0x27?: return .string(try string())
    case UInt8(ascii: "[")?: return try array(depth)
    case UInt8(ascii: "{")?: return try inlineTable(depth)
    default: return try scalar()
    }
  }

  private mutating func array(_ depth: Int) throws(Diagnostic) -> Value {
    let start = index
    index += 1
    var elements: [Value] = []
    while true {
      skipBlankLines()
      if take(UInt8(ascii: "]")) { return .array(elements) }
      guard peek != nil else {
        throw fault(.unclosedArray, at: start)
      }
      elements.append(try value(depth: depth + 1))
      skipBlankLines()
      if take(UInt8(ascii: ",")) { continue }
      guard take(UInt8(ascii: "]")) else {
        throw peek == nil
          ? fault(.unclosedArray, at: start)
          : fault(.missingComma(close: "]"), at: index)
      }
      return .array(elements)
    }
  }

  private mutating func inlineTable(_ depth: Int) throws(Diagnostic) -> Value {
    index += 1
    let table = TOMLTable()
    skipSpaces()
    if take(UInt8(ascii: "}")) { return .object(table.object) }
    while true {
      let start = index
      let path = try path()
      try expect(UInt8(ascii: "="), else: .missingEqualsSign)
      skipSpaces()
      let value = try value(depth: depth + path.count)
      guard table.insert(value, at: path) else {
        throw fault(.duplicateKey(path[0].name), at: start, to: index)
      }
      skipSpaces()
      if take(UInt8(ascii: ",")) {
        skipSpaces()
      } else {
        try expect(UInt8(ascii: "}"), else: .missingComma(close: "}"))
        return .object(table.object)
      }
    }
  }

  /// A word, a number or a time.
  private mutating func scalar() throws(Diagnostic) -> Value {
    let start = index
    while let byte = peek, byte > 0x20, byte != UInt8(ascii: ","), byte != UInt8(ascii: "]"),
      byte != UInt8(ascii: "}"), byte != UInt8(ascii: "#")
    { index += 1 }
    // A space may be between a date and its time.
    if index - start == 10, file.bytes[start + 4] == 0x2D, peek == 0x20,
      index + 1 < file.bytes.count, file.bytes[index + 1].isDigit
    {
      index += 1
      while let byte = peek, byte > 0x20, byte != UInt8(ascii: ","), byte != UInt8(ascii: "]") {
        index += 1
      }
    }
    let text = String(decoding: file.bytes[start..<index], as: UTF8.self)
    switch text {
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "inf", "+inf": return .decimal(.infinity)
    case "-inf": return .decimal(-.infinity)
    case "nan", "+nan", "-nan": return .decimal(.nan)
    default: break
    }
    if let value = Self.number(text) ?? time(text) { return value }
    throw fault(
      text.isEmpty ? .missingValue : .unknownValue(text), at: start, to: max(index, start + 1))
  }

  private static func number(_ text: String) -> Value? {
    let bytes = Array(text.utf8)
    let marks = bytes.indices.filter { bytes[$0] == 0x5F }
    let isFit = marks.allSatisfy { index in
      index > 0 && index + 1 < bytes.count && isAlphanumeric(bytes[index - 1])
        && isAlphanumeric(bytes[index + 1])
    }
    guard isFit, let first = bytes.first, first.isDigit || first == 0x2B || first == 0x2D else {
      return nil
    }
    let plain = String(decoding: bytes.filter { $0 != 0x5F }, as: UTF8.self)
    for (prefix, radix) in [("0x", 16), ("0o", 8), ("0b", 2)] where plain.hasPrefix(prefix) {
      return Int(plain.dropFirst(2), radix: radix).map(Value.integer)
    }
    let digits = plain.utf8.drop { $0 == 0x2B || $0 == 0x2D }
    let whole = digits.prefix { $0.isDigit }
    guard !whole.isEmpty, whole.count == 1 || whole.first != 0x30 else { return nil }
    if whole.count == digits.count { return Int(plain).map(Value.integer) }
    guard digits.allSatisfy({ $0.isDigit || [0x2E, 0x65, 0x45, 0x2B, 0x2D].contains($0) }),
      digits.last != 0x2E
    else { return nil }
    return Double(plain).map(Value.decimal)
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool { byte.isDigit || byte.isLetter }

  /// A date, a time with or without an offset, or a time of day, which stays text.
  private func time(_ text: String) -> Value? {
    let bytes = Array(text.utf8)
    guard bytes.count >= 8, bytes[0].isDigit else { return nil }
    if bytes[2] == 0x3A { return .string(text) }
    guard bytes.count >= 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
    if bytes.count == 10 {
      let parts = text.split(separator: "-").compactMap { Int($0) }
      guard parts.count == 3,
        CivilTime(year: parts[0], month: parts[1], day: parts[2]).isRealDate
      else { return nil }
      return .timestamp(Timestamp(date: parts[0], parts[1], parts[2]))
    }
    return Timestamp(parsing: text, zone: zone).map(Value.timestamp)
  }

  // MARK: Strings

  private mutating func string() throws(Diagnostic) -> String {
    let start = index
    let isLiteral = peek == 0x27
    if take(isLiteral ? "'''" : "\"\"\"") {
      _ = take(0x0D)
      _ = take(0x0A)
      return try text(from: start, isLiteral: isLiteral, isLong: true)
    }
    index += 1
    return try text(from: start, isLiteral: isLiteral, isLong: false)
  }

  private mutating func text(
    from start: Int, isLiteral: Bool, isLong: Bool
  ) throws(Diagnostic) -> String {
    let quote: UInt8 = isLiteral ? 0x27 : 0x22
    var bytes: [UInt8] = []
    while true {
      guard let byte = peek, isLong || byte != 0x0A else {
        throw fault(.unclosedString, at: start)
      }
      if byte == quote {
        guard isLong else {
          index += 1
          break
        }
        if take(isLiteral ? "'''" : "\"\"\"") {
          // Up to two quotes may occur right before the closing three.
          while peek == quote, bytes.count < file.bytes.count {
            bytes.append(quote)
            index += 1
          }
          break
        }
        bytes.append(byte)
        index += 1
      } else if byte == 0x5C, !isLiteral {
        try escape(into: &bytes, isLong: isLong)
      } else {
        bytes.append(byte)
        index += 1
      }
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw fault(.invalidUTF8, at: start, to: index)
    }
    return text
  }

  private mutating func escape(into bytes: inout [UInt8], isLong: Bool) throws(Diagnostic) {
    let start = index
    index += 1
    let letter = peek ?? 0
    index += 1
    switch letter {
    case 0x22, 0x5C: bytes.append(letter)
    case UInt8(ascii: "b"): bytes.append(0x08)
    case UInt8(ascii: "t"): bytes.append(0x09)
    case UInt8(ascii: "n"): bytes.append(0x0A)
    case UInt8(ascii: "f"): bytes.append(0x0C)
    case UInt8(ascii: "r"): bytes.append(0x0D)
    case UInt8(ascii: "u"), UInt8(ascii: "U"):
      let count = letter == UInt8(ascii: "u") ? 4 : 8
      let digits = file.bytes[min(index, file.bytes.count)...].prefix(count)
      guard digits.count == count,
        let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16),
        let scalar = Unicode.Scalar(value)
      else {
        throw fault(.badCharacterNumber, at: start, to: index)
      }
      index += count
      bytes.append(contentsOf: String(Character(scalar)).utf8)
    case 0x20 where isLong, 0x09 where isLong, 0x0A where isLong, 0x0D where isLong:
      // A backslash at the end of a line joins it with the next text.
      while [0x20, 0x09, 0x0A, 0x0D].contains(peek) { index += 1 }
    default:
      throw fault(.unknownEscape, at: start, to: min(index, file.bytes.count))
    }
  }
}
