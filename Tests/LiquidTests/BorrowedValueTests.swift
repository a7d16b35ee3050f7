import ContentData
import SourceText
import Testing

@testable import Liquid

/// A drop that lends its values or makes them anew for each read, and records the same dependencies
/// in both cases.
private final class BorrowedDrop: Drop {
  private let values: Object
  private let keeps: Bool
  private let number: Int

  init(_ values: Object, keeps: Bool, number: Int) {
    self.values = values
    self.keeps = keeps
    self.number = number
  }

  func peek(for name: Symbol, noting reads: inout ReadSet) -> DropLookup {
    guard keeps else { return .made }
    reads.insert(ResourceID(number), .metadata)
    return values.address(of: name).map { .kept($0) } ?? .absent
  }

  func value(for name: Symbol, noting reads: inout ReadSet) -> Value? {
    reads.insert(ResourceID(number), .metadata)
    return values[name]
  }

  func object(noting reads: inout ReadSet) -> Object { values }
}

@Suite("Values that lie in a drop")
struct BorrowedValueTests {
  /// `page` with a neighbour that has one in turn, and a list of drops.
  private static func data(keeps: Bool) -> Object {
    let text = "a text that is too long for a string without memory of its own"
    let third = BorrowedDrop(["title": "third", "tags": ["x", "y"]], keeps: keeps, number: 3)
    let second = BorrowedDrop(
      ["title": .string(text + " & <2>"), "next": .drop(third)], keeps: keeps, number: 2)
    let page = BorrowedDrop(
      [
        "title": .string(text), "next": .drop(second), "count": 3, "empty": "", "no": false,
        "map": .object(["k": .string(text), "l": "m"]), "tags": ["a", "b", .string(text)],
      ], keeps: keeps, number: 1)
    return ["page": .drop(page), "all": [.drop(page), .drop(second), .drop(third)], "t": "title"]
  }

  @Test(
    "are shown as if they were made each time, and noted alike",
    arguments: [
      "{{ page.title }}{{ page.title | escape }}{{ page.title | append: 'x' | upcase }}",
      "{{ page.next.title | escape }}{{ page.next.next.title }}{{ page.next.next.next.title }}",
      "{{ page.lack }}|{{ page.lack | default: page.title }}|{{ page.lack.more }}|{{ page.title.more }}",
      "{% if page.no %}a{% elsif page.empty %}b{% endif %}{% if page.lack %}c{% else %}d{% endif %}",
      "{% if page.next.title == page.title %}a{% else %}b{% endif %}{% if page.next.next %}c{% endif %}",
      "{% if page.title == page.map.k %}a{% endif %}{% if page.lack == nil %}b{% endif %}",
      "{% if page.map.l == 'm' and page.count == 3 %}a{% endif %}{% if page.count != page.lack %}b{% endif %}",
      "{% for p in page.map %}{% if p.last == page.map.l %}{{ p.first }}{% endif %}{{ p[0] }}{{ p.size }}{% endfor %}",
      "{% for p in page.map %}{% if p.last == p %}a{% endif %}{% if p.last == p.last %}b{% endif %}{% endfor %}",
      "{% for d in all %}{{ d.title | upcase | append: '!' }}{{ d.tags.size }}{{ d.tags | join: ',' }}{% endfor %}",
      "{% for d in all %}{% assign d = 'x' %}{{ d.title }}{{ d.next.title | size }}{% endfor %}{{ d }}",
      "{% assign q = page.next %}{% assign page = q.next %}{{ page.title }}{{ q.title | slice: 0, 6 }}",
      "{{ page[t] }}{{ page['title'] | size }}{{ page.tags[2] }}{{ page.tags.first }}{{ page.next['next'].tags.last }}",
      "{% for i in (1..3) %}{{ page.title | replace: 'a', 'b' | capitalize }}{% endfor %}{{ page.tags | replace: 'a', 'b' }}",
      "{{ page.size }}{{ page.first }}{{ page.map.size }}{{ page.map.first | join: '=' }}",
    ])
  func areShownAlike(template: String) {
    for isStrict in [false, true] {
      var environment = Environment(dialect: .jekyll, errorMode: .warn)
      environment.strictVariables = isStrict
      let kept = TemplateRun(
        template, Self.data(keeps: true), environment: environment, printsErrors: true)
      let made = TemplateRun(
        template, Self.data(keeps: false), environment: environment, printsErrors: true)
      #expect(kept.output == made.output)
      #expect(kept.errors.map(\.message) == made.errors.map(\.message))
      #expect(kept.reads == made.reads)
      #expect(!kept.reads.isEmpty)
    }
  }
}
