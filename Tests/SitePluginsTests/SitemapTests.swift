import ContentData
import SiteModel
import SitePlugins
import SourceText
import Testing

@Suite struct SitemapTests {
  private let settings = "plugins: [jekyll-sitemap]\nurl: https://e.example\nbaseurl: /b\n"

  private func locations(_ sitemap: String) -> [String] {
    sitemap.split(separator: "<loc>").dropFirst().map { String($0.prefix { $0 != "<" }) }
  }

  @Test func `documents, pages and files are listed, those that say no are not`() throws {
    let small = SmallSite(
      settings + "collections: {notes: {output: true}, secret: {output: false}}",
      files: [
        ("_posts/2024-01-02-日 本.md", "---\n---\nx"),
        ("_posts/2024-01-01-no.md", "---\nsitemap: false\n---\nx"),
        ("_notes/n.md", "---\nlast_modified_at: 2025-01-01\n---\nx"),
        ("_secret/s.md", "---\n---\nx"), ("index.html", "---\n---\nx"),
        ("404.html", "---\n---\nx"), ("data.json", "---\n---\nx"),
        ("a/index.html", "---\npermalink: /a/index.html\n---\nx"), ("doc & s.pdf", "pdf"),
        ("x.png", "png"), ("s.html", "static"),
      ])
    let sitemap = try #require(small.written("/sitemap.xml")?.text)
    #expect(
      locations(sitemap) == [
        "https://e.example/b/notes/n.html",
        "https://e.example/b/2024/01/02/%E6%97%A5-%E6%9C%AC.html",
        "https://e.example/b/", "https://e.example/b/a/", "https://e.example/b/doc%20&amp;%20s.pdf",
        "https://e.example/b/s.html",
      ])
    #expect(sitemap.split(separator: "<lastmod>").count == 3)
    #expect(sitemap.contains("<lastmod>2024-01-02T00:00:00+00:00</lastmod>"))
    #expect(sitemap.contains("<lastmod>2025-01-01T00:00:00+00:00</lastmod>"))
  }

  @Test func `robots.txt names the sitemap`() {
    #expect(
      SmallSite(settings).written("/robots.txt")?.text
        == "Sitemap: https://e.example/b/sitemap.xml\n")
  }

  @Test func `the site's own files stay`() {
    let small = SmallSite(
      settings, files: [("robots.txt", "mine"), ("sitemap.xml", "---\n---\nmine")])
    #expect(small.urls == ["/sitemap.xml"])
  }

  @Test func `a style sheet of the site is named`() throws {
    let small = SmallSite(settings, files: [("sitemap.xsl", "<x/>")])
    let sitemap = try #require(small.written("/sitemap.xml")?.text)
    #expect(
      sitemap.contains(
        "<?xml-stylesheet type=\"text/xsl\" href=\"https://e.example/b/sitemap.xsl\"?>"))
  }

  @Test func `bodies and titles do not matter to it`() throws {
    let small = SmallSite(settings, files: [("_posts/2024-01-02-a.md", "---\n---\nx")])
    let reads = try #require(small.written("/sitemap.xml")?.reads)
    let post = small.site.posts[0].document.resource
    #expect(reads.contains(post, .address))
    #expect(!reads.contains(post, .metadata) && !reads.contains(post, .content))
  }
}
