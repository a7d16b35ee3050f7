import ContentData
import SourceText
import Testing

@testable import Liquid

/// A value of the site or of a page, which notes what is read of it.
private final class SharedValue: Drop {
  private let values: Object
  private let resource: ResourceID
  private let isShared: Bool

  init(_ values: Object, _ resource: Int, isShared: Bool = true) {
    self.values = values
    self.resource = ResourceID(resource)
    self.isShared = isShared
  }

  var sharedIdentity: ObjectIdentifier? { isShared ? ObjectIdentifier(self) : nil }

  func value(for name: Symbol, noting reads: inout ReadSet) -> Value? {
    reads.insert(resource, .metadata)
    if name == "related" { reads.isPageBound = true }
    return values[name]
  }

  func object(noting reads: inout ReadSet) -> Object { values }
}

/// Templates of a site by name.
private final class PartTemplates: TemplateLoader {
  private let templates: [ByteKey: Template]

  init(_ sources: [String: String], _ environment: Environment) {
    var templates: [ByteKey: Template] = [:]
    for (number, name) in sources.keys.sorted().enumerated() {
      var problems = DiagnosticSink()
      templates[ByteKey(name)] = Template.compile(
        file: SourceFile(path: name, text: sources[name] ?? ""), environment: environment,
        resource: ResourceID(100 + number), reporting: &problems)
    }
    self.templates = templates
  }

  func template(named name: String) throws(Diagnostic) -> Template? { templates[ByteKey(name)] }
}

/// Counts how often the result of one include was shared.
private final class SharingCounter: RenderObserver {
  let path: String
  var used = 0
  var obstacles: [SharingObstacle] = []
  func templateBegan(_ path: String) {}
  func templateEnded() {}
  init(_ path: String) { self.path = path }
  func resultUsed(_ path: String?) { if path == self.path { used += 1 } }
  func resultMissed(_ path: String?, _ obstacle: SharingObstacle?) {
    if path == self.path, let obstacle { obstacles.append(obstacle) }
  }
}

@Suite("Results of parts of templates that are used again on other pages")
struct SharedResultsTests {
  private struct Page: Equatable {
    var text: String
    var reads: ReadSet
    var work: Int
    var kept: Int
    var problems: [String]
  }

  private static let posts: [Value] = (0..<40).map { number in
    .drop(
      SharedValue(
        ["title": .string("post \(number)"), "kind": .string(number % 3 == 0 ? "a" : "b")],
        10 + number))
  }
  private static let site = SharedValue(
    [
      "title": "Site", "posts": .array(posts), "related": "r",
      "map": .object(["k": "v", "l": "w"]),
    ], 1)

  private static func environment(_ isSharing: Bool, work: Int? = nil) -> Environment {
    var environment = Environment(dialect: .jekyll, errorMode: .warn)
    environment.results = isSharing ? SharedResults() : nil
    environment.pageNames = ["page"]
    if let work { environment.limits.work = work }
    return environment
  }

  private static func show(
    _ template: Template, _ includes: PartTemplates, page: Int, _ environment: Environment,
    _ memo: inout FilterMemo?, _ counter: SharingCounter? = nil
  ) -> Page {
    let own = SharedValue(
      [
        "title": .string("page \(page)"), "lang": .string(page % 2 == 0 ? "ja" : "en"),
        "toc": .bool(page % 3 == 0), "tags": .array([.string("t\(page % 2)"), "u"]),
      ], 60 + page)
    var context = RenderContext(
      environment: environment,
      globals: [
        "site": .drop(site), "page": .drop(own),
        "content": .string(String(repeating: "x", count: 3000)),
        "layout": .object(["name": "default", "n": .integer(page % 2)]),
      ], loader: includes)
    context.filterMemo = memo.take()
    context.observer = counter
    var output = OutputBuffer()
    do throws(Diagnostic) {
      try template.render(into: &output, context: &context)
    } catch {
      output.append("!")
      output.append(error.message)
    }
    memo = context.filterMemo.take()
    return Page(
      text: output.text(), reads: context.reads, work: context.work, kept: context.keptBytes,
      problems: context.diagnostics.map(\.message))
  }

  private static let list = "{% for p in site.posts %}<a>{{ p.title }}</a>{% endfor %}"
  private static let parts: [String: String] = [
    "list": list,
    "lang": "{{ page.lang }}" + list,
    "some": "{% if page.toc %}{{ page.title }}{{ content | size }}{% endif %}" + list,
    "leave": "{% assign left = left | append: 'x' %}{% capture more %}{{ left }}!{% endcapture %}"
      + list,
    "count": "{% increment n %}{% cycle 'a', 'b' %}" + list,
    "changed": "{% ifchanged %}{{ site.title }}{% endifchanged %}" + list,
    "loop": "{{ forloop.index }}{{ x }}" + list,
    "again":
      "{% for p in site.posts limit: 2 %}{{ p.title }}{% endfor %}{% for p in site.posts limit: 2 offset: continue %}{{ p.title }}{% endfor %}"
      + list,
    "related": "{{ site.related }}" + list,
    "inner": "{% include 'list' %}{% include 'lang' %}{{ given }}",
    "wrong": "{{ 'x' | date: 1, 2, 3 }}" + list,
    "out": list + "{% break %}",
    "layout": "{{ layout.n }}{{ layout.name }}{{ page.tags | join: ',' }}{{ page.tags[0] }}" + list,
    "whole": "{{ page | inspect }}" + list,
    "pair": "{{ pair[0] }}{{ pair.last }}" + list,
    "row":
      "{% tablerow p in site.posts cols: 2 limit: 4 %}{{ p.title }}{{ tablerowloop.col }}{% endtablerow %}"
      + list,
    "drop": "{{ fl.index }}" + list,
    "apart": "{% render 'list' %}" + list,
  ]

