/// An arithmetic operation on two numbers.
enum ArithmeticOperation: Sendable {
  case plus
  case minus
  case times
  case divide
  case modulo

  /// The result of two small integers, by far the commonest case; nil when it is not that simple.
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
}
