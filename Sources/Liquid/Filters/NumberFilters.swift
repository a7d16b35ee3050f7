internal import ContentData
internal import RubyText
internal import SourceText

/// A number of Ruby Liquid's arithmetic: Floats are calculated as decimals.
private enum Number {
  /// Ruby's integers have no limit; these have 127 bits.
  case integer(Int128)
  case decimal(DecimalNumber)
  /// An infinity, or NaN.
  case special(Double)

  typealias Operation = ArithmeticOperation

  var decimal: DecimalNumber {
    switch self {
    case .integer(let number): DecimalNumber(significand: number, exponent: 0)
    case .decimal(let number): number
    case .special: DecimalNumber(significand: 0, exponent: 0)
    }
  }

  private var double: Double {
    if case .special(let number) = self { number } else { decimal.double }
  }

  /// The value; an integer beyond 64 bits is a ``BigInteger``.
  var value: Value {
    switch self {
    case .integer(let number):
      Int(exactly: number).map { .integer($0) } ?? .drop(BigInteger("\(number)"))
    case .decimal(let number): .decimal(number.double)
    case .special(let number): .decimal(number)
    }
  }

  static func < (left: Number, right: Number) -> Bool {
    switch (left, right) {
    case (.special, _), (_, .special): left.double < right.double
    default: left.decimal < right.decimal
    }
  }

  /// The result of an operation, in integers if both are integers and the result does not overflow.
  /// - Throws: when an integer, or anything by `modulo`, is divided by zero.
  func combined(_ operation: Operation, _ other: Number) throws(Diagnostic) -> Number {
    if case .integer(let a) = self, case .integer(let b) = other {
      if let result = try Self.integers(a, operation, b) { return .integer(result) }
    }
    if case .special = self { return .special(special(operation, other)) }
    if case .special = other { return .special(special(operation, other)) }
    let (a, b) = (decimal, other.decimal)
    switch operation {
    case .plus: return .decimal(a + b)
    case .minus: return .decimal(a - b)
    case .times: return .signed(a * b, isNegative: a.isNegative != b.isNegative)
    case .divide where b.isZero: return .special(a.double / 0)
    case .divide: return .signed(a / b, isNegative: a.isNegative != b.isNegative)
    case .modulo where b.isZero: throw Self.divisionByZero
    case .modulo: return .decimal(a % b)
    }
  }

  /// A decimal with a sign, which zero has too: Ruby prints `-0.0`.
  fileprivate static func signed(_ number: DecimalNumber, isNegative: Bool) -> Number {
    number.isZero && isNegative ? .special(-0.0) : .decimal(number)
  }

  private static var divisionByZero: Diagnostic {
    Diagnostic(LiquidDiagnostic.divisionByZero)
  }

  /// - Returns: nil on overflow.
  private static func integers(
    _ a: Int128, _ operation: Operation, _ b: Int128
  ) throws(Diagnostic) -> Int128? {
    let (result, overflow): (Int128, Bool)
    switch operation {
    case .plus: (result, overflow) = a.addingReportingOverflow(b)
    case .minus: (result, overflow) = a.subtractingReportingOverflow(b)
    case .times: (result, overflow) = a.multipliedReportingOverflow(by: b)
    case .divide, .modulo:
      guard b != 0 else { throw divisionByZero }
      if b == -1 { return operation == .modulo ? 0 : a == .min ? nil : -a }
      let (quotient, rest) = a.quotientAndRemainder(dividingBy: b)
      let isBelow = rest != 0 && (rest < 0) != (b < 0)
      if operation == .divide { return isBelow ? quotient - 1 : quotient }
      return isBelow ? rest + b : rest
    }
    return overflow ? nil : result
  }

  private func special(_ operation: Operation, _ other: Number) -> Double {
    switch operation {
    case .plus: double + other.double
    case .minus: double - other.double
    case .times: double * other.double
    case .divide: double / other.double
    case .modulo: double.truncatingRemainder(dividingBy: other.double)
    }
  }

