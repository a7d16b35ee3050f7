import SiteChecks
import Testing

@Suite("Comparing two versions of an output")
struct FileComparisonTests {
  private func outcome(
    _ old: String, _ new: String, path: String = "a/index.html"
  ) -> FileComparison.Outcome {
    FileComparison.compare(path, old: Array(old.utf8), new: Array(new.utf8))
  }

  /// The names of the causes, one for each difference.
  private func causes(_ old: String, _ new: String, path: String = "a/index.html") -> [String] {
    switch outcome(old, new, path: path) {
    case .identical: return ["identical"]
    case .equal: return ["equal"]
    case .different(let counts, _):
      return counts.flatMap { Array(repeating: $0.key.rawValue, count: $0.value) }.sorted()
    }
  }

  @Test(
    "finds pages equal that a browser shows alike",
    arguments: [
      ("<p>a  b\n</p>\n\n<p>c</p>", "<p>a b</p><p>c</p>"),
      ("<a href='x' id=y>k</a>", "<a id=\"y\" href=\"x\">k</a>"),
      ("<p>&#39;&quot;&amp;&nbsp;&hellip;&#x41;</p>", "<p>'\"&amp;\u{A0}…A</p>"),
      ("<br/><img src=\"a\" />", "<BR><img src=\"a\">"),
      ("<p class=\" a  b \">x</p>", "<p class=\"a b\">x</p>"),
      ("<input checked>", "<input checked=\"\">"),
      ("<p>a<!-- 1 -->b</p>", "<p>a<!-- 2 -->b</p>"),
      (
        "<meta name=\"generator\" content=\"A\"><p>x</p>", "<meta content=B name=Generator><p>x</p>"
      ),
      ("<!DOCTYPE html><p>x</p>", "<!doctype html>\n<p>x</p>"),
      ("<script>\n a();\n</script>", "<script>a();</script>"),
      ("<title>a &amp; b </title>", "<title>a &#38; b</title>"),
      ("<pre>\nx</pre>", "<pre>x</pre>"),
      ("<p id=a id=b>x</p>", "<p id=a>x</p>"),
    ])
  func equal(_ old: String, _ new: String) {
    #expect(causes(old, new) == ["equal"])
  }

  @Test("finds the same bytes identical")
  func identical() {
    #expect(causes("<p>x", "<p>x") == ["identical"])
  }

  @Test(
    "names the cause of a difference",
    arguments: [
      (
        "<pre><code><span class=\"k\">if</span></code></pre>",
        "<pre><code><span class=\"n\">if</span></code></pre>", "highlighting"
      ),
      (
        "<pre><code><span class=\"k\">if</span> x</code></pre>", "<pre><code>if x</code></pre>",
        "highlighting"
      ),
      (
        "<div class=\"highlight\"><pre>x</pre></div>",
        "<figure class=\"highlight\"><pre>x</pre></figure>", "highlighting"
      ),
      ("<pre>a\n</pre>", "<pre>a</pre>", "code-white-space"),
      (
        "<time datetime=\"2020-01-01T00:00:00+00:00\">x</time>",
        "<time datetime=\"2020-01-01T09:00:00+09:00\">x</time>", "dates"
      ),
      ("<p>posted Jan 2, 2020</p>", "<p>posted Feb 12, 2020</p>", "dates"),
      ("<p>2020年1月2日</p>", "<p>2020年1月3日</p>", "dates"),
      ("<p>© 2024 me</p>", "<p>© 2026 me</p>", "dates"),
      ("<p>“a” – b…</p>", "<p>\"a\" -- b...</p>", "punctuation"),
      ("<h2 id=\"a-b\">x</h2>", "<h2 id=\"ab\">x</h2>", "heading-ids"),
      ("<a href=\"/p/#a\">x</a>", "<a href=\"/p/#b\">x</a>", "heading-ids"),
      ("<li><p>x</p></li>", "<li>x</li>", "paragraphs"),
      ("<a href=\"/a\">x</a>", "<a href=\"/b\">x</a>", "urls"),
      ("<link href=\"/a.css?v=1\">", "<link href=\"/a.css?v=2\">", "asset-versions"),
      (
        "<link href=\"/a-0123456789ab.css\">", "<link href=\"/a-ba9876543210.css\">",
        "asset-versions"
      ),
      ("<p title=\"a\">x</p>", "<p title=\"b\">x</p>", "attributes"),
      ("<p><em>x</em></p>", "<p><strong>x</strong></p>", "elements"),
      ("<p>x {% seo %}</p>", "<p>x y</p>", "liquid"),
      ("<p>10 posts</p>", "<p>12 posts</p>", "text"),
      ("<p>one</p>", "<p>two</p>", "text"),
      ("<script>a()</script>", "<script>b()</script>", "scripts"),
      ("<style>a{}</style>", "<style>b{}</style>", "styles"),
    ])
  func cause(_ old: String, _ new: String, _ cause: String) {
    #expect(causes("<body>\(old)</body>", "<body>\(new)</body>") == [cause])
  }

