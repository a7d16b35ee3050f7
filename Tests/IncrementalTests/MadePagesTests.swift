import SiteSources
import ContentData
import Foundation
import SiteBuilder
import Testing

/// The pages that a build renders after one edit, and the reasons: only pages that the edit
/// affects.
@Suite("After an edit, a build makes")
struct MadePagesTests {
  /// A blog in a new folder, built once.
  private final class Blog {
    let folder: URL
    private var request = BuildRequest()
    private var now: Int64 = 1_700_000_000

    init() async throws {
      folder = FileManager.default.temporaryDirectory
        .appending(path: "blogc-made-\(UUID().uuidString)").resolvingSymlinksInPath()
      var files = [
        "_config.yml": """
        title: T
        url: https://example.com
        timezone: UTC
        markdown: GFM
        plugins: [jekyll-feed, jekyll-sitemap, jekyll-archives]
        jekyll-archives: {enabled: [tags], layout: page}
        feed: {posts_limit: 2}
        """,
        "_layouts/page.html": "{{ page.title }}{{ content }}{{ site.data.facts.name }}\n",
        "_layouts/post.html":
          "{% include head.html %}{{ content }}{{ page.previous.title }} {{ page.next.title }}\n",
        "_includes/head.html": "<title>{{ page.title }}</title>\n",
        "_includes/excerpt.html": "{{ include.of.excerpt }}\n",
        "_data/facts.yml": "name: N\n",
        "_sass/_base.scss": "a { color: red }\n",
        "css/main.scss": "---\n---\n@import 'base';\n",
        "css/other.scss": "---\n---\nb { color: blue }\n",
        "about.md": "---\nlayout: page\ntitle: About\n---\nAbout\n",
        "titles.html": "---\n---\n{% for p in site.posts %}{{ p.title }}{% endfor %}\n",
        "tags.html": "---\n---\n{% for t in site.tags %}{{ t[0] }}{% endfor %}\n",
        "newest.html":
          "---\n---\n{% assign p = site.posts | first %}{% include excerpt.html of=p %}\n",
        "files.html": "---\n---\n{% for f in site.static_files %}{{ f.path }}{% endfor %}\n",
        "_drafts/idea.md": "---\nlayout: post\ntitle: Idea\n---\nIdea\n",
        "_posts/2023-12-01-later.md": "---\nlayout: post\ntitle: Later\n---\nLater\n",
        "logo.svg": "<svg/>\n",
      ]
      for number in 1...5 {
        files["_posts/2020-01-0\(number)-p\(number).md"] =
          "---\nlayout: post\ntitle: P\(number)\ntags: [a]\n---\nText \(number)\n"
      }
      for (path, text) in files { try write(path, text) }
      request.source = folder.path
      request.destination = folder.appending(path: "_site").path
      request.workers = 1
      // File systems stamp with a coarse clock: a file that was just written may change unseen, and is
      // read again. Two builds, and nothing is left to do.
      _ = await made()
      #expect(await made() == [])
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func write(_ path: String, _ text: String) throws {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }

    func text(_ path: String) throws -> String {
      String(decoding: try Data(contentsOf: folder.appending(path: path)), as: UTF8.self)
    }

    func replace(_ old: String, in path: String, by new: String) throws {
      let text = try text(path)
      #expect(text.contains(old))
      try write(path, text.replacingOccurrences(of: old, with: new))
    }

    func remove(_ path: String) throws {
      try FileManager.default.removeItem(at: folder.appending(path: path))
    }

    func stepClock(to seconds: Int64) { now = seconds }
    func set(_ option: Symbol, _ value: Value) { request.options[option] = value }

    /// Builds.
    /// - Returns: The pages that were rendered, in the order of their paths.
    func made() async -> [String] { await report().reasons.map(\.path).sorted() }

    func report() async -> BuildReport {
      request.environment.now = (now, 0)
      request.environment.stateFolder = TestState.folder
      let report = await Build.run(request)
      #expect(report.errorCount == 0, "\(report.diagnostics)")
      return report
    }
  }

