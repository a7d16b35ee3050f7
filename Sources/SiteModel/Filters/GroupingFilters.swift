internal import ContentData
internal import Liquid
internal import SourceText

/// `group_by` and `group_by_exp`: lists of objects with `name`, `items` and `size`, in the order in which
/// the names first occur.
enum GroupingFilters {
  private static let items: Symbol = "items"
  private static let size: Symbol = "size"

  static func register(into environment: inout Environment) {
    environment.register(filter: "group_by", arguments: 1...1) {
      value, arguments, context throws(Diagnostic) in
      let name = context.text(of: arguments[0])
      guard SearchLiteral.isPure(property: name) else {
        return try group(value, by: name, &context)
      }
      return try context.memoized("group_by", value, arguments) { context throws(Diagnostic) in
        try group(value, by: name, &context)
      }
    }
    environment.register(filter: "group_by_exp", arguments: 2...2) {
      value, arguments, context throws(Diagnostic) in
      let variable = context.text(of: arguments[0])
      let expression = context.text(of: arguments[1])
      guard SearchLiteral.isPure(expression, variable: variable) else {
        return try group(value, variable: variable, expression: expression, &context)
      }
      return try context.memoized("group_by_exp", value, arguments) {
        context throws(Diagnostic) in
        try group(value, variable: variable, expression: expression, &context)
      }
    }
  }

  private static func group(
    _ value: Value, by name: String, _ context: inout RenderContext
  ) throws(Diagnostic) -> Value {
    guard let members = members(of: value, &context) else { return value }
    let property = ItemProperty(name, for: "group_by")
    var groups = Groups()
    for item in members {
      let name = context.text(of: try property.value(of: item, &context))
      groups.add(item, name: .string(name), key: name)
    }
    return groups.value
  }

  private static func group(
    _ value: Value, variable: String, expression: String, _ context: inout RenderContext
  ) throws(Diagnostic) -> Value {
    guard let members = members(of: value, &context) else { return value }
    var problems = DiagnosticSink()
    let expression = FilteredExpression.parse(
      expression, environment: context.environment, reporting: &problems)
    if var first = problems.first(where: { $0.severity == .error }) {
      first.location = nil
      throw first
    }
    var groups = Groups()
    context.push(Symbol(variable), .null)
    do throws(Diagnostic) {
      for item in members {
        context.setTop(item)
        let name = context.plain(try context.evaluate(expression))
        groups.add(item, name: name, key: name.className + context.inspected(name))
      }
    } catch {
      context.pop()
      throw error
    }
    context.pop()
    return groups.value
  }

  /// The members of a list, or the pairs of an object; nil for other values.
  private static func members(
    of value: Value, _ context: inout RenderContext
  ) -> [Value]? {
    switch context.plain(value) {
    case .array(let elements): return elements
    case .object(let object): return object.pairs
    case .range(let low, let high):
      guard low <= high else { return [] }
      return (low...min(high, low + context.environment.limits.elements)).map { .integer($0) }
    default: return nil
    }
  }

  private struct Groups {
    private var positions: [ByteKey: Int] = [:]
    private var groups: [(name: Value, items: [Value])] = []

    mutating func add(_ item: Value, name: Value, key: String) {
      let key = ByteKey(key)
      if let position = positions[key] {
        groups[position].items.append(item)
      } else {
        positions[key] = groups.count
        groups.append((name, [item]))
      }
    }

    var value: Value {
      .array(
        groups.map { group in
          .object([
            WellKnownSymbols.name: group.name, GroupingFilters.items: .array(group.items),
            GroupingFilters.size: .integer(group.items.count),
          ])
        })
    }
  }
}

extension Object {
  /// The entries as arrays of key and value, as in a loop over a Ruby Hash.
  var pairs: [Value] {
    entries.map { .array([.string($0.key.name), $0.value]) }
  }
}
