internal import SourceText

/// A table of TOML while it is being read: one object that headers and dotted names reach and add to, so that the
/// cost of a line does not depend on the lines before it.
final class TOMLTable {
  /// The content of a name.
  private enum Content {
    /// A value, which no other line can add to.
    case value(Value)
    /// A table of a header, a dotted name or braces.
    case table(TOMLTable)
    /// A list that `[[header]]` lines build.
    case list(TOMLTableList)
  }

  private var names: [Symbol] = []
  private var contents: [Symbol: Content] = [:]
  /// True if a `[header]` defined this table; a second one is an error.
  private var isDefined = false

  /// Adds a value, making the tables on the way.
  /// - Parameters:
  ///   - value: the value; an object becomes a table that further dotted names may add to.
  ///   - path: the names that lead to it, at least one.
  /// - Returns: false when a name of the path already has another value.
  /// - Complexity: O(length of the path + size of an object).
  func insert(_ value: Value, at path: some BidirectionalCollection<Symbol>) -> Bool {
    guard let name = path.last, let table = reach(path.dropLast()), table.contents[name] == nil
    else { return false }
    if case .object(let object) = value {
      table.add(name, .table(TOMLTable(object)))
    } else {
      table.add(name, .value(value))
    }
    return true
  }

  /// The table that `[header]` names, created if it does not exist. Returns nil when a name of the
  /// path already has another value.
  func reach(_ path: some Collection<Symbol>) -> TOMLTable? {
    var table = self
    for name in path {
      switch table.contents[name] {
      case nil:
        let made = TOMLTable()
        table.add(name, .table(made))
        table = made
      case .table(let next)?: table = next
      case .list(let list)?: table = list.last
      case .value?: return nil
      }
    }
    return table
  }

  /// The table that a `[header]` defines.
  /// - Returns: the table, or why there is none.
  func define(_ path: [Symbol]) -> Definition {
    guard let name = path.last, let outer = reach(path.dropLast()) else { return .blocked }
    if case .list? = outer.contents[name] { return .repeated }
    guard let table = outer.reach([name]) else { return .blocked }
    if table.isDefined { return .repeated }
    table.isDefined = true
    return .table(table)
  }

  /// The new table that a `[[header]]` appends to its list. Returns nil when a name of the path
  /// already has another value.
  func append(_ path: [Symbol]) -> TOMLTable? {
    guard let name = path.last, let outer = reach(path.dropLast()) else { return nil }
    switch outer.contents[name] {
    case nil:
      let list = TOMLTableList()
      outer.add(name, .list(list))
      return list.last
    case .list(let list)?:
      list.tables.append(TOMLTable())
      return list.last
    default: return nil
    }
  }

  /// The outcome of a header.
  enum Definition {
    case table(TOMLTable)
    /// The table has already been defined.
    case repeated
    /// A name of the path already has another value.
    case blocked
  }

  /// The values, in the order in which their names appeared.
  /// - Complexity: O(size).
  var object: Object {
    var object = Object()
    object.reserve(names.count)
    for name in names {
      switch contents[name] {
      case .value(let value)?: object[name] = value
      case .table(let table)?: object[name] = .object(table.object)
      case .list(let list)?: object[name] = .array(list.tables.map { .object($0.object) })
      case nil: break
      }
    }
    return object
  }

  /// Makes an empty table.
  init() {}

  /// Makes the table of an inline table (`{…}`).
  private init(_ object: Object) {
    for entry in object.entries {
      if case .object(let inner) = entry.value {
        add(entry.key, .table(TOMLTable(inner)))
      } else {
        add(entry.key, .value(entry.value))
      }
    }
  }

  private func add(_ name: Symbol, _ content: Content) {
    names.append(name)
    contents[name] = content
  }
}

/// The tables that `[[header]]` lines of one name make; never empty.
final class TOMLTableList {
  fileprivate var tables = [TOMLTable()]

  fileprivate var last: TOMLTable { tables[tables.count - 1] }
}
