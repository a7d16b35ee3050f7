internal import SourceText

/// Resolves plain scalars by the rules of Ruby's Psych (`Psych::ScalarScanner`).
///
/// Psych reads YAML 1.1 with its own regular expressions; each has a function here that works on bytes.
/// There is one intended difference: `:name` is a string and not a Ruby symbol, as in Jekyll's own YAML
/// library.
enum YAMLScalar {
  /// The value of a plain scalar.
  /// - Parameters:
  ///   - bytes: the scalar's text in UTF-8.
  ///   - zone: the site's zone; a time without one is UTC, shown in the site's zone.
  /// - Complexity: O(n).
  static func value(of bytes: Span<UInt8>, zone: TimeZoneRules) -> Value {
    guard let first = bytes.first else { return .null }
    if first >= 0x80 { return .string(text(bytes)) }
    let isWord =
      isWordByte(first)
      || (bytes.count > 1 && !isNumberStart(first) && (isWordByte(bytes[1]) || bytes[1] >= 0x80))
    if isWord || bytes.contains(0x0A) { return word(bytes) }
    if isNumberStart(first) || first == 0x2B {
      if let value = number(bytes, zone: zone) { return value }
    }
    return .string(text(bytes))
  }

  private static func text(_ bytes: Span<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  /// Returns true for letters, white space and ``!@#$%^&*(){}<>|/\~;=_``, which cannot start a
  /// number.
  @inline(__always)
  private static func isWordByte(_ byte: UInt8) -> Bool {
    if byte.isLetter { return true }
    switch byte {
    case 0x5F, 0x20, 0x09, 0x0B, 0x0C, 0x0D, 0x21, 0x40, 0x23, 0x24, 0x25, 0x5E, 0x26, 0x2A, 0x28,
      0x29, 0x7B, 0x7D, 0x3C, 0x3E, 0x7C, 0x2F, 0x5C, 0x7E, 0x3B, 0x3D:
      return true
    default:
      return false
    }
  }

  /// A digit, `.`, `:` or `-`.
  @inline(__always)
  private static func isNumberStart(_ byte: UInt8) -> Bool {
    byte.isDigit || byte == 0x2E || byte == 0x3A || byte == 0x2D
  }

  /// A text that starts like a word: one of the words for true, false and null, or a string.
  private static func word(_ bytes: Span<UInt8>) -> Value {
    if bytes.count <= 5 {
      switch bytes.count {
      case 1 where bytes[0] == 0x7E: return .null
      case 2 where equals(bytes, "on"): return .bool(true)
      case 2 where equals(bytes, "no"): return .bool(false)
      case 3 where equals(bytes, "yes"): return .bool(true)
      case 3 where equals(bytes, "off"): return .bool(false)
      case 4 where equals(bytes, "true"): return .bool(true)
      case 4 where equals(bytes, "null"): return .null
      case 5 where equals(bytes, "false"): return .bool(false)
      default: break
      }
    }
    return .string(text(bytes))
  }

  /// Returns true if the bytes are an ASCII word in any case.
  private static func equals(_ bytes: Span<UInt8>, _ word: StaticString) -> Bool {
    let letters = word.span
    return letters.count == bytes.count
      && letters.indices.allSatisfy { bytes[$0].isLetter && bytes[$0] | 0x20 == letters[$0] }
  }

  /// Times, dates, infinities, numbers to the base 60, floats and integers, in Psych's order.
  private static func number(
    _ bytes: Span<UInt8>, zone: TimeZoneRules
  ) -> Value? {
    if let moment = time(bytes, zone: zone) { return moment }
    if let date = date(bytes) { return date }
    if equalsInfinity(bytes) {
      return .decimal(bytes[0] == 0x2D ? -Double.infinity : Double.infinity)
    }
    if bytes.count == 4, bytes[0] == 0x2E,
      equals(bytes.extracting(droppingFirst: 1), "nan")
    {
      return .decimal(.nan)
    }
    if bytes[0] == 0x3A { return nil }
    return sexagesimal(bytes) ?? decimal(bytes) ?? integer(bytes)
  }

  private static func equalsInfinity(_ bytes: Span<UInt8>) -> Bool {
    var rest = bytes
    if rest.first == 0x2B || rest.first == 0x2D { rest = rest.extracting(droppingFirst: 1) }
    guard rest.count == 4, rest.first == 0x2E else { return false }
    return equals(rest.extracting(droppingFirst: 1), "inf")
  }

  /// `2016-02-26`; nil for a day that the calendar does not have.
  private static func date(_ bytes: Span<UInt8>) -> Value? {
    guard bytes.count >= 8, bytes.count <= 10 else { return nil }
    var scanner = DigitScanner(bytes)
    guard let year = scanner.digits(4...4), scanner.take(0x2D), let month = scanner.digits(1...2),
      scanner.take(0x2D), let day = scanner.digits(1...2), scanner.isAtEnd,
      CivilTime(year: year, month: month, day: day).isRealDate
    else { return nil }
    return .timestamp(Timestamp(date: year, month, day))
  }

  /// `2016-02-26 19:30:15.5 +0900`; without a zone it is UTC, shown in the site's zone.
  private static func time(
    _ bytes: Span<UInt8>, zone: TimeZoneRules
  ) -> Value? {
    guard bytes.count >= 15 else { return nil }
    var scanner = DigitScanner(bytes)
    let isNegative = scanner.take(0x2D)
    guard let year = scanner.digits(4...4), scanner.take(0x2D), let month = scanner.digits(1...2),
      scanner.take(0x2D), let day = scanner.digits(1...2)
    else { return nil }
    if !scanner.take(0x54), !scanner.take(0x74) {
      guard scanner.spaces() else { return nil }
    }
    guard let hour = scanner.digits(1...2), scanner.take(0x3A), let minute = scanner.digits(2...2),
      scanner.take(0x3A), let second = scanner.digits(2...2)
    else { return nil }
    var nanoseconds = 0
    if scanner.take(0x2E) { nanoseconds = scanner.fraction() }
    let civil = CivilTime(
      year: isNegative ? -year : year, month: month, day: day, hour: hour, minute: minute,
      second: second)
    guard civil.isAcceptedByRuby else { return nil }
    let wall = civil.secondsSinceEpoch
    if scanner.isAtEnd {
      let local = Timestamp(seconds: wall, nanoseconds: nanoseconds).localized(in: zone)
      return .timestamp(local)
    }
    _ = scanner.spaces()
    if scanner.take(0x5A) {
      return scanner.isAtEnd
        ? .timestamp(Timestamp(seconds: wall, nanoseconds: nanoseconds)) : nil
    }
    let isWest = scanner.take(0x2D)
    guard isWest || scanner.take(0x2B), let hours = scanner.digits(1...2) else { return nil }
    _ = scanner.take(0x3A)
    var minutes = 0
    if !scanner.isAtEnd {
      guard let written = scanner.digits(2...2), scanner.isAtEnd else { return nil }
      minutes = written
    }
    // Psych takes the sign from the hours, so that -00:30 is half an hour east.
    let seconds = hours * 3600 + minutes * 60
    let offset = isWest && hours > 0 ? -seconds : seconds
    guard abs(offset) < 86_400 else { return nil }
    return .timestamp(
      Timestamp(
        seconds: wall - Int64(offset), nanoseconds: nanoseconds, offset: offset, flavor: .fixed))
  }

  /// `12:30:45` counts seconds, `12:30` hours and minutes in seconds, with or without a fraction.
  private static func sexagesimal(_ bytes: Span<UInt8>) -> Value? {
    guard bytes.contains(0x3A) else { return nil }
    var scanner = DigitScanner(bytes)
    let isNegative = scanner.take(0x2D)
    if !isNegative { _ = scanner.take(0x2B) }
    guard let first = scanner.underscoredDigits() else { return nil }
    var total = 0
    var unit = 3600
    var parts = 0
    while parts < 2, scanner.take(0x3A) {
      guard let part = scanner.digits(1...2), part < 60 else { return nil }
      unit /= 60
      total += part * unit
      parts += 1
    }
    let (head, overflow) = (isNegative ? -first : first).multipliedReportingOverflow(by: 3600)
    guard parts > 0, !overflow else { return nil }
    if scanner.isAtEnd { return .integer(head + total) }
    guard scanner.take(0x2E) else { return nil }
    var digits: [UInt8] = [0x30, 0x2E]
    while let byte = scanner.next() {
      guard byte.isDigit || byte == 0x5F else { return nil }
      if byte != 0x5F { digits.append(byte) }
    }
    let fraction = digits.count > 2 ? Double(text(digits)) ?? 0 : 0
    return .decimal(Double(head + total) + fraction * Double(unit))
  }

  private static func text(_ digits: [UInt8]) -> String { String(decoding: digits, as: UTF8.self) }

  /// `1.5`, `1_000.5`, `.5`, `1.5e+3`; an exponent needs its sign and a float its point.
  private static func decimal(_ bytes: Span<UInt8>) -> Value? {
    guard bytes.contains(0x2E) else { return nil }
    var scanner = DigitScanner(bytes)
    var digits: [UInt8] = []
    if scanner.take(0x2D) { digits.append(0x2D) } else { _ = scanner.take(0x2B) }
    let wholeStart = digits.count
    if let byte = scanner.peek, byte.isDigit {
      while let byte = scanner.peek, byte.isDigit || byte == 0x5F || byte == 0x2C {
        if byte.isDigit { digits.append(byte) }
        _ = scanner.next()
      }
    }
    let hasWhole = digits.count > wholeStart
    if !hasWhole { digits.append(0x30) }
    guard scanner.take(0x2E) else { return nil }
    digits.append(0x2E)
    let fractionStart = digits.count
    while let byte = scanner.peek, byte.isDigit {
      digits.append(byte)
      _ = scanner.next()
    }
    guard hasWhole || digits.count > fractionStart else { return nil }
    if digits.count == fractionStart { digits.append(0x30) }
    if scanner.take(0x65) || scanner.take(0x45) {
      guard let sign = scanner.next(), sign == 0x2B || sign == 0x2D, !scanner.isAtEnd else {
        return nil
      }
      digits.append(0x65)
      digits.append(sign)
      while let byte = scanner.peek, byte.isDigit {
        digits.append(byte)
        _ = scanner.next()
      }
    }
    guard scanner.isAtEnd else { return nil }
    return Double(text(digits)).map(Value.decimal)
  }

  /// `10`, `1_000`, `1,000`, `017`, `0x1F`, `0b101`. A number beyond 64 bits is a ``BigInteger``.
  private static func integer(_ bytes: Span<UInt8>) -> Value? {
    var rest = bytes
    let isNegative = rest.first == 0x2D
    if isNegative || rest.first == 0x2B { rest = rest.extracting(droppingFirst: 1) }
    guard let first = rest.first, first.isDigit else { return nil }
    var radix = 10
    if first == 0x30, rest.count > 1 {
      rest = rest.extracting(droppingFirst: 1)
      switch rest.first {
      case 0x62:
        radix = 2
        rest = rest.extracting(droppingFirst: 1)
      case 0x78:
        radix = 16
        rest = rest.extracting(droppingFirst: 1)
      default: radix = 8
      }
    }
    var digits: [UInt8] = []
    var previousWasMark = false
    for index in rest.indices {
      let byte = rest[index]
      if byte == 0x5F || byte == 0x2C {
        // In base 10 a separator must be between two digits.
        if radix == 10, previousWasMark || digits.isEmpty { return nil }
        previousWasMark = true
        continue
      }
      previousWasMark = false
      let isFit: Bool =
        switch radix {
        case 2: byte == 0x30 || byte == 0x31
        case 8: byte >= 0x30 && byte <= 0x37
        case 16: byte.isDigit || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x66)
        default: byte.isDigit
        }
      guard isFit else { return nil }
      digits.append(byte)
    }
    if digits.isEmpty { return radix == 8 ? .integer(0) : nil }
    if radix == 10, previousWasMark { return nil }
    let sign = isNegative ? "-" : ""
    if let value = Int(sign + text(digits), radix: radix) { return .integer(value) }
    return radix == 10 ? .drop(BigInteger(sign + text(digits))) : nil
  }
}

