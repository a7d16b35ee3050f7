package import SourceText

/// Reads TOML 1.0: the third form that Jekyll takes a configuration in, `_config.toml`.
package enum TOMLReader {
  /// The deepest nesting that is read.
  static let depthLimit = 100

  /// Reads a file.
  ///
  /// Dates and times become what YAML makes of them: a date a Ruby Date, a time with an offset that
  /// time, one without it the site's. A time of day alone is text.
  /// - Parameters:
  ///   - file: the file; a byte order mark at its start is skipped.
  ///   - zone: the site's zone.
  ///   - diagnostics: the first fault is added here, with its place.
  /// - Returns: nil when an error was reported.
  /// - Complexity: O(n × depth of the tables).
  package static func read(
    _ file: SourceFile, zone: TimeZoneRules, reporting diagnostics: inout [Diagnostic]
  ) -> Object? {
    var parser = TOMLParser(file: file, zone: zone)
    do throws(Diagnostic) {
      return try parser.document()
    } catch {
      diagnostics.append(error)
      return nil
    }
  }
}

/// Reads lines into a tree of tables.
private struct TOMLParser {
  private let file: SourceFile
  private var values: TOMLValueReader
  private var root = Object()
  /// The table that `name = value` lines go into.
  private var table: [Symbol] = []
  /// Tables that a `[header]` defined; a second one is a fault.
  private var defined: Set<[Symbol]> = []
  /// Lists that `[[header]]` lines build.
  private var lists: Set<[Symbol]> = []

  init(file: SourceFile, zone: TimeZoneRules) {
    self.file = file
    values = TOMLValueReader(file: file, zone: zone)
  }

  mutating func document() throws(Diagnostic) -> Object {
    while true {
      values.skipBlankLines()
      guard let byte = values.peek else { return root }
      if byte == UInt8(ascii: "[") {
        try header()
      } else {
        let start = values.index
        let path = try values.path()
        try values.expect(UInt8(ascii: "="), "expected '=' after the name")
        values.skipSpaces()
        let value = try values.value(depth: 0)
        try insert(value, at: table + path, from: start)
      }
      try values.endOfLine()
    }
  }

  /// `[table]` or `[[list]]`.
  private mutating func header() throws(Diagnostic) {
    let start = values.index
    values.index += 1
    let isList = values.take(UInt8(ascii: "["))
    values.skipSpaces()
    let path = try values.path()
    try values.expect(UInt8(ascii: "]"), "expected ']' after the table's name")
    if isList { try values.expect(UInt8(ascii: "]"), "expected ']]' after the list's name") }
    if isList {
      if lists.insert(path).inserted { try insert(.array([]), at: path, from: start) }
      // Tables below an earlier element may come again below this one.
      defined = defined.filter { !$0.starts(with: path) || $0.count == path.count }
      lists = lists.filter { !$0.starts(with: path) || $0.count == path.count }
      try change(at: path, from: start) { $0.append(.object([:])) }
    } else {
      guard defined.insert(path).inserted, !lists.contains(path) else {
        throw values.fault(
          "toml.duplicate", "this table is already there", at: start, to: values.index)
      }
      try reach(path, from: start)
    }
    table = path
  }

  private func duplicate(_ path: [Symbol], _ start: Int) -> Diagnostic {
    values.fault(
      "toml.duplicate", "'\(path.map(\.name).joined(separator: "."))' already has a value",
      at: start, to: values.index)
  }

  /// Adds a value, making the tables on the way.
  private mutating func insert(
    _ value: Value, at path: [Symbol], from start: Int
  ) throws(Diagnostic) {
    let isNew = Self.insert(value, at: path[...], into: &root)
    if !isNew { throw duplicate(path, start) }
  }

  /// Makes the tables of a path.
  private mutating func reach(_ path: [Symbol], from start: Int) throws(Diagnostic) {
    let isTable = Self.insert(nil, at: path[...], into: &root)
    if !isTable { throw duplicate(path, start) }
  }

  /// Changes the list at a path.
  private mutating func change(
    at path: [Symbol], from start: Int, _ body: (inout [Value]) -> Void
  ) throws(Diagnostic) {
    let isList = Self.change(at: path[...], in: &root, body)
    if !isList { throw duplicate(path, start) }
  }

  /// - Parameter value: nil to make only the tables.
  /// - Returns: false when something else is in the way.
  private static func insert(
    _ value: Value?, at path: ArraySlice<Symbol>, into object: inout Object
  ) -> Bool {
    guard let name = path.first else { return value == nil }
    let rest = path.dropFirst()
    if rest.isEmpty, let value {
      guard object[name] == nil else { return false }
      object[name] = value
      return true
    }
    switch object[name] {
    case nil:
      var inner = Object()
      let isDone = insert(value, at: rest, into: &inner)
      object[name] = .object(inner)
      return isDone
    case .object(var inner)?:
      object[name] = .null
      let isDone = insert(value, at: rest, into: &inner)
      object[name] = .object(inner)
      return isDone
    case .array(var elements)?:
      guard case .object(var last)? = elements.last else { return false }
      object[name] = .null
      let isDone = insert(value, at: rest, into: &last)
      elements[elements.count - 1] = .object(last)
      object[name] = .array(elements)
      return isDone
    default:
      return false
    }
  }

  private static func change(
    at path: ArraySlice<Symbol>, in object: inout Object, _ body: (inout [Value]) -> Void
  ) -> Bool {
    guard let name = path.first else { return false }
    let rest = path.dropFirst()
    switch object[name] {
    case .object(var inner)? where !rest.isEmpty:
      let isDone = change(at: rest, in: &inner, body)
      object[name] = .object(inner)
      return isDone
    case .array(var elements)?:
      if rest.isEmpty {
        body(&elements)
        object[name] = .array(elements)
        return true
      }
      guard case .object(var last)? = elements.last else { return false }
      let isDone = change(at: rest, in: &last, body)
      elements[elements.count - 1] = .object(last)
      object[name] = .array(elements)
      return isDone
    default:
      return false
    }
  }
}
