import Markdown
import MarkdownShared
import SourceText
import Testing

/// A hostile document: a pattern, repeated until it has a length.
struct HostileDocument: Sendable, CustomTestStringConvertible {
  var name: String
  var before = ""
  var pattern: String
  var after = ""

  var testDescription: String { name }

  /// The document with about a number of bytes.
  func text(_ length: Int) -> [UInt8] {
    let unit = Array(pattern.utf8)
    var text = Array(before.utf8)
    for _ in 0...(length / unit.count) { text += unit }
    return text + Array(after.utf8)
  }

  static let all: [HostileDocument] = [
    HostileDocument(name: "delimiters that open and none that close", pattern: "*a **a "),
    HostileDocument(name: "delimiters that close and none that open", pattern: "a_ "),
    HostileDocument(
      name: "openers before closers of another kind", pattern: "*a ",
      after: String(repeating: "_a*_ ", count: 20_000)),
    HostileDocument(name: "one long run of underscores", pattern: "_", after: "a"),
    HostileDocument(name: "alternating delimiters", pattern: "_*"),
    HostileDocument(name: "tildes", pattern: "~a~~b "),
    HostileDocument(name: "openers of three lengths", before: "a**b", pattern: "c* "),
    HostileDocument(name: "opening brackets", pattern: "[a"),
    HostileDocument(name: "closing brackets", pattern: "a]"),
    HostileDocument(name: "images in images", pattern: "![[]()"),
    HostileDocument(name: "brackets and parentheses", pattern: "[ (]("),
    HostileDocument(name: "links without an end", pattern: "[a](b"),
    HostileDocument(name: "links in pointed brackets without an end", pattern: "[a](<b"),
    HostileDocument(name: "nested brackets", pattern: "[", after: "a]]]]"),
    HostileDocument(name: "nested quotes", pattern: "> ", after: "a"),
    HostileDocument(name: "nested lists on one line", pattern: "- ", after: "a"),
    HostileDocument(name: "lines of nested quotes", pattern: "> > > > > > > > > > > a\n"),
    HostileDocument(name: "backticks of growing length", pattern: "`a``b```c````d"),
    HostileDocument(name: "comments without an end", pattern: "a <!-- "),
    HostileDocument(name: "processing instructions without an end", pattern: "a <? "),
    HostileDocument(name: "character data without an end", pattern: "a<![CDATA["),
    HostileDocument(name: "attributes without an end", pattern: "<a b=\""),
    HostileDocument(name: "empty lines in a list", before: "- a\n", pattern: "  \n"),
    HostileDocument(
      name: "a table of a thousand columns whose rows are empty",
      before: "|" + String(repeating: "x|", count: 5_000) + "\n|"
        + String(repeating: "-|", count: 5_000) + "\n", pattern: "|a|\n"),
    HostileDocument(name: "tables of one row", pattern: "|a|b|\n|-|-|\n\n"),
    HostileDocument(name: "a paragraph above a table's second row", pattern: "x\n", after: "|-|\n"),
    HostileDocument(name: "second rows of tables", pattern: "|-\n"),
    HostileDocument(name: "footnote references", before: "[^a]: b\n\n", pattern: "[^a]"),
    HostileDocument(name: "references to no footnote", pattern: "[^b"),
    HostileDocument(
      name: "one long destination, referred to often",
      before: "[a]: /" + String(repeating: "x", count: 30_000) + "\n\n", pattern: "[a]"),
    HostileDocument(name: "definitions of one name", pattern: "[foo]: x\n"),
    HostileDocument(name: "bare addresses in each other", pattern: "http://a_www.a_"),
    HostileDocument(name: "at signs", pattern: "a@"),
    HostileDocument(name: "parentheses in a bare URL", before: "http://a.b/", pattern: "()("),
    HostileDocument(name: "emphasis beside CJK punctuation", pattern: "あ**「"),
    HostileDocument(name: "ruby without an end", pattern: "{a|"),
    HostileDocument(name: "containers without an end", pattern: ":::message\n"),
    HostileDocument(name: "ends of containers", before: "::::note\n", pattern: ":::\n"),
    HostileDocument(name: "one heading often", pattern: "# a\n"),
    HostileDocument(name: "tables of contents", before: "# a\n\n", pattern: "[[toc]]\n\n"),
    HostileDocument(name: "list items that would nest", pattern: "- a\n - b\n"),
    HostileDocument(name: "emoji names", pattern: ":a"),
    HostileDocument(name: "bytes that are not UTF-8", pattern: "\u{80}"),
    HostileDocument(name: "zero bytes", pattern: "\0"),
    HostileDocument(name: "carriage returns", pattern: "a\r"),
    HostileDocument(
      name: "a table of fifty columns", before: "|a|b\n|-|-\n",
      pattern: String(repeating: "|`a`", count: 50) + "|\n"),
    HostileDocument(name: "code fences", pattern: "```a:b {1-9}\n+\n```\n"),
  ]

