import ContentData
import Liquid
import SourceText
import Testing

struct LimitTests {
  @Test(
    arguments: [
      ("{% for i in (1..10000000000) %}{% endfor %}", "liquid.limit-work"),
      (
        "{% for i in (1..5000) %}{% for j in (1..5000) %}x{% endfor %}{% endfor %}",
        "liquid.limit-work"
      ),
      ("{% tablerow i in (1..10000000000) %}{% endtablerow %}", "liquid.limit-work"),
      ("{{ (1..10000000000) | join: '' }}", "liquid.limit-elements"),
      ("{{ (-9223372036854775807..9223372036854775807) | size }}", nil),
      ("{{ (-9223372036854775807..9223372036854775807) | first }}", nil),
      ("{{ (-9223372036854775807..9223372036854775807) | reverse }}", "liquid.limit-elements"),
      (
        "{% assign s = 'xxxxxxxx' %}{% for i in (1..1000) %}{% assign s = s | append: s %}{% endfor %}",
        "liquid.limit-string"
      ),
      (
        "{% assign s = 'a' %}{% for i in (1..15) %}{% assign s = s | append: s %}{% endfor %}{{ s | replace: 'a', s }}",
        "liquid.limit-string"
      ),
      (
        "{% capture s %}{% for i in (1..300) %}12345678{% endfor %}{% endcapture %}{% for i in (1..100000) %}{{ s }}{% endfor %}",
        "liquid.limit-output"
      ),
      (
        "{% assign a = (1..1000) | reverse %}{% for i in (1..1000) %}{% assign a = a | concat: a %}{% endfor %}",
        "liquid.limit-elements"
      ),
      (
        "{% assign s = 'aaaaaaaaaaaaaaaa' %}{% for i in (1..12) %}{% assign s = s | append: s %}{% endfor %}{% assign p = s | split: '' %}",
        "liquid.limit-elements"
      ),
      ("{% include 'self' %}", "liquid.limit-include-depth"),
      ("{% render 'self' %}", "liquid.limit-include-depth"),
      ("{% include 'deep' %}", "liquid.limit-nesting"),
    ] as [(String, String?)])
  func `a hostile template ends at a limit`(template: String, limit: String?) {
    let deep =
      String(repeating: "{% if true %}", count: 60) + "{% include 'deep' %}"
      + String(repeating: "{% endif %}", count: 60)
    // Small enough that unoptimised code gets there at once.
    var environment = Environment()
    environment.limits.work = 100_000
    environment.limits.outputBytes = 500_000
    environment.limits.stringBytes = 100_000
    environment.limits.elements = 20_000
    let run = TemplateRun(
      template, includes: ["self": "{% render 'self' %}{% include 'self' %}", "deep": deep],
      environment: environment, printsErrors: true)
    #expect(run.errors.first?.id == limit)
    #expect(run.errors.allSatisfy { $0.location != nil })
  }

  @Test func `nesting is bounded when a template is parsed`() {
    let run = TemplateRun(String(repeating: "{% if x %}", count: 50_000))
    #expect(run.errors.map(\.id) == ["liquid.nesting"])
  }

  /// Read again for each of them, this would be eight hundred million tags.
  @Test(
    .timeLimit(.minutes(2)),
    arguments: [
      ("{% raw %}", ["liquid.unclosed-tag": 1], 0),
      ("{% comment %}{% raw %}", ["liquid.unclosed-tag": 1], 0),
      ("{% doc %}", ["liquid.unclosed-tag": 1], 0),
      ("{{ 'a' | upcase }}", [:], 40_000),
      ("{% x %}", ["liquid.unknown-tag": 40_000], 0),
    ] as [(String, [String: Int], Int)])
  func `forty thousand tags that nothing closes are read once`(
    tag: String, errors: [String: Int], written: Int
  ) {
    let run = TemplateRun(String(repeating: tag, count: 40_000))
    #expect(Dictionary(grouping: run.errors, by: \.id).mapValues(\.count) == errors)
    #expect(run.output.utf8.count == written)
  }

  @Test func `brackets in markup are bounded too`() {
    let run = TemplateRun("{{ \(String(repeating: "a[", count: 50_000)) }}")
    #expect(run.errors.isEmpty)
  }

  @Test func `text with many partial matches is searched in a line`() {
    let text = String(repeating: "a", count: 300_000)
    let part = String(repeating: "a", count: 150_000) + "b"
    let run = TemplateRun(
      "{{ s | replace: p, '' | size }} {{ s | split: p | size }} {% if s contains p %}x{% endif %}",
      ["s": .string(text), "p": .string(part)])
    #expect(run.output == "300000 1 ")
  }
}
