import SiteModel
import SitePlugins
import SourceText
import Testing

@Suite("Plugins that change the links of pages")
struct LinkPluginTests {
  private static func page(_ settings: String, _ html: String) -> String? {
    SmallSite("url: https://me.example\n" + settings, files: [("a.html", "---\n---\n")]).finished(
      html)
  }

  @Test(arguments: [
    (
      "<a href=\"https://google.com\">Google</a>",
      "<a href=\"https://google.com\" target=\"_blank\" rel=\"noopener noreferrer\">Google</a>"
    ),
    (
      "<A HREF='http://x.example/?a=b&amp;c'>x</A>",
      "<A HREF='http://x.example/?a=b&amp;c' target=\"_blank\" rel=\"noopener noreferrer\">x</A>"
    ),
    (
      "<a href=https://x.example rel=nofollow>x</a>",
      "<a href=https://x.example rel=\"nofollow noopener noreferrer\" target=\"_blank\">x</a>"
    ),
    (
      "<a href=\"https://x.example\" target=\"_self\">x</a>",
      "<a href=\"https://x.example\" target=\"_blank\" rel=\"noopener noreferrer\">x</a>"
    ),
    ("<a href=\"https://me.example/b\">x</a>", nil), ("<a href=\"/b\">x</a>", nil),
    ("<a href=\"mailto:a@x.example\">x</a>", nil), ("<a name=\"b\">x</a>", nil),
    ("<!-- <a href=\"https://x.example\"> -->", nil),
    ("<script>'<a href=\"https://x.example\">'</script>", nil),
    ("<a href=\"https://x.example", nil),
  ])
  func `jekyll-target-blank opens links to other hosts in a new tab`(html: String, wanted: String?)
  {
    #expect(Self.page("plugins: [jekyll-target-blank]", html) == wanted)
  }

  @Test func `jekyll-target-blank has its settings`() {
    let settings = "plugins: [jekyll-target-blank]\ntarget-blank: "
    let link = "<a class=\"one two\" href=\"https://x.example\">x</a>"
    #expect(Self.page(settings + "{css_class: three}", link) == nil)
    #expect(
      Self.page(settings + "{css_class: two, noreferrer: false, rel: nofollow}", link)
        == "<a class=\"one two\" href=\"https://x.example\" target=\"_blank\" rel=\"noopener nofollow\">x</a>"
    )
    #expect(
      Self.page(settings + "{add_css_classes: out, noopener: false, noreferrer: false}", link)
        == "<a class=\"out one two\" href=\"https://x.example\" target=\"_blank\">x</a>")
    #expect(
      Self.page(settings + "{rel: 'a\" onclick=b'}", "<a href=\"https://x.example\">x</a>")?
        .contains("\" onclick") == false)
  }

  @Test func `what is outside of the body stays`() {
    let head = "<head><base href=\"/\"></head><body>"
    let link = "<a href=\"https://x.example\">x</a>"
    #expect(
      Self.page("plugins: [jekyll-target-blank]", link + head + link + "</body>" + link)
        == link + head
        + "<a href=\"https://x.example\" target=\"_blank\" rel=\"noopener noreferrer\">x</a></body>"
        + link)
  }

  @Test(arguments: [
    (
      "", "<a href=\"https://x.example\">x</a>",
      "<a href=\"https://x.example\" rel=\"external nofollow noopener\" target=\"_blank\">x</a>"
    ),
    (
      "", "<a href=\"https://x.example\" rel=\"me\">x</a>",
      "<a href=\"https://x.example\" rel=\"me\" target=\"_blank\">x</a>"
    ),
    ("", "<a href=\"https://x.example\" rel=\"me\" target=\"_top\">x</a>", nil),
    ("external_links: {enabled: false}", "<a href=\"https://x.example\">x</a>", nil),
    (
      "external_links: {exclude: ['https://x.example/.+']}",
      "<a href=\"https://x.example/a\">x</a>", nil
    ),
    (
      "external_links: {exclude: ['https://x.example']}", "<a href=\"https://x.example\">x</a>", nil
    ),
    (
      "external_links: {rel: nofollow, exclude: ['https://y.example']}",
      "<a href=\"https://x.example\">x</a>",
      "<a href=\"https://x.example\" rel=\"nofollow\" target=\"_blank\">x</a>"
    ),
  ])
  func `jekyll-link-attributes adds what a link lacks`(
    settings: String, html: String, wanted: String?
  ) {
    #expect(Self.page("plugins: [jekyll-link-attributes]\n" + settings, html) == wanted)
  }

  @Test func `jekyll-loading-lazy lets images and frames wait`() {
    let settings = "plugins: [jekyll-loading-lazy]"
    #expect(
      Self.page(settings, "<img src=\"a.png\" /><iframe src=b></iframe><img loading=eager>")
        == "<img src=\"a.png\" loading=\"lazy\" /><iframe src=b loading=\"lazy\"></iframe><img loading=eager>"
    )
    #expect(Self.page(settings, "<p>no image</p>") == nil)
  }
}