/// Reads fixed groups of digits from borrowed bytes, left to right.
private struct DigitScanner: ~Escapable {
  let bytes: Span<UInt8>
  var index = 0

  @_lifetime(copy bytes)
  init(_ bytes: Span<UInt8>) { self.bytes = bytes }

  var isAtEnd: Bool { index >= bytes.count }
  var peek: UInt8? { isAtEnd ? nil : bytes[index] }

  mutating func next() -> UInt8? {
    guard index < bytes.count else { return nil }
    defer { index += 1 }
    return bytes[index]
  }

  mutating func take(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    index += 1
    return true
  }

  /// Reads a number of digits within the bounds and returns their value.
  mutating func digits(_ counts: ClosedRange<Int>) -> Int? {
    var value = 0
    var count = 0
    while let byte = peek, byte.isDigit, count < counts.upperBound {
      value = value * 10 + Int(byte - 0x30)
      index += 1
      count += 1
    }
    return count >= counts.lowerBound ? value : nil
  }

  /// Reads a digit and then digits and underscores; nil also when the value is too large.
  mutating func underscoredDigits() -> Int? {
    guard let first = peek, first.isDigit else { return nil }
    var value = 0
    while let byte = peek, byte.isDigit || byte == 0x5F {
      if byte.isDigit {
        let (product, tooLarge) = value.multipliedReportingOverflow(by: 10)
        guard !tooLarge, product < Int.max - 10 else { return nil }
        value = product + Int(byte - 0x30)
      }
      index += 1
    }
    return value
  }

  /// Reads digits as a fraction of a second in nanoseconds; digits after the ninth are ignored.
  mutating func fraction() -> Int {
    var digits: [UInt8] = []
    while let byte = peek, byte.isDigit {
      digits.append(byte)
      index += 1
    }
    return DateParser.nanoseconds(digits)
  }

  /// Skips white space; returns false when there was none.
  mutating func spaces() -> Bool {
    let start = index
    while let byte = peek, byte == 0x20 || byte == 0x09 { index += 1 }
    return index > start
  }
}
