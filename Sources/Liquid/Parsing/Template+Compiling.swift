package import ContentData
package import SourceText

extension Template {
  /// Compiles a template.
  /// - Parameters:
  ///   - file: the bytes; UTF-8.
  ///   - bodyOffset: where the template starts: after the front matter. At the start of the file a byte order mark is
  ///     skipped.
  ///   - bodyEnd: where it ends; nil means the end of the file.
  ///   - environment: the tags, filters and modes.
  ///   - literals: parts of the file in which braces are text, in order; a tag that begins before one
  ///     may end in it.
  ///   - resource: the resource that stands for the template in dependencies.
  ///   - diagnostics: gets every error and warning, in order of the source.
  /// - Returns: a template in any case; one with errors cannot be rendered (see ``errors``). A file that is not UTF-8 is an
  ///   error of the template.
  /// - Complexity: O(n).
  package static func compile(
    file: SourceFile, from bodyOffset: Int = 0, to bodyEnd: Int? = nil, environment: Environment,
    literals: [SourceRange] = [], resource: ResourceID? = nil,
    reporting diagnostics: inout DiagnosticSink
  ) -> Template {
    if let error = file.invalidText {
      diagnostics.report(error)
      return Template(
        file: file, body: Block(file: file, nodes: [], isBlank: false), resource: resource,
        errors: [error],
        constants: environment.constants)
    }
    let end = min(bodyEnd ?? file.bytes.count, file.bytes.count)
    let hasMark = bodyOffset == 0 && file.bytes.starts(with: [0xEF, 0xBB, 0xBF])
    var parser = TemplateParser(
      file: file, range: min(hasMark ? 3 : bodyOffset, end)..<end, environment: environment,
      literals: literals, hasSharedParts: resource != nil)
    let body = parser.document()
    diagnostics.report(contentsOf: parser.diagnostics)
    return Template(
      file: file, body: body, resource: resource,
      errors: parser.diagnostics.filter { $0.severity == .error },
      constants: environment.constants)
  }
}
