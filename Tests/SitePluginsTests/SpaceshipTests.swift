import SiteModel
import SitePlugins
import SourceText
import Testing

@Suite("jekyll-spaceship")
struct SpaceshipTests {
  private static let small = SmallSite(
    "plugins: [jekyll-spaceship]",
    files: [
      ("a.html", "---\n---\n"),
      ("t.md", "---\n---\n| a ||\n|^^ b | c |\n```\n| x ||\n```\n| d \\\n| e\\|| f |\n"),
    ])

  @Test func `the marks of tables are comments in the source, outside of code`() {
    #expect(
      Self.small.page("/t.html")?.document.rawBody
        == "| a |<!--colspan-->|\n|<!--rowspan--> b | c |\n```\n| x ||\n```\n| d <!--next--> |\n| e\\|| f |\n"
    )
    #expect(Self.small.page("/a.html")?.document.rawBody == "")
  }

  @Test(arguments: [
    (
      "<tr>\n<td>a</td>\n<td><!--colspan--></td>\n<td><!--colspan--></td>\n</tr>",
      "<tr>\n<td colspan=\"3\">a</td>\n</tr>"
    ),
    (
      "<tr><td>a</td><td>b</td></tr><tr><td><!--rowspan--></td><td>c</td></tr><tr><td><!--rowspan--> d</td><td>e</td></tr>",
      "<tr><td rowspan=\"3\">a\n<br>\nd</td><td>b</td></tr><tr><td>c</td></tr><tr><td>e</td></tr>"
    ),
    (
      "<tr><td>a</td><td>b <!--next--></td></tr><tr><td>c</td><td>d</td></tr><tr><td>e</td><td>f</td></tr>",
      "<tr><td>a\n<br>\nc</td><td>b\n<br>\nd</td></tr><tr><td>e</td><td>f</td></tr>"
    ),
    (
      "<tr><td>: a :</td><td>b :</td><td>: c</td><td>d:</td></tr>",
      "<tr><td style=\"text-align: center\">a</td><td style=\"text-align: right\">b</td><td style=\"text-align: left\">c</td><td>d:</td></tr>"
    ),
    (
      "<tr><td>a</td><td><!--colspan--></td><td>b</td></tr><tr><td><!--rowspan--></td><td><!--colspan--></td><td>c</td></tr>",
      "<tr><td colspan=\"2\" rowspan=\"2\">a</td><td>b</td></tr><tr><td>c</td></tr>"
    ),
  ])
  func `cells are joined and aligned`(rows: String, wanted: String) {
    #expect(Self.small.finished("<table>\(rows)</table>") == "<table>\(wanted)</table>")
  }

  @Test(arguments: [
    "<table><tr><td>a</td></tr></table>",
    "<table><tr><td><table><tr><td>x :</td></tr></table></td></tr></table>",
    "<table><tr><td>a", "<p>| a ||</p>",
  ])
  func `other tables stay`(html: String) {
    #expect((Self.small.finished(html) ?? html) == html)
  }

  @Test(arguments: [
    (
      "https://www.youtube.com/watch?v=XA2WjJbmmoM",
      "<iframe id=\"media-XA2WjJbmmoM\" class=\"media\" src=\"https://www.youtube.com/embed/XA2WjJbmmoM\" title=\"T\" width=\"100%\" height=\"350\" style=\"max-width: 600px;outline: none\" allow=\"encrypted-media; picture-in-picture\" frameborder=\"0\" allowfullscreen></iframe>"
    ),
    (
      "//youtu.be/mEP3YXaSww8?height=100%&amp;width=400",
      "<iframe id=\"media-mEP3YXaSww8\" class=\"media\" src=\"https://www.youtube.com/embed/mEP3YXaSww8?height=100%&amp;width=400\" title=\"T\" width=\"400\" height=\"100%\" style=\"max-width: 600px;outline: none\" allow=\"encrypted-media; picture-in-picture\" frameborder=\"0\" allowfullscreen></iframe>"
    ),
  ])
  func `videos are played`(address: String, wanted: String) {
    #expect(Self.small.finished("<img src=\"\(address)\" title=\"T\">") == wanted)
  }

  @Test(arguments: [
    ("https://vimeo.com/263856289", "https://player.vimeo.com/video/263856289"),
    ("https://dai.ly/x7tgcev", "https://www.dailymotion.com/embed/video/x7tgcev"),
    ("//open.spotify.com/track/4Dg5", "https://open.spotify.com/embed/track/4Dg5"),
    ("/a/b.mp3?loop=true", "<audio id=\"media-b.mp3\" class=\"media\" loop src="),
    ("/a/b.webm", "<source src=\"/a/b.webm\">"),
  ])
  func `players of other services, and of files`(address: String, part: String) {
    #expect(Self.small.finished("<img src=\"\(address)\">")?.contains(part) == true)
  }

  @Test func `pictures stay, and emoji become characters`() {
    #expect(Self.small.finished("<img src=\"/a/b.png\">") == nil)
    #expect(Self.small.finished("<p>:tada:</p>") == "<p>🎉</p>")
    let off = SmallSite(
      "plugins: [jekyll-spaceship]\njekyll-spaceship: {processors: [table-processor]}",
      files: [("a.html", "---\n---\n")])
    #expect(off.finished("<p>:tada:</p>") == nil)
  }
}
