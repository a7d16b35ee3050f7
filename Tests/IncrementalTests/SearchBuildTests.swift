import ContentData
import Foundation
import Search
import SiteBuilder
import SiteSources
import SourceText
import Testing

/// The search index as builds write it.
@Suite("The search index of a site")
struct SearchBuildTests {
  private final class Blog {
    let folder: URL
    private var request = BuildRequest()

    init(_ settings: String = "search: true\n", posts: Int = 40) throws {
      folder = FileManager.default.temporaryDirectory
        .appending(path: "blogc-search-\(UUID().uuidString)").resolvingSymlinksInPath()
      try write("_config.yml", "timezone: UTC\nmarkdown: GFM\n" + settings)
      try write("_layouts/post.html", "<main>{{ content }}</main>\n")
      try write("about.md", "---\ntitle: このブログ\n---\n日々のこと。\n")
      try write("index.html", "---\n---\n{% for p in site.posts %}{{ p.title }}{% endfor %}\n")
      for number in 1...posts {
        try write(
          Self.post(number),
          "---\nlayout: post\ntitle: 記事 \(number)\ntags: [設計]\n---\n## 見出し \(number)\n\n本文の \(number) 番目。Common words everywhere.\n"
        )
      }
      request.source = folder.path
      request.destination = folder.appending(path: "_site").path
      request.environment.now = (1_800_000_000, 0)
      request.environment.stateFolder = TestState.folder
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    static func post(_ number: Int) -> String {
      "_posts/2020-\(10 + number / 28)-\(10 + number % 18)-p\(number).md"
    }

    func write(_ path: String, _ text: String) throws {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }

    func build(options: [(String, Bool)] = [], clean: Bool = false) async -> BuildReport {
      var request = request
      request.isClean = clean
      if options.contains(where: { $0.0 == "drafts" }) { request.options["show_drafts"] = true }
      if options.contains(where: { $0.0 == "future" }) { request.options["future"] = true }
      return await Build.run(request)
    }

    /// The titles of the documents that match a query.
    func titles(_ query: String) throws -> Set<String> {
      let index = SearchIndex(load: { [folder] path in
        (try? Data(contentsOf: folder.appending(path: "_site/search/" + path))).map { Array($0) }
      })
      return Set(try #require(index).search(query).map(\.document.title))
    }
  }

  @Test("finds text, titles, headings, tags and code of documents and of pages in Markdown")
  func content() async throws {
    let blog = try Blog()
    try blog.write(
      "_posts/2021-01-01-code.md",
      "---\ntitle: Code\ntags: [Swift 6]\n---\n```swift\nlet greeting = 1\n```\n")
    #expect(await blog.build().errorCount == 0)
    #expect(try blog.titles("7 番目") == ["記事 7", "記事 17", "記事 27", "記事 37"])
    #expect(try blog.titles("見出し 12") == ["記事 12"])
    #expect(try blog.titles("日々") == ["このブログ"])
    #expect(try blog.titles("t gree") == ["Code"])
    #expect(try blog.titles("tag:\"swift 6\"") == ["Code"])
    #expect(try blog.titles("tag:設計").count == 40)
  }

  @Test("leaves out what front matter or HTML hides, drafts, the unpublished, and lists in HTML")
  func hidden() async throws {
    let blog = try Blog(posts: 2)
    try blog.write("_posts/2021-01-01-a.md", "---\ntitle: A\nsearch: false\n---\nsecret\n")
    try blog.write("_posts/2021-01-02-b.md", "---\ntitle: B\npublished: false\n---\nsecret\n")
    try blog.write("_posts/2099-01-02-c.md", "---\ntitle: C\n---\nnot yet\n")
    try blog.write("_drafts/d.md", "---\ntitle: D\n---\nsecret\n")
    try blog.write("404.md", "---\ntitle: E\npermalink: /404.html\n---\nsecret\n")
    try blog.write(
      "_posts/2021-01-03-f.md",
      "---\ntitle: F\n---\nopen\n\n<div data-search=\"off\">secret</div>\n")
    try blog.write("list.html", "---\ntitle: G\n---\nsecret\n")
    try blog.write("shown.html", "---\ntitle: H\nsearch: true\n---\nnot secret\n")
    #expect(await blog.build().errorCount == 0)
    #expect(try blog.titles("not yet") == [])
    let report = await blog.build(options: [("drafts", true), ("future", true)])
    #expect(report.errorCount == 0)
    #expect(try blog.titles("not yet") == ["C"])
    #expect(try blog.titles("secret") == ["H"])
    #expect(try blog.titles("open") == ["F"])
  }

  @Test("an edited post rewrites its file, those of the words that changed, and the head")
  func edit() async throws {
    let blog = try Blog()
    _ = await blog.build()
    _ = await blog.build()
    try blog.write(
      Blog.post(9),
      "---\nlayout: post\ntitle: 記事 9\ntags: [設計]\n---\n## 見出し 9\n\n本文の 9 番目、魚。Common words everywhere.\n"
    )
    let made = await blog.build()
    #expect(made.knewOnlyTexts)
    let changed = made.changed.filter { $0.hasPrefix("search/") }
    #expect(changed.count { $0.hasPrefix("search/texts/") } == 1)
    #expect((1...6).contains(changed.count { $0.hasPrefix("search/shards/") }))
    #expect(changed.contains("search/manifest.bin"))
    #expect(try blog.titles("目、魚") == ["記事 9"])
    #expect(try blog.titles("9 番目。") == ["記事 19", "記事 29", "記事 39"])
    let again = await blog.build()
    #expect(again.changed == [])
    #expect(await blog.build(clean: true).changed == [])
  }

  @Test("posts that come and go are found and no longer found")
  func comingAndGoing() async throws {
    let blog = try Blog(posts: 5)
    _ = await blog.build()
    try blog.write("_posts/2019-05-05-new.md", "---\ntitle: 新しい\n---\n鯨が泳ぐ\n")
    _ = await blog.build()
    #expect(try blog.titles("鯨が") == ["新しい"])
    #expect(try blog.titles("本文の").count == 5)
    #expect(await blog.build(clean: true).changed == [])
    try FileManager.default.removeItem(at: blog.folder.appending(path: "_posts/2019-05-05-new.md"))
    _ = await blog.build()
    #expect(try blog.titles("鯨が") == [])
    #expect(await blog.build(clean: true).changed == [])
  }

  @Test("a damaged file of the index is written again")
  func damaged() async throws {
    let blog = try Blog(posts: 5)
    _ = await blog.build()
    try blog.write("_site/search/manifest.bin", "BSI1")
    _ = await blog.build()
    #expect(try blog.titles("本文の").count == 5)
  }

  @Test("a site that switches the search off loses the files of the index")
  func switchedOff() async throws {
    let blog = try Blog(posts: 3)
    _ = await blog.build()
    #expect(try blog.titles("本文の").count == 3)
    try blog.write("_config.yml", "timezone: UTC\nmarkdown: GFM\n")
    _ = await blog.build()
    #expect(
      !FileManager.default.fileExists(
        atPath: blog.folder.appending(path: "_site/search/manifest.bin").path))
  }

