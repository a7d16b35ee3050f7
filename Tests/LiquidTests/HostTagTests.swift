import ContentData
import Liquid
import SourceText
import Testing

/// A tag that shows what it read from its markup.
private struct ShowTag: HostTag {
  let name: Template
  let parameters: [TagParameter]

  func render(into output: inout OutputBuffer, context: inout RenderContext) throws(Diagnostic) {
    try context.render(name, into: &output)
    for parameter in parameters {
      output.append(";\(parameter.name)=")
      try context.write(try context.evaluate(parameter.value), into: &output)
    }
  }
}

/// A block that prints its body in upper case while a condition holds, with a variable of its own.
private struct LoudTag: HostTag {
  let condition: Condition
  let body: Block

  func render(into output: inout OutputBuffer, context: inout RenderContext) throws(Diagnostic) {
    context.push("loud", "LOUD")
    defer { context.pop() }
    guard try context.holds(condition) else { return }
    let text = try context.capture(body, using: &output)
    output.append(text.uppercased())
  }
}

/// Renders another template with `include` bound, as Jekyll's tag does.
private struct InsertTag: HostTag {
  let name: String
  let location: SourceText.SourceLocation

  func render(into output: inout OutputBuffer, context: inout RenderContext) throws(Diagnostic) {
    context.push("include", .object(["k": "v"]))
    defer { context.pop() }
    try context.include(try context.template(named: name), at: location, into: &output)
  }
}

/// A page's content that is bytes, not a string.
private final class Content: BytesDrop {
  func value(for name: Symbol, noting reads: inout ReadSet) -> Value? { nil }
  func object(noting reads: inout ReadSet) -> Object { Object() }
  func plainValue(noting reads: inout ReadSet) -> Value? { "<p>bytes</p>" }
  func write(into output: inout OutputBuffer, noting reads: inout ReadSet) {
    output.append("<p>bytes</p>")
    reads.insert(ResourceID(7), .content)
  }
}

/// A document that notes what it answers.
private final class Document: Drop {
  let number: Int
  init(_ number: Int) { self.number = number }

  func value(for name: Symbol, noting reads: inout ReadSet) -> Value? {
    reads.insert(ResourceID(number), .metadata)
    return switch name.name {
    case "number": .integer(number)
    case "odd": .bool(number % 2 == 1)
    default: nil
    }
  }

  func object(noting reads: inout ReadSet) -> Object { ["number": .integer(number)] }
}

private enum ShowDiagnostic: DiagnosticKind, CaseIterable {
  case noName
  case parameters

  static var examples: [Self] { allCases }

  var definition: DiagnosticDefinition {
    switch self {
    case .noName: .error("test.no-name", "a 'show' needs a name", ja: "'show' には名前が必要です")
    case .parameters: .error("test.parameters", "these are no parameters", ja: "引数ではありません")
    }
  }
}

struct HostTagTests {
  private var environment: Environment {
    var environment = Environment(dialect: .jekyll, errorMode: .warn)
    environment.register(tag: "show") { markup throws(Diagnostic) in
      let parts = markup.text.split(separator: " ", maxSplits: 1).map(String.init)
      guard let name = parts.first else {
        throw markup.error(ShowDiagnostic.noName)
      }
      let (list, end) = markup.parameters(parts.count > 1 ? parts[1] : "")
      guard end == (parts.count > 1 ? parts[1].utf8.count : 0) else {
        throw markup.error(ShowDiagnostic.parameters)
      }
      return ShowTag(name: try markup.template(name), parameters: list)
    }
    environment.register(block: "loud") { markup, body throws(Diagnostic) in
      LoudTag(condition: try Condition.parse(markup.text), body: body)
    }
    environment.register(tag: "insert") { markup throws(Diagnostic) in
      InsertTag(name: markup.text, location: markup.location)
    }
    environment.register(filter: "twice", arguments: 0...0) {
      value, _, context throws(Diagnostic) in
      .string(context.text(of: value) + context.text(of: value))
    }
    return environment
  }

