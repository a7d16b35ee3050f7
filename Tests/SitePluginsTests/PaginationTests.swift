import ContentData
import SiteModel
import SitePlugins
import SourceText
import Testing

@Suite struct PaginateTests {
  private func posts(_ count: Int) -> [(path: String, text: String)] {
    (1...count).map {
      ("_posts/2024-01-\($0 < 10 ? "0" : "")\($0)-p\($0).md", "---\ntitle: P\($0)\n---\nx")
    }
  }

  private func titles(_ paginator: Value?) -> [String] {
    var reads = ReadSet()
    guard case .drop(let drop)? = paginator else { return [] }
    return drop.value(for: "posts", noting: &reads)?.array?.map { post in
      guard case .drop(let drop) = post else { return "" }
      return drop.value(for: "title", noting: &reads)?.string ?? ""
    } ?? []
  }

  private func fact(_ paginator: Value?, _ name: Symbol) -> Value {
    var reads = ReadSet()
    guard case .drop(let drop)? = paginator else { return .null }
    return drop.value(for: name, noting: &reads) ?? .null
  }

  @Test func `posts are divided, newest first`() {
    let small = SmallSite(
      "plugins: [jekyll-paginate]\npaginate: 2",
      files: posts(5) + [
        ("index.html", "---\n---\n"), ("_posts/2024-02-01-h.md", "---\nhidden: true\n---\nx"),
      ])
    #expect(small.urls == ["/", "/page2/", "/page3/"])
    #expect(titles(small.paginator("/")) == ["P5", "P4"])
    #expect(titles(small.paginator("/page3/")) == ["P1"])
    let second = small.paginator("/page2/")
    #expect(fact(second, "previous_page_path").string == "/")
    #expect(fact(second, "next_page_path").string == "/page3")
    #expect(fact(second, "total_posts").integer == 5)
    #expect(fact(small.paginator("/"), "previous_page").isNull)
    #expect(fact(small.paginator("/page3/"), "next_page_path").isNull)
  }

  @Test func `the deepest index on the way to the pages is repeated, without its permalink`() {
    let small = SmallSite(
      "plugins: [jekyll-paginate]\npaginate: 1\npaginate_path: /blog/old/page-:num/",
      files: posts(2) + [
        ("index.html", "---\n---\n"), ("blog/index.html", "---\npermalink: /b/\nx: 1\n---\n"),
        ("other/long/index.html", "---\n---\n"), ("blog/old/a.html", "---\n---\n"),
      ])
    #expect(small.urls.last == "/blog/old/page-2/")
    #expect(small.page("/blog/old/page-2/")?.document.data["x"]?.integer == 1)
    #expect(fact(small.paginator("/blog/old/page-2/"), "previous_page_path").string == "/b/")
  }

  @Test func `a paginator shows all that it answers`() {
    let small = SmallSite(
      "plugins: [jekyll-paginate]\npaginate: 1", files: posts(2) + [("index.html", "---\n---\n")])
    guard case .drop(let drop)? = small.paginator("/") else {
      Issue.record("no paginator")
      return
    }
    var reads = ReadSet()
    let object = drop.object(noting: &reads)
    #expect(object.count == 9 && object["posts"]?.array?.count == 1)
    #expect(reads.isEmpty)
  }

  @Test(arguments: [
    ("paginate: 0", "config.wrong-type", 2), ("paginate: [1]", "config.wrong-type", 2),
    ("paginate: 2\npaginate_path: /page", "config.paginate-path", 3),
    ("paginate: 2", "paginate.no-template", 2),
  ])
  func `what cannot work is said at its place`(settings: String, id: String, line: Int) throws {
    let small = SmallSite(
      "plugins: [jekyll-paginate]\n" + settings, files: posts(3) + [("a.html", "---\n---\n")])
    let problem = try #require(small.problems.first)
    #expect(problem.id == id)
    #expect(problem.location?.file?.position(at: problem.location?.range?.start ?? 0).line == line)
    #expect(small.urls == ["/a.html"])
  }

  @Test func `pagination without its plugin is a warning`() {
    let small = SmallSite("paginate: 5", files: [("index.html", "---\n---\n")])
    #expect(small.problems.map(\.id) == ["paginate.no-plugin"])
    #expect(small.urls == ["/"])
  }

  // MARK: jekyll-paginate-v2

  private let v2 = "plugins: [jekyll-paginate-v2]\ntitle: Site\n"

