import ContentData
import Liquid
import SourceText
import Testing

struct DiagnosticTests {
  /// A template in which 1️⃣ is where the first error is expected.
  private static func marked(_ text: String) -> (template: String, offset: Int) {
    let parts = text.split(separator: "1️⃣", maxSplits: 1, omittingEmptySubsequences: false)
    return (parts.joined(), parts[0].utf8.count)
  }

  @Test(
    arguments: [
      ("{{ a | 1️⃣upcaze }}", "liquid.unknown-filter", "did you mean 'upcase'?"),
      ("日本\n{% 1️⃣asign x = 1 %}", "liquid.unknown-tag", "did you mean 'assign'?"),
      ("{{ a | 1️⃣divided_by: 0 }}", "liquid.zero-division", nil),
      (
        "{% if true %}x{% endif %}1️⃣{% for x in a %}", "liquid.unclosed-tag",
        "close it with {% endfor %}"
      ),
      (
        "{% if true %}1️⃣{% endfor %}{% endif %}", "liquid.mismatched-end",
        "close it with {% endif %}"
      ),
      (
        "{% if true %}{% for x in a %}1️⃣{% endif %}{% endfor %}", "liquid.mismatched-end",
        "close it with {% endfor %} first"
      ),
      (
        "x 1️⃣{% else %}", "liquid.unexpected-tag",
        "it belongs between a tag such as {% if … %} and its end"
      ),
      (
        "x {% 1️⃣endif %}", "liquid.unknown-tag",
        "no 'if' is open here: remove this tag, or open one before it"
      ),
      ("{{ a 1️⃣b }}", "liquid.syntax", nil),
      ("{% assign x = a | size 1️⃣= 3 %}", "liquid.syntax", nil),
      ("{{ a[1️⃣] }}", "liquid.syntax", nil),
      ("{{ 1️⃣@a }}", "liquid.syntax", nil),
      ("{{ 1️⃣é }}", "liquid.syntax", nil),
      ("text 1️⃣{{ a", "liquid.unterminated-output", nil),
      ("text 1️⃣{{ a }", "liquid.unterminated-output", nil),
      ("text 1️⃣{% if a", "liquid.unterminated-tag", nil),
      ("1️⃣{% %}", "liquid.tag-without-name", nil),
      ("{% for x1️⃣ %}{% endfor %}", "liquid.syntax", nil),
      ("1️⃣{% assign 5 %}", "liquid.syntax", nil),
      ("1️⃣{% render name %}", "liquid.syntax", nil),
      ("1️⃣{% raw %}", "liquid.unclosed-tag", "close it with {% endraw %}"),
      ("1️⃣{% comment %}", "liquid.unclosed-tag", "close it with {% endcomment %}"),
      ("1️⃣{{ titel }}", "liquid.undefined-variable", "did you mean 'title'?"),
      ("1️⃣{% include 'missing' %}", "liquid.missing-template", nil),
      ("{% liquid\n  assign x = 1\n  1️⃣ecko x\n%}", "liquid.unknown-tag", "did you mean 'echo'?"),
    ] as [(String, String, String?)])
  func `an error shows its place`(text: String, id: String, hint: String?) throws {
    let (template, offset) = Self.marked(text)
    var environment = Environment(errorMode: .strict)
    environment.strictFilters = true
    environment.strictVariables = true
    let run = TemplateRun(
      template, ["a": [1, 2], "title": "t"], environment: environment)
    let error = try #require(run.errors.first)
    #expect(error.id == id)
    #expect(error.location?.range?.start == offset)
    #expect(error.hint == hint)
    #expect(error.location?.path == "page.html")
  }

  @Test func `all errors of a template are reported at once`() {
    let run = TemplateRun("{{ a | foo }}{% bar %}{% if %}{% endif %}{{ b | baz }}{% endfor %}")
    #expect(
      (run.errors + run.warnings).map(\.id).sorted() == [
        "liquid.syntax", "liquid.unknown-filter", "liquid.unknown-filter", "liquid.unknown-tag",
        "liquid.unknown-tag",
      ])
  }

  @Test func `an end tag that comes too late is not reported again`() {
    let run = TemplateRun("{% if a %}{% for x in a %}{% endif %}{% endfor %}")
    #expect(run.errors.map(\.message) == ["'endif' cannot close 'for'"])
  }

  @Test func `the end tag of an unknown tag is not reported again`() {
    let run = TemplateRun("{% gallery %}{{ x }}{% endgallery %}")
    #expect(run.errors.map(\.message) == ["unknown tag 'gallery'"])
  }

  @Test func `a permissive environment leaves unknown tags out and keeps what is in them`() {
    var environment = Environment()
    environment.isPermissive = true
    environment.strictFilters = true
    let run = TemplateRun(
      "a{% gist x %}b{% tabs y %}c{% if true %}d{% endif %}{% endtabs %}{{ 'e' | shout }}",
      environment: environment)
    #expect(run.output == "abcde")
    #expect(run.errors.isEmpty)
    #expect(
      run.warnings.map(\.message) == [
        "unknown tag 'gist'", "unknown tag 'tabs'", "unknown filter 'shout'",
      ])
  }

  @Test func `an unknown tag says where it comes from, if the host knows`() throws {
    var environment = Environment()
    environment.missingHint = Message("a hint", ja: "ヒント")
    environment.declareMissing(
      tag: "cite",
      MissingDefinition(
        owner: "scholar", origin: Message("a plugin", ja: "プラグイン"),
        hint: Message("switch it on", ja: "有効にしてください")))
    let run = TemplateRun("{% cite a %}{% frobnicate %}", environment: environment)
    #expect(
      run.errors.map(\.message) == [
        "the tag 'cite' comes from a plugin", "unknown tag 'frobnicate'",
      ])
    #expect(run.errors.map(\.hint) == ["switch it on", "a hint"])
    #expect(run.errors.map(\.use?.owner) == ["scholar", "frobnicate"])
  }

  @Test func `all errors of a rendering are reported, and the rest is rendered`() {
    let run = TemplateRun(
      "{{ 1 | divided_by: 0 }} a {{ 'x' | slice: 'y' }} b", printsErrors: true)
    #expect(run.output == "Liquid error: divided by 0 a Liquid error: invalid integer b")
    #expect(run.errors.map(\.message) == ["divided by 0", "invalid integer"])
  }

  @Test func `an error in an included template tells the way there`() throws {
    let run = TemplateRun(
      "a\n{% include 'outer' %}",
      includes: ["outer": "\n\n {% include 'inner' %}", "inner": "x {{ 1 | divided_by: 0 }}"])
    let error = try #require(run.errors.first)
    #expect(error.location?.path == "inner")
    #expect(error.notes.map { $0.location?.path } == ["outer", "page.html"])
    #expect(error.notes.map(\.message) == ["'inner' is included here", "'outer' is included here"])
    let lines = error.notes.map { note in
      note.location.flatMap { $0.file?.position(at: $0.range?.start ?? 0).line }
    }
    #expect(lines == [3, 2])
  }

  @Test func `all errors that stop an included template are shown, each once`() {
    let run = TemplateRun("{% include 'bad' %}", includes: ["bad": "{% if %}"])
    #expect(run.errors.count == 2)
    #expect(Set(run.errors.map(\.id)).count == 2)
    #expect(run.errors.allSatisfy { $0.location?.path == "bad" })
  }
}

