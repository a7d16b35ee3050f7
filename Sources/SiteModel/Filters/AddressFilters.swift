internal import ContentData
internal import Liquid
internal import SourceText

/// `relative_url`, `absolute_url` and `strip_index`.
enum AddressFilters {
  static func register(into environment: inout Environment, _ site: FilterContext) {
    let address = site.address
    register("relative_url", into: &environment, write: { address.appendRelative($0, to: &$1) }) {
      address.relative($0)
    }
    register("absolute_url", into: &environment, write: { address.appendAbsolute($0, to: &$1) }) {
      address.absolute($0)
    }
    environment.register(filter: "strip_index", arguments: 0...0) {
      value, _, context throws(Diagnostic) in
      switch context.plain(value) {
      case .null: return .null
      case .string(let text): return text.isEmpty ? .null : .string(withoutIndex(text))
      default: throw JekyllFilters.wrongType("strip_index", value, wants: .text)
      }
    }
  }

  /// - Parameter write: appends the URL of a text that needs no normalising, or returns false.
  private static func register(
    _ name: String, into environment: inout Environment,
    write: @escaping @Sendable (String, inout OutputBuffer) -> Bool,
    _ convert: @escaping @Sendable (String) -> String?
  ) {
    environment.register(
      filter: name,
      Filter(
        arguments: 0...0,
        write: { value, _, output, _ throws(Diagnostic) in
          guard case .string(let path) = value else { return false }
          return write(path, &output)
        },
        { value, _, context throws(Diagnostic) in
          guard let path = path(of: value, &context) else { return .null }
          guard let address = convert(path) else {
            throw Diagnostic(JekyllDiagnostic.invalidURL(path))
          }
          return .string(address)
        }))
  }

  /// The string of a path; for a document or page its own URL.
  private static func path(of value: Value, _ context: inout RenderContext) -> String? {
    switch value {
    case .null: return nil
    case .string(let text): return text
    case .drop(let drop):
      if let url = drop.value(for: WellKnownSymbols.url, noting: &context.reads)?.string {
        return url
      }
    default: break
    }
    return context.text(of: value)
  }

  /// The string without the first `index.html` or `index.htm` that follows a slash at the end of a
  /// line.
  static func withoutIndex(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let name = Array("/index.htm".utf8)
    var start = 0
    while start + name.count <= bytes.count {
      if bytes[start..<start + name.count].elementsEqual(name) {
        var end = start + name.count
        if end < bytes.count, bytes[end] == UInt8(ascii: "l") { end += 1 }
        if end == bytes.count || bytes[end] == UInt8(ascii: "\n") {
          return String(decoding: bytes[...start] + bytes[end...], as: UTF8.self)
        }
      }
      start += 1
    }
    return text
  }
}