  private static let pieces = [
    "{% include 'list' %}", "{% include 'lang' %}", "{% include 'some' %}",
    "{% assign left = 'q' %}{% include 'leave' %}{{ left }}{{ more }}",
    "{% include 'leave' %}{{ left }}{{ more }}", "{% include 'count' %}{% increment n %}",
    "{% include 'changed' %}", "{% for x in (1..3) %}{% include 'loop' %}{% endfor %}",
    "{% include 'again' %}{% for p in site.posts offset: continue limit: 1 %}{{ p.title }}{% endfor %}",
    "{% include 'related' %}", "{% include 'inner', given: page.lang %}",
    "{% include 'inner', given: 'fixed' %}", "{% include 'wrong' %}",
    "{% for x in (1..3) %}{% include 'out' %}{% endfor %}", "{% include 'layout' %}",
    "{% include 'whole' %}", "{% for pair in site.map %}{% include 'pair' %}{% endfor %}",
    "{% include 'row' %}",
    "{% for x in (1..2) %}{% assign fl = forloop %}{% include 'drop' %}{% endfor %}",
    "{% include 'apart' %}",
    "{% assign a = site.posts | where: 'kind', 'a' | sort: 'title' %}{% for p in a %}{{ p.title }}{% endfor %}",
    "{% assign a = site.posts | where: 'kind', page.lang %}{{ a | size }}",
    "{% capture c %}{% for p in site.posts %}{{ p.title }}{{ page.lang }}{% endfor %}{% endcapture %}{{ c | size }}",
    "{% assign page = site.posts[3] %}{{ page.title }}{% include 'lang' %}",
    "{% for p in site.posts %}{{ forloop.index }}{% if p.title == page.title %}here{% endif %}{% endfor %}",
    "{% assign site = layout %}{% include 'list' %}",
  ]

  @Test("are what would be rendered anew: bytes, notes, work, variables and problems")
  func areInvisible() throws {
    var state: UInt64 = 11
    func random(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    for _ in 0..<60 {
      let text = (0..<(1 + random(5))).map { _ in Self.pieces[random(Self.pieces.count)] }
        .joined(separator: "|")
      let sharing = Self.environment(true)
      let plain = Self.environment(false)
      var problems = DiagnosticSink()
      let templates = [sharing, plain].map {
        Template.compile(
          file: SourceFile(path: "layout", text: text), environment: $0, resource: ResourceID(99),
          reporting: &problems)
      }
      let includes = (PartTemplates(Self.parts, sharing), PartTemplates(Self.parts, plain))
      var first: FilterMemo? = FilterMemo()
      var second: FilterMemo? = FilterMemo()
      var none: FilterMemo?
      for page in [1, 2, 3, 4, 1, 6, 5, 3] {
        let expected = Self.show(templates[1], includes.1, page: page, plain, &none)
        #expect(
          Self.show(templates[0], includes.0, page: page, sharing, &first) == expected, "\(text)")
        // Another worker, which takes over what the first one kept.
        #expect(
          Self.show(templates[0], includes.0, page: page, sharing, &second) == expected, "\(text)")
      }
    }
  }

  @Test(
    "are used where an include reads the same, and where it cannot be shared it is said why",
    arguments: [
      ("list", 3, nil), ("lang", 2, nil), ("some", 2, SharingObstacle.pageContent),
      ("count", 0, .counters), ("related", 0, .otherContent), ("wrong", 0, .failure),
      ("apart", 0, .isolated), ("leave", 3, nil), ("layout", 2, nil),
    ] as [(String, Int, SharingObstacle?)])
  func areUsed(name: String, atLeast: Int, obstacle: SharingObstacle?) {
    let environment = Self.environment(true)
    let includes = PartTemplates(Self.parts, environment)
    var problems = DiagnosticSink()
    let template = Template.compile(
      file: SourceFile(path: "layout", text: "{% include '\(name)' %}"), environment: environment,
      resource: ResourceID(99), reporting: &problems)
    let counter = SharingCounter(name)
    var memo: FilterMemo? = FilterMemo()
    for page in [1, 2, 3, 4] {
      _ = Self.show(template, includes, page: page, environment, &memo, counter)
    }
    #expect(counter.used >= atLeast && (atLeast > 0 || counter.used == 0))
    #expect(counter.obstacles.first == obstacle)
  }

  @Test("do not hide a limit that is met without them")
  func limitsHold() {
    var stopped = 0
    for work in stride(from: 50, through: 900, by: 50) {
      let environment = Self.environment(true, work: work)
      let plain = Self.environment(false, work: work)
      var problems = DiagnosticSink()
      let text = "{% include 'list' %}{% include 'lang' %}{% include 'list' %}{% include 'leave' %}"
      let templates = [environment, plain].map {
        Template.compile(
          file: SourceFile(path: "layout", text: text), environment: $0, resource: ResourceID(99),
          reporting: &problems)
      }
      let includes = (PartTemplates(Self.parts, environment), PartTemplates(Self.parts, plain))
      var memo: FilterMemo? = FilterMemo()
      var none: FilterMemo?
      for page in [1, 2, 1] {
        let expected = Self.show(templates[1], includes.1, page: page, plain, &none)
        let shown = Self.show(templates[0], includes.0, page: page, environment, &memo)
        #expect(shown.text == expected.text && shown.problems == expected.problems)
        if !expected.problems.isEmpty { stopped += 1 }
      }
    }
    #expect(stopped > 3)
  }
}
