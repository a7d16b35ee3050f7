internal import ContentData

/// An arithmetic operation on two numbers.
enum ArithmeticOperation: Sendable {
  case plus
  case minus
  case times
  case divide
  case modulo

  /// The result for two integers in the most common case; nil on overflow, and for divisions other
  /// than of a nonnegative integer by a positive one.
  @inline(__always)
  func result(_ a: Int, _ b: Int) -> Int? {
    let (result, overflow): (Int, Bool)
    switch self {
    case .plus: (result, overflow) = a.addingReportingOverflow(b)
    case .minus: (result, overflow) = a.subtractingReportingOverflow(b)
    case .times: (result, overflow) = a.multipliedReportingOverflow(by: b)
    case .divide where a >= 0 && b > 0: return a / b
    case .modulo where a >= 0 && b > 0: return a % b
    default: return nil
    }
    return overflow ? nil : result
  }

  /// The result for two numbers, one of them a decimal, if both and the result are exact in binary floating point, so
  /// that it equals the result of decimal arithmetic. Nil for all other numbers, and for zero, whose sign has special
  /// rules.
  func exactResult(_ value: Value, _ other: Value) -> Double? {
    guard let a = Self.shortFraction(value), let b = Self.shortFraction(other) else { return nil }
    let result: Double
    switch self {
    case .plus: result = a + b
    case .minus: result = a - b
    case .times: result = a * b
    case .divide, .modulo: return nil
    }
    return result == 0 ? nil : result
  }

  /// A number that is a small multiple of 1/1024; the product of two of them has at most 52 bits.
  private static func shortFraction(_ value: Value) -> Double? {
    switch value {
    case .integer(let number): return number.magnitude < 65_536 ? Double(number) : nil
    case .decimal(let number):
      let scaled = number * 1024
      return number.magnitude < 65_536 && scaled == scaled.rounded() ? number : nil
    default: return nil
    }
  }
}
