import SiteSources
import ContentData
import Foundation
import SiteBuilder
import SourceText
import Testing

/// A clean build renders most pages together with their bodies. A build with `--profile` renders all pages after
/// all bodies. Both must give the same site.
@Suite("Pages that are made with their bodies are those that are made after them")
struct FusedRenderingTests {
  private static let posts = 24

  /// A blog in which nearly every page shows parts of other documents.
  private static var files: [String: String] {
    var files = [
      "_config.yml": """
      title: T
      url: https://example.com
      timezone: UTC
      markdown: GFM
      plugins: [jekyll-feed, jekyll-sitemap, jekyll-paginate]
      paginate: 5
      feed: {posts_limit: 7}
      """,
      "_layouts/plain.html": "<p>{{ page.title }}</p>{{ content }}\n",
      // The body is not found in the page.
      "_layouts/changed.html": "{{ content | strip_html | upcase }}\n",
      // The page shows its own body twice, once as what a filter makes of it.
      "_layouts/own.html": "{{ content }}{{ page.content | size }}{{ page.excerpt }}\n",
      "_layouts/neighbour.html":
        "{{ content }}<aside>{{ page.previous.content }}|{{ page.next.excerpt }}</aside>\n",
      "index.html":
        "---\nlayout: plain\n---\n{% for p in paginator.posts %}{{ p.excerpt }}{% endfor %}\n",
      "search.json":
        "---\n---\n[{% for p in site.posts %}{{ p.content | jsonify }},{% endfor %}0]\n",
      "first.md":
        "---\nlayout: plain\n---\n{% for p in site.pages %}{{ p.content }}\n{% endfor %}\n",
      "last.md": "---\nlayout: own\n---\nThe *last* page\n",
    ]
    let layouts = ["plain", "changed", "own", "neighbour"]
    for number in 0..<posts {
      let name = String(format: "_posts/2020-01-%02d-p%02d.md", number + 1, number)
      var text = "Text *\(number)*\n\n~~More~~ of it\n"
      if number % 5 == 1 {
        // Shows a post that comes before and one that comes after it in the order of rendering.
        text += "{{ site.posts.first.content }}{{ site.posts.last.content }}{{ page.title }}\n"
      }
      if number % 5 == 2 { text = "{{ page.title }} *begins*\n\n" + text }
      files[name] =
        "---\nlayout: \(layouts[number % layouts.count])\ntitle: P\(number)\n---\n" + text
    }
    return files
  }

  /// Builds into a new folder.
  /// - Returns: The bytes of each file of the site.
  private func site(
    _ source: URL, workers: Int, measured: Bool
  ) async throws -> (files: [String: Data], problems: [String]) {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "blogc-pass-\(UUID().uuidString)").resolvingSymlinksInPath()
    defer { try? FileManager.default.removeItem(at: folder) }
    var request = BuildRequest()
    request.source = source.path
    request.destination = folder.path
    request.cache = folder.appending(path: "../\(folder.lastPathComponent).cache").path
    defer { try? FileManager.default.removeItem(atPath: request.cache ?? "") }
    request.workers = workers
    request.measures = measured
    request.isClean = true
    request.environment.now = (1_700_000_000, 0)
    let report = await Build.run(request)
    #expect((report.profile != nil) == measured)
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      let file = folder.appending(path: path)
      if file.hasDirectoryPath { continue }
      files[path] = try? Data(contentsOf: file)
    }
    return (files, report.diagnostics.map { "\($0.id) \($0.location?.path ?? "")" })
  }

  private func withSource(
    _ files: [String: String], _ body: (URL) async throws -> Void
  ) async throws {
    let source = FileManager.default.temporaryDirectory
      .appending(path: "blogc-pass-\(UUID().uuidString)").resolvingSymlinksInPath()
    defer { try? FileManager.default.removeItem(at: source) }
    for (path, text) in files {
      let file = source.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    try await body(source)
  }

  @Test("byte for byte", arguments: [1, 2, 4])
  func same(workers: Int) async throws {
    try await withSource(Self.files) { source in
      let together = try await site(source, workers: workers, measured: false)
      let apart = try await site(source, workers: 1, measured: true)
      #expect(together.problems == apart.problems)
      #expect(together.files.keys.sorted() == apart.files.keys.sorted())
      #expect(together.files.count > Self.posts)
      for (path, bytes) in apart.files {
        let same = together.files[path] == bytes
        #expect(
          same,
          "\(path): \(String(decoding: together.files[path] ?? Data(), as: UTF8.self))\n---\n\(String(decoding: bytes, as: UTF8.self))"
        )
      }
      // The shown content is rendered if its document was rendered before.
      let search = String(decoding: together.files["search.json"] ?? Data(), as: UTF8.self)
      #expect(search.contains(#"<p>Text <em>0</em></p>\n<p><del>More</del> of it</p>"#))
      let neighbour = String(
        decoding: together.files["2020/01/04/p03.html"] ?? Data(), as: UTF8.self)
      #expect(neighbour.contains("<aside><p>P2 <em>begins</em></p>"))
    }
  }

  @Test("and errors are reported once, in the order of the files")
  func mistakes() async throws {
    var files = Self.files
    files["_layouts/own.html"] = "{{ content }}{% include missing.html %}\n"
    files["_posts/2020-01-05-p04.md"] = "---\nlayout: plain\ntitle: P4\n---\n{% if %}\n"
    try await withSource(files) { source in
      let together = try await site(source, workers: 4, measured: false)
      let apart = try await site(source, workers: 1, measured: true)
      #expect(!apart.problems.isEmpty)
      #expect(together.problems == apart.problems)
      #expect(together.files.isEmpty)
    }
  }
}