  private static func post(_ number: Int) -> String { "2020/01/0\(number)/p\(number).html" }
  private static let everyPost = (1...5).map(post)

  @Test("of a body: its page, and pages that show the content")
  func body() async throws {
    let blog = try await Blog()
    try blog.write(
      "_posts/2020-01-03-p3.md", "---\nlayout: post\ntitle: P3\ntags: [a]\n---\nNew text\n")
    #expect(await blog.made() == [Self.post(3)])
    try blog.write(
      "_posts/2020-01-05-p5.md", "---\nlayout: post\ntitle: P5\ntags: [a]\n---\nNew text\n")
    // The feed holds the two newest posts; `newest.html` shows the excerpt of one.
    #expect(await blog.made() == [Self.post(5), "feed.xml", "newest.html"])
  }

  @Test("of a title: the pages that show it and no other")
  func title() async throws {
    let blog = try await Blog()
    try blog.replace("title: P3", in: "_posts/2020-01-03-p3.md", by: "title: Other")
    // Not the feed: it lists the two newest.
    #expect(await blog.made() == [Self.post(2), Self.post(3), Self.post(4), "titles.html"])
  }

  @Test("of an address or a date: the pages that link there, and the sitemap")
  func address() async throws {
    let blog = try await Blog()
    try blog.write(
      "links.md", "---\nlayout: page\n---\n{% post_url 2020-01-03-p3 %} {% link about.md %}\n")
    try blog.write("dates.html", "---\n---\n{% for p in site.posts %}{{ p.date }}{% endfor %}\n")
    try blog.write("addresses.html", "---\n---\n{% for p in site.posts %}{{ p.url }}{% endfor %}\n")
    _ = await blog.made()
    try blog.replace("title: P3", in: "_posts/2020-01-03-p3.md", by: "title: Other")
    try blog.replace("title: About", in: "about.md", by: "title: Other")
    #expect(
      await blog.made() == [
        Self.post(2), Self.post(3), Self.post(4), "about.html", "titles.html",
      ])
    try blog.replace("title: Other", in: "about.md", by: "title: Other\npermalink: /else/")
    // Markdown that is rendered for others may link to any page.
    let moved = await blog.made()
    #expect(
      moved == ["else/index.html", "feed.xml", "links.html", "newest.html", "sitemap.xml"],
      "\(moved)")
    try blog.replace("title: Other", in: "about.md", by: "title: Other\nsitemap: false")
    let report = await blog.report()
    #expect(
      report.reasons.map(\.path).sorted() == ["else/index.html", "links.html", "sitemap.xml"])
    let reason = report.reasons.first { $0.path == "sitemap.xml" }?.reason
    #expect(reason == .read(.file("about.md"), .address), "\(String(describing: reason))")
    try blog.replace(
      "title: Other", in: "_posts/2020-01-03-p3.md", by: "title: Other\ndate: 2020-01-03 10:00")
    let made = await blog.made()
    #expect(made.contains("dates.html"))
    #expect(made.contains("sitemap.xml"))
    #expect(!made.contains(Self.post(1)))
  }

  @Test("of a tag: its page, the archives, and pages that list tags")
  func tag() async throws {
    let blog = try await Blog()
    try blog.replace("tags: [a]", in: "_posts/2020-01-02-p2.md", by: "tags: [a, new]")
    let made = await blog.made()
    #expect(made.contains("tag/new/index.html"))
    #expect(made.contains("tags.html"))
    #expect(!made.contains(Self.post(4)))
    #expect(!made.contains(Self.post(5)))
    #expect(!made.contains("about.html"))
    #expect(!made.contains("css/main.css"))
  }

  @Test("of a new post: its page, its neighbours', and lists of posts")
  func added() async throws {
    let blog = try await Blog()
    try blog.write(
      "_posts/2020-01-03-zz.md", "---\nlayout: post\ntitle: Z\n---\nZ\n")
    #expect(
      await blog.made()
        == [
          "2020/01/03/zz.html", Self.post(3), Self.post(4), "feed.xml", "newest.html",
          "sitemap.xml",
          "titles.html",
        ].sorted())
  }

  @Test("of a post that goes: its neighbours' pages, and lists of posts")
  func deleted() async throws {
    let blog = try await Blog()
    try blog.remove("_posts/2020-01-03-p3.md")
    let report = await blog.report()
    #expect(report.removed == 1)
    #expect(
      report.reasons.map(\.path).sorted() == [
        Self.post(2), Self.post(4), "feed.xml", "newest.html", "sitemap.xml", "tag/a/index.html",
        "tags.html", "titles.html",
      ])
  }

  @Test("of a layout: its pages, whose Markdown is not rendered again")
  func layout() async throws {
    let blog = try await Blog()
    try blog.replace("{{ content }}", in: "_layouts/post.html", by: "<b>{{ content }}</b>")
    let report = await blog.report()
    #expect(report.reasons.map(\.path).sorted() == Self.everyPost)
    #expect(report.renderedBodies == 0)
    for (_, reason) in report.reasons {
      #expect(reason == .read(.file("_layouts/post.html"), .content))
    }
  }

  @Test("of an include: the pages that show it")
  func include() async throws {
    let blog = try await Blog()
    try blog.write("_includes/head.html", "<title>!{{ page.title }}</title>\n")
    let report = await blog.report()
    #expect(report.reasons.map(\.path).sorted() == Self.everyPost)
    #expect(report.renderedBodies == 0)
  }

  @Test("of a data file: the pages that show it")
  func data() async throws {
    let blog = try await Blog()
    try blog.write("_data/facts.yml", "name: M\n")
    #expect(await blog.made() == ["about.html", "tag/a/index.html"])
  }

  @Test("of the settings: everything")
  func settings() async throws {
    let blog = try await Blog()
    try blog.replace("title: T", in: "_config.yml", by: "title: U")
    let report = await blog.report()
    #expect(report.reasons.count == 16)
    #expect(report.reasons.allSatisfy { $0.reason == .noManifest })
  }

  @Test("of a Sass partial: the style sheets that import it")
  func partial() async throws {
    let blog = try await Blog()
    try blog.write("_sass/_base.scss", "a { color: green }\n")
    #expect(await blog.made() == ["css/main.css"])
  }

  @Test("of a static file: its copy, and nothing else")
  func staticFile() async throws {
    let blog = try await Blog()
    try blog.write("logo.svg", "<svg></svg>\n")
    let report = await blog.report()
    #expect(report.changed == ["logo.svg"])
    #expect(report.reasons.map(\.path).allSatisfy { $0 == "files.html" || $0 == "sitemap.xml" })
  }

  @Test("of the clock: what becomes due, its neighbour, and lists of posts")
  func clock() async throws {
    let blog = try await Blog()
    blog.stepClock(to: 1_700_000_060)
    #expect(await blog.made() == [])
    blog.stepClock(to: 1_701_500_000)
    #expect(
      await blog.made() == [
        "2020/01/05/p5.html", "2023/12/01/later.html", "feed.xml", "newest.html", "sitemap.xml",
        "titles.html",
      ])
  }

  @Test(
    "of an option that templates can see: everything",
    arguments: [("baseurl" as Symbol, "/blog" as Value), ("show_drafts", true)])
  func option(name: Symbol, value: Value) async throws {
    let blog = try await Blog()
    blog.set(name, value)
    let report = await blog.report()
    #expect(report.reasons.count >= 16)
    #expect(report.reasons.allSatisfy { $0.reason == .noManifest })
    #expect(await blog.made() == [])
  }
}
