internal import ContentData
internal import Liquid
internal import RubyText
internal import SourceText

/// Filters from text to text or to a number.
enum TextFilters {
  static func register(into environment: inout Environment, _ site: FilterContext) {
    environment.register(
      filter: "xml_escape", Filter(arguments: 0...0, write: writeEscaped, escape))
    environment.register(filter: "cgi_escape", arguments: 0...0) {
      value, _, context throws(Diagnostic) in
      guard case .string(let text) = context.plain(value) else {
        throw JekyllFilters.wrongType("cgi_escape", value, wants: .text)
      }
      return .string(PercentEncoding.form(text))
    }
    environment.register(filter: "uri_escape", arguments: 0...0) {
      value, _, context throws(Diagnostic) in
      switch context.plain(value) {
      case .null: return .null
      case .string(let text): return .string(PercentEncoding.normalized(text.utf8[...], .whole))
      default: throw JekyllFilters.wrongType("uri_escape", value, wants: .text)
      }
    }
    environment.register(filter: "slugify", arguments: 0...1, slugify)
    environment.register(filter: "normalize_whitespace", arguments: 0...0) {
      value, _, context throws(Diagnostic) in
      .string(TextBytes.squeeze(context.text(of: value)))
    }
    environment.register(filter: "number_of_words", arguments: 0...1) {
      value, arguments, context throws(Diagnostic) in
      guard case .string(let text) = context.plain(value) else {
        throw JekyllFilters.wrongType("number_of_words", value, wants: .text)
      }
      switch arguments[0].string {
      case "cjk"?: return .integer(WordCount.cjk.count(text))
      case "auto"?: return .integer(WordCount.automatic.count(text))
      default: return .integer(WordCount.spaced.count(text))
      }
    }
    environment.register(filter: "to_integer", arguments: 0...0, toInteger)
    environment.register(filter: "array_to_sentence_string", arguments: 0...1, sentence)
    registerConversions(into: &environment, site)
  }

  private static func registerConversions(
    into environment: inout Environment, _ site: FilterContext
  ) {
    let converter = site.converter
    environment.register(
      filter: "markdownify",
      Filter(
        arguments: 0...0,
        write: { value, _, output, context throws(Diagnostic) in
          converter.markdown(context.text(of: value).utf8.span, into: &output)
          return true
        },
        { value, _, context throws(Diagnostic) in
          let text = context.text(of: value)
          var output = OutputBuffer(capacity: text.utf8.count * 2)
          converter.markdown(text.utf8.span, into: &output)
          return .string(output.text())
        }))
    environment.register(filter: "smartify", arguments: 0...0) {
      value, _, context throws(Diagnostic) in
      let text = context.text(of: value)
      var output = OutputBuffer(capacity: text.utf8.count + 64)
      converter.smart(text.utf8.span, into: &output)
      return .string(output.text())
    }
    for (name, isIndented) in [("scssify", false), ("sassify", true)] {
      environment.register(filter: name, arguments: 0...0) {
        value, _, context throws(Diagnostic) in
        let source = context.text(of: value)
        return .string(
          try converter.css(source, indented: isIndented, noting: &context.reads))
      }
    }
  }

  // MARK: xml_escape

  /// Ruby's `encode(xml: :attr)`: `&`, `<`, `>` and both kinds of quotes.
  private static let escape: Filter.Apply = { value, _, context throws(Diagnostic) in
    .string(escaped(context.text(of: value)))
  }

  private static let writeEscaped: Filter.Write = {
    value, _, output, context throws(Diagnostic) in
    output.append(escapingXML: context.text(of: value).utf8.span)
    return true
  }

  /// A string with the five characters escaped.
  static func escaped(_ text: String) -> String {
    guard
      text.utf8.contains(where: {
        $0 == 0x26 || $0 == 0x3C || $0 == 0x3E || $0 == 0x22 || $0 == 0x27
      })
    else { return text }
    var output = OutputBuffer(capacity: text.utf8.count + 32)
    output.append(escapingXML: text.utf8.span)
    return output.text()
  }

  // MARK: Slugs, spaces, numbers

  private static let slugify: Filter.Apply = { value, arguments, context throws(Diagnostic) in
    let mode: Slug.Mode?
    switch arguments[0] {
    case .null: mode = .default
    case .string(let name): mode = Slug.Mode(rawValue: name)
    default: mode = nil
    }
    switch context.plain(value) {
    case .null: return .null
    case .string(let text): return .string(Slug.make(text, mode: mode))
    default: throw JekyllFilters.wrongType("slugify", value, wants: .text)
    }
  }

  private static let toInteger: Filter.Apply = { value, _, context throws(Diagnostic) in
    switch context.plain(value) {
    case .null, .bool(false): return .integer(0)
    case .bool(true): return .integer(1)
    case .integer(let number): return .integer(number)
    case .decimal(let number):
      guard number.isFinite, let whole = Int128(exactly: number.rounded(.towardZero)) else {
        throw Diagnostic(JekyllDiagnostic.noInteger("\(number)"))
      }
      return BigInteger.value("\(whole)")
    case .drop(let drop as BigInteger): return .drop(drop)
    case .string(let text): return RubyNumber.leadingValue(of: text)
    case .timestamp(let moment) where moment.flavor != .date:
      return .integer(Int(moment.seconds))
    default: throw JekyllFilters.wrongType("to_integer", value, wants: .numberOrText)
    }
  }

  private static let sentence: Filter.Apply = { value, arguments, context throws(Diagnostic) in
    let connector = arguments.has(0) ? context.text(of: arguments[0]) : "and"
    let parts: [Value]
    switch context.plain(value) {
    case .array(let elements): parts = elements
    case .string(let text) where text.unicodeScalars.count <= 2:
      parts = text.unicodeScalars.map { .string(String($0)) }
    case .object(let object) where object.isEmpty: return ""
    default: throw JekyllFilters.wrongType("array_to_sentence_string", value, wants: .array)
    }
    switch parts.count {
    case 0: return ""
    case 1: return .string(context.text(of: parts[0]))
    case 2:
      let first = context.text(of: parts[0])
      return .string("\(first) \(connector) \(context.text(of: parts[1]))")
    default:
      var texts: [String] = []
      for part in parts.dropLast() { append(part, to: &texts, &context) }
      let last = context.text(of: parts[parts.count - 1])
      return .string("\(texts.joined(separator: ", ")), \(connector) \(last)")
    }
  }

  /// Ruby's `join` flattens nested arrays.
  private static func append(
    _ value: Value, to texts: inout [String], _ context: inout RenderContext, depth: Int = 0
  ) {
    if case .array(let elements) = context.plain(value), depth < context.environment.limits.nesting
    {
      for element in elements { append(element, to: &texts, &context, depth: depth + 1) }
    } else {
      texts.append(context.text(of: value))
    }
  }
}

extension OutputBuffer {
  /// Appends bytes with the special characters of XML replaced, apostrophes as `&apos;`.
  /// - Complexity: O(n).
  package mutating func append(escapingXML bytes: Span<UInt8>) {
    reserve(bytes.count)
    var start = 0
    for index in bytes.indices {
      let entity: StaticString =
        switch bytes[index] {
        case 0x26: "&amp;"
        case 0x3C: "&lt;"
        case 0x3E: "&gt;"
        case 0x22: "&quot;"
        case 0x27: "&apos;"
        default: ""
        }
      if entity.utf8CodeUnitCount > 0 {
        append(bytes.extracting(start..<index))
        append(entity)
        start = index + 1
      }
    }
    append(bytes.extracting(droppingFirst: start))
  }
}
