internal import Markdown
internal import MarkdownShared
internal import SourceText
import Testing

/// Notation of Zenn, Qiita and Obsidian, all of it switched on.
private let habits: MarkdownFeatures = [
  .math, .imageSizes, .inlineFootnotes, .embeds, .markedText, .wikiLinks,
]

/// A site that has a document called `kyoto`.
private func options(_ features: MarkdownFeatures = habits) -> MarkdownOptions {
  var options = MarkdownOptions.gfm("en", with: features)
  options.site.namedTarget = { $0 == "kyoto" ? "/2026/kyoto/" : nil }
  return options
}

@Suite("Notation of Zenn, Qiita and Obsidian")
struct AuthorNotationTests {
  @Test(
    "formulas keep their marks, for the script that draws them",
    arguments: [
      (
        "so $a_1 * b_2$, 式は$x<y$です",
        "<p>so <span class=\"math math-inline\">\\(a_1 * b_2\\)</span>, 式は<span class=\"math math-inline\">\\(x&lt;y\\)</span>です</p>\n"
      ),
      (
        "$$\n- a &= b \\\\ % why\n# c\n$$\n",
        "<p><span class=\"math math-display\">\\[ - a &amp;= b \\\\ # c \\]</span></p>\n"
      ),
      (
        "$$x^2$$",
        "<p><span class=\"math math-display\">\\[x^2\\]</span></p>\n"
      ),
      ("$\\$5$", "<p><span class=\"math math-inline\">\\(\\$5\\)</span></p>\n"),
    ])
  func formulas(markdown: String, expected: String) {
    #expect(html(markdown, options()) == expected)
  }

  @Test(
    "dollars that are none stay",
    arguments: [
      "costs $5 and $6", "$5と$6", "a $ b $ c", "\\$a$", "$a\nb$", "$", "$$", "$$ $$", "$$a",
      "a $$b$$ c",
    ])
  func dollars(markdown: String) {
    let plain = html(markdown, options(habits.subtracting(.math)))
    #expect(html(markdown, options()) == plain)
    #expect(!plain.contains("math"))
  }

  @Test("code and what a backslash escapes stay as they are")
  func code() {
    for markdown in [
      "`$a$ ^[n] ==m== [[kyoto]]`", "```\n$a$ ^[n] ![](u =2x)\n==m== [[kyoto]]\n```",
      "    $$\n    a\n    $$",
    ] {
      #expect(html(markdown, options()) == html(markdown, options([])), "\(markdown)")
    }
    #expect(html("\\^[n]", options()) == "<p>^[n]</p>\n")
  }

  @Test("inline footnotes are footnotes, numbered with the others")
  func notes() {
    let page = html("a^[note *one*] b[^x]\n\n[^x]: two\n\nc^[three [l](u)]", options())
    #expect(page.contains("a<sup class=\"footnote-ref\"><a href=\"#fn-inline-1\""))
    #expect(page.contains("<li id=\"fn-inline-1\">\n<p>note <em>one</em> <a"))
    #expect(page.contains("<li id=\"fn-inline-2\">\n<p>three <a href=\"u\">l</a>"))
    #expect(page.matches(of: /<li id="fn-/).count == 3)
  }

  @Test(
    "brackets that are no footnote stay",
    arguments: ["^[]", "^[ ]", "^[a", "a^[b\n\nc]", "x^2", "[^[a]"])
  func noNotes(markdown: String) {
    #expect(html(markdown, options()) == html(markdown, options([])))
  }

  @Test(
    "images have the size that is written",
    arguments: [
      ("![a](u.png =250x)", "<img src=\"u.png\" alt=\"a\" width=\"250\" loading=\"lazy\" />"),
      ("![](u.png =x100)", "<img src=\"u.png\" alt=\"\" height=\"100\" loading=\"lazy\" />"),
      (
        "![](u.png =250x100)",
        "<img src=\"u.png\" alt=\"\" width=\"250\" height=\"100\" loading=\"lazy\" />"
      ),
    ])
  func sizes(markdown: String, expected: String) {
    #expect(html(markdown, options()).contains(expected))
  }

  @Test("the side that is not written follows from the image's own")
  func proportions() {
    var options = options()
    options.site.imageSize = { $0 == "u.png" ? (1000, 500) : nil }
    #expect(html("![](u.png =250x)", options).contains("width=\"250\" height=\"125\""))
    #expect(html("![](u.png)", options).contains("width=\"1000\" height=\"500\""))
  }

  @Test(
    "what is no size stays",
    arguments: ["![](u =x)", "![](u =1234567x)", "[a](u =250x)", "a =250x) b", "![](u =25)"])
  func noSizes(markdown: String) {
    #expect(html(markdown, options()) == html(markdown, options([])))
  }

