internal import FileSystem
internal import ArgumentParser
internal import ContentData
internal import Liquid
internal import SiteBuilder
internal import SourceText

/// `blogc liquid`: renders a single template, for people who want to try one out, or many, for
/// comparisons by programs.
///
/// It has the tags of Liquid, not those of Jekyll.
struct LiquidCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "liquid",
    abstract: Message(
      "Render one Liquid template with data.", ja: "Liquid テンプレートを 1 つ、データを渡して試します。"
    ).text,
    discussion: Message(
      """
      Prints the result, or the errors of the template (exit status 1).

      With --batch, each line of standard input is a JSON object:
        {"template": "…", "data": {…}, "includes": {"name": "…"}, "mode": "lax", "now": 0}
      and each line of the output is {"output": "…"} or {"error": "…"}.

      Examples:
        blogc liquid card.html --data card.json
        blogc liquid card.html --data card.json --includes parts --strict-variables
      """,
      ja: """
        結果か、テンプレートの誤り (終了コード 1) を表示します。

        --batch では、標準入力の各行が JSON オブジェクトです:
          {"template": "…", "data": {…}, "includes": {"name": "…"}, "mode": "lax", "now": 0}
        出力の各行は {"output": "…"} か {"error": "…"} です。

        例:
          blogc liquid card.html --data card.json
          blogc liquid card.html --data card.json --includes parts --strict-variables
        """
    ).text)

  @Argument(help: .text("The template's file.", ja: "テンプレートのファイル。"))
  var template: String?

  @Option(
    help: .text(
      "A JSON file: its object's keys are the template's variables.",
      ja: "JSON ファイル。オブジェクトのキーがテンプレートの変数になります。"))
  var data: String?

  @Option(
    help: .text(
      "The folder where 'include' and 'render' find templates.",
      ja: "'include' と 'render' がテンプレートを探すフォルダ。"))
  var includes: String?

  @Option(
    help: .text(
      "How invalid markup is handled: lax, warn or strict.", ja: "誤った構文の扱い: lax、warn、strict のいずれか。")
  )
  var mode: Mode = .lax

  @Flag(help: .text("Treat undefined variables as errors.", ja: "未定義の変数をエラーにします。"))
  var strictVariables = false

  @Flag(help: .text("Treat unknown filters as errors.", ja: "未知のフィルタをエラーにします。"))
  var strictFilters = false

  @Flag(
    help: .text(
      "Read many templates from standard input, one JSON object a line.",
      ja: "標準入力から多数のテンプレートを読みます。1 行が 1 つの JSON オブジェクトです。"))
  var batch = false

  enum Mode: String, ExpressibleByArgument, CaseIterable {
    case lax
    case warn
    case strict

    var errorMode: Environment.ErrorMode {
      switch self {
      case .lax: .lax
      case .warn: .warn
      case .strict: .strict
      }
    }
  }

  func validate() throws {
    if batch == (template != nil) {
      throw ValidationError(
        Message(
          "Give either a template's file or --batch.", ja: "テンプレートのファイルか --batch の一方を指定してください。"
        ).text)
    }
  }

  func run() throws {
    if batch {
      LiquidBatch(now: Self.now).run()
      return
    }
    var diagnostics = DiagnosticSink()
    let output = render(reporting: &diagnostics)
    Terminal.print(diagnostics, as: .terminal(colored: Terminal.colours))
    guard let output else { throw ExitCode.failure }
    FileSystem.print(output.span, to: 1)
  }

  /// The moment of `'now' | date`.
  private static var now: Int64 {
    FileSystem.environmentVariable("SOURCE_DATE_EPOCH").flatMap { Int64($0) }
      ?? FileSystem.now().seconds
  }

  /// - Returns: nil when there is an error.
  private func render(reporting diagnostics: inout DiagnosticSink) -> [UInt8]? {
    guard let file = Self.read(template ?? "", reporting: &diagnostics) else { return nil }
    var globals = Object()
    if let data {
      guard let source = Self.read(data, reporting: &diagnostics),
        let value = JSONReader.read(source, reporting: &diagnostics)
      else { return nil }
      guard case .object(let object) = value else {
        diagnostics.report(
          Diagnostic(
            "liquid.data-not-object", "the data must be a JSON object",
            at: SourceLocation(path: data)))
        return nil
      }
      globals = object
    }
    var environment = Environment(errorMode: mode.errorMode)
    environment.strictFilters = strictFilters
    environment.strictVariables = strictVariables
    environment.now = Timestamp(seconds: Self.now)
    let loader = includes.map { FolderLoader(folder: $0, environment: environment) }
    return LiquidRun.render(
      file, globals, environment: environment, loader: loader, reporting: &diagnostics)
  }

  /// Reads a whole file.
  private static func read(
    _ path: String, reporting diagnostics: inout DiagnosticSink
  ) -> SourceFile? {
    let file: SourceFile
    do throws(SystemError) {
      file = SourceFile(path: path, bytes: try FileSystem.readNamed(path))
    } catch {
      diagnostics.report(
        Diagnostic(
          "file.unreadable", "'\(path)' cannot be read: \(error.reason)",
          at: SourceLocation(path: path)))
      return nil
    }
    if let offset = file.firstInvalidByte() {
      diagnostics.report(
        Diagnostic(
          "file.not-utf8", "this byte is not UTF-8",
          at: SourceLocation(file, SourceRange(offset, offset + 1))))
      return nil
    }
    return file
  }
}

/// Compiles and renders a template.
enum LiquidRun {
  /// - Returns: the output, nil when there is an error.
  static func render(
    _ file: SourceFile, _ globals: Object, environment: Environment,
    loader: (any TemplateLoader)?, reporting diagnostics: inout DiagnosticSink
  ) -> [UInt8]? {
    let template = Template.compile(
      file: file, environment: environment, reporting: &diagnostics)
    guard template.errors.isEmpty else { return nil }
    var context = RenderContext(environment: environment, globals: globals, loader: loader)
    var output = OutputBuffer()
    do throws(Diagnostic) {
      try template.render(into: &output, context: &context)
      diagnostics.report(contentsOf: context.diagnostics)
      return output.bytes()
    } catch {
      diagnostics.report(contentsOf: context.diagnostics)
      return nil
    }
  }
}

/// Finds templates in a folder: `name`, `name.liquid`, `name.html` or `_name.liquid`.
private struct FolderLoader: TemplateLoader {
  let folder: String
  let environment: Environment
  private let cache = TemplateCache()

  init(folder: String, environment: Environment) {
    self.folder = folder
    self.environment = environment
  }

  func template(named name: String) throws(Diagnostic) -> Template? {
    try cache.template(named: name) { () throws(Diagnostic) in
      try load(name)
    }
  }

  private func load(_ name: String) throws(Diagnostic) -> Template? {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard let last = parts.last, !parts.contains(""), !parts.contains(".."), !parts.contains(".")
    else {
      throw Diagnostic("liquid.template-name", "Illegal template name '\(name)'")
    }
    let prefix = (parts.dropLast() + [""]).joined(separator: "/")
    let names = [name, "\(name).liquid", "\(name).html", "\(prefix)_\(last).liquid"]
    guard let root = try? RootDirectory.open(root: folder) else { return nil }
    for candidate in names {
      // A symbolic link must not lead out of the folder.
      guard let bytes = try? root.read(candidate) else { continue }
      var diagnostics = DiagnosticSink()
      return Template.compile(
        file: SourceFile(path: "\(folder)/\(candidate)", bytes: bytes), environment: environment,
        reporting: &diagnostics)
    }
    return nil
  }
}
