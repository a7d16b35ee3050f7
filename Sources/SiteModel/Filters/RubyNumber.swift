internal import ContentData
internal import SourceText

/// Numbers in text as Ruby reads them.
enum RubyNumber {
  /// Ruby's `to_i`: white space, a sign, digits with single underscores between them; anything after
  /// them is ignored. 0 when there are no digits; numbers beyond 64 bits are clamped.
  static func leadingInteger(of text: String) -> Int {
    var bytes = Array(text.utf8)[...]
    bytes = bytes.drop { isSpace($0) }
    var isNegative = false
    if let sign = bytes.first, sign == 0x2D || sign == 0x2B {
      isNegative = sign == 0x2D
      bytes = bytes.dropFirst()
    }
    var result = 0
    var canTakeUnderscore = false
    for byte in bytes {
      if byte == 0x5F, canTakeUnderscore {
        canTakeUnderscore = false
        continue
      }
      guard byte >= 0x30, byte <= 0x39 else { break }
      canTakeUnderscore = true
      let (product, overflow) = result.multipliedReportingOverflow(by: 10)
      let (sum, carry) = product.addingReportingOverflow(Int(byte - 0x30))
      if overflow || carry { return isNegative ? .min : .max }
      result = sum
    }
    return isNegative ? -result : result
  }

  /// Ruby's `to_i` for integers of any size.
  static func leadingValue(of text: String) -> Value {
    let number = leadingInteger(of: text)
    guard number == .max || number == .min else { return .integer(number) }
    let digits = text.utf8.drop { isSpace($0) }.prefix {
      $0 == 0x2D || $0 == 0x2B || $0 == 0x5F || ($0 >= 0x30 && $0 <= 0x39)
    }.filter { $0 != 0x5F }
    return BigInteger.value(String(decoding: digits, as: UTF8.self))
  }

  /// Ruby's `Integer()` for decimal digits: the whole text has to be a number. Nil when it is not one.
  static func integer(_ text: String) -> Int? {
    var bytes = Array(text.utf8)[...]
    bytes = bytes.drop { isSpace($0) }
    while let last = bytes.last, isSpace(last) { bytes.removeLast() }
    let digits = bytes.first == 0x2D || bytes.first == 0x2B ? bytes.dropFirst() : bytes
    guard let first = digits.first, first != 0x5F, digits.last != 0x5F,
      digits.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 || $0 == 0x5F })
    else { return nil }
    return leadingInteger(of: String(decoding: bytes, as: UTF8.self))
  }

  /// The number by which Jekyll sorts and compares a string that looks like one: an optional minus,
  /// digits, a point with digits on at least one side, white space around. Nil for other strings.
  static func sortable(_ text: String) -> SortableNumber? {
    let bytes = text.utf8.span
    var index = 0
    while index < bytes.count, isSpace(bytes[index]) { index += 1 }
    let start = index
    if index < bytes.count, bytes[index] == 0x2D { index += 1 }
    let whole = index
    while index < bytes.count, bytes[index] >= 0x30, bytes[index] <= 0x39 { index += 1 }
    let wholeDigits = index - whole
    var hasPoint = false
    var fraction = 0
    if index < bytes.count, bytes[index] == 0x2E {
      hasPoint = true
      index += 1
      let point = index
      while index < bytes.count, bytes[index] >= 0x30, bytes[index] <= 0x39 { index += 1 }
      fraction = index - point
    }
    let end = index
    while index < bytes.count, isSpace(bytes[index]) { index += 1 }
    guard index == bytes.count, wholeDigits + fraction > 0 else { return nil }
    let digits = String(
      decoding: bytes.extracting(start..<end), as: UTF8.self)
    if !hasPoint { return Int(digits).map { .integer($0) } }
    return Double(wholeDigits == 0 ? digits.replacingPoint : digits).map { .decimal($0) }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (byte >= 0x09 && byte <= 0x0D)
  }
}

/// The result of ``RubyNumber/sortable(_:)``.
enum SortableNumber {
  case integer(Int)
  case decimal(Double)
}

extension String {
  /// `.5` as `0.5`, `-.5` as `-0.5`.
  fileprivate var replacingPoint: String {
    hasPrefix("-") ? "-0" + dropFirst() : "0" + self
  }
}
