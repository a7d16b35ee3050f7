import ContentData
import Liquid
import SourceText

/// One template rendered with data: what most tests do.
struct TemplateRun {
  var output = ""
  /// Errors of compiling, then of rendering.
  var errors: [Diagnostic] = []
  var warnings: [Diagnostic] = []
  var reads = ReadSet()
  /// True if the template could be compiled.
  var isCompiled = false

  init(
    _ template: String, _ data: Object = Object(), includes: [String: String] = [:],
    environment: Environment = Environment(), printsErrors: Bool = false
  ) {
    var diagnostics = DiagnosticSink()
    let compiled = Template.compile(
      file: SourceFile(path: "page.html", text: template), environment: environment,
      reporting: &diagnostics)
    var context = RenderContext(
      environment: environment, globals: data,
      loader: Includes(texts: includes, environment: environment))
    context.errorsArePrinted = printsErrors
    if !diagnostics.contains(where: { $0.severity == .error }) {
      isCompiled = true
      var buffer = OutputBuffer()
      do throws(Diagnostic) {
        try compiled.render(into: &buffer, context: &context)
      } catch {
        if context.diagnostics.isEmpty { diagnostics.report(error) }
      }
      output = buffer.text()
    }
    diagnostics.report(contentsOf: context.diagnostics)
    errors = diagnostics.filter { $0.severity == .error }
    warnings = diagnostics.filter { $0.severity == .warning }
    reads = context.reads
  }
}

/// Templates held in memory.
struct Includes: TemplateLoader {
  let texts: [String: String]
  let environment: Environment
  let cache = TemplateCache()

  func template(named name: String) throws(Diagnostic) -> Template? {
    try cache.template(named: name) { () throws(Diagnostic) in
      guard let text = texts[name] else { return nil }
      var diagnostics = DiagnosticSink()
      return Template.compile(
        file: SourceFile(path: name, text: text), environment: environment,
        reporting: &diagnostics)
    }
  }
}
