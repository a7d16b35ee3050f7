import SiteSources
import ContentData
import Foundation
import SiteBuilder
import SourceText
import Testing

/// Builds after edits of texts alone, and the changes after which a build reads the whole site.
@Suite("After an edit of a text")
struct IncrementalBuildTests {
  /// A blog in a new folder, built until a further build changes nothing.
  private final class Blog {
    let folder: URL
    private var request = BuildRequest()

    init() async throws {
      folder = FileManager.default.temporaryDirectory
        .appending(path: "blogc-text-\(UUID().uuidString)").resolvingSymlinksInPath()
      try write(
        "_config.yml",
        "url: https://example.com\ntimezone: UTC\nmarkdown: GFM\nexclude: [kept.txt]\n")
      try write(
        "_layouts/post.html", "{{ content }}{{ page.previous.title }}|{{ page.next.title }}\n")
      try write(
        "_layouts/quoting.html", "{{ content }}<q>{{ page.next.content | strip_html }}</q>\n")
      try write("excerpts.html", "---\n---\n{% for p in site.posts %}{{ p.excerpt }}{% endfor %}\n")
      try write("logo.svg", "<svg width='3' height='4'/>\n")
      try write("about.md", "---\ntitle: About\n---\nAbout\n")
      for number in 1...5 {
        let layout = number == 1 ? "quoting" : "post"
        try write(
          Self.post(number),
          "---\nlayout: \(layout)\ntitle: P\(number)\n---\nText \(number) {{ page.title }}\n\nMore\n"
        )
      }
      request.source = folder.path
      request.destination = folder.appending(path: "_site").path
      request.workers = 1
      request.environment.now = (1_700_000_000, 0)
      request.environment.stateFolder = TestState.folder
      _ = await report()
      let second = await report()
      #expect(second.reasons.isEmpty)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    static func post(_ number: Int) -> String { "_posts/2020-01-0\(number)-p\(number).md" }
    static func page(_ number: Int) -> String { "2020/01/0\(number)/p\(number).html" }

    func write(_ path: String, _ text: String) throws {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }

    func text(_ path: String) throws -> String {
      String(decoding: try Data(contentsOf: folder.appending(path: path)), as: UTF8.self)
    }

    func append(_ text: String, to path: String) throws {
      try write(path, try self.text(path) + text)
    }

    func report() async -> BuildReport { await Build.run(request) }

    /// Builds; then builds anew and compares.
    func checked() async throws -> BuildReport {
      let made = await report()
      #expect(made.errorCount == 0, "\(made.diagnostics)")
      var anew = request
      anew.isClean = true
      let clean = await Build.run(anew)
      #expect(clean.changed == [], "an incremental build equals a clean one")
      let lines = [made, clean].map { $0.diagnostics.map { "\($0.id) \($0.message)" } }
      #expect(lines[0] == lines[1])
      return made
    }
  }

  @Test("its page and the page whose body lists excerpts are made")
  func readers() async throws {
    let blog = try await Blog()
    try blog.append("\nEnd\n", to: Blog.post(3))
    var report = try await blog.checked()
    #expect(report.knewOnlyTexts)
    #expect(report.renderedBodies == 2)
    #expect(report.reasons.map(\.path) == [Blog.page(3), "excerpts.html"])
    try FileManager.default.removeItem(at: blog.folder.appending(path: "excerpts.html"))
    _ = await blog.report()
    try blog.append("\nEnd\n", to: Blog.post(4))
    report = try await blog.checked()
    #expect(report.knewOnlyTexts)
    #expect(report.changed == [Blog.page(4)])
    #expect(report.renderedBodies == 1)
    #expect(report.reasons.map(\.reason) == [.source])
  }

  @Test("a page that shows it is rebuilt with the body that it had")
  func shown() async throws {
    let blog = try await Blog()
    try FileManager.default.removeItem(at: blog.folder.appending(path: "excerpts.html"))
    _ = await blog.report()
    try blog.append("\nEnd\n", to: Blog.post(2))
    let report = try await blog.checked()
    #expect(report.knewOnlyTexts)
    #expect(report.changed == [Blog.page(1), Blog.page(2)])
    #expect(report.renderedBodies == 1)
    #expect(report.reasons.map(\.reason) == [.read(.file(Blog.post(2)), .content), .source])
  }

  @Test("of the newest post: the feed and the page that lists excerpts are made with it")
  func newest() async throws {
    let blog = try await Blog()
    try FileManager.default.removeItem(at: blog.folder.appending(path: "excerpts.html"))
    try blog.append("plugins: [jekyll-feed]\nfeed: {posts_limit: 2}\n", to: "_config.yml")
    try blog.write(
      "_layouts/home.html",
      "{% for p in site.posts limit: 3 %}{{ p.excerpt }}{% endfor %}{{ content }}\n")
    try blog.write("index.html", "---\nlayout: home\n---\nHome\n")
    _ = await blog.report()
    let text = try blog.text(Blog.post(5))
    try blog.write(Blog.post(5), text.replacing("Text 5", with: "New text"))
    var report = try await blog.checked()
    #expect(report.knewOnlyTexts)
    #expect(report.changed == [Blog.page(5), "index.html", "feed.xml"])
    #expect(report.renderedBodies == 1)
    // The third is on the home page and not in the feed.
    try blog.write(
      Blog.post(3), try blog.text(Blog.post(3)).replacing("Text 3", with: "New text"))
    report = try await blog.checked()
    #expect(report.knewOnlyTexts)
    #expect(report.changed == [Blog.page(3), "index.html"])
  }

