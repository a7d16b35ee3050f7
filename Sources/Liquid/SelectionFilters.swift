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
      guard let index = try context.firstIndex(elements, arguments) else { return .null }
      return elements[index]
    },
    row("find_index", 1...2) { value, arguments, context throws(Diagnostic) in
      let elements = try context.elements(of: value)
      return try context.firstIndex(elements, arguments).map { .integer($0) } ?? .null
    },
    row("has", 1...2) { value, arguments, context throws(Diagnostic) in
      let elements = try context.elements(of: value)
      return .bool(try context.firstIndex(elements, arguments) != nil)
    },
  ]
}

/// Whether a property's value is what a filter looks for.
typealias PropertyMatcher = (Value, inout RenderContext) -> Bool

extension RenderContext {
  /// Compares with a target, or asks for truth when there is none.
  fileprivate func matcher(_ target: Value) -> PropertyMatcher {
    if target.isNull { return { found, _ in found.isTruthy } }
    return { found, context in context.areEqual(found, target) }
  }

  /// The elements whose property passes.
  /// - Returns: `nil` of Liquid when an element has no properties at all, as in Ruby.
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

  /// Where the first element stands whose property passes.
  fileprivate mutating func firstIndex(
    _ elements: [Value], _ arguments: borrowing FilterArguments
  ) throws(Diagnostic) -> Int? {
    let passes = matcher(arguments[1])
    for (index, element) in elements.enumerated() {
      guard let found = try property(arguments[0], of: element) else { return nil }
      if passes(found, &self) { return index }
    }
    return nil
  }
}
