import Search
import Testing

@Suite("The text of a rendered body")
struct ExtractionTests {
  private func blocks(_ html: String, withCode: Bool = true) throws -> [String] {
    var compiler = SearchCompiler()
    let entry = compiler.entry(
      for: SearchDocument(url: "/", title: "t", date: "", tags: []), html: Array(html.utf8),
      withCode: withCode)
    let document = try #require(SearchDocument(decoding: entry.text))
    return document.blocks.map {
      "\(Character(Unicode.Scalar($0.kind.rawValue))):\($0.anchor.isEmpty ? "" : $0.anchor + "|")\($0.text)"
    }
  }

  @Test(
    "is one block for each paragraph, heading, item, cell and line of code",
    arguments: [
      ("<p>a <em>b</em>c\n d</p><p>e</p>", ["p:a bc d", "p:e"]),
      ("<h2 id=\"x&amp;y\">Head <code>c</code></h2>text", ["h:x&y|Head c", "p:text"]),
      ("<ul><li>a<ul><li>b</li></ul></li></ul>", ["p:a", "p:b"]),
      ("<table><tr><td>a</td><td>b</td></tr></table>", ["p:a", "p:b"]),
      ("<pre><code>a = 1\n  b</code></pre>", ["c:a = 1", "c:b"]),
      ("a<br>b", ["p:a b"]), ("<img src=\"x\" alt=\"a cat\">", ["p:a cat"]),
      ("&lt;b&gt; &amp;nbsp; &#x3042;&#33; &unknown; &", ["p:<b> &nbsp; あ! &unknown; &"]),
      ("<p>上 <b>年上</b>丠 <i>丠</i></p><p>丠</p>", ["p:上 年上丠 丠", "p:丠"]),
      ("a < b <3 <", ["p:a < b <3 <"]), ("", []), ("<", ["p:<"]), ("<p", []),
    ] as [(String, [String])])
  func structure(_ html: String, _ expected: [String]) throws {
    #expect(try blocks(html) == expected)
  }

  @Test(
    "leaves out what is marked, hidden or no text",
    arguments: [
      ("a<div data-search=\"off\">b<div>c</div>d</div>e", ["p:a", "p:e"]),
      ("a <span data-search='off'>b</span>c", ["p:a c"]),
      ("<script>if (a < b) x('</p>')</script>a", ["p:a"]), ("<style>p{}</style>a", ["p:a"]),
      ("<!-- a > b -->c", ["p:c"]), ("<svg><text>x</text></svg>a", ["p:a"]),
      ("<h2 id=\"a\"><a href=\"#a\" aria-hidden=\"true\">#</a> A</h2>", ["h:a|A"]),
      (
        "<h2 id=\"a\">A <a class=\"anchor\" href=\"#a\" aria-label=\"link\">#</a></h2>",
        ["h:a|A"]
      ),
      ("<h2 id=\"a\">A <a href=\"/b\">b</a></h2>", ["h:a|A b"]),
      (
        "<p>a <a href=\"#r\" role=\"doc-backlink\">↩</a></p><p>b <a href=\"#c\">c</a></p>",
        ["p:a", "p:b c"]
      ),
      ("<button>copy</button>a", ["p:a"]), ("a<script>never closed", ["p:a"]),
      ("a<div data-search=\"off\">never closed", ["p:a"]),
    ] as [(String, [String])])
  func leftOut(_ html: String, _ expected: [String]) throws {
    #expect(try blocks(html) == expected)
  }

  @Test("has the readings of ruby in a block of their own")
  func ruby() throws {
    #expect(
      try blocks(
        "<p>昨日<ruby>東京<rp>(</rp><rt>とうきょう</rt><rp>)</rp></ruby>タワーへ</p>")
        == ["p:昨日東京タワーへ", "r:昨日とうきょうタワーへ"])
  }

  @Test("has no code where that is not to be found")
  func withoutCode() throws {
    #expect(try blocks("<p>a <code>b</code></p><pre>c</pre>", withCode: false) == ["p:a b"])
  }
}
