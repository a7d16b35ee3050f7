internal import ContentData
package import Liquid
internal import SourceText

/// Jekyll's own filters. A filter with the name of a standard one (`where`, `find`, `sort`) replaces
/// it.
package enum JekyllFilters {
  /// Adds the filters to an environment.
  /// - Parameters:
  ///   - environment: with the standard filters in it.
  ///   - context: the properties of the site, which the filters capture.
  package static func register(into environment: inout Environment, site context: FilterContext) {
    TextFilters.register(into: &environment, context)
    AddressFilters.register(into: &environment, context)
    DateFilters.register(into: &environment, context)
    JSONFilters.register(into: &environment)
    SearchFilters.register(into: &environment)
    GroupingFilters.register(into: &environment)
    SortFilter.register(into: &environment)
    ArrayFilters.register(into: &environment)
    environment.markPure(filters: [
      "absolute_url", "cgi_escape", "normalize_whitespace", "relative_url", "slugify",
      "strip_index", "uri_escape",
      "xml_escape",
    ])
  }

  /// The error of a filter for an input of a type that it cannot use.
  static func wrongType(
    _ filter: String, _ value: Value, wants wanted: JekyllDiagnostic.ValueType
  ) -> Diagnostic {
    Diagnostic(
      JekyllDiagnostic.wrongType(filter: filter, wanted: wanted, found: value.valueType))
  }
}

extension Value {
  /// The kind of a value with its article, for messages.
  var valueType: JekyllDiagnostic.ValueType {
    switch self {
    case .null: .null
    case .bool: .boolean
    case .integer, .decimal: .number
    case .string: .text
    case .timestamp: .date
    case .array: .array
    case .object, .drop: .object
    case .range: .range
    }
  }
}

extension RenderContext {
  /// Ruby's `inspect` of a value as a text of its own.
  mutating func inspected(_ value: Value) -> String {
    var buffer = OutputBuffer(capacity: 128)
    do throws(Diagnostic) { try inspect(value, into: &buffer) } catch { diagnostics.report(error) }
    return buffer.text()
  }
}
