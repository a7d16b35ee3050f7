package import ContentData
package import SourceText

/// A tag of the host: made once by the parser, and rendered any number of times, by several tasks at
/// once.
package protocol HostTag: Sendable {
  /// Writes the output of the tag.
  /// - Throws: a diagnostic; without a location it gets the tag's.
  func render(into output: inout OutputBuffer, context: inout RenderContext) throws(Diagnostic)

  /// True if it never prints: then a block that holds only it and spaces prints nothing at all.
  var isBlank: Bool { get }

  /// Warnings about a tag that can still be rendered; the parser reports them once.
  var findings: [Diagnostic] { get }
}

extension HostTag {
  package var isBlank: Bool { false }
  package var findings: [Diagnostic] { [] }
}

/// Makes a tag without a body from its markup; errors that it throws are reported at the tag's
/// location.
package typealias TagParse = @Sendable (TagMarkup) throws(Diagnostic) -> any HostTag

/// Makes a tag from its markup and its body.
package typealias BlockParse = @Sendable (TagMarkup, Block) throws(Diagnostic) -> any HostTag

/// The markup between a tag's name and `%}`, with everything needed to parse it.
package struct TagMarkup: Sendable {
  /// The tag's name.
  package let name: String
  /// The markup without the spaces around it.
  package let text: String
  /// The file of the markup.
  package let file: SourceFile
  package let range: SourceRange
  /// The environment that the template is compiled with.
  package let environment: Environment

  /// The place of the markup.
  package var location: SourceLocation { SourceLocation(file, range) }

  /// The place of the markup's first bytes.
  package func location(ofFirst count: Int) -> SourceLocation {
    SourceLocation(file, SourceRange(range.start, min(range.start + count, range.end)))
  }

  /// An error at the markup's place.
  package func error(_ kind: some DiagnosticKind) -> Diagnostic {
    Diagnostic(kind, at: location)
  }

  /// Reads an expression: a literal, a range or a variable path.
  /// - Parameter text: part of the markup; its errors are placed at the whole markup.
  package func expression(_ text: String) throws(Diagnostic) -> Expression {
    Expression.parse(text)
  }

  /// Reads an expression with filters, as it may occur in `{{ … }}`.
  package func filtered(_ text: String) throws(Diagnostic) -> FilteredExpression {
    var diagnostics = DiagnosticSink()
    let result = FilteredExpression.parse(
      text, environment: environment, reporting: &diagnostics)
    if var first = diagnostics.first(where: { $0.severity == .error }) {
      first.location = location
      throw first
    }
    return result
  }

  /// The deepest nesting of templates that tags compile.
  private static let mostTemplates = 10

  /// Compiles markup that may contain `{{ … }}`, such as a computed file name.
  /// - Throws: the first error in it, placed at the whole markup; `liquid.nesting` when tags compile templates in one
  ///   another endlessly.
  package func template(_ text: String) throws(Diagnostic) -> Template {
    guard environment.depthInTags < Self.mostTemplates else {
      throw error(LiquidDiagnostic.tooDeep)
    }
    var environment = environment
    environment.depthInTags += 1
    var diagnostics = DiagnosticSink()
    let template = Template.compile(
      file: SourceFile(path: file.path, text: text), environment: environment,
      reporting: &diagnostics)
    if var first = diagnostics.first(where: { $0.severity == .error }) {
      first.location = location
      throw first
    }
    return template
  }

  /// Reads `key=value` parameters, where a value is quoted (with `\"` for a quote inside) or a variable
  /// path: what Jekyll's `include` takes.
  /// - Parameter text: the part of the markup that holds them.
  /// - Returns: the parameters in order, and where in `text` (UTF-8 offset) reading stopped: the end,
  ///   unless something else is there.
  package func parameters(_ text: String) -> (list: [TagParameter], end: Int) {
    var scanner = ParameterScanner(bytes: Array(text.utf8))
    return (scanner.scan(), scanner.position)
  }
}

/// One `key=value` of a host tag.
package struct TagParameter: Sendable {
  package let name: Symbol
  /// A literal string, or a variable path.
  package let value: Expression
}

/// Reads `key=value` pairs by the rule of Jekyll's `include`.
private struct ParameterScanner {
  let bytes: [UInt8]
  var position = 0

  mutating func scan() -> [TagParameter] {
    var list: [TagParameter] = []
    skipSpaces()
    while let parameter = next() {
      list.append(parameter)
      skipSpaces()
    }
    return list
  }

  private mutating func skipSpaces() {
    while position < bytes.count, bytes[position].isSpace { position += 1 }
  }

  private mutating func next() -> TagParameter? {
    let start = position
    var index = position
    while index < bytes.count, bytes[index].isWord || bytes[index] == .dash { index += 1 }
    guard index > start else { return nil }
    let name = String(decoding: bytes[start..<index], as: UTF8.self)
    while index < bytes.count, bytes[index].isSpace { index += 1 }
    guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else { return nil }
    index += 1
    while index < bytes.count, bytes[index].isSpace { index += 1 }
    guard index < bytes.count else { return nil }
    if bytes[index] == .quote || bytes[index] == .apostrophe {
      guard let (text, end) = quoted(from: index) else { return nil }
      position = end
      return TagParameter(name: Symbol(name), value: .literal(.string(text)))
    }
    let valueStart = index
    while index < bytes.count, bytes[index].isWord || bytes[index] == .dash || bytes[index] == .dot
    {
      index += 1
    }
    guard index > valueStart else { return nil }
    position = index
    let path = String(decoding: bytes[valueStart..<index], as: UTF8.self)
    return TagParameter(name: Symbol(name), value: Expression.parse(path))
  }

  /// A quoted string, in which only the escaped quote is unescaped, as in Jekyll.
  private func quoted(from start: Int) -> (String, Int)? {
    let quote = bytes[start]
    var text: [UInt8] = []
    var index = start + 1
    while index < bytes.count, bytes[index] != quote {
      if bytes[index] == .backslash, index + 1 < bytes.count {
        if bytes[index + 1] != quote { text.append(.backslash) }
        text.append(bytes[index + 1])
        index += 2
      } else {
        text.append(bytes[index])
        index += 1
      }
    }
    guard index < bytes.count else { return nil }
    return (String(decoding: text, as: UTF8.self), index + 1)
  }
}