  @Test(
    "two equals signs mark text, with markup in it",
    arguments: [
      ("a ==b== c", "<p>a <mark>b</mark> c</p>\n"),
      ("==a **b** c==", "<p><mark>a <strong>b</strong> c</mark></p>\n"),
      ("これは==大事==です", "<p>これは<mark>大事</mark>です</p>\n"),
      ("==a== ==b==", "<p><mark>a</mark> <mark>b</mark></p>\n"),
      ("a == b == c", "<p>a == b == c</p>\n"), ("a === b ===", "<p>a === b ===</p>\n"),
      ("==a", "<p>==a</p>\n"), ("|a|\n|-|\n|==b==|", ""),
    ])
  func marks(markdown: String, expected: String) {
    let page = html(markdown, options())
    #expect(expected.isEmpty ? page.contains("<td><mark>b</mark></td>") : page == expected)
  }

  @Test(
    "embeds are frames with links, or links",
    arguments: [
      ("@[youtube](abc-_1)", "https://www.youtube.com/watch?v=abc-_1", true),
      ("@[youtube](https://youtu.be/abc?t=1)", "https://www.youtube.com/watch?v=abc", true),
      ("@[speakerdeck](abc)", "https://speakerdeck.com/player/abc", true),
      ("@[tweet](https://example.com/1)", "https://example.com/1", false),
      ("@[card](https://example.com/?a&b)", "https://example.com/?a&amp;b", false),
    ])
  func embeds(markdown: String, link: String, isFrame: Bool) {
    let (page, result) = rendered(Array(markdown.utf8), options())
    #expect(page.contains("<a href=\"\(link)\">"), "\(page)")
    #expect(page.contains("<iframe src=\"https://") == isFrame, "\(page)")
    #expect(result.findings.isEmpty)
  }

  @Test(
    "an embed that cannot be shown stays, and is told with its line",
    arguments: [
      ("a\n\n@[youtub](abc)", "unknown embed '@[youtub]'"),
      ("a\n\n@[youtube](a\"b)", "'a\"b' is not an address that '@[youtube]' can show"),
      ("a\n\n@[tweet](12345)", "'12345' is not an address that '@[tweet]' can show"),
      (
        "a\n\n@[card](javascript:alert%281%29)",
        "'javascript:alert%281%29' is not an address that '@[card]' can show"
      ),
    ])
  func badEmbeds(markdown: String, message: String) throws {
    let (page, result) = rendered(Array(markdown.utf8), options())
    #expect(page.contains("<p>@<a href="))
    let finding = try #require(result.findings.first)
    #expect(finding.kind.definition.message.english == message)
    #expect(finding.range.start == 3)
  }

  @Test(
    "wiki links lead to documents by their file names",
    arguments: [
      ("[[kyoto]]", "<a href=\"/2026/kyoto/\">kyoto</a>"),
      ("[[kyoto|Autumn <1>]]", "<a href=\"/2026/kyoto/\">Autumn &lt;1&gt;</a>"),
      ("[[kyoto#The End]]", "<a href=\"/2026/kyoto/#the-end\">kyoto#The End</a>"),
      ("[[#終わり]]", "<a href=\"#%E7%B5%82%E3%82%8F%E3%82%8A\">#終わり</a>"),
    ])
  func wikiLinks(markdown: String, expected: String) {
    #expect(html("a " + markdown + " b", options()) == "<p>a \(expected) b</p>\n")
  }

  @Test("a wiki link to nothing stays text, and is told with its place")
  func missing() throws {
    let (page, result) = rendered(Array("a [[nara]] [[nara]] [[]] [[a\nb]]".utf8), options())
    #expect(page == "<p>a [[nara]] [[nara]] [[]] [[a\nb]]</p>\n")
    #expect(result.findings.map(\.kind) == [.missingDocument("nara")])
    #expect(result.findings.first?.range == SourceRange(4, 8))
  }

  @Test("nothing of it is read unless it is switched on")
  func off() {
    let markdown = "$a$ ^[n] ==m== [[kyoto]]\n\n@[tweet](https://example.com/1)"
    #expect(!html(markdown, .gfm("en")).contains(/math|footnote|<mark>|kyoto\/|embed/))
  }

  @Test(
    "hostile documents take time in proportion to their length",
    arguments: ["$", "$a", "^[", "![](", "![](u =", "==", "==a", "[[", "@[", "$$\n"])
  func hostile(part: String) {
    let document = String(repeating: part, count: 60_000 / part.utf8.count)
    let page = html(document, options())
    #expect(page.utf8.count < 40 * document.utf8.count)
  }
}