  @Test func `pages paginate what their filters leave, as jekyll-paginate-v2 lays it out`() {
    let tagged = (1...5).map { number in
      (
        path: "_posts/2024-01-0\(number)-p\(number).md",
        text:
          "---\ntitle: P\(number)\ntags: [\(number % 2 == 0 ? "Even, all" : "odd, all")]\nrank: \(9 - number)\n---\nx"
      )
    }
    let small = SmallSite(
      v2
        + "pagination: {enabled: true, per_page: 2, permalink: '/page/:num/', trail: {before: 1, after: 1}, sort_reverse: true}",
      files: tagged + [
        ("index.html", "---\npagination: {enabled: true}\n---\n"),
        (
          "odd.md",
          "---\ntitle: Odd\npermalink: /odd/\npagination: {enabled: true, tag: ODD, per_page: 1, limit: 2}\n---\n"
        ),
        (
          "both.html",
          "---\npagination: {enabled: true, tag: 'even, all', permalink: '/even-:num.html', sort_field: rank, sort_reverse: false, per_page: 1}\n---\n"
        ),
        (
          "rest.html",
          "---\npermalink: /rest/\npagination: {enabled: true, offset: 2, per_page: 0}\n---\n"
        ),
      ])
    #expect(
      small.urls == [
        "/index.html", "/page/2/index.html", "/page/3/index.html", "/odd/index.html",
        "/odd/page/2/index.html", "/index.html", "/even-2.html", "/rest/index.html",
      ])
    #expect(titles(small.paginator("/page/2/index.html")) == ["P3", "P2"])
    #expect(titles(small.paginator("/odd/page/2/index.html")) == ["P3"])
    #expect(titles(small.paginator("/even-2.html")) == ["P2"])
    #expect(titles(small.paginator("/rest/index.html")) == ["P3", "P2", "P1"])
    #expect(small.page("/odd/page/2/index.html")?.document.data["title"]?.string == "Odd - page 2")
    #expect(small.page("/page/2/index.html")?.document.data["title"]?.string == "Site - page 2")
    let second = small.paginator("/page/2/index.html")
    #expect(fact(second, "previous_page_path").string == "/")
    #expect(fact(second, "next_page_path").string == "/page/3/")
    #expect(fact(second, "last_page_path").string == "/page/3/")
    #expect(fact(second, "page_trail").array?.count == 3)
    #expect(small.problems.isEmpty)
  }

  @Test func `each tag, category and collection can have its own pages`() {
    let small = SmallSite(
      v2 + """
        collections: {notes: {output: true}}
        pagination: {enabled: true}
        autopages:
          enabled: true
          tags: {layouts: [auto.html], slugify: {mode: pretty}}
          categories: {layouts: [auto.html], title: 'In :cat', permalink: '/c/:cat'}
          collections: {layouts: [auto.html]}
        """,
      files: [
        ("_posts/2024-01-01-a.md", "---\ntags: [Sci Fi]\ncategories: [Books]\n---\nx"),
        ("_posts/2024-01-02-b.md", "---\ntags: [sci fi]\n---\nx"), ("_notes/n.md", "---\n---\nx"),
      ], layouts: ["auto": "---\nlayout: base\nmark: 7\n---\n{{ content }}", "base": ""])
    #expect(
      small.urls == [
        "/tag/sci-fi/index.html", "/c/books/index.html", "/collection/posts/index.html",
        "/collection/notes/index.html",
      ])
    let page = small.page("/tag/sci-fi/index.html")?.document
    #expect(page?.data["layout"]?.string == "auto" && page?.data["mark"]?.integer == 7)
    #expect(page?.data["autopages"]?.object?["display_name"]?.string == "Sci Fi")
    #expect(small.page("/c/books/index.html")?.document.data["title"]?.string == "In books")
    #expect(titles(small.paginator("/tag/sci-fi/index.html")).count == 2)
  }

  @Test func `what automatic pages miss is said`() {
    let small = SmallSite(v2 + "pagination: {enabled: true}\nautopages: {enabled: true}")
    #expect(
      small.problems.map(\.id) == Array(repeating: "paginate.no-layout", count: 3) + [
        "paginate.no-template"
      ])
    let wrong = SmallSite(
      v2 + "pagination: {enabled: true, trail: {before: [1]}}",
      files: [("index.html", "---\npagination: {enabled: true}\n---\n")])
    #expect(wrong.problems.map(\.id) == ["config.wrong-type"])
  }

  @Test func `without pagination nothing is repeated`() {
    let small = SmallSite(
      v2 + "pagination: {enabled: false}",
      files: [("index.html", "---\npagination: {enabled: true}\n---\n")])
    #expect(small.urls == ["/"])
  }
}
