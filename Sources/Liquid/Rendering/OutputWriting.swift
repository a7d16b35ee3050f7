internal import ContentData
internal import SourceText

/// Output tags.
extension RenderContext {
  /// Writes the result of an output tag; if possible, the last filter writes directly into the
  /// output.
  mutating func write(
    _ expression: FilteredExpression, into output: inout OutputBuffer
  ) throws(Diagnostic) {
    if expression.memoNumber > 0, filterMemo != nil {
      return try writeRemembering(expression, into: &output)
    }
    switch expression.filters.count {
    case 0: try write(expression.base, into: &output)
    case 1:
      if expression.lendsBase, let address = address(of: expression.base) {
        return try address.withBorrowed { value throws(Diagnostic) in
          try write(expression, value, into: &output)
        }
      }
      try write(expression, try evaluate(expression.base), into: &output)
    default:
      try writeRest(of: expression, try applyFirst(of: expression), from: 1, into: &output)
    }
  }

  /// Applies the filters from one on and writes the result.
  private mutating func writeRest(
    of expression: FilteredExpression, _ value: Value, from first: Int,
    into output: inout OutputBuffer
  ) throws(Diagnostic) {
    var value = value
    for index in first..<(expression.filters.count - 1) {
      value = try expression.filters.withBorrowed(index) { call throws(Diagnostic) in
        try apply(call, to: value, in: expression.file)
      }
    }
    try write(expression, value, into: &output)
  }

  /// Writes the cached result of an output tag for a string, or computes and caches it.
  ///
  /// The work of the computation is counted each time, so that limits do not depend on the cache.
  private mutating func writeRemembering(
    _ expression: FilteredExpression, into output: inout OutputBuffer
  ) throws(Diagnostic) {
    let number = expression.memoNumber
    let value: Value
    if let known = address(of: expression.base) {
      let cost = known.withBorrowed { value -> Int? in
        guard case .string(let text) = value else { return nil }
        return filterMemo?.write(text, number, into: &output)
      }
      if let cost { return try charge(cost) }
      value = known.pointee
    } else {
      value = try evaluate(expression.base)
      if case .string(let text) = value,
        let cost = filterMemo?.write(text, number, into: &output)
      {
        return try charge(cost)
      }
    }
    guard case .string(let text) = value else {
      return try writeRest(of: expression, value, from: 0, into: &output)
    }
    let start = output.count
    let before = (work, diagnostics.count)
    try writeRest(of: expression, value, from: 0, into: &output)
    if before.1 == diagnostics.count {
      filterMemo?.keep(text, number, output, from: start, cost: work - before.0)
    }
  }

  /// Writes the result of the last filter for a value.
  private mutating func write(
    _ expression: FilteredExpression, _ value: Value, into output: inout OutputBuffer
  ) throws(Diagnostic) {
    try expression.filters.withBorrowed(expression.filters.count - 1) { call throws(Diagnostic) in
      if call.writes, try write(call, value, of: expression, into: &output) { return }
      try write(try apply(call, to: value, in: expression.file), into: &output)
    }
  }

  private mutating func write(
    _ expression: Expression, into output: inout OutputBuffer
  ) throws(Diagnostic) {
    if let address = address(of: expression),
      address.withBorrowed({ write(plain: $0, into: &output) })
    {
      return
    }
    try write(try evaluate(expression), into: &output)
  }

  /// Writes a value that is text or an integer.
  /// - Returns: false for any other value.
  @inline(__always)
  private func write(plain value: Value, into output: inout OutputBuffer) -> Bool {
    switch value {
    case .string(let text): output.append(text)
    case .integer(let number): output.append(decimal: number)
    default: return false
    }
    return true
  }

  /// Lets a filter write its result directly; false when it cannot for this value.
  @inline(__always)
  private mutating func write(
    _ call: FilterCall, _ value: Value, of expression: FilteredExpression,
    into output: inout OutputBuffer
  ) throws(Diagnostic) -> Bool {
    do throws(Diagnostic) {
      try chargeForCall(on: value)
      if call.isComputed {
        return try call.write(value, try arguments(of: call), &output, &self)
      }
      return try call.write(value, call.constant, &output, &self)
    } catch {
      throw located(error, call, expression.file)
    }
  }
}