struct ErrorModeTests {
  /// Markup that Ruby's forgiving parser reads, and what it makes of it.
  static let lax: [(template: String, output: String)] = [
    ("{{ a b }}", "1"), ("{{ @a }}", "1"), ("{{ a | | size }}", "8"), ("{{ 'x' 'y' }}", "x"),
    ("{{ a, b }}", "1"), ("{{ products.0.title }}", ""), ("{{ foo..bar }}", "2"),
    ("{{ p[0]title }}", "shoe"), ("{{ 'a' | append 'b' | append: 'c' }}", "Liquid error"),
    ("{% if a = 1 %}x{% endif %}", "Liquid error"), ("{% if a == 1 foo %}x{% endif %}", "x"),
    ("{% for i in (1..3) foo limit:2 %}{{ i }}{% endfor %}", "12"),
    ("{% for i in (1..3) limit:2, offset:1 %}{{ i }}{% endfor %}", "23"),
    ("{% assign x = 1 + 2 %}{{ x }}", "1"), ("{% case a | size %}{% when 1 %}y{% endcase %}", "y"),
    ("{% case a %}{% when 1 foo %}y{% endcase %}", "y"), ("{{ -foo }}", ""),
    ("{% cycle 'a' 'b', 'c' %}", "a"), ("{{ 日本 }}|", "|"), ("{{ a | size: }}", "8"),
    ("{% if a > 0 && b %}x{% endif %}", "x"), ("{{ 'it's' }}", "it"), ("{{ a |size }}", "8"),
  ]

  @Test(arguments: lax.map(\.template), [Environment.ErrorMode.lax, .warn])
  func `the forgiving modes read what Ruby's forgiving parser reads`(
    template: String, mode: Environment.ErrorMode
  ) {
    let expected = Self.lax.first { $0.template == template }?.output ?? ""
    let data: Object = [
      "a": 1, "foo": .object(["bar": 2]), "p": [.object(["title": "shoe"])],
    ]
    let run = TemplateRun(
      template, data, environment: Environment(errorMode: mode), printsErrors: true)
    #expect(run.output.hasPrefix(expected), "\(run.output) \(run.errors.map(\.message))")
    #expect(expected.isEmpty == false || run.output.isEmpty)
    if mode == .lax { #expect(run.warnings.isEmpty) }
  }

  @Test(arguments: [
    "{{ a b }}", "{{ @a }}", "{{ foo..bar }}", "{% if a == 1 foo %}x{% endif %}",
    "{% assign x = 1 + 2 %}", "{% for i in (1..3) foo limit:2 %}{% endfor %}", "{{ 日本 }}",
  ])
  func `warn mode warns where lax is silent and strict refuses`(template: String) throws {
    let warned = TemplateRun(template, environment: Environment(errorMode: .warn))
    #expect(warned.errors.isEmpty)
    #expect(try #require(warned.warnings.first).location?.range != nil)
    let refused = TemplateRun(template, environment: Environment(errorMode: .strict))
    #expect(refused.errors.map(\.severity) == [.error])
  }

  @Test func `unknown filters pass their input through unless filters are strict`() {
    var environment = Environment()
    #expect(TemplateRun("{{ 'a' | nope: 1 | upcase }}", environment: environment).output == "A")
    environment.strictFilters = true
    #expect(!TemplateRun("{{ 'a' | nope }}", environment: environment).errors.isEmpty)
  }

  @Test func `in Jekyll nothing is blank`() {
    let template = "{% if x == blank %}b{% endif %}{% if s == empty %}e{% endif %}"
    let data: Object = ["s": ""]
    #expect(TemplateRun(template, data).output == "be")
    let jekyll = Environment(dialect: .jekyll, errorMode: .warn)
    #expect(TemplateRun(template, data, environment: jekyll).output == "e")
  }
}
