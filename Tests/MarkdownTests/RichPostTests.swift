import Markdown
import MarkdownShared
import SourceText
import Testing

/// Colours digits, so that tests see where a highlighter is asked.
private struct DigitHighlighter: CodeHighlighter {
  func highlight(
    _ code: Span<UInt8>, language: String, into output: inout OutputBuffer
  ) -> Bool {
    guard language == "num" else { return false }
    for byte in [UInt8](code) {
      if (0x30...0x39).contains(byte) {
        output.append("<span class=\"m\">")
        output.append(byte)
        output.append("</span>")
      } else if byte == 0x22 {
        // A string that runs over the end of the line.
        output.append("<span class=\"s\">&quot;\n&quot;</span>")
      } else {
        output.append(byte)
      }
    }
    return true
  }
}

@Suite("Rich posts")
struct RichPostTests {
  @Test(
    "a quote that starts with a kind is an alert",
    arguments: [
      (
        "> [!NOTE]\n> Text *a*\n>\n> b",
        """
        <div class="markdown-alert markdown-alert-note">
        <p class="markdown-alert-title">Note</p>
        <p>Text <em>a</em></p>
        <p>b</p>
        </div>

        """
      ),
      (
        "> [!warning]\n\n",
        """
        <div class="markdown-alert markdown-alert-warning">
        <p class="markdown-alert-title">Warning</p>
        </div>

        """
      ),
      (
        "- > [!TIP]\n  > a",
        """
        <ul>
        <li>
        <div class="markdown-alert markdown-alert-tip">
        <p class="markdown-alert-title">Tip</p>
        <p>a</p>
        </div>
        </li>
        </ul>

        """
      ),
      ("> [!NOTE] a", "<blockquote>\n<p>[!NOTE] a</p>\n</blockquote>\n"),
      ("> [!OTHER]\n> a", "<blockquote>\n<p>[!OTHER]\na</p>\n</blockquote>\n"),
      ("> [!INFO]\n> a", "<blockquote>\n<p>[!INFO]\na</p>\n</blockquote>\n"),
      ("[!NOTE]\na", "<p>[!NOTE]\na</p>\n"),
    ])
  func alerts(markdown: String, expected: String) {
    #expect(html(markdown, .gfm()) == expected)
  }

  @Test(
    "the words of a Japanese site are Japanese, those of others English", arguments: ["ja", "fr"])
  func words(language: String) {
    let options = MarkdownOptions(.gfm, language: language)
    let page = html("> [!TIP]\n> a[^1]\n\n:::details\nb\n:::\n\n[^1]: c\n", options)
    let words = language == "ja" ? ["ヒント", "詳細", "本文に戻る"] : ["Tip", "Details", "Back to content"]
    for word in words { #expect(page.contains(word), "\(page)") }
  }

  @Test(
    "containers hold blocks",
    arguments: [
      (
        ":::message\na\n\n- b\n:::\nc",
        "<aside class=\"message\">\n<p>a</p>\n<ul>\n<li>b</li>\n</ul>\n</aside>\n<p>c</p>\n"
      ),
      (":::message alert\na\n:::", "<aside class=\"message message-alert\">\n<p>a</p>\n</aside>\n"),
      (
        ":::details 題 <名>\na\n:::",
        "<details>\n<summary>題 &lt;名&gt;</summary>\n<p>a</p>\n</details>\n"
      ),
      ("::: details\na\n:::", "<details>\n<summary>Details</summary>\n<p>a</p>\n</details>\n"),
      (
        "::::details 外\n:::message\na\n:::\n::::",
        "<details>\n<summary>外</summary>\n<aside class=\"message\">\n<p>a</p>\n</aside>\n</details>\n"
      ),
      (
        ":::tip 題\na\n:::",
        """
        <div class="markdown-alert markdown-alert-tip">
        <p class="markdown-alert-title">題</p>
        <p>a</p>
        </div>

        """
      ),
      ("> :::message\n> a\n> :::", "<blockquote>\n<p>:::message\na\n:::</p>\n</blockquote>\n"),
      ("```\n:::message\n```", "<pre><code>:::message\n</code></pre>\n"),
      (":::unknown\na\n:::", "<p>:::unknown\na</p>\n<p>:::</p>\n"),
      ("a :::message b", "<p>a :::message b</p>\n"),
    ])
  func containers(markdown: String, expected: String) {
    #expect(html(markdown, .gfm()) == expected)
  }

  @Test("a container that is not closed stays text and is reported with its place")
  func unclosed() {
    let (html, result) = rendered(Array("a\n\n:::message\nb\n".utf8), .gfm())
    #expect(html == "<p>a</p>\n<p>:::message</p>\n<p>b</p>\n")
    #expect(result.findings.map(\.kind) == [.unclosedContainer("message")])
    #expect(result.findings.map(\.range) == [SourceRange(3, 13)])
  }

  @Test(
    "a fence may name a file, mark lines and show changes",
    arguments: [
      (
        "swift:Sources/a.swift",
        "<div class=\"code-title\">Sources/a.swift</div>\n<pre><code class=\"language-swift\">+1\n-2\n 3\n</code></pre>\n"
      ),
      (
        "swift title=\"a b.swift\"",
        "<div class=\"code-title\">a b.swift</div>\n<pre><code class=\"language-swift\">+1\n-2\n 3\n</code></pre>\n"
      ),
      (
        "swift {1,3-5}",
        "<pre><code class=\"language-swift\"><span class=\"line marked\">+1\n</span>-2\n<span class=\"line marked\"> 3\n</span></code></pre>\n"
      ),
      (
        "diff",
        "<pre><code class=\"language-diff\"><span class=\"line added\">+1\n</span><span class=\"line removed\">-2\n</span> 3\n</code></pre>\n"
      ),
      (
        "diff num:a{3}",
        "<div class=\"code-title\">a</div>\n<div class=\"language-num highlighter-rouge\"><div class=\"highlight\"><pre class=\"highlight\"><code><span class=\"line added\">+<span class=\"m\">1</span>\n</span><span class=\"line removed\">-<span class=\"m\">2</span>\n</span><span class=\"line marked\"> <span class=\"m\">3</span>\n</span></code></pre></div></div>\n"
      ),
    ])
  func richCode(info: String, expected: String) {
    var options = MarkdownOptions.gfm()
    options.highlighter = DigitHighlighter()
    #expect(
      html("```\(info)\n+1\n-2\n 3\n```", options)
        == "<div class=\"code-block\">\n\(expected)</div>\n")
  }