  /// What only kramdown's constructs make of a document.
  static let kramdown: [HostileDocument] = [
    HostileDocument(name: "fences that are never closed", pattern: "```a\n"),
    HostileDocument(name: "elements that are never closed", pattern: "<div>\n"),
    HostileDocument(name: "elements in quotes that are never closed", pattern: "> <div>\n"),
    HostileDocument(
      name: "elements with Markdown that are never closed", pattern: "<div markdown=\"1\">\n"),
    HostileDocument(name: "comments of kramdown within a line", pattern: "a {::comment} "),
    HostileDocument(name: "comments of kramdown without an end", pattern: "{::comment}\n"),
    HostileDocument(
      name: "comments without an end in an element", before: "<div>", pattern: "a <!-- "),
    HostileDocument(
      name: "elements in an element that are never closed", before: "<div>", pattern: "<pre>"),
    HostileDocument(
      name: "scripts without an end in an element", before: "<div>", pattern: "<script>"),
    HostileDocument(name: "definitions of one attribute list", pattern: "{:a: .x}\n"),
    HostileDocument(
      name: "one long attribute list, referred to often", before: "{:a: .x}\n",
      pattern: "p\n{:a}\n\n"),
    HostileDocument(name: "attribute lists of one block", before: "p\n", pattern: "{:.a}\n"),
    HostileDocument(name: "abbreviations", pattern: "*[ab]: x\nab c\n"),
    HostileDocument(name: "formulas without an end", pattern: "$$a "),
    HostileDocument(name: "lines of formulas without an end", pattern: "$$a\n"),
    HostileDocument(
      name: "lists that want to be the table of contents", before: "# a\n\n# b\n",
      pattern: "* x\n{:toc}\n\n"),
    HostileDocument(name: "a table of many contents", before: "* x\n{:toc}\n\n", pattern: "# a\n"),
    HostileDocument(name: "definitions of one term", before: "a\n", pattern: ": b\n"),
    HostileDocument(name: "lists of definitions", pattern: "a\n: b\n\n"),
    HostileDocument(name: "definitions of one footnote", pattern: "[^a]: b\n\nx[^a]\n\n"),
    HostileDocument(name: "footnotes in themselves", pattern: "[^a]: [^a]\n"),
    HostileDocument(name: "quotation marks", pattern: "\"'"),
    HostileDocument(name: "guillemets", pattern: "<<"),
    HostileDocument(name: "attribute lists of spans", pattern: "*a*{:.x}"),
    HostileDocument(name: "attribute lists without an end", pattern: "{:"),
    HostileDocument(name: "attribute lists with quotes without an end", pattern: "{:\"a{:'b"),
    HostileDocument(name: "tables of kramdown", pattern: "|a|b|c\n\n"),
    HostileDocument(name: "bodies of one table", pattern: "|a\n|-\n"),
    HostileDocument(name: "backticks of growing length in a table", pattern: "|`a``b"),
    HostileDocument(name: "one row of empty cells", pattern: "|"),
    HostileDocument(name: "escaped quotation marks", pattern: "\\\""),
    HostileDocument(name: "end tags alone", pattern: "</b>"),
  ]
}

@Suite("Hostile documents")
struct PathologicalTests {
  @Test(
    "a hostile document ends in HTML or in a diagnostic", .timeLimit(.minutes(2)),
    arguments: HostileDocument.all)
  func hostile(_ document: HostileDocument) {
    let options = MarkdownOptions.gfm(
      with: [.ruby, .emojiNames, .nestedIndentedItems, .headingAnchors, .externalLinks])
    let (html, result) = rendered(document.text(60_000), options)
    let refused = result.findings.contains { $0.severity == .error }
    #expect(!refused || html.isEmpty)
    #expect(!refused || result.findings.map(\.id) == ["markdown.too-complex"])
  }

  @Test(
    "a hostile document ends under kramdown's profile, too", .timeLimit(.minutes(2)),
    arguments: HostileDocument.all + HostileDocument.kramdown)
  func hostileToKramdown(_ document: HostileDocument) {
    let (html, result) = rendered(document.text(20_000), MarkdownOptions(.kramdown))
    let refused = result.findings.contains { $0.severity == .error }
    #expect(!refused || html.isEmpty)
    #expect(!refused || result.findings.map(\.id) == ["markdown.too-complex"])
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
    let result = text.withUnsafeBufferPointer {
      renderer.render($0, options: .gfm(), into: &output)
    }
    #expect(result.findings.map(\.id) == ["markdown.too-complex"])
    #expect(output.count == 0)
    let diagnostic = result.findings[0].diagnostic(
      in: SourceFile(path: "_posts/a.md", bytes: text), from: 0)
    #expect(diagnostic.location?.path == "_posts/a.md")
    let next = Array("~~a~~ **b**".utf8)
    _ = next.withUnsafeBufferPointer { renderer.render($0, options: .gfm(), into: &output) }
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
