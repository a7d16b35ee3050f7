internal import ContentData
internal import Liquid
internal import SourceText

/// `where` and `find` by a property, `where_exp` and `find_exp` by a condition.
enum SearchFilters {
  static func register(into environment: inout Environment) {
    environment.register(filter: "where", arguments: 2...2) {
      value, arguments, context throws(Diagnostic) in
      try byProperty("where", value, arguments, &context, all: true)
    }
    environment.register(filter: "find", arguments: 2...2) {
      value, arguments, context throws(Diagnostic) in
      try byProperty("find", value, arguments, &context, all: false)
    }
    environment.register(filter: "where_exp", arguments: 2...2) {
      value, arguments, context throws(Diagnostic) in
      try byCondition("where_exp", value, arguments, &context, all: true)
    }
    environment.register(filter: "find_exp", arguments: 2...2) {
      value, arguments, context throws(Diagnostic) in
      try byCondition("find_exp", value, arguments, &context, all: false)
    }
  }

  /// The members of a list, or the values of an object; nil for other values.
  private static func members(
    of value: Value, _ context: inout RenderContext
  ) -> [Value]? {
    switch context.plain(value) {
    case .array(let elements): return elements
    case .object(let object): return object.entries.map(\.value)
    case .range(let low, let high):
      guard low <= high else { return [] }
      return (low...min(high, low + context.environment.limits.elements)).map { .integer($0) }
    default: return nil
    }
  }

  // MARK: By property

  private static func byProperty(
    _ filter: String, _ value: Value, _ arguments: borrowing FilterArguments,
    _ context: inout RenderContext, all: Bool
  ) throws(Diagnostic) -> Value {
    let wanted = context.plain(arguments[1])
    switch (arguments[0], wanted) {
    case (.null, _), (.bool(false), _), (_, .array), (_, .object): return value
    default: break
    }
    let name = context.text(of: arguments[0])
    guard SearchLiteral.isPure(property: name) else {
      return try search(filter, value, name, wanted, &context, all: all)
    }
    return try context.memoized(filter, value, arguments) { context throws(Diagnostic) in
      try search(filter, value, name, wanted, &context, all: all)
    }
  }

  private static func search(
    _ filter: String, _ value: Value, _ name: String, _ wanted: Value,
    _ context: inout RenderContext, all: Bool
  ) throws(Diagnostic) -> Value {
    guard let items = members(of: value, &context) else { return value }
    let property = ItemProperty(name, for: filter)
    let target = Target(wanted, &context)
    var found: [Value] = []
    for item in items {
      if target.matches(try property.value(of: item, &context), &context) {
        if !all { return item }
        found.append(item)
      }
    }
    return all ? .array(found) : .null
  }

  /// The value to compare a property with, as the string that Ruby prints.
  private struct Target {
    private let text: String?

    init(_ wanted: Value, _ context: inout RenderContext) {
      text = wanted.isNull ? nil : context.text(of: wanted)
    }

    /// Returns true if a property equals the target, or is a list that contains it.
    func matches(_ property: Value, _ context: inout RenderContext) -> Bool {
      guard let text else { return property.isNull }
      switch property {
      case .null: return false
      case .string(let own): return own.hasSameBytes(as: text)
      case .array(let elements):
        return elements.contains { context.text(of: $0).hasSameBytes(as: text) }
      case .object(let object):
        return object.entries.contains {
          context.text(of: .array([.string($0.key.name), $0.value])).hasSameBytes(as: text)
        }
      default: return context.text(of: property).hasSameBytes(as: text)
      }
    }
  }

  // MARK: By condition

  private static func byCondition(
    _ filter: String, _ value: Value, _ arguments: borrowing FilterArguments,
    _ context: inout RenderContext, all: Bool
  ) throws(Diagnostic) -> Value {
    let variable = context.text(of: arguments[0])
    let expression = context.text(of: arguments[1])
    guard SearchLiteral.isPure(expression, variable: variable) else {
      return try search(filter, value, variable, where: expression, &context, all: all)
    }
    return try context.memoized(filter, value, arguments) { context throws(Diagnostic) in
      try search(filter, value, variable, where: expression, &context, all: all)
    }
  }

  private static func search(
    _ filter: String, _ value: Value, _ variable: String, where expression: String,
    _ context: inout RenderContext, all: Bool
  ) throws(Diagnostic) -> Value {
    guard let items = members(of: value, &context) else { return value }
    let condition = try Condition.parse(expression)
    var found: [Value] = []
    context.push(Symbol(variable), .null)
    do throws(Diagnostic) {
      for item in items {
        context.setTop(item)
        if try context.holds(condition) {
          found.append(item)
          if !all { break }
        }
      }
    } catch {
      context.pop()
      throw error
    }
    context.pop()
    return all ? .array(found) : found.first ?? .null
  }
}
