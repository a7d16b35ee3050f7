internal import ContentData
internal import SourceText

/// The filters that Liquid itself has. Each group is a table in a file of its own.
enum StandardFilters {
  /// One row of a table: a name and its filter.
  typealias Row = (name: String, filter: Filter)

  /// The filters whose result depends on their input and arguments alone.
  static let pure = [
    "append", "capitalize", "downcase", "escape", "escape_once", "h", "lstrip", "newline_to_br",
    "prepend", "remove",
    "remove_first", "remove_last", "replace", "replace_first", "replace_last", "rstrip", "strip",
    "strip_html",
    "strip_newlines", "truncate", "truncatewords", "upcase", "url_decode", "url_encode",
  ]

  /// All of them, by name.
  static func all(dialect: Environment.Dialect) -> [ByteKey: Filter] {
    var filters: [ByteKey: Filter] = [:]
    for (name, filter) in text + escaping + encoding + numbers + elements + selection + dates {
      filters[ByteKey(name)] = filter.isStandard ? filter : filter.standard()
    }
    return filters
  }

  /// A filter from text to text.
  static func onText(
    _ name: String, _ arguments: ClosedRange<Int> = 0...0, shape: Filter.Shape = .other,
    _ make: @escaping @Sendable (String) -> String
  ) -> Row {
    (
      name,
      Filter(arguments: arguments) { value, _, context throws(Diagnostic) in
        if case .string(let text) = value { return .string(make(text)) }
        return .string(make(context.text(of: value)))
      }.standard(shape)
    )
  }

  /// A filter that is given as a closure over values.
  static func row(
    _ name: String, _ arguments: ClosedRange<Int>, shape: Filter.Shape = .other,
    _ apply: @escaping Filter.Apply
  ) -> Row {
    (name, Filter(arguments: arguments, apply).standard(shape))
  }

  /// The error of a filter whose input or argument is unusable.
  static func argumentError(_ error: LiquidDiagnostic.ArgumentError) -> Diagnostic {
    Diagnostic(LiquidDiagnostic.argument(error))
  }
}