  @Test(
    "a fence without extras is written as the library does",
    arguments: ["swift", "swift a b", "c++", "{x}"])
  func plainCode(info: String) {
    #expect(html("```\(info)\n<a>\n```", .gfm()) == html("```\(info)\n<a>\n```", .plain([])))
  }

  @Test("an element of the highlighter is closed at a marked line's end")
  func crossingElements() {
    var options = MarkdownOptions.gfm()
    options.highlighter = DigitHighlighter()
    #expect(
      html("```num {2}\n\"1\n```", options).contains(
        "<span class=\"s\">&quot;</span>\n<span class=\"line marked\"><span class=\"s\">&quot;</span>"
      ))
  }

  @Test("the first [[toc]] lists the headings, nested, with the ids that they get")
  func contents() {
    let text = "[[toc]]\n\n## 一 `b` &\n\n#### c\n\n### d\n\n## 一 `b` &\n\n[[toc]]"
    #expect(
      html(text, .gfm()) == """
        <nav class="toc">
        <ul>
        <li><a href="#%E4%B8%80-b-">一 b &amp;</a>
        <ul>
        <li><a href="#c">c</a></li>
        <li><a href="#d">d</a></li>
        </ul>
        </li>
        <li><a href="#%E4%B8%80-b--1">一 b &amp;</a></li>
        </ul>
        </nav>
        <h2 id="一-b-">一 <code>b</code> &amp;</h2>
        <h4 id="c">c</h4>
        <h3 id="d">d</h3>
        <h2 id="一-b--1">一 <code>b</code> &amp;</h2>
        <p>[[toc]]</p>

        """)
  }

  @Test("headings are reported, and may link to themselves")
  func headings() {
    var options = MarkdownOptions.gfm(with: .headingAnchors)
    options.collectsHeadings = true
    let (html, result) = rendered(Array("# A *b*\n\n# A b".utf8), options)
    #expect(
      html == """
        <h1 id="a-b">A <em>b</em> <a class="anchor" href="#a-b" aria-label="Link to this heading">#</a></h1>
        <h1 id="a-b-1">A b <a class="anchor" href="#a-b-1" aria-label="Link to this heading">#</a></h1>

        """)
    #expect(
      result.headings == [
        Heading(level: 1, id: "a-b", text: "A b"), Heading(level: 1, id: "a-b-1", text: "A b"),
      ])
  }

  @Test(
    "ids follow GitHub's rule",
    arguments: [
      ("Hello, World!", "hello-world"), ("a  b", "a--b"), ("snake_case-x", "snake_case-x"),
      ("ＡＢＣ　１２", "ａｂｃ１２"), ("Ünïcödé", "ünïcödé"), ("か\u{3099}ぎ", "がぎ"),
      ("Cafe\u{301}", "café"), ("😀 face", "-face"), ("①", "section"), ("한글 제목", "한글-제목"),
      ("[l](u) `c` <b>x</b>", "l-c-x"), ("ΑΒΓ", "αβγ"),
    ])
  func ids(heading: String, id: String) {
    let text = html("# " + heading, .gfm())
    #expect(text.unicodeScalars.starts(with: "<h1 id=\"\(id)\">".unicodeScalars))
  }

  @Test(
    "an image alone in its paragraph may be a figure",
    arguments: [
      (
        "![a](u \"題 <\")",
        "<figure>\n<img src=\"u\" alt=\"a\" loading=\"lazy\" />\n<figcaption>題 &lt;</figcaption>\n</figure>\n"
      ),
      (
        "![a](u)\n*cap **b***",
        "<figure>\n<img src=\"u\" alt=\"a\" loading=\"lazy\" />\n<figcaption>cap <strong>b</strong></figcaption>\n</figure>\n"
      ),
      (
        "[![a](u \"t\")](v)",
        "<figure>\n<a href=\"v\"><img src=\"u\" alt=\"a\" loading=\"lazy\" /></a>\n<figcaption>t</figcaption>\n</figure>\n"
      ),
      ("![a](u)", "<p><img src=\"u\" alt=\"a\" loading=\"lazy\" /></p>\n"),
      ("![a](u \"t\") b", "<p><img src=\"u\" alt=\"a\" title=\"t\" loading=\"lazy\" /> b</p>\n"),
    ])
  func figures(markdown: String, expected: String) {
    #expect(html(markdown, .gfm()) == expected)
  }

  @Test("the site answers for images, links and cards")
  func answers() {
    var options = MarkdownOptions.gfm(with: [.externalLinks, .cards])
    options.site.imageSize = { $0 == "a.png" ? (640, 480) : nil }
    options.site.linkTarget = { $0 == "2016-02-26-a.md#x" ? "/2016/a.html#x" : nil }
    options.site.isExternal = { $0.hasPrefix("https://other") }
    options.site.card = { url, output in
      guard url == "https://known.example/" else { return false }
      output.append("<a class=\"card\" href=\"https://known.example/\">K</a>")
      return true
    }
    #expect(
      html(
        """
        ![i](a.png) [p](2016-02-26-a.md#x) [o](https://other.example) [s](https://own.example)

        https://known.example/

        https://other.example/

        """, options) == """
          <p><img src="a.png" alt="i" width="640" height="480" loading="lazy" /> \
          <a href="/2016/a.html#x">p</a> \
          <a href="https://other.example" target="_blank" rel="noopener noreferrer">o</a> \
          <a href="https://own.example">s</a></p>
          <a class="card" href="https://known.example/">K</a>
          <p><a href="https://other.example/" target="_blank" rel="noopener noreferrer">https://other.example/</a></p>

          """)
  }

  @Test("emoji have names when the site asks for it")
  func emoji() {
    #expect(
      html(":smile: :+1: :no_such: a:b `:smile:` 10:30:", .gfm(with: .emojiNames))
        == "<p>😄 👍 :no_such: a:b <code>:smile:</code> 10:30:</p>\n")
    #expect(html(":smile:", .gfm()) == "<p>:smile:</p>\n")
  }

  @Test(
    "bare addresses become links as on GitHub",
    arguments: [
      ("(see https://a.b/c_(d))", "(see <a href=\"https://a.b/c_(d)\">https://a.b/c_(d)</a>)"),
      ("https://a.b/_x_/y_z_", "<a href=\"https://a.b/_x_/y_z\">https://a.b/_x_/y_z</a>_"),
      ("**https://a.b/c**", "<strong><a href=\"https://a.b/c\">https://a.b/c</a></strong>"),
      ("a@b.cd", "<a href=\"mailto:a@b.cd\">a@b.cd</a>"),
      ("a/b@v0.0.21", "a/b@v0.0.21"),
      (
        "[see https://a.b c] https://d.ef",
        "[see https://a.b c] <a href=\"https://d.ef\">https://d.ef</a>"
      ),
      ("[www.a.bc d", "[www.a.bc d"),
      ("http://日本語.jp/", "<a href=\"http://%E6%97%A5%E6%9C%AC%E8%AA%9E.jp/\">http://日本語.jp/</a>"),
      ("https://a.comを見る", "<a href=\"https://a.com\">https://a.com</a>を見る"),
      ("https://a.b/cにあります。", "<a href=\"https://a.b/c\">https://a.b/c</a>にあります。"),
      ("https://a.b/c参照。", "<a href=\"https://a.b/c\">https://a.b/c</a>参照。"),
      (
        "https://a.b/를 https://a.b/c를",
        "<a href=\"https://a.b/%EB%A5%BC\">https://a.b/를</a> <a href=\"https://a.b/c\">https://a.b/c</a>를"
      ),
      (
        "https://a.b/Docker入門 は",
        "<a href=\"https://a.b/Docker%E5%85%A5%E9%96%80\">https://a.b/Docker入門</a> は"
      ),
      ("https://a.b/c、d", "<a href=\"https://a.b/c\">https://a.b/c</a>、d"),
      ("https://a.b/c「d」", "<a href=\"https://a.b/c\">https://a.b/c</a>「d」"),
      ("https://a.b/c　d", "<a href=\"https://a.b/c\">https://a.b/c</a>　d"),
      ("[https://a.b](c)", "<a href=\"c\">https://a.b</a>"),
      ("`https://a.b`", "<code>https://a.b</code>"),
      ("xhttps://a.b", "xhttps://a.b"), ("https://", "https://"), ("www.", "www."),
      (
        "&lt;https://a.b?c=d&e=f&gt;",
        "&lt;<a href=\"https://a.b?c=d&amp;e=f\">https://a.b?c=d&amp;e=f</a>&gt;"
      ),
    ])
  func bareLinks(markdown: String, expected: String) {
    #expect(html(markdown, .gfm()) == "<p>\(expected)</p>\n")
  }
}
