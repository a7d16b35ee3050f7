import ContentData
import Foundation
import Liquid
import MarkdownShared
import SourceText
import Testing

@testable import SiteModel

/// A highlighter that knows one language and puts every run of letters into a span.
private struct LetterColouring: CodeHighlighter {
  func highlight(
    _ code: Span<UInt8>, language: String, into output: inout OutputBuffer
  ) -> Bool {
    guard language == "letters" else { return false }
    var isOpen = false
    for byte in [UInt8](code) {
      let isLetter = (0x61...0x7A).contains(byte)
      if isLetter, !isOpen { output.append("<span class=\"n\">") }
      if !isLetter, isOpen, byte != 0x0A { output.append("</span>") }
      isOpen = isLetter || (isOpen && byte == 0x0A)
      output.append(byte)
    }
    if isOpen { output.append("</span>") }
    return true
  }

  func advice(on language: String) -> LanguageAdvice? {
    language == "drawing" ? nil : LanguageAdvice(suggestion: "letters")
  }
}

@Suite struct HighlightTagTests {
  private var environment: Environment { environment(marksLines: true) }

  private func environment(marksLines: Bool) -> Environment {
    var environment = Environment(dialect: .jekyll, errorMode: .warn)
    let site = FakeSite(files: [], folder: .temporaryDirectory)
    var context = FilterContext(
      address: SiteAddress(url: nil, baseurl: nil), zone: .utc, now: Timestamp(seconds: 0),
      converter: site, colouring: LetterColouring(), documents: site, includes: site)
    context.marksLines = marksLines
    JekyllTags.register(into: &environment, site: context)
    return environment
  }

  private func render(
    _ text: String, globals: Object = Object(), marksLines: Bool = true
  ) throws -> String {
    let environment = environment(marksLines: marksLines)
    var context = RenderContext(environment: environment, globals: globals)
    var output = OutputBuffer()
    try compiled(text, environment).template.render(into: &output, context: &context)
    return output.text()
  }

  private func compiled(
    _ text: String, _ environment: Environment
  ) -> (template: Template, problems: DiagnosticSink) {
    var problems = DiagnosticSink()
    let template = Template.compile(
      file: SourceFile(path: "test", text: text), environment: environment,
      reporting: &problems)
    return (template, problems)
  }

  private static func figure(_ language: String, _ code: String) -> String {
    "<figure class=\"highlight\"><pre><code class=\"language-\(language)\" "
      + "data-lang=\"\(language)\">\(code)</code></pre></figure>"
  }

  @Test("code is coloured inside of Jekyll's figure")
  func colours() throws {
    #expect(
      try render("{% highlight letters %}\nab 1\n{% endhighlight %}")
        == Self.figure("letters", "<span class=\"n\">ab</span> 1"))
  }

  @Test("code of an unknown language is escaped and keeps its quotes")
  func escapesUnknown() throws {
    #expect(
      try render("{% highlight other %}\"<a> & b\"{% endhighlight %}")
        == Self.figure("other", "\"&lt;a&gt; &amp; b\""))
  }

  @Test("linenos makes a table, in which a span over two lines is closed and opened again")
  func numbersLines() throws {
    #expect(
      try render("{% highlight letters linenos %}\na\nb\n{% endhighlight %}")
        == Self.figure(
          "letters",
          "<table class=\"rouge-table\"><tbody><tr><td class=\"gutter gl\">"
            + "<pre class=\"lineno\">1\n2\n</pre></td><td class=\"code\"><pre>"
            + "<span class=\"n\">a</span>\n<span class=\"n\">b</span>\n"
            + "</pre></td></tr></tbody></table>"))
  }

  @Test("mark_lines wraps the lines that it names")
  func marksLines() throws {
    #expect(
      try render("{% highlight letters mark_lines=\"2 9\" %}1\n2\n3{% endhighlight %}")
        == Self.figure("letters", "1\n<span class=\"hll\">2\n</span>3"))
  }

  @Test(
    "before Jekyll 4.4 mark_lines does nothing, whatever its value",
    arguments: ["mark_lines=\"2 9\"", "mark_lines=2", "mark_lines=two", "mark_lines"])
  func marksNoLines(option: String) throws {
    #expect(
      try render("{% highlight letters \(option) %}1\n2\n3{% endhighlight %}", marksLines: false)
        == Self.figure("letters", "1\n2\n3"))
  }

  @Test(
    "before Jekyll 4.4 a value that no option can have is an error",
    arguments: ["mark_lines=\"a\"", "mark_lines=\"\"", "mark_lines=\"1 \"", "mark_lines="])
  func refusesValues(option: String) {
    #expect(throws: Diagnostic.self) {
      try render("{% highlight letters \(option) %}1{% endhighlight %}", marksLines: false)
    }
  }

  @Test("the numbers of mark_lines stand between white space of any kind")
  func separatesNumbers() throws {
    #expect(
      try render("{% highlight letters mark_lines=\"1\t2\n3\" %}1\n2{% endhighlight %}")
        == Self.figure("letters", "<span class=\"hll\">1\n</span><span class=\"hll\">2\n</span>"))
  }

  @Test("prefix and suffix come from the page's converter")
  func wraps() throws {
    #expect(
      try render(
        "{% highlight letters %}1{% endhighlight %}",
        globals: ["highlighter_prefix": "\n", "highlighter_suffix": "!"])
        == "\n" + Self.figure("letters", "1") + "!")
  }

  @Test(
    "markup that Jekyll refuses is an error",
    arguments: ["", "ruby a=b=", "ruby mark_lines=\"a\"", "ruby mark_lines=1", "ru/by", "r =1"])
  func refuses(markup: String) {
    #expect(throws: Diagnostic.self) {
      try render("{% highlight \(markup) %}x{% endhighlight %}")
    }
  }

  @Test("an unknown language is a warning with what may have been meant, at its place")
  func unknownLanguage() throws {
    let problems = compiled(
      "{% highlight leters linenos %}\nx\n{% endhighlight %}\n{% highlight letters %}{% endhighlight %}"
        + "{% highlight drawing %}{% endhighlight %}", environment
    ).problems
    #expect(problems.map(\.id) == ["markdown.unknown-language"])
    let problem = try #require(problems.first)
    #expect(problem.severity == .warning)
    #expect(problem.message == "unknown language 'leters'; code not highlighted")
    #expect(problem.hint == "did you mean 'letters'?")
    let range = try #require(problem.location?.range)
    #expect(problem.location?.file?.text(of: range) == "leters")
  }
}
