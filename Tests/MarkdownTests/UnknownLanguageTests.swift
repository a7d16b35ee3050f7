internal import Markdown
internal import MarkdownShared
internal import SourceText
import Testing

/// A highlighter that knows one language and suggests another one.
private struct OneLanguage: CodeHighlighter {
  func highlight(
    _ code: Span<UInt8>, language: String, into output: inout OutputBuffer
  ) -> Bool {
    guard language == "known" else { return false }
    output.append("<i>code</i>")
    return true
  }

  func advice(on language: String) -> LanguageAdvice? {
    language == "drawing" ? nil : LanguageAdvice(suggestion: language == "knwon" ? "known" : nil)
  }
}

@Suite("Code in unknown languages")
struct UnknownLanguageTests {
  private func render(_ text: String, _ profile: MarkdownProfile) -> (MarkdownResult, String) {
    var options = MarkdownOptions(profile)
    options.highlighter = OneLanguage()
    var renderer = MarkdownRenderer()
    var output = OutputBuffer()
    let result = renderer.render(text.utf8.span, options: options, into: &output)
    return (result, output.text())
  }

  @Test(
    "is told once, where it stands, with what may be meant")
  func finding() throws {
    let text = "Text\n\n```known\nx\n```\n\n> ``` knwon\n> y\n> ```\n\n~~~ knwon\nz\n~~~\n"
    let (result, html) = render(text, .gfm)
    #expect(result.findings.count == 1)
    let finding = try #require(result.findings.first)
    #expect(finding.kind == .unknownLanguage("knwon", suggestion: "known"))
    let bytes = Array(text.utf8)[finding.range.start..<finding.range.end]
    #expect(String(decoding: bytes, as: UTF8.self) == "knwon")
    #expect(
      html.contains("<div class=\"language-known highlighter-rouge\"><div class=\"highlight\">"))
    #expect(html.contains("<pre><code class=\"language-knwon\">z"))
  }

  @Test("is no matter when scripts draw it")
  func drawing() {
    let (result, html) = render("```drawing\na --> b\n```\n", .gfm)
    #expect(result.findings.isEmpty)
    #expect(html.hasPrefix("<pre><code class=\"language-drawing\">a --"))
  }

  @Test("jekyll-commonmark's wrapper surrounds all blocks")
  func commonMark() {
    let text = "```known\nx\n```\n\n```other more\n\"<\"\n```\n\n    plain\n"
    // As jekyll-commonmark 1.4.0 writes it.
    let expected = """
      <div class="language-known highlighter-rouge"><div class="highlight"><pre class="highlight">\
      <code data-lang="known"><i>code</i></code></pre></div></div>
      <div class="language-other highlighter-rouge"><div class="highlight"><pre class="highlight">\
      <code data-lang="other">"&lt;"
      </code></pre></div></div>
      <div class="highlighter-rouge"><div class="highlight"><pre class="highlight"><code>plain
      </code></pre></div></div>

      """
    let (result, html) = render(text, .commonMark)
    #expect(html == expected)
    #expect(result.findings.map(\.kind.definition.id) == ["markdown.unknown-language"])
  }
}
