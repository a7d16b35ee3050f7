import SiteModel
import SitePlugins
import SourceText
import Testing

@Suite struct MentionsTests {
  private func rewritten(_ page: String, base: String = "https://github.com") -> String {
    var buffer = OutputBuffer()
    Mentions(baseURL: base).rewrite(page.utf8.span, into: &buffer)
    return buffer.text()
  }

  private func link(_ name: String) -> String {
    "<a href=\"https://github.com/\(name)\" class=\"user-mention\">@\(name)</a>"
  }

  @Test(arguments: [
    "foo@bar.com", "@a.b", "@foo/bar", "@mention", "a @mentioned b", "@", "@-x", "no at all",
    "<code>@x</code>", "<pre><b>@x</b></pre>", "<a href=\"/\">@x</a>", "<p title=\"@x\">t</p>",
    "<script>var a = '@x' </script>", "<!-- @x -->", "a<b @",
  ])
  func `what is no mention stays`(page: String) {
    #expect(rewritten(page) == page)
  }

  @Test func `names become links, whatever stands around them`() {
    #expect(rewritten("@hubot") == link("hubot"))
    #expect(
      rewritten("(@y) @x. @z... @e") == "(\(link("y"))) \(link("x")). \(link("z"))... \(link("e"))")
    #expect(rewritten("日本@jp。") == "日本\(link("jp"))。")
    #expect(rewritten("@a-b_c!") == "\(link("a-b_c"))!")
    #expect(rewritten("<code>c</code>@x") == "<code>c</code>\(link("x"))")
  }

  @Test func `one name right after another is not a second mention`() {
    #expect(rewritten("@a@b") == "\(link("a"))@b")
  }

  @Test func `only the body of a whole page is changed`() {
    let page = "<html><head><title>@t</title></head><body class=\"x\">@b</body></html>"
    let wanted = "<html><head><title>@t</title></head><body class=\"x\">\(link("b"))</body></html>"
    #expect(rewritten(page) == wanted)
  }

  @Test func `the base URL is the site's own`() {
    let wanted = "<a href=\"https://social.example/~me\" class=\"user-mention\">@me</a>"
    #expect(rewritten("@me", base: "https://social.example/~") == wanted)
  }

  @Test(arguments: ["<", "<a", "<a href=\"", "<!--", "<script>@x", "</", "<p @x", "@x<"])
  func `broken HTML ends`(page: String) {
    #expect(rewritten(page).utf8.count >= page.utf8.count)
  }
}
