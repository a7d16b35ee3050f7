import ContentData
import SiteModel
import SitePlugins
import SourceText
import Testing

@Suite struct ArchivesTests {
  private let posts = [
    ("_posts/2023-12-31-a.md", "---\ntitle: A\ntags: [Sw ift, x]\ncategories: [News]\n---\nx"),
    ("_posts/2024-01-01-b.md", "---\ntitle: B\ntags: [x]\n---\nx"),
    ("_posts/2024-01-01-c.md", "---\ntitle: C\n---\nx"),
  ].map { (path: $0.0, text: $0.1) }

  @Test func `there is a page for each tag, category, year, month and day`() throws {
    let small = SmallSite(
      "plugins: [jekyll-archives]\njekyll-archives: {enabled: all, layouts: {year: y}}",
      files: posts)
    #expect(
      small.urls == [
        "/tag/sw-ift/", "/tag/x/", "/category/news/", "/2023/", "/2023/12/", "/2023/12/31/",
        "/2024/",
        "/2024/01/", "/2024/01/01/",
      ])
    let year = try #require(small.page("/2024/"))
    #expect(year.document.data["layout"]?.string == "y")
    #expect(small.page("/2024/01/")?.document.data["layout"]?.string == "archive")
    #expect(small.page("/tag/sw-ift/")?.document.data["title"]?.string == "Sw ift")
    var reads = ReadSet()
    #expect(year.value(for: "posts", noting: &reads)?.array?.count == 2)
    #expect(reads.contains(year.document.resource, .metadata))
    #expect(year.value(for: "date", noting: &reads)?.timestamp == Timestamp(date: 2024, 1, 1))
  }

  @Test func `addresses follow the settings`() {
    let small = SmallSite(
      """
      plugins: [jekyll-archives]
      jekyll-archives:
        enabled: [tags, month]
        slug_mode: raw
        permalinks: {tag: '/t/:type/:name.html', month: '/m/:month-:year/'}
      """, files: posts)
    #expect(
      small.urls == ["/t/tag/sw-ift.html", "/t/tag/x.html", "/m/12-2023/", "/m/01-2024/"])
  }

  @Test func `nothing is made unless it is enabled`() {
    #expect(SmallSite("plugins: [jekyll-archives]", files: posts).urls.isEmpty)
  }

  @Test(arguments: [
    "jekyll-archives: [tags]", "jekyll-archives: {enabled: some}",
    "jekyll-archives: {enabled: [tag]}",
    "jekyll-archives: {layouts: 1}", "jekyll-archives: {permalinks: {tag: [x]}}",
  ])
  func `wrong settings are reported at their place`(settings: String) {
    let small = SmallSite("plugins: [jekyll-archives]\n" + settings, files: posts)
    #expect(small.problems.first?.id == "config.wrong-type")
    #expect(small.problems.first?.location?.range != nil)
  }
}

@Suite struct RedirectsTests {
  private let settings = "plugins: [jekyll-redirect-from]\nurl: https://e.example\nbaseurl: /b\n"

  @Test func `old addresses lead to new ones`() throws {
    let small = SmallSite(
      settings,
      files: [
        ("_posts/2024-01-01-a.md", "---\nredirect_from: [/old/, 'older\"x']\n---\nx"),
        ("about.md", "---\nredirect_from: /me.php\n---\nx"),
      ])
    #expect(
      small.urls == ["/about.html", "/old/", "/older\"x", "/me.php", "/redirects.json"])
    let redirect = try #require(small.page("/old/")?.document.data["redirect"]?.object)
    #expect(redirect["to"]?.string == "https://e.example/b/2024/01/01/a.html")
    #expect(small.page("/old/")?.document.data["layout"]?.string == "redirect")
    #expect(small.page("/me.php")?.document.outputPath == "me.php")
    #expect(
      small.written("/redirects.json")?.text
        == "{\"/old/\":\"https://e.example/b/2024/01/01/a.html\","
        + "\"/older\\\"x\":\"https://e.example/b/2024/01/01/a.html\","
        + "\"/me.php\":\"https://e.example/b/about.html\"}")
  }

  @Test func `a page that moved away only says so`() throws {
    let small = SmallSite(
      settings,
      files: [
        ("_posts/2024-01-01-a.md", "---\ntitle: A\nredirect_to: https://x.example/a\n---\nbody"),
        ("gone.md", "---\nredirect_to: [/here/]\n---\nbody"),
        ("stays.md", "---\nredirect_to:\n---\nbody"),
      ])
    let post = try #require(small.document("_posts/2024-01-01-a.md"))
    #expect(post.rawBody.isEmpty && post.layoutName == "redirect")
    #expect(post.data["redirect"]?.object?["to"]?.string == "https://x.example/a")
    #expect(post.data["sitemap"]?.bool == false)
    let page = small.page("/gone.html")?.document
    #expect(page?.data["redirect"]?.object?["to"]?.string == "https://e.example/b/here/")
    #expect(small.page("/stays.html")?.document.rawBody == "body")
    #expect(small.written("/redirects.json")?.text.contains("\"/gone.html\":") == true)
  }

  @Test func `the map of redirects can be left out`() {
    #expect(SmallSite(settings + "redirect_from: {json: false}").urls.isEmpty)
    #expect(SmallSite(settings, files: [("redirects.json", "{}")]).urls.isEmpty)
  }

  @Test func `the layout is only lent`() {
    #expect(SmallSite(settings).plugins.layouts.map(\.name) == ["redirect"])
    #expect(SmallSite("").plugins.layouts.isEmpty)
  }
}
