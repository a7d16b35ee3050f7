import ContentData
import SiteModel
import SitePlugins
import SourceText
import Testing

@Suite("Plugins whose tags and filters write small markup")
struct EmbedPluginTests {
  @Test(arguments: [
    ("example@example.com", "%65%78%61%6D%70%6C%65@%65%78%61%6D%70%6C%65.%63%6F%6D"), ("", ""),
    ("山1-x", "%E5%B1%B1%31-%78"),
  ])
  func `encode_email encodes letters and digits`(text: String, wanted: String) throws {
    #expect(
      try SmallSite("plugins: [jekyll-email-protect]").rendered("{{ '\(text)' | encode_email }}")
        == wanted)
  }

  @Test(arguments: [
    ("\"https://www.youtube.com/watch?v=ho8-vK0L1_8\"", "ho8-vK0L1_8"),
    ("'https://www.youtube.com/watch?v=ho8-vK0L1_8&t=3'", "ho8-vK0L1_8"),
    ("\"https://x.example/\"", ""),
  ])
  func `youtube shows the player of an address`(markup: String, id: String) throws {
    let html = try SmallSite("plugins: [jekyll-youtube]").rendered(
      "{% youtube \(markup) %}", page: .object(["video": "https://youtu.be/xyz"]))
    #expect(html.hasPrefix("<style>.embed-container { position: relative;"))
    #expect(
      html.hasSuffix(
        "<div class='embed-container'>    <iframe title=\"YouTube video player\" width=\"640\" height=\"390\" src=\"//www.youtube.com/embed/\(id)\" frameborder=\"0\" allowfullscreen></iframe></div>"
      ))
  }

  @Test func `twitter is a link that X's script embeds`() throws {
    let small = SmallSite("plugins: [jekyll-twitter-plugin]")
    let script =
      "<script async src=\"https://platform.twitter.com/widgets.js\" charset=\"utf-8\"></script></div>"
    #expect(
      try small.rendered(
        "{% twitter https://twitter.com/a/status/1 align='right' width=350 what=x %}")
        == "<div class='jekyll-twitter-plugin'><blockquote class=\"twitter-tweet\" data-align=\"right\" data-width=\"350\"><a href=\"https://twitter.com/a/status/1\">https://twitter.com/a/status/1</a></blockquote>\n"
        + script)
    #expect(
      try small.rendered(
        "{% twitternocache oembed page.x %}", page: .object(["x": "https://x.com/a?b&c"])
      )
      .contains("<a href=\"https://x.com/a?b&amp;c\">"))
    #expect(try small.rendered("{% twitter javascript:/x %}").contains("javascript") == false)
    #expect(throws: Diagnostic.self) { try small.rendered("{% twitter %}") }
  }

  @Test(arguments: [
    ("{% figure %}\nContent\n{% endfigure %}", "<figure><p>\nContent\n</p>\n</figure>"),
    (
      "{% figure caption:\"A {{ page.title }}\" class:\"one two\" %}x{% endfigure %}",
      "<figure class=\"one two\"><p>x</p>\n  <figcaption>A title</figcaption>\n</figure>"
    ),
    (
      "{% figure class:'a\">' label:l %}x{% endfigure %}",
      "<figure class=\"a&quot;&gt;\" id=\"l\"><p>x</p>\n</figure>"
    ),
  ])
  func `figure wraps Markdown, with a caption`(template: String, wanted: String) throws {
    let page: Value = .object(["title": "title"])
    #expect(try SmallSite("plugins: [jekyll-figure]").rendered(template, page: page) == wanted)
  }

  @Test func `figure leaves paragraphs out if it is told to`() throws {
    let small = SmallSite("plugins: [jekyll-figure]\njekyll-figure: {paragraphs: false}")
    #expect(try small.rendered("{% figure %}x{% endfigure %}") == "<figure>x\n</figure>")
  }

  @Test func `katex leaves formulas for the browser, out of Markdown's reach`() throws {
    let small = SmallSite("plugins: [jektex]")
    #expect(try small.rendered("{% katex %}a_b{% endkatex %}") == "&#92;&#40;a&#95;b&#92;&#41;")
    #expect(try small.rendered("{% katex display %}a{% endkatex %}") == "&#92;&#91;a&#92;&#93;")
    #expect(try small.rendered("{% katexmm %}$a_b$ < c{% endkatexmm %}") == "$a_b$ < c")
  }

  @Test func `polyglot builds the default language with its variables`() throws {
    let small = SmallSite(
      "plugins: [jekyll-polyglot]\nlanguages: [ja, en]\ndefault_lang: ja\nlang_vars: [locale_name]",
      files: [
        ("a.md", "---\nlang: ja\n---\n"), ("b.md", "---\nlang: en\n---\n"), ("c.md", "---\n---\n"),
        ("d.md", "---\nlang-exclusive: [en]\n---\n"), ("e.md", "---\nlang: de\n---\n"),
      ])
    #expect(small.urls == ["/a.html", "/c.html", "/e.html"])
    #expect(small.problems.map(\.id) == ["polyglot.language"])
    #expect(
      try small.rendered(
        "{{ site.active_lang }} {{ site.default_lang }} {{ site.locale_name }} {{ site.languages | join: ',' }}"
      )
        == "ja ja ja ja,en")
    #expect(
      try small.rendered("<a {% static_href %}href=\"/x\"{% endstatic_href %}>")
        == "<a href=\"/x\">")
    #expect(try small.rendered("{% Unrelativized_Link href=\"/x\" %}") == "href=\"/x\"")
    #expect(
      try small.rendered("{% I18n_Headers https://x.example %}", page: .object(["url": "/a.html"]))
        == "<meta http-equiv=\"Content-Language\" content=\"ja\">\n<link rel=\"alternate\" hreflang=\"ja\" href=\"https://x.example/a.html\"/>\n"
    )
    #expect(
      try SmallSite("plugins: [jekyll-polyglot]").rendered(
        "{{ site.active_lang }}{{ site.languages | size }}") == "en1")
  }

  @Test func `files beside a post go where its page goes`() {
    let small = SmallSite(
      "plugins: [jekyll-postfiles]\npermalink: /:year/:title/",
      files: [
        ("_posts/trip/2024-05-06-sea.md", "---\n---\n"), ("_posts/trip/a.png", "png"),
        ("_posts/trip/img/b.png", "png"), ("_posts/2024-05-07-alone.md", "---\n---\n"),
        ("_posts/c.png", "png"), ("d.png", "png"),
      ])
    #expect(
      small.site.staticFiles.map(\.outputPath).sorted()
        == ["2024/sea/a.png", "2024/sea/img/b.png", "d.png"])
  }
}
