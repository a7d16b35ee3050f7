package import ContentData
package import SourceText

/// Evaluation of expressions with filters.
extension RenderContext {
  /// The value of an expression after its filters.
  package mutating func evaluate(_ expression: FilteredExpression) throws(Diagnostic) -> Value {
    guard expression.filters.count > 0 else { return try evaluate(expression.base) }
    var value = try applyFirst(of: expression)
    for index in 1..<expression.filters.count {
      value = try expression.filters.withBorrowed(index) { call throws(Diagnostic) in
        try apply(call, to: value, in: expression.file)
      }
    }
    return value
  }

  /// The value of an expression after its first filter.
  mutating func applyFirst(
    of expression: FilteredExpression
  ) throws(Diagnostic) -> Value {
    if expression.lendsBase, let address = address(of: expression.base) {
      return try address.withBorrowed { value throws(Diagnostic) in
        try expression.filters.withBorrowed(0) { call throws(Diagnostic) in
          try apply(call, to: value, in: expression.file)
        }
      }
    }
    let value = try evaluate(expression.base)
    return try expression.filters.withBorrowed(0) { call throws(Diagnostic) in
      try apply(call, to: value, in: expression.file)
    }
  }

  mutating func apply(
    _ call: FilterCall, to value: Value, in file: SourceFile
  ) throws(Diagnostic) -> Value {
    do throws(Diagnostic) {
      if call.isArityWrong { throw StandardFilters.argumentError(call.arityError) }
      try chargeForCall(on: value, isFast: call.isFast)
      if case .integer(let number) = value, let operation = call.operation,
        let result = try integer(ofFirstArgumentOf: call).flatMap({ operation.result(number, $0) })
      {
        return .integer(result)
      }
      let result: Value
      if call.isComputed {
        result = try call.apply(value, try arguments(of: call), &self)
      } else {
        result = try call.apply(value, call.constant, &self)
      }
      try charge(for: result, isFast: call.isFast)
      return result
    } catch {
      throw located(error, call, file)
    }
  }

  /// The only argument of an arithmetic filter, if it is an integer whose value is available.
  @inline(__always)
  mutating func integer(
    ofFirstArgumentOf call: FilterCall
  ) throws(Diagnostic) -> Int? {
    if !call.isComputed { return call.literalInteger }
    return try call.positional.withBorrowed(0) { expression throws(Diagnostic) in
      guard let address = address(of: expression) else { return nil }
      return address.withBorrowed { value in
        if case .integer(let number) = value { number } else { nil }
      }
    }
  }

  func located(
    _ error: Diagnostic, _ call: FilterCall, _ file: SourceFile
  ) -> Diagnostic {
    guard error.location == nil, !file.path.isEmpty else { return error }
    var placed = error
    placed.location = SourceLocation(file, call.range)
    return placed
  }

  mutating func arguments(
    of call: FilterCall
  ) throws(Diagnostic) -> FilterArguments {
    var arguments = FilterArguments()
    for index in 0..<call.positional.count {
      let value = try call.positional.withBorrowed(index) { expression throws(Diagnostic) in
        plain(try evaluate(expression))
      }
      arguments.append(value)
    }
    if call.named.isEmpty { return arguments }
    for (name, expression) in call.named {
      arguments.append(plain(try evaluate(expression)), named: name)
    }
    return arguments
  }
}
