import ContentData
import SourceText
import Testing

@testable import Liquid

@Suite("Results of filters that are used again")
struct FilterMemoTests {
  private static let chains = [
    "{{ text | upcase | append: '!' }}",
    "{{ text | url_encode | prepend: '/tags/' | append: '.html' }}",
    "{{ text | escape | capitalize | truncate: 20 }}",
    "{{ text | replace: 'a', 'aaaaaaaa' | replace: 'a', 'aaaaaaaa' | strip }}",
  ]

  @Test("are what would be made anew, for texts of all lengths and for other values")
  func isInvisible() throws {
    var memo: FilterMemo? = FilterMemo()
    let environment = Environment()
    let templates = Self.chains.map { Self.compile($0, environment) }
    var seed: UInt64 = 7
    func random(_ limit: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % limit
    }
    let letters = ["a", "é", "日本", "<", "&", " ", "x"]
    var values: [Value] = [.null, .integer(3), .array(["a", "b"]), "", .bool(true)]
    for _ in 0..<300 {
      let count = random(10) == 0 ? random(400) : random(6)
      values.append(.string((0..<count).map { _ in letters[random(letters.count)] }.joined()))
    }
    for _ in 0..<20_000 {
      let value = values[random(values.count)]
      let template = templates[random(templates.count)]
      var none: FilterMemo?
      let plain = try Self.render(template, value, environment, &none)
      let remembered = try Self.render(template, value, environment, &memo)
      #expect(remembered == plain)
    }
  }

  @Test("count for as much work as making them")
  func limitIsMetAtTheSamePlace() {
    let template = "{% for i in (1..6) %}{{ text | upcase | append: '!' | escape }}{% endfor %}"
    var stopped = 0
    for work in stride(from: 10, through: 300, by: 7) {
      var environment = Environment()
      environment.limits.work = work
      let compiled = Self.compile(template, environment)
      var none: FilterMemo?
      let plain = try? Self.render(compiled, "日本 text", environment, &none)
      var memo: FilterMemo? = FilterMemo()
      let first = try? Self.render(compiled, "日本 text", environment, &memo)
      let second = try? Self.render(compiled, "日本 text", environment, &memo)
      #expect(first == plain, "with \(work)")
      #expect(second == plain, "with \(work)")
      if plain == nil { stopped += 1 }
    }
    #expect(stopped > 5)
  }

  private static func compile(_ text: String, _ environment: Environment) -> Template {
    var diagnostics = DiagnosticSink()
    let template = Template.compile(
      file: SourceFile(path: "page.html", text: text), environment: environment,
      reporting: &diagnostics)
    #expect(diagnostics.isEmpty)
    return template
  }

  private static func render(
    _ template: Template, _ value: Value, _ environment: Environment, _ memo: inout FilterMemo?
  ) throws(Diagnostic) -> String {
    var context = RenderContext(environment: environment, globals: ["text": value])
    context.filterMemo = memo.take()
    defer { memo = context.filterMemo.take() }
    var output = OutputBuffer()
    try template.render(into: &output, context: &context)
    return output.text()
  }
}
