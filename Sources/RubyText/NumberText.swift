package import ContentData
internal import SourceText

/// Reading numbers from strings and splitting them into digits, by Ruby's rules.
package enum NumberText {
  /// The value of a number literal: an integer, or a Float when it has a point; an integer beyond 64
  /// bits is a ``BigInteger``.
  package static func literal(_ bytes: [UInt8], _ range: Range<Int>) -> Value {
    var number = 0
    var isNegative = false
    for index in range {
      let byte = bytes[index]
      if byte == .dash {
        isNegative = true
        continue
      }
      guard byte.isDigit else { return .decimal(Double(prefix(bytes, range)) ?? 0) }
      let (product, overflow) = number.multipliedReportingOverflow(by: 10)
      let (sum, more) = product.addingReportingOverflow(Int(byte - 0x30))
      if overflow || more {
        let isInteger = !bytes[range].contains(.dot)
        return isInteger
          ? .drop(BigInteger(String(decoding: bytes[range], as: UTF8.self)))
          : .decimal(Double(prefix(bytes, range)) ?? 0)
      }
      number = sum
    }
    return .integer(isNegative ? -number : number)
  }

  /// The part of a number that Ruby's `to_f` reads: up to a second point.
  private static func prefix(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    var index = range.lowerBound
    var points = 0
    while index < range.upperBound {
      if bytes[index] == .dot { points += 1 }
      if points == 2
        || (points == 1 && index + 1 < range.upperBound && bytes[index] == .dot
          && !bytes[index + 1].isDigit)
      {
        break
      }
      index += 1
    }
    var end = index
    if end > range.lowerBound, bytes[end - 1] == .dot { end -= 1 }
    return String(decoding: bytes[range.lowerBound..<end], as: UTF8.self)
  }

  /// Ruby's `String#to_i`: the integer that the text starts with, else 0.
  ///
  /// Single underscores between digits are skipped. Numbers beyond 127 bits become the largest one.
  package static func leadingInteger(_ text: String) -> Int128 {
    let bytes = text.utf8.span
    var index = 0
    while index < bytes.count, bytes[index].isSpace { index += 1 }
    var isNegative = false
    if index < bytes.count, bytes[index] == .dash || bytes[index] == UInt8(ascii: "+") {
      isNegative = bytes[index] == .dash
      index += 1
    }
    var number: Int128 = 0
    var wasDigit = false
    while index < bytes.count {
      let byte = bytes[index]
      if byte == .underscore, wasDigit, index + 1 < bytes.count, bytes[index + 1].isDigit {
        index += 1
        continue
      }
      guard byte.isDigit else { break }
      wasDigit = true
      let (product, overflow) = number.multipliedReportingOverflow(by: 10)
      let (sum, more) = product.addingReportingOverflow(Int128(byte - 0x30))
      if overflow || more { return isNegative ? -Int128.max : Int128.max }
      number = sum
      index += 1
    }
    return isNegative ? -number : number
  }

  /// The value of ``leadingInteger(_:)``, clamped to 64 bits.
  package static func leadingWord(_ text: String) -> Int { Int(clamping: leadingInteger(text)) }

  /// Ruby's `Integer(text)`: the whole text must be an integer.
  package static func wholeInteger(_ text: String) -> Int? {
    var bytes = Array(text.utf8)[...]
    while let first = bytes.first, first.isStripped { bytes = bytes.dropFirst() }
    while let last = bytes.last, last.isStripped { bytes = bytes.dropLast() }
    var digits = bytes
    if let sign = digits.first, sign == .dash || sign == UInt8(ascii: "+") {
      digits = digits.dropFirst()
    }
    guard let first = digits.first, first.isDigit else { return nil }
    if digits.count > 1, first == 0x30 { return prefixedInteger(digits, bytes.first == .dash) }
    var previous: UInt8 = .underscore
    for byte in digits {
      guard byte.isDigit || (byte == .underscore && previous != .underscore) else { return nil }
      previous = byte
    }
    return previous == .underscore ? nil : leadingWord(String(decoding: bytes, as: UTF8.self))
  }

  /// `Integer("017")` is octal in Ruby, `0x1f` hexadecimal, `0b11` binary, `0o17` octal and `0d19` decimal.
  private static func prefixedInteger(_ text: ArraySlice<UInt8>, _ isNegative: Bool) -> Int? {
    var digits = text.dropFirst()
    let radix: Int
    switch digits.first.map({ $0 | 0x20 }) {
    case UInt8(ascii: "x")?: radix = 16
    case UInt8(ascii: "b")?: radix = 2
    case UInt8(ascii: "d")?: radix = 10
    default: radix = 8
    }
    if let letter = digits.first, "xXbBdDoO".utf8.contains(letter) {
      digits = digits.dropFirst()
      if digits.first == .underscore { return nil }
    }
    var number = 0
    var previous: UInt8 = 0
    for byte in digits {
      defer { previous = byte }
      if byte == .underscore, previous != .underscore { continue }
      guard let digit = Character(UnicodeScalar(byte)).hexDigitValue, digit < radix,
        number < Int.max / 32
      else { return nil }
      number = number * radix + digit
    }
    guard !digits.isEmpty, previous != .underscore else { return nil }
    return isNegative ? -number : number
  }

  /// The shortest digits that read back as the number, without zeros at either end, and the power of
  /// ten `e` such that the number is `0.digits × 10^e`.
  package static func decimalDigits(_ number: Double) -> (
    isNegative: Bool, digits: [UInt8], exponent: Int
  ) {
    var digits: [UInt8] = []
    var point: Int?
    var power = 0
    var isNegative = false
    var bytes = Array(number.description.utf8)[...]
    if bytes.first == .dash {
      isNegative = true
      bytes = bytes.dropFirst()
    }
    while let byte = bytes.popFirst() {
      if byte == .dot {
        point = digits.count
      } else if byte == UInt8(ascii: "e") {
        power = Int(String(decoding: bytes, as: UTF8.self)) ?? 0
        break
      } else {
        digits.append(byte)
      }
    }
    var exponent = (point ?? digits.count) + power
    while digits.count > 1, digits[0] == 0x30 {
      digits.removeFirst()
      exponent -= 1
    }
    while digits.count > 1, digits[digits.count - 1] == 0x30 { digits.removeLast() }
    if digits == [0x30] { exponent = 1 }
    return (isNegative, digits, exponent)
  }
}
