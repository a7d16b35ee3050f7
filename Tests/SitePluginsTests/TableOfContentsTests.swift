import ContentData
import SiteModel
import SitePlugins
import SourceText
import Testing

@Suite struct TableOfContentsTests {
  private func list(_ page: String, _ settings: Value? = nil) -> String {
    var buffer = OutputBuffer()
    TableOfContents(of: page.utf8.span, options: TableOfContentsOptions(settings))
      .writeList(into: &buffer)
    return buffer.text()
  }

  private func anchored(_ page: String) -> String {
    var buffer = OutputBuffer()
    TableOfContents(of: page.utf8.span, options: TableOfContentsOptions())
      .writePage(page.utf8.span, into: &buffer)
    return buffer.text()
  }

  @Test func `headings nest by level`() {
    let page = """
      <h1>One &amp; "two"</h1><p>t</p>
      <h2>Sub <em>em</em> <code>c</code></h2>
      <h4>Deep 日本語</h4>
      <h3 id="given">Given</h3>
      <h1>One &amp; "two"</h1>
      """
    // The list that jekyll-toc 0.18 makes of the same headings.
    let wanted = """
      <ul id="toc" class="section-nav">
      <li class="toc-entry toc-h1"><a href="#one--two">One &amp; &quot;two&quot;</a>
      <ul>
      <li class="toc-entry toc-h2"><a href="#sub-em-c">Sub em c</a>
      <ul>
      <li class="toc-entry toc-h4"><a href="#deep-%E6%97%A5%E6%9C%AC%E8%AA%9E">Deep 日本語</a></li>
      <li class="toc-entry toc-h3"><a href="#given">Given</a></li>
      </ul>
      </li>
      </ul>
      </li>
      <li class="toc-entry toc-h1"><a href="#one--two-1">One &amp; &quot;two&quot;</a></li>
      </ul>
      """
    #expect(list(page) == wanted)
  }

  @Test func `headings that say so are left out`() {
    let page = """
      <div class="a no_toc_section"><div><h2>x</h2></div><h2>y</h2></div>
      <h3 class="no_toc">z</h3><h2>in</h2>
      """
    #expect(
      list(page) == """
        <ul id="toc" class="section-nav">
        <li class="toc-entry toc-h2"><a href="#in">in</a></li>
        </ul>
        """)
  }

  @Test func `the settings are read`() {
    let settings = Value.object([
      "min_level": 2, "max_level": 3, "ordered_list": true, "list_id": "i", "list_class": "l",
      "sublist_class": "s", "item_class": "e", "item_prefix": "p-",
      "no_toc_section_class": .array(["u", "v"]),
    ])
    let page =
      "<h1>a</h1><h2>b</h2><h3>c</h3><h4>d</h4><section class='v'><h2>e</h2></section>"
    #expect(
      list(page, settings) == """
        <ol id="i" class="l">
        <li class="e p-h2"><a href="#b">b</a>
        <ol class="s">
        <li class="e p-h3"><a href="#c">c</a></li>
        </ol>
        </li>
        </ol>
        """)
  }

  @Test func `a page without headings has an empty list`() {
    #expect(list("<p>no</p>") == "<ul id=\"toc\" class=\"section-nav\">\n</ul>")
  }

  @Test func `settings of a wrong type keep the defaults`() {
    let settings = Value.object(["min_level": "two", "list_id": 3, "no_toc_section_class": 1])
    #expect(list("<h1>a</h1>", settings) == list("<h1>a</h1>"))
  }

  @Test func `anchors go to the start of each heading and nothing else changes`() {
    let anchor = { (id: String) in
      "\n<a class=\"anchor\" href=\"#\(id)\" aria-hidden=\"true\">"
        + "<span class=\"octicon octicon-link\"></span></a>"
    }
    #expect(
      anchored("<p>a&quot;<br /></p><h2 id=\"概要\">b</h2><h2></h2><h3>c <em>d</em></h3>")
        == "<p>a&quot;<br /></p><h2 id=\"概要\">\(anchor("%E6%A6%82%E8%A6%81"))b</h2><h2></h2>"
        + "<h3>\(anchor("c-d"))c <em>d</em>\n</h3>")
  }

  @Test(arguments: ["<h1", "<h1>", "<h1>a", "<h1 id=>a</h2>", "<h1 id='x>a</h1>", "<h2 class"])
  func `broken HTML ends`(page: String) {
    #expect(list(page).hasSuffix("</ul>"))
    #expect(anchored(page).utf8.count >= page.utf8.count)
  }
}
