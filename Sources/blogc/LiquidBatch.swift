internal import FileSystem
internal import ContentData
internal import Liquid
internal import SiteBuilder
internal import SourceText

/// `blogc liquid --batch`: reads one template per line of standard input, and writes one result per
/// line.
struct LiquidBatch {
  /// The moment of `'now' | date` for lines that do not set it.
  let now: Int64

  /// Processes every line until the input ends.
  func run() {
    while let line = readLine() {
      if line.utf8.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
      var answer = OutputBuffer()
      write(answerTo: line, into: &answer)
      answer.append(0x0A)
      FileSystem.print(answer.span, to: 1)
    }
  }

  private func write(answerTo line: String, into answer: inout OutputBuffer) {
    var diagnostics = DiagnosticSink()
    let output = render(line, reporting: &diagnostics)
    if let output {
      answer.append("{\"output\":")
      answer.append(jsonString: output.span)
    } else {
      answer.append("{\"error\":")
      answer.append(jsonString: Self.sentences(diagnostics))
    }
    answer.append(0x7D)
  }

  /// All errors with their locations, joined by line ends.
  private static func sentences(_ diagnostics: some Collection<Diagnostic>) -> String {
    diagnostics.filter { $0.severity == .error }.map { error in
      guard let place = error.location, let file = place.file, let range = place.range else {
        return error.message
      }
      let position = file.position(at: range.start)
      return "\(place.path):\(position.line):\(position.column): \(error.message)"
    }.joined(separator: "\n")
  }

  private func render(_ line: String, reporting diagnostics: inout DiagnosticSink) -> [UInt8]? {
    let source = SourceFile(path: "input", text: line)
    guard let value = JSONReader.read(source, reporting: &diagnostics) else { return nil }
    guard let request = value.object, let text = request["template"]?.string else {
      diagnostics.report(
        Diagnostic("liquid.batch", "a line must be a JSON object with a 'template'"))
      return nil
    }
    var environment = Environment()
    if let mode = request["mode"], !mode.isNull {
      guard let known = mode.string.flatMap(Environment.ErrorMode.init(rawValue:)) else {
        diagnostics.report(Diagnostic("liquid.batch", "'mode' is lax, warn or strict"))
        return nil
      }
      environment.errorMode = known
    }
    environment.now = Timestamp(seconds: request["now"]?.integer.map(Int64.init) ?? now)
    let loader = TextLoader(
      texts: request["includes"]?.object ?? Object(), environment: environment)
    return LiquidRun.render(
      SourceFile(path: "template", text: text), request["data"]?.object ?? Object(),
      environment: environment, loader: loader, reporting: &diagnostics)
  }
}

/// Finds the templates that are part of a line.
private struct TextLoader: TemplateLoader {
  let texts: Object
  let environment: Environment
  private let cache = TemplateCache()

  init(texts: Object, environment: Environment) {
    self.texts = texts
    self.environment = environment
  }

  func template(named name: String) throws(Diagnostic) -> Template? {
    try cache.template(named: name) { () throws(Diagnostic) in
      guard let text = texts[name: name]?.string else { return nil }
      var diagnostics = DiagnosticSink()
      return Template.compile(
        file: SourceFile(path: name, text: text), environment: environment,
        reporting: &diagnostics)
    }
  }
}
