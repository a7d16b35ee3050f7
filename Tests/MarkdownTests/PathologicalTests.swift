import HostileDocuments
import Markdown
import MarkdownShared
import SourceText
import Testing

@Suite("Hostile documents")
struct PathologicalTests {
  @Test(
    "a hostile document ends in HTML or in a diagnostic", .timeLimit(.minutes(10)),
    arguments: HostileDocument.all)
  func hostile(_ document: HostileDocument) {
    let options = MarkdownOptions.gfm(
      with: [.ruby, .emojiNames, .nestedIndentedItems, .headingAnchors, .externalLinks])
    let (html, result) = rendered(document.text(60_000), options)
    let refused = result.findings.contains { $0.severity == .error }
    #expect(!refused || html.isEmpty)
    #expect(!refused || result.findings.map(\.kind.definition.id) == ["markdown.too-complex"])
  }

  @Test(
    "what takes too much is refused, and the renderer goes on",
    arguments: [
      "a table of a thousand columns whose rows are empty",
      "one long destination, referred to often",
    ])
  func refused(name: String) throws {
    let document = try #require(HostileDocument.all.first { $0.name == name })
    let text = document.text(60_000)
    var renderer = MarkdownRenderer()
    var output = OutputBuffer()
    let result = renderer.render(text.span, options: .gfm(), into: &output)
    #expect(result.findings.map(\.kind.definition.id) == ["markdown.too-complex"])
    #expect(output.count == 0)
    let diagnostic = result.findings[0].diagnostic(
      in: SourceFile(path: "_posts/a.md", bytes: text), from: 0)
    #expect(diagnostic.location?.path == "_posts/a.md")
    let next = Array("~~a~~ **b**".utf8)
    _ = renderer.render(next.span, options: .gfm(), into: &output)
    #expect(output.text() == "<p><del>a</del> <strong>b</strong></p>\n")
  }

  @Test("a document of single characters is not refused", arguments: ["&", "[", "<", "!", "_"])
  func dense(character: String) {
    let (html, result) = rendered(
      Array(String(repeating: character, count: 300_000).utf8), .plain([.rawHTML, .tables]))
    #expect(!html.isEmpty)
    #expect(result.findings.isEmpty)
  }
}
