internal import Markdown
internal import MarkdownShared
internal import SourceText
import Testing

/// A highlighter that accepts every language and puts the whole block into one span.
private struct OneSpan: CodeHighlighter {
  func highlight(
    _ code: Span<UInt8>, language: String, into output: inout OutputBuffer
  ) -> Bool {
    output.append("<span class=\"c\">")
    output.append(code)
    output.append("</span>")
    return true
  }
}

@Suite("Numbers of lines")
struct LineNumberTests {
  private func render(
    _ text: String, _ profile: MarkdownProfile, _ numbers: CodeLineNumbers,
    highlighter: (any CodeHighlighter)? = nil
  ) -> String {
    var options = MarkdownOptions(profile)
    options.highlighter = highlighter
    options.lineNumbers = numbers
    var renderer = MarkdownRenderer()
    var output = OutputBuffer()
    _ = renderer.render(text.utf8.span, options: options, into: &output)
    return output.text()
  }

  @Test("numbers of equal width are in their lines")
  func inline() {
    let html = render(
      "```c\na\nb\n```\n", .gfm, CodeLineNumbers(.inline, first: 9), highlighter: OneSpan())
    #expect(html.contains("<span class=\"lineno\"> 9 </span><span class=\"c\">a\n"))
    #expect(html.contains("a\n<span class=\"lineno\">10 </span>b\n"))
  }

  @Test("code without a highlighter has no numbers under GitHub's profile")
  func uncoloured() {
    let html = render("```c\na\n```\n", .gfm, CodeLineNumbers(.table))
    #expect(html == "<pre><code class=\"language-c\">a\n</code></pre>\n")
  }

  @Test("blocks with a file name and marked lines are numbered too")
  func richCode() {
    let source = "```c:a.c {2}\na\nb\n```\n"
    let table = render(source, .gfm, CodeLineNumbers(.table), highlighter: OneSpan())
    #expect(table.contains("<pre class=\"lineno\">1\n2\n</pre>"))
    #expect(
      table.contains(
        "<td class=\"rouge-code\"><pre><span class=\"c\">a</span>\n<span class=\"line marked\">"
          + "<span class=\"c\">b</span>\n</span></pre></td>"))
    let inline = render(source, .gfm, CodeLineNumbers(.inline), highlighter: OneSpan())
    #expect(
      inline.contains(
        "<code><span class=\"lineno\">1 </span><span class=\"c\">a</span>\n<span class=\"line marked\">"
          + "<span class=\"lineno\">2 </span><span class=\"c\">b</span>\n</span></code>"))
  }
}
