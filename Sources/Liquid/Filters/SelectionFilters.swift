internal import ContentData
internal import SourceText

extension StandardFilters {
  /// Filters that pick elements by a property.
  static let selection: [Row] = [
    row("where", 1...2) { value, arguments, context throws(Diagnostic) in
      try context.memoized("where", value, arguments) { context throws(Diagnostic) in
        let target = arguments[1]
        return try context.select(
          try context.elements(of: value), arguments[0], context.matcher(target))
      }
    },
    row("reject", 1...2) { value, arguments, context throws(Diagnostic) in
      try context.memoized("reject", value, arguments) { context throws(Diagnostic) in
        let matches = context.matcher(arguments[1])
        return try context.select(try context.elements(of: value), arguments[0]) {
          found, context in !matches(found, &context)
        }
      }
    },
    row("find", 1...2) { value, arguments, context throws(Diagnostic) in
      let elements = try context.elements(of: value)
      let index = try context.firstIndex(elements, arguments)
      return index.flatMap { $0 < 0 ? nil : elements[$0] } ?? .null
    },
    row("find_index", 1...2) { value, arguments, context throws(Diagnostic) in
      let elements = try context.elements(of: value)
      let index = try context.firstIndex(elements, arguments)
      return index.flatMap { $0 < 0 ? nil : .integer($0) } ?? .null
    },
    row("has", 1...2) { value, arguments, context throws(Diagnostic) in
      let elements = try context.elements(of: value)
      let index = try context.firstIndex(elements, arguments)
      return index.map { .bool($0 >= 0) } ?? .null
    },
  ]
}

/// True if a property's value is what a filter searches for.
typealias PropertyMatcher = (Value, inout RenderContext) -> Bool

extension RenderContext {
  /// Makes the comparison with a target, or the test for truth when there is no target.
  fileprivate func matcher(_ target: Value) -> PropertyMatcher {
    if target.isNull { return { found, _ in found.isTruthy } }
    return { found, context in context.areEqual(found, target) }
  }

  /// The elements whose property matches.
  /// - Returns: Liquid's `nil` when an element has no properties at all, as in Ruby.
  mutating func select(
    _ elements: [Value], _ name: Value, _ passes: PropertyMatcher
  ) throws(Diagnostic) -> Value {
    var result: [Value] = []
    for element in elements {
      guard let found = try property(name, of: element) else { return .null }
      if passes(found, &self) { result.append(element) }
    }
    return .array(result)
  }

  /// The index of the first element whose property matches; -1 when there is none.
  /// - Returns: nil when an element has no properties at all.
  fileprivate mutating func firstIndex(
    _ elements: [Value], _ arguments: borrowing FilterArguments
  ) throws(Diagnostic) -> Int? {
    let passes = matcher(arguments[1])
    for (index, element) in elements.enumerated() {
      guard let found = try property(arguments[0], of: element) else { return nil }
      if passes(found, &self) { return index }
    }
    return -1
  }
}
