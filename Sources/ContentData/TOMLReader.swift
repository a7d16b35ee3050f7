package import SourceText

/// Reads TOML 1.0: the third form that Jekyll takes a configuration in, `_config.toml`.
package enum TOMLReader {
  /// The deepest nesting that is read.
  static let depthLimit = 100

  /// Reads a file.
  ///
  /// Dates and times have the values that YAML gives them: a Ruby Date for a date, a Time for a
  /// time, in the site's zone if it has no offset. A time of day alone is a string.
  /// - Parameters:
  ///   - file: the file; a byte order mark at its start is skipped.
  ///   - zone: the site's zone.
  ///   - diagnostics: the first problem is added here, with its place.
  /// - Returns: nil when an error was reported.
  /// - Complexity: O(n).
  package static func read(
    _ file: SourceFile, zone: TimeZoneRules, reporting diagnostics: inout DiagnosticSink
  ) -> Object? {
    var parser = TOMLParser(file: file, zone: zone)
    do throws(Diagnostic) {
      return try parser.document()
    } catch {
      diagnostics.report(error)
      return nil
    }
  }
}

/// Reads lines into a tree of tables.
private struct TOMLParser {
  private let file: SourceFile
  private var values: TOMLValueReader
  private let root = TOMLTable()
  /// The table that `name = value` lines go into, and the names of its header.
  private var table: TOMLTable
  private var tablePath: [Symbol] = []

  init(file: SourceFile, zone: TimeZoneRules) {
    self.file = file
    values = TOMLValueReader(file: file, zone: zone)
    table = root
  }

  mutating func document() throws(Diagnostic) -> Object {
    while true {
      values.skipBlankLines()
      guard let byte = values.peek else { return root.object }
      if byte == UInt8(ascii: "[") {
        try header()
      } else {
        let start = values.index
        let path = try values.path()
        try values.expect(UInt8(ascii: "="), else: .missingEqualsSign)
        values.skipSpaces()
        let value = try values.value(depth: path.count - 1)
        guard table.insert(value, at: path) else { throw duplicate(tablePath + path, start) }
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
    try values.expect(UInt8(ascii: "]"), else: .unclosedTableName)
    if isList {
      try values.expect(UInt8(ascii: "]"), else: .unclosedListName)
      guard let made = root.append(path) else { throw duplicate(path, start) }
      table = made
    } else {
      switch root.define(path) {
      case .table(let defined): table = defined
      case .blocked: throw duplicate(path, start)
      case .repeated:
        throw values.fault(.repeatedTable, at: start, to: values.index)
      }
    }
    tablePath = path
  }

  private func duplicate(_ path: [Symbol], _ start: Int) -> Diagnostic {
    values.fault(
      .duplicateKey(path.map(\.name).joined(separator: ".")), at: start, to: values.index)
  }
}
