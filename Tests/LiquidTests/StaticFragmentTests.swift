import ContentData
import SourceText
import Testing

@testable import Liquid

/// A drop of stored settings and computed lists that counts its reads.
private final class Settings: Drop {
  private let values: Object = [
    "title": "A & B", "description": "about a thing", "short": "x",
    "links": [
      .object(["name": "one", "url": "/1?a=1&b=2"]), .object(["name": "two", "url": "/2"]),
    ], "map": .object(["k": "v"]), "on": true, "count": 3,
  ]
  private let page: Int

  init(page: Int) { self.page = page }

  func peek(for name: Symbol, noting reads: inout ReadSet) -> DropLookup {
    if name == "related" { return .made }
    reads.insert(ResourceID(name == "title" ? 1 : 2), .content)
    return values.address(of: name).map { .kept($0) } ?? .absent
  }

  func value(for name: Symbol, noting reads: inout ReadSet) -> Value? {
    if name == "related" { return .string("related to \(page)") }
    reads.insert(ResourceID(name == "title" ? 1 : 2), .content)
    return values[name]
  }

  func object(noting reads: inout ReadSet) -> Object { values }
}

@Suite("Parts of templates that print the same each time")
struct StaticFragmentTests {
  private static var environment: Environment {
    var environment = Environment(dialect: .jekyll, errorMode: .warn)
    environment.constants = ["site"]
    return environment
  }

  private static func compile(_ text: String) -> Template {
    var problems = DiagnosticSink()
    return Template.compile(
      file: SourceFile(path: "t.html", text: text), environment: environment,
      resource: ResourceID(9), reporting: &problems)
  }

  private struct Shown: Equatable {
    var text: String
    var reads: ReadSet
    var work: Int
    var problems: [String]
  }

  private static func show(
    _ template: Template, page: Int, memo: inout FilterMemo?, limits: Limits? = nil,
    assigned: Object = Object()
  ) -> Shown {
    var environment = environment
    if let limits { environment.limits = limits }
    var context = RenderContext(
      environment: environment,
      globals: [
        "site": .drop(Settings(page: page)), "page": .object(["n": .integer(page), "url": "/2"]),
      ])
    context.filterMemo = memo.take()
    context.assigned = assigned
    var output = OutputBuffer()
    do throws(Diagnostic) {
      try template.render(into: &output, context: &context)
    } catch {
      output.append("!")
      output.append(error.message)
    }
    memo = context.filterMemo.take()
    return Shown(
      text: output.text(), reads: context.reads, work: context.work,
      problems: context.diagnostics.map(\.message))
  }

  private static let templates = [
    "<b>{{ site.title | escape }}</b> {{ page.n }} <i>{{ site.description | upcase }}{{ site.short }}</i>",
    "{% for l in site.links %}{{ forloop.index }}{{ l.name | append: '!' }}{{ l.url | escape }}{% else %}-{% endfor %}",
    "{% for l in site.links %}{% if l.url == page.url %}active{% endif %}{{ l.name }}{% endfor %}",
    "{% if site.on and site.count > 2 %}{{ site.map.k }}{% endif %}{% unless site.lack %}none{% endunless %}",
    "{{ site.related }}{{ site.title }}",
    "{{ site.title }}{% if page.n == 2 %}{{ site.related }}{% endif %}",
    "{% assign site = page %}{{ site.n }} {{ site.title }}|",
    "{{ site.links.size }}{{ site.links.first.name }}",
    "{% for l in site.links limit: 1 %}{{ l.name }}{% endfor %}{% for l in site.links offset: continue %}[{{ l.name }}]{% endfor %}",
    "{% for site in site.links %}{{ site.name }}{% endfor %}{{ site.title }}",
    "{% case site.count %}{% when 3 %}three{% else %}{{ site.title }}{% endcase %}{% increment site %}{{ site.title }}",
    "{% for l in site.links %}{{ forloop.parentloop.index }}{% if forloop.last %}{% break %}{% endif %}{{ l[\"name\"] }}{% endfor %}",
    "{{ site.title | nosuch }}{{ site.links | join: ',' }}{{ site.lack | default: page.n }}{{ site.lack.more }}",
    "{% capture c %}{{ site.title }}{% endcapture %}{{ c | size }}{% cycle 'a', 'b' %}{% raw %}{{ site }}{% endraw %}",
    "{% for x in site.map %}{{ x[0] }}{{ x.last }}{{ x }}{% endfor %}{{ site.count | plus: 1 }}{{ site.on }}",
  ]