  @Test(
    "the settings of a theme's own search bring no index",
    arguments: [
      "search: true\ntheme: minimal-mistakes-jekyll\n", "search: true\nsearch_provider: lunr\n",
      "search:\n  heading_level: 2\n", "search: lunr\n", "search: false\n", "",
    ])
  func ofThemes(_ settings: String) async throws {
    let blog = try Blog(settings, posts: 1)
    _ = await blog.build()
    #expect(
      !FileManager.default.fileExists(atPath: blog.folder.appending(path: "_site/search").path))
  }

  @Test("code is left out where the settings say so")
  func withoutCode() async throws {
    let blog = try Blog("search: {engine: blogc, code: false}\n", posts: 1)
    try blog.write("_posts/2021-01-01-a.md", "---\ntitle: A\n---\nwords\n\n    greeting\n")
    _ = await blog.build()
    #expect(try blog.titles("words").contains("A"))
    #expect(try blog.titles("greeting") == [])
  }

  @Test("a file of the site's own in the place of the index is an error")
  func taken() async throws {
    let blog = try Blog(posts: 1)
    try blog.write("search/search.js", "alert(1)\n")
    let report = await blog.build()
    #expect(report.diagnostics.map(\.id).contains("search.path-taken"))
    #expect(report.errorCount == 1)
  }
}