  @Test("and of a page at once: whoever shows both is right")
  func both() async throws {
    let blog = try await Blog()
    try FileManager.default.removeItem(at: blog.folder.appending(path: "excerpts.html"))
    try blog.write(
      "_layouts/both.html", "{{ site.posts.first.content | strip_html }}{{ content }}\n")
    try blog.write(
      "both.html",
      "---\nlayout: both\n---\n{% assign a = site.pages | where: 'title', 'About' | first %}{{ a.content }}\n"
    )
    _ = await blog.report()
    try blog.append("\nEnd\n", to: Blog.post(5))
    try blog.append("\nMore\n", to: "about.md")
    let report = try await blog.checked()
    #expect(report.changed.contains("both.html"))
    #expect(try blog.text("_site/both.html").contains("More"))
  }

  @Test("of the newest post where the feed has a style")
  func styledFeed() async throws {
    let blog = try await Blog()
    try FileManager.default.removeItem(at: blog.folder.appending(path: "excerpts.html"))
    try blog.append("plugins: [jekyll-feed]\n", to: "_config.yml")
    try blog.write("feed.xslt.xml", "<style/>\n")
    _ = await blog.report()
    try blog.append("\nEnd\n", to: Blog.post(5))
    let report = try await blog.checked()
    #expect(report.knewOnlyTexts)
    #expect(report.changed == [Blog.page(5), "feed.xml"])
  }

  @Test(
    "whatever it asks for that is not at hand brings the whole site",
    arguments: [
      "{{ site.posts.size }}", "{% for tag in site.tags %}{{ tag[0] }}{% endfor %}",
      "{{ site.pages.size }}", "{{ site.categories | size }}", "{{ site.static_files.size }}",
      "{{ site.documents.size }}", "{{ site.collections[0].docs.size }}",
      "{{ site.html_pages.size }}",
      "{{ site.related_posts.size }}", "{% post_url 2020-01-01-p1 %}", "{% link about.md %}",
      "[about](../about.md)", "![logo](/logo.svg)", "{{ page.previous.excerpt }}",
      "{{ page | jsonify }}", "{{ site | jsonify | size }}",
    ])
  func asks(text: String) async throws {
    let blog = try await Blog()
    try FileManager.default.removeItem(at: blog.folder.appending(path: "excerpts.html"))
    _ = await blog.report()
    try blog.append("\n\(text)\n", to: Blog.post(3))
    _ = try await blog.checked()
  }

  @Test("a file that was touched, or renamed over the old one, leaves nothing to do")
  func touched() async throws {
    let blog = try await Blog()
    let text = try blog.text(Blog.post(2))
    try Data(text.utf8).write(to: blog.folder.appending(path: Blog.post(2)), options: .atomic)
    let report = await blog.report()
    #expect(report.knewOnlyTexts)
    #expect(report.reasons.isEmpty)
    #expect(report.changed == [])
  }

  @Test("an error is reported with its place, and the build after the fix is incremental")
  func mistake() async throws {
    let blog = try await Blog()
    let text = try blog.text(Blog.post(2))
    try blog.append("\n{% nosuchtag %}\n", to: Blog.post(2))
    let failed = await blog.report()
    #expect(failed.errorCount == 1)
    #expect(failed.diagnostics.first?.location?.path == Blog.post(2))
    try blog.write(Blog.post(2), text + "\nEnd\n")
    #expect(try await blog.checked().changed == [Blog.page(1), Blog.page(2)])
  }

  @Test("a warning about a body holds on until the body is fixed, whatever else is edited")
  func warnings() async throws {
    let blog = try await Blog()
    try FileManager.default.removeItem(at: blog.folder.appending(path: "excerpts.html"))
    _ = await blog.report()
    let text = try blog.text(Blog.post(3))
    try blog.append("\n```nosuchlanguage\nx\n```\n", to: Blog.post(3))
    let first = await blog.report()
    #expect(first.knewOnlyTexts)
    #expect(first.warningCount == 1)
    try blog.append("\nEnd\n", to: Blog.post(5))
    #expect(await blog.report().warningCount == 1)
    try blog.append("<hr>\n", to: "_layouts/post.html")
    #expect(await blog.report().warningCount == 1, "the body was kept, its page was not")
    try blog.write(Blog.post(3), text)
    #expect(await blog.report().warningCount == 0)
  }
}