  @Test(arguments: [
    ("{% show a-{{x}} k=\"q\\\"r\" l='s' m=h.n %}", "a-1;k=q\"r;l=s;m=2"),
    ("{% loud x == 1 and h.n > 1 %}a {{ loud }}{% endloud %}{{ loud }}", "A LOUD"),
    ("{% loud x == 2 %}a{% endloud %}", ""),
    ("{% for i in (1..2) %}{% loud true %}{{ i }}{% break %}{% endloud %}{% endfor %}", "1"),
    ("{% insert card %}|{{ include.k }}|{{ made }}", "[v 1]||yes"),
    ("{{ 'ab' | twice }}", "abab"), ("{{ x | twice | append: '!' }}", "11!"),
    ("{{ content }}", "<p>bytes</p>"), ("{{ content | strip_html | upcase }}", "BYTES"),
    ("{% if content contains 'byte' %}y{% endif %}{{ content.size }}", "y12"),
    ("{% if true %} {% loud true %} {% endloud %} {% endif %}", " "),
  ])
  func `a host's tags and filters work like Liquid's own`(template: String, output: String) {
    let run = TemplateRun(
      template, ["x": 1, "h": .object(["n": 2]), "content": .drop(Content())],
      includes: ["card": "[{{ include.k }} {{ x }}]{% assign made = 'yes' %}"],
      environment: environment)
    #expect(run.output == output, "\(run.errors.map(\.message))")
    #expect(run.errors.isEmpty)
  }

  @Test(arguments: [
    ("a {% show %}", "test.no-name"), ("{% show a k= %}", "test.parameters"),
    ("{% loud a ==== b %}{% endloud %}", "liquid.syntax"),
    ("{% loud true %}", "liquid.unclosed-tag"),
    ("{% show {{x %}", "liquid.unterminated-output"),
    ("{% insert nowhere %}", "liquid.missing-template"),
  ])
  func `an error of a host's tag stands at its place`(template: String, id: String) throws {
    let run = TemplateRun(template, environment: environment)
    let found = run.errors.first ?? run.warnings.first
    #expect(found?.id == id)
    #expect(found?.location?.path == "page.html")
    #expect(found?.location?.range != nil)
  }

  @Test func `what drops answer is noted, and a page's content too`() {
    let run = TemplateRun(
      "{{ d.number }}{{ content }}", ["d": .drop(Document(3)), "content": .drop(Content())])
    #expect(run.reads.contains(ResourceID(3), .metadata))
    #expect(run.reads.contains(ResourceID(7), .content))
    #expect(!run.reads.contains(ResourceID(4), .metadata))
  }

  @Test func `results over large collections are made once, and their reads reach every reader`() {
    var environment = Environment()
    environment.memo = FilterResultCache()
    let documents = Value.array((0..<100).map { .drop(Document($0)) })
    let template =
      "{{ docs | where: 'odd', true | size }} {{ docs | sort: 'number' | map: 'number' | last }}"
    for _ in 0..<4 {
      let run = TemplateRun(template, ["docs": documents], environment: environment)
      #expect(run.output == "50 99")
      for number in 0..<100 { #expect(run.reads.contains(ResourceID(number), .metadata)) }
    }
    let other = Value.array((0..<100).map { .drop(Document($0 * 2)) })
    for _ in 0..<3 {
      #expect(TemplateRun(template, ["docs": other], environment: environment).output == "0 198")
    }
  }

  @Test func `a template is rendered by many tasks at once`() async {
    var diagnostics = DiagnosticSink()
    let environment = Environment()
    let template = Template.compile(
      file: SourceFile(
        path: "t", text: "{% for i in (1..50) %}{{ forloop.index }}{{ d.number }},{% endfor %}"),
      environment: environment, reporting: &diagnostics)
    let outputs = await withTaskGroup(of: String.self) { group in
      for _ in 0..<16 {
        group.addTask {
          var context = RenderContext(environment: environment, globals: ["d": .drop(Document(5))])
          var output = OutputBuffer()
          try? template.render(into: &output, context: &context)
          return output.text()
        }
      }
      return await group.reduce(into: Set<String>()) { $0.insert($1) }
    }
    #expect(outputs.count == 1)
    #expect(outputs.first?.hasPrefix("15,25,35,") == true)
  }
}
