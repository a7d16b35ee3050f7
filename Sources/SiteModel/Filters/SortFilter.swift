internal import ContentData
internal import Liquid
internal import SourceText

/// Jekyll's `sort`: by value, or by a property with an option for the position of `nil`. Members that compare equal
/// keep their order.
enum SortFilter {
  static func register(into environment: inout Environment) {
    environment.register(filter: "sort", arguments: 0...2) {
      value, arguments, context throws(Diagnostic) in
      let name = context.text(of: arguments[0])
      let byValue = arguments[0].isNull
      let nils = arguments.has(1) ? context.text(of: arguments[1]) : "first"
      guard SearchLiteral.isPure(property: name) else {
        return try sort(value, by: byValue ? nil : name, nils: nils, &context)
      }
      return try context.memoized("sort", value, arguments) { context throws(Diagnostic) in
        try sort(value, by: byValue ? nil : name, nils: nils, &context)
      }
    }
  }

  private static func sort(
    _ value: Value, by name: String?, nils: String, _ context: inout RenderContext
  ) throws(Diagnostic) -> Value {
    let members: [Value]
    switch context.plain(value) {
    case .null:
      throw Diagnostic(JekyllDiagnostic.sortOfNil)
    case .array(let elements): members = elements
    case .object(let object): members = object.pairs
    case .range(let low, let high) where low <= high:
      members = (low...min(high, low + context.environment.limits.elements)).map {
        .integer($0)
      }
    default: throw JekyllFilters.wrongType("sort", value, wants: .array)
    }
    guard let name else { return .array(try sorted(members, &context)) }
    let nilOrder: Int
    switch nils {
    case "first": nilOrder = -1
    case "last": nilOrder = 1
    default:
      throw Diagnostic(JekyllDiagnostic.nilOrder(nils))
    }
    let property = ItemProperty(name, for: "sort")
    return .array(try sorted(members, by: property, nilOrder: nilOrder, &context))
  }

  /// Sorts by `<=>` of the members themselves; documents by date and then by path.
  private static func sorted(
    _ members: [Value], _ context: inout RenderContext
  ) throws(Diagnostic) -> [Value] {
    var failure: Diagnostic?
    let result = members.sorted { left, right in
      if failure != nil { return false }
      guard let order = order(left, right, &context) else {
        failure = Diagnostic(JekyllDiagnostic.incomparable(left.valueType, right.valueType))
        return false
      }
      return order < 0
    }
    if let failure { throw failure }
    return result
  }

  private static func order(
    _ left: Value, _ right: Value, _ context: inout RenderContext
  ) -> Int? {
    guard case .drop(let first) = left, let first = first as? DocumentDrop,
      case .drop(let second) = right, let second = second as? DocumentDrop
    else { return context.order(left, right) }
    func key(_ drop: DocumentDrop, _ name: Symbol) -> Value {
      drop.value(for: name, noting: &context.reads) ?? .null
    }
    let byDate =
      context.order(key(first, WellKnownSymbols.date), key(second, WellKnownSymbols.date)) ?? 0
    if byDate != 0 { return byDate }
    return context.order(key(first, WellKnownSymbols.path), key(second, WellKnownSymbols.path))
  }

  /// Sorts by a property of each member, which is read once; values that cannot be compared are
  /// sorted as strings.
  private static func sorted(
    _ members: [Value], by property: ItemProperty, nilOrder: Int, _ context: inout RenderContext
  ) throws(Diagnostic) -> [Value] {
    var keys: [Value] = []
    keys.reserveCapacity(members.count)
    for member in members { keys.append(try property.value(of: member, &context)) }
    let order = members.indices.sorted { left, right in
      switch (keys[left].isNull, keys[right].isNull) {
      case (true, true): return false
      case (false, true): return nilOrder > 0
      case (true, false): return nilOrder < 0
      case (false, false):
        if let order = context.order(keys[left], keys[right]) { return order < 0 }
        return context.text(of: keys[left]).precedesInBytes(context.text(of: keys[right]))
      }
    }
    return order.map { members[$0] }
  }
}
