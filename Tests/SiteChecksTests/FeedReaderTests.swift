import SiteChecks
import Testing

@Suite("URLs of feeds and sitemaps")
struct FeedReaderTests {
  @Test(
    "are found in Atom, RSS and sitemaps, and in nothing else",
    arguments: [
      (
        "<?xml version=\"1.0\"?><feed><link href=\"/a/\"/><entry><id>x</id></entry></feed>", ["/a/"]
      ),
      (
        "<rss><channel><link>\n https://e.jp/ </link><enclosure url='/a.mp3?x=1&amp;y=2'/></channel></rss>",
        ["https://e.jp/", "/a.mp3?x=1&y=2"]
      ),
      ("<urlset><url><loc><![CDATA[/b/]]></loc></url></urlset>", ["/b/"]),
      ("<svg><link href=\"/a/\"/></svg>", []),
    ])
  func found(_ xml: String, _ expected: [String]) {
    let bytes = Array(xml.utf8)
    let facts = FeedReader.xml(bytes.span)
    #expect(facts.references.map(\.value) == expected)
  }
}
