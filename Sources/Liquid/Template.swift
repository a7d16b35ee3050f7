package import ContentData
package import SourceText

/// A compiled template: immutable, rendered by any number of tasks at once.
package final class Template: Sendable {
  /// The file that it was compiled from.
  package let file: SourceFile
  /// The tree.
  package let body: Block
  /// The template's resource in the dependency record; noted whenever it is rendered.
  package let resource: ResourceID?
  /// The number by which ``SharedResults`` knows it; 0 where its results are not used again.
  let part: UInt32
  /// The runs of nodes that print the same each time, where the template is rendered more than once.
  let runs: [StaticFragment]
  /// The errors in it, in order; rendering a template with errors reports them all.
  package let errors: [Diagnostic]

  private init(
    file: SourceFile, body: Block, resource: ResourceID?, errors: [Diagnostic],
    constants: [Symbol]
  ) {
    self.file = file
    self.body = body
    self.resource = resource
    self.errors = errors
    part = resource == nil ? 0 : SharedResults.nextNumber()
    // Layouts and includes have a resource of their own; the text of a page is rendered once.
    runs = resource == nil ? [] : StaticFragment.all(in: body, constants: constants)
  }

  /// Compiles a template.
  /// - Parameters:
  ///   - file: the bytes; UTF-8.
  ///   - bodyOffset: where the template starts: after the front matter. At the start of the file a byte order mark is
  ///     skipped.
  ///   - bodyEnd: where it ends; nil means the end of the file.
  ///   - environment: the tags, filters and modes.
  ///   - literals: parts of the file in which braces are text, in order; a tag that begins before one
  ///     may end in it.
  ///   - resource: what the dependency record calls the template.
  ///   - diagnostics: gets every error and warning, in order of the source.
  /// - Returns: a template in any case; one with errors cannot be rendered (see ``errors``).
  /// - Complexity: O(n).
  package static func compile(
    file: SourceFile, from bodyOffset: Int = 0, to bodyEnd: Int? = nil, environment: Environment,
    literals: [SourceRange] = [], resource: ResourceID? = nil,
    reporting diagnostics: inout [Diagnostic]
  ) -> Template {
    let end = min(bodyEnd ?? file.bytes.count, file.bytes.count)
    let hasMark = bodyOffset == 0 && file.bytes.starts(with: [0xEF, 0xBB, 0xBF])
    var parser = TemplateParser(
      file: file, range: min(hasMark ? 3 : bodyOffset, end)..<end, environment: environment,
      literals: literals, hasSharedParts: resource != nil)
    let body = parser.document()
    diagnostics += parser.diagnostics
    return Template(
      file: file, body: body, resource: resource,
      errors: parser.diagnostics.filter { $0.severity == .error },
      constants: environment.constants)
  }

  /// Renders the template.
  ///
  /// An error in a tag does not end the rendering: the tag prints `Liquid error: …`, as in Ruby, the
  /// error is added to the context's ``RenderContext/diagnostics``, and all else goes on. When all is
  /// rendered, the first of them is thrown, unless the context says otherwise
  /// (``RenderContext/errorsArePrinted``).
  /// - Throws: the first error, or the limit that was reached. The output then holds what was written.
  package func render(
    into output: inout OutputBuffer, context: inout RenderContext
  ) throws(Diagnostic) {
    let known = context.diagnostics.count
    do throws(Diagnostic) {
      try context.render(self, into: &output)
    } catch {
      if !context.isStopRecorded {
        context.diagnostics.append(
          context.placed(error, at: SourceLocation(path: file.path)))
      }
    }
    context.interrupt = .none
    if context.isStopped || !context.errorsArePrinted,
      let first = context.diagnostics[known...].first(where: { $0.severity == .error })
    {
      throw first
    }
  }
}
