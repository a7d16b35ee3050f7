internal import ContentData
internal import SourceText

/// A number of Ruby Liquid's arithmetic: Floats are computed with as decimals.
private enum Number {
  case integer(Int)
  case decimal(DecimalNumber)

  var decimal: DecimalNumber {
    switch self {
    case .integer(let number): DecimalNumber(number)
    case .decimal(let number): number
    }
  }

  var value: Value {
    switch self {
    case .integer(let number): .integer(number)
    case .decimal(let number): .decimal(number.double)
    }
  }

  var isZero: Bool {
    switch self {
    case .integer(let number): number == 0
    case .decimal(let number): number.isZero
    }
  }

  static func < (left: Number, right: Number) -> Bool {
    if case .integer(let a) = left, case .integer(let b) = right { return a < b }
    return left.decimal < right.decimal
  }

  /// Applies an operation: on integers if both are, unless it overflows.
  func combined(
    with other: Number, _ integers: (Int, Int) -> (partialValue: Int, overflow: Bool),
    _ decimals: (DecimalNumber, DecimalNumber) -> DecimalNumber
  ) -> Number {
    if case .integer(let a) = self, case .integer(let b) = other {
      let (result, overflow) = integers(a, b)
      if !overflow { return .integer(result) }
    }
    return .decimal(decimals(decimal, other.decimal))
  }
}

extension RenderContext {
  /// Ruby Liquid's `Utils.to_number`: text that looks like a decimal is one, other text is read as an
  /// integer, everything else is 0.
  fileprivate mutating func number(_ value: Value) -> Number {
    switch plain(value) {
    case .integer(let number): return .integer(number)
    case .decimal(let number): return .decimal(DecimalNumber(number))
    case .string(let text):
      let stripped = TextBytes.strip(text, start: true, end: true)
      if let decimal = DecimalNumber(stripped.utf8) { return .decimal(decimal) }
      return .integer(NumberText.leadingInteger(text))
    default: return .integer(0)
    }
  }

  fileprivate mutating func divisor(_ value: Value) throws(Diagnostic) -> Number {
    let number = number(value)
    if number.isZero { throw Diagnostic("liquid.zero-division", "divided by 0") }
    return number
  }

  /// Adds up numbers as `sum` does.
  mutating func sum(_ values: [Value]) -> Value {
    var total = Number.integer(0)
    for value in values {
      total = total.combined(
        with: number(value), { $0.addingReportingOverflow($1) }, { $0 + $1 })
    }
    return total.value
  }
}

extension StandardFilters {
  /// Filters for numbers.
  static let numbers: [Row] = [
    row("plus", 1...1) { value, arguments, context throws(Diagnostic) in
      context.number(value).combined(
        with: context.number(arguments[0]), { $0.addingReportingOverflow($1) }, { $0 + $1 }
      ).value
    },
    row("minus", 1...1) { value, arguments, context throws(Diagnostic) in
      context.number(value).combined(
        with: context.number(arguments[0]), { $0.subtractingReportingOverflow($1) }, { $0 - $1 }
      ).value
    },
    row("times", 1...1) { value, arguments, context throws(Diagnostic) in
      context.number(value).combined(
        with: context.number(arguments[0]), { $0.multipliedReportingOverflow(by: $1) },
        { $0 * $1 }
      ).value
    },
    row("divided_by", 1...1) { value, arguments, context throws(Diagnostic) in
      context.number(value).combined(
        with: try context.divisor(arguments[0]), floorDivision, { $0 / $1 }
      ).value
    },
    row("modulo", 1...1) { value, arguments, context throws(Diagnostic) in
      context.number(value).combined(
        with: try context.divisor(arguments[0]), floorRemainder, { $0 % $1 }
      ).value
    },
    row("abs", 0...0) { value, _, context throws(Diagnostic) in
      switch context.number(value) {
      case .integer(let number): .integer(number == .min ? .max : abs(number))
      case .decimal(let number): .decimal(abs(number.double))
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
      try whole(context.number(value), .up)
    },
    row("floor", 0...0) { value, _, context throws(Diagnostic) in
      try whole(context.number(value), .down)
    },
    row("round", 0...1) { value, arguments, context throws(Diagnostic) in
      let number = context.number(value)
      let places = context.number(arguments[0]).decimal.integer ?? 0
      if places == 0 { return try whole(number, .nearest) }
      switch number {
      case .integer(let integer):
        guard places < 0 else { return .integer(integer) }
        return .integer(
          DecimalNumber(integer).rounded(to: max(places, -30), .nearest).integer ?? integer)
      case .decimal(let decimal):
        let rounded = decimal.rounded(to: min(max(places, -400), 400), .nearest)
        return places > 0
          ? .decimal(rounded.double) : rounded.integer.map { .integer($0) } ?? .integer(0)
      }
    },
  ]

  private static func whole(
    _ number: Number, _ rule: DecimalNumber.Rounding
  ) throws(Diagnostic) -> Value {
    switch number {
    case .integer: return number.value
    case .decimal(let decimal):
      let rounded = decimal.rounded(to: 0, rule)
      return rounded.integer.map { .integer($0) } ?? .decimal(rounded.double)
    }
  }

  @Sendable
  private static func floorDivision(_ a: Int, _ b: Int) -> (partialValue: Int, overflow: Bool) {
    let (quotient, overflow) = a.dividedReportingOverflow(by: b)
    if overflow { return (quotient, true) }
    return (a % b != 0 && (a < 0) != (b < 0) ? quotient - 1 : quotient, false)
  }

  @Sendable
  private static func floorRemainder(_ a: Int, _ b: Int) -> (partialValue: Int, overflow: Bool) {
    if b == -1 { return (0, false) }
    let rest = a % b
    return (rest != 0 && (rest < 0) != (b < 0) ? rest + b : rest, false)
  }
}