  /// The number without its decimals.
  /// - Throws: for infinities and NaN.
  func whole(_ rule: DecimalNumber.Rounding) throws(Diagnostic) -> Number {
    switch self {
    case .integer: return self
    case .decimal(let number):
      let rounded = number.rounded(to: 0, rule)
      return rounded.integer.map { .integer($0) } ?? .decimal(rounded)
    case .special(let number):
      let name = number.isNaN ? "'NaN' (Not a Number)" : number < 0 ? "'-Infinity'" : "'Infinity'"
      throw Diagnostic(LiquidDiagnostic.notFinite(name))
    }
  }
}

extension RenderContext {
  /// Ruby Liquid's `Utils.to_number`: a string that looks like a decimal is read as one, other
  /// strings as integers; any other value is 0.
  fileprivate mutating func number(_ value: Value) -> Number {
    switch plain(value) {
    case .integer(let number): return .integer(Int128(number))
    case .decimal(let number):
      return number.isFinite ? .decimal(DecimalNumber(number)) : .special(number)
    case .drop(let drop as BigInteger): return .integer(drop.word)
    case .string(let text):
      let stripped = TextBytes.strip(text, start: true, end: true)
      if let decimal = DecimalNumber(stripped.utf8) { return .decimal(decimal) }
      return .integer(NumberText.leadingInteger(text))
    default: return .integer(0)
    }
  }

  fileprivate mutating func combine(
    _ value: Value, _ operation: Number.Operation, _ other: Value
  ) throws(Diagnostic) -> Value {
    if case .integer(let a) = value, case .integer(let b) = other,
      let result = operation.result(a, b)
    {
      return .integer(result)
    }
    if let result = operation.exactResult(value, other) { return .decimal(result) }
    return try number(value).combined(operation, number(other)).value
  }

  /// Adds up numbers as `sum` does.
  mutating func sum(_ values: [Value]) throws(Diagnostic) -> Value {
    var total = Number.integer(0)
    for value in values { total = try total.combined(.plus, number(value)) }
    return total.value
  }
}

extension StandardFilters {
  private static func arithmetic(_ name: String, _ operation: ArithmeticOperation) -> Row {
    row(name, 1...1, shape: .arithmetic(operation)) {
      value, arguments, context throws(Diagnostic) in
      try context.combine(value, operation, arguments[0])
    }
  }

  /// Filters for numbers.
  static let numbers: [Row] = [
    arithmetic("plus", .plus),
    arithmetic("minus", .minus),
    arithmetic("times", .times),
    arithmetic("divided_by", .divide),
    arithmetic("modulo", .modulo),
    row("abs", 0...0) { value, _, context throws(Diagnostic) in
      switch context.number(value) {
      case .integer(let number): Number.integer(number < 0 ? -number : number).value
      case .decimal(let number): .decimal(abs(number.double))
      case .special(let number): .decimal(abs(number))
      }
    },
    row("at_least", 1...1) { value, arguments, context throws(Diagnostic) in
      let (number, bound) = (context.number(value), context.number(arguments[0]))
      return number < bound ? bound.value : number.value
    },
    row("at_most", 1...1) { value, arguments, context throws(Diagnostic) in
      let (number, bound) = (context.number(value), context.number(arguments[0]))
      return bound < number ? bound.value : number.value
    },
    row("ceil", 0...0) { value, _, context throws(Diagnostic) in
      try context.number(value).whole(.up).value
    },
    row("floor", 0...0) { value, _, context throws(Diagnostic) in
      try context.number(value).whole(.down).value
    },
    row("round", 0...1) { value, arguments, context throws(Diagnostic) in
      let number = context.number(value)
      let places = context.number(arguments[0]).decimal.integer ?? 0
      if places == 0 { return try number.whole(.nearest).value }
      switch number {
      case .integer(let integer):
        guard places < 0 else { return number.value }
        let decimal = DecimalNumber(significand: integer, exponent: 0)
        return (decimal.rounded(to: Int(max(places, -30)), .nearest).integer).map {
          Number.integer($0).value
        } ?? number.value
      case .decimal(let decimal):
        let rounded = decimal.rounded(to: Int(min(max(places, -400), 400)), .nearest)
        // Ruby returns an integer if no decimals are requested.
        return places > 0
          ? Number.signed(rounded, isNegative: decimal.isNegative).value
          : Number.integer(rounded.integer ?? 0).value
      case .special:
        return places > 0 ? number.value : try number.whole(.nearest).value
      }
    },
  ]
}
