package import SourceText

extension Template {
  /// Renders the template.
  ///
  /// An error in a tag does not end the rendering: the tag prints `Liquid error: …`, as in Ruby, the
  /// error is added to the context's ``RenderContext/diagnostics``, and rendering continues. At the
  /// end the first error is thrown, unless ``RenderContext/errorsArePrinted`` is set.
  /// - Throws: the first error, or the limit that was reached. The output then has everything that was
  ///   written before.
  package func render(
    into output: inout OutputBuffer, context: inout RenderContext
  ) throws(Diagnostic) {
    let known = context.diagnostics.count
    do throws(Diagnostic) {
      try context.render(self, into: &output)
    } catch {
      if !context.isStopRecorded {
        context.diagnostics.report(
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
