import ContentData
import SiteModel
import SitePlugins
import SourceText
import Testing

@Suite struct DocumentTransformsTests {
  @Test func `titles come from headings`() {
    let small = SmallSite(
      """
      plugins: [jekyll-titles-from-headings]
      collections: {notes: {output: true}}
      titles_from_headings: {strip_title: true, collections: true}
      """,
      files: [
        ("a.md", "---\n---\n# One & *two* [^1]\n\nText"), ("b.md", "---\ntitle: Own\n---\n# One"),
        ("c.md", "---\nstrip_title: false\n---\nUnder\n=====\nText"), ("d.md", "---\n---\nText"),
        ("e.html", "---\n---\n# One"), ("_notes/n-o.md", "---\n---\n# Note\nText"),
        ("_notes/own.md", "---\ntitle: Mine\n---\n# Note"),
      ])
    func title(_ url: String) -> String? { small.page(url)?.document.data["title"]?.string }
    #expect(title("/a.html") == "One &amp; *two* ")
    #expect(small.page("/a.html")?.document.rawBody == "Text")
    #expect(title("/b.html") == "Own" && title("/c.html") == "Under")
    #expect(small.page("/c.html")?.document.rawBody.hasPrefix("Under") == true)
    #expect(title("/d.html") == nil && title("/e.html") == nil)
    #expect(small.document("_notes/n-o.md")?.data["title"]?.string == "Note")
    #expect(small.document("_notes/own.md")?.data["title"]?.string == "Mine")
  }

  @Test func `pages and posts get the layout of their kind, if there is one`() {
    let small = SmallSite(
      "plugins: [jekyll-default-layout]",
      files: [
        ("index.md", "---\n---\n"), ("a.md", "---\n---\n"), ("b.md", "---\nlayout: x\n---\n"),
        ("c.html", "---\n---\n"), ("_posts/2024-01-01-p.md", "---\n---\n"),
        ("d.md", "---\nlayout: null\n---\n"),
      ], layouts: ["home": "", "default": "", "post": ""])
    func layout(_ url: String) -> String? { small.page(url)?.document.layoutName }
    #expect(layout("/") == "home" && layout("/a.html") == "default" && layout("/b.html") == "x")
    #expect(layout("/c.html") == nil && layout("/d.html") == nil)
    #expect(small.site.posts[0].document.layoutName == "post")
  }

  @Test func `links to sources lead to pages`() {
    let small = SmallSite(
      "plugins: [jekyll-relative-links]\nbaseurl: /b\nrelative_links: {collections: true, exclude: [x.md]}",
      files: [
        ("a.md", "---\n---\n[p](_posts/2024-01-01-p.md) [i](d/i.png)"),
        ("x.md", "---\n---\n[a](a.md)"),
        ("_posts/2024-01-01-p.md", "---\n---\n[a](../a.md)\n\nMore"), ("d/i.png", ""),
      ])
    #expect(small.page("/a.html")?.document.rawBody == "[p](/b/2024/01/01/p.html) [i](/b/d/i.png)")
    #expect(small.page("/x.html")?.document.rawBody == "[a](a.md)")
    #expect(small.site.posts[0].document.rawBody == "[a](/b/a.html)\n\nMore")
  }

  @Test func `Markdown without front matter is a page, but for a repository's own papers`() {
    let files = [
      ("a.md", "# A"), ("README.md", "# R"), ("LICENSE.md", "l"), ("d/README.md", "# D"),
      ("x.txt", "t"),
    ].map { (path: $0.0, text: $0.1) }
    let both = SmallSite(
      "plugins: [jekyll-optional-front-matter, jekyll-readme-index]\noptional_front_matter: {remove_originals: true}",
      files: files)
    #expect(both.urls == ["/a.html", "/", "/d/"])
    #expect(!both.site.staticFiles.contains { $0.sourcePath == "a.md" })
    #expect(both.site.staticFiles.contains { $0.sourcePath == "README.md" })
    let included = SmallSite(
      "plugins: [jekyll-optional-front-matter]\ninclude: [LICENSE.md]", files: files)
    #expect(included.urls == ["/a.html", "/LICENSE.html"])
    #expect(
      SmallSite(
        "plugins: [jekyll-optional-front-matter]\noptional_front_matter: {enabled: false}",
        files: files
      ).urls.isEmpty)
    let taken = SmallSite(
      "plugins: [jekyll-readme-index]", files: files + [("index.html", "---\n---\n")])
    #expect(taken.urls == ["/", "/d/"])
    #expect(SmallSite("", files: files).urls.isEmpty)
  }

  @Test func `a README with front matter can be an index`() {
    let small = SmallSite(
      "plugins: [jekyll-readme-index]\nreadme_index: {with_frontmatter: true}",
      files: [("d/readme.md", "---\ntitle: T\n---\nx")])
    #expect(small.urls == ["/d/"])
    #expect(small.page("/d/")?.document.outputPath == "d/index.html")
  }

  @Test func `commit times are what the author did not write`() throws {
    let log = "\u{1}1704067200\0\n_posts/2024-01-01-p.md\0a.md\0b.md\0"
    let small = SmallSite(
      "plugins: [jekyll-last-modified-at]\nlast-modified-at: {date-format: '%Y'}",
      files: [
        ("_posts/2024-01-01-p.md", "---\n---\n"), ("a.md", "---\n---\n"), ("c.md", "---\n---\n"),
        ("b.md", "---\nlast_modified_at: 2020-02-02\n---\n"),
      ], commits: CommitTimes(log: Array(log.utf8)))
    #expect(
      small.site.posts[0].document.data["last_modified_at"]?.timestamp?.seconds == 1_704_067_200)
    let page = Value.drop(try #require(small.page("/a.html")))
    #expect(
      try small.rendered("{% last_modified_at %} {% last_modified_at %d-%b-%y %}", page: page)
        == "2024 01-Jan-24")
    let own = Value.drop(try #require(small.page("/b.html")))
    #expect(try small.rendered("{% last_modified_at %}", page: own) == "2020")
    let unknown = Value.drop(try #require(small.page("/c.html")))
    #expect(try small.rendered("{% last_modified_at %}", page: unknown) == "")
  }
}