  @Test("tells several differences of one page apart and goes on after each")
  func several() {
    let old = "<h1 id=a>t</h1><p>one</p><p>same</p><p>same too</p><a href=/x>l</a><p>end</p>"
    let new =
      "<h1 id=b>t</h1><p>one</p><p>same</p><div>more</div><p>same too</p><a href=/y>l</a><p>end</p>"
    #expect(causes(old, new) == ["heading-ids", "text", "urls"])
  }

  @Test("continues after a long difference at a token that occurs once on both sides")
  func longDifference() {
    func page(_ element: String, _ id: String) -> String {
      let words = (0..<200).map { "<\(element)>\(id)\($0)</\(element)>" }.joined()
      return "<p>\(words)</p><p>the only one</p><h2 id=\(id)>t</h2>"
    }
    #expect(causes(page("i", "a"), page("b", "b")) == ["heading-ids", "text"])
  }

  @Test("takes a date that one sitemap has for a difference of dates")
  func lastModified() {
    let old = "<urlset><url><loc>/a</loc><lastmod>2026-01-15</lastmod></url></urlset>"
    #expect(
      causes(old, "<urlset><url><loc>/a</loc></url></urlset>", path: "sitemap.xml") == ["dates"])
  }

  @Test("tells the lines on both sides and what is there")
  func places() throws {
    let old = "<p>a</p>\n<p>b</p>\n<p>the old text</p>\n"
    guard case .different(_, let found) = outcome(old, "<p>a</p><p>b</p>\n<p>the new text</p>\n")
    else {
      Issue.record("no difference was found")
      return
    }
    let difference = try #require(found.first)
    #expect(found.count == 1)
    #expect((difference.oldLine, difference.newLine) == (3, 2))
    #expect((difference.old, difference.new) == ("the old text", "the new text"))
  }

  @Test("passes over what a feed says of its build and reads the HTML in it")
  func feed() {
    func feed(_ updated: String, _ content: String, id: String = "x") -> String {
      "<?xml version=\"1.0\"?><feed><generator>\(updated)</generator><updated>\(updated)</updated>"
        + "<entry><id>\(id)</id><updated>2020-01-01</updated><content type=\"html\">\(content)</content></entry></feed>"
    }
    let escaped = "&lt;p&gt;a&lt;/p&gt;\n&lt;p&gt;b&lt;/p&gt;"
    let path = "feed.xml"
    #expect(
      causes(feed("1", escaped), feed("2", "<![CDATA[<p>a</p><p>b</p>]]>"), path: path) == ["equal"]
    )
    #expect(causes(feed("1", escaped), feed("1", "&lt;p&gt;a&lt;/p&gt;"), path: path) == ["text"])
    #expect(
      causes(feed("1", escaped), feed("1", escaped, id: "y"), path: path) == ["feed-ids"])
  }

  @Test(
    "reads other files as what they are",
    arguments: [
      ("a.css", "a { b: c; }\n/* x */", "a{b:c}", "equal"),
      ("a.css", "a{b:\"c  d\"}", "a{b:\"c d\"}", "styles"),
      ("a.json", "{ \"a\": [1, 2] }", "{\"a\":[1,2]}", "equal"),
      ("a.json", "{\"a b\":1}", "{\"ab\":1}", "data"),
      ("a.js", "a();\n\n  b();", "a();\nb();\n", "equal"),
      ("a.js", "a();", "b();", "scripts"),
      ("robots.txt", "a", "b", "data"),
      ("a.png", "a", "b", "bytes"),
    ])
  func others(_ path: String, _ old: String, _ new: String, _ expected: String) {
    #expect(causes(old, new, path: path) == [expected])
  }

  @Test(
    "comes to an end on what is no HTML",
    arguments: [
      "<", "<p", "<p a=\"", "</", "</>", "<!", "<!--", "<pre>", "<script>", "&", "&#", "&#x;",
      "&#99999999999;",
      "<![CDATA[", "<a/", "<></>", "\u{FEFF}<p>", "{{", "<textarea>a",
    ])
  func broken(_ text: String) {
    for path in ["a.html", "a.xml", "a.css", "a.json", "a.js", "a.txt"] {
      #expect(causes(text, text + "x", path: path) != ["identical"])
      #expect(causes("", text, path: path) != ["identical"])
    }
  }

  @Test("takes time in proportion to pages that have nothing in common")
  func unlike() {
    let old = (0..<20_000).map { "<p>a\($0)</p>" }.joined()
    let new = (0..<20_000).map { "<li>b\($0)</li>" }.joined()
    let depth = String(repeating: "<div>", count: 50_000)
    let closing = String(repeating: "</section>", count: 50_000)
    let clock = ContinuousClock()
    let time = clock.measure {
      #expect(causes(old, new) == ["text"])
      #expect(causes(depth + closing, depth + closing + "x") == ["text"])
    }
    #expect(time < .seconds(20))
  }
}