  @Test("are what would be made anew: bytes, notes, work and problems", arguments: templates)
  func areInvisible(text: String) {
    let template = Self.compile(text)
    var memo: FilterMemo? = FilterMemo()
    for page in [1, 2, 1, 3, 2] {
      var none: FilterMemo?
      let plain = Self.show(template, page: page, memo: &none)
      #expect(Self.show(template, page: page, memo: &memo) == plain)
    }
  }

  @Test("are found where nothing of the page is asked for")
  func areFound() {
    func count(_ text: String) -> Int { Self.compile(text).runs.count }
    #expect(count("<p>{{ site.title }}</p>{% for l in site.links %}{{ l.name }}{% endfor %}") == 1)
    #expect(count("{{ site.title }}{{ page.n }}{{ site.title | escape }}") == 2)
    #expect(count("text alone") == 0)
    #expect(
      count("{{ page.n }}{{ title }}{{ site }}{{ site | escape }}{{ site['title'][page.n] }}") == 0)
    #expect(count("{% for l in page.links %}{{ site.title }}{% endfor %}") == 0)
    #expect(count("{% for l in site.links %}{{ l[page.n] }}{% endfor %}") == 0)
    #expect(count("{{ site.title | date: '%Y' }}") == 0)
    var problems = DiagnosticSink()
    let body = Template.compile(
      file: SourceFile(path: "post.md", text: "{{ site.title }}"), environment: Self.environment,
      reporting: &problems)
    #expect(body.runs.isEmpty)
  }

  @Test("meet limits where they would be met without them")
  func limitsHold() {
    let template = Self.compile(Self.templates[1] + "{{ page.n }}" + Self.templates[0])
    var stopped = 0
    for work in stride(from: 1, through: 140, by: 1) {
      var limits = Limits()
      limits.work = work
      var none: FilterMemo?
      let plain = Self.show(template, page: 1, memo: &none, limits: limits)
      var memo: FilterMemo? = FilterMemo()
      _ = Self.show(template, page: 1, memo: &memo)
      let second = Self.show(template, page: 1, memo: &memo, limits: limits)
      #expect(second.problems == plain.problems, "with \(work)")
      // The output of a page with errors is discarded, so it is not compared.
      if plain.problems.isEmpty {
        #expect(second.text == plain.text, "with \(work)")
      } else {
        stopped += 1
      }
    }
    #expect(stopped > 20 && stopped < 130)
    var limits = Limits()
    limits.nesting = 0
    var memo: FilterMemo? = FilterMemo()
    _ = Self.show(template, page: 1, memo: &memo)
    var none: FilterMemo?
    #expect(
      Self.show(template, page: 1, memo: &memo, limits: limits).problems
        == Self.show(template, page: 1, memo: &none, limits: limits).problems)
  }

  @Test("are not used where a variable hides the name")
  func hiddenNames() {
    let template = Self.compile("{{ site.title }}")
    var memo: FilterMemo? = FilterMemo()
    #expect(Self.show(template, page: 1, memo: &memo).text == "A & B")
    let own: Object = ["site": .object(["title": "own"])]
    #expect(Self.show(template, page: 1, memo: &memo, assigned: own).text == "own")
    #expect(Self.show(template, page: 1, memo: &memo).text == "A & B")
  }
}
