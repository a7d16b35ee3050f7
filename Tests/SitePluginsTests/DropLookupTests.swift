import ContentData
import SiteModel
import SitePlugins
import Testing

@Suite("What templates examine without a copy")
struct DropLookupTests {
  private static let site = SmallSite(
    """
    title: A site
    notes: a setting that a collection hides
    paginate: 1
    plugins: [jekyll-paginate]
    collections:
      notes: {output: true}
    """,
    files: [
      ("index.html", "---\ntitle: Home\n---\n"),
      ("about.md", "---\ntitle: About\nname: own\nlist: [a, b]\n---\ntext"),
      ("_notes/n.md", "---\ntitle: A note\n---\ntext"),
    ]
      + (1...3).map { number in
        (
          "_posts/2026-01-0\(number)-p.md",
          "---\ntitle: Post \(number)\ntags: [one, two]\nurl: mine\nnext: \(number)\n---\ntext"
        )
      })

  /// Every name that some drop knows, and two that none does.
  private static let names: [Symbol] = [
    "title", "name", "list", "tags", "categories", "date", "url", "next", "previous", "id", "path",
    "relative_path", "collection", "content", "excerpt", "output", "dir", "slug", "ext", "draft",
    "layout",
    "posts", "pages", "notes", "time", "data", "related_posts", "page", "per_page", "total_pages",
    "next_page", "next_page_path", "previous_page", "nothing", "archives",
  ]

  private static var drops: [any Drop] {
    var drops: [any Drop] = [SiteDrop(site.site)]
    drops += site.site.collections.flatMap(\.documents).map { $0 as any Drop }
    drops += site.site.pages.map { $0 as any Drop }
    for page in site.site.pages {
      if case .drop(let paginator)? = site.paginator(page.document.url) { drops.append(paginator) }
    }
    return drops
  }

  @Test func `is what they get when they ask, and is noted alike`() {
    var kept = 0
    for drop in Self.drops {
      for name in Self.names {
        var asked = ReadSet()
        var looked = ReadSet()
        let value = drop.value(for: name, noting: &asked)
        switch drop.peek(for: name, noting: &looked) {
        case .kept(let address):
          kept += 1
          #expect(Self.isSame(address.pointee, value), "\(name) of \(type(of: drop))")
          #expect(looked == asked, "\(name) of \(type(of: drop))")
        case .absent:
          #expect(value?.isNull ?? true, "\(name) of \(type(of: drop))")
          #expect(looked == asked, "\(name) of \(type(of: drop))")
        case .made:
          #expect(looked.isEmpty)
        }
      }
    }
    #expect(kept > 60)
  }

  @Test func `neighbours are those of the collection's order`() throws {
    let posts = Self.site.site.collections[0].documents
    for (place, post) in posts.enumerated() {
      let shown = try Self.site.rendered(
        "{{ page.previous.title }}<{{ page.title }}<{{ page.next.title }}", page: .drop(post))
      let titles = [place - 1, place, place + 1].map { place in
        posts.indices.contains(place) ? "Post \(place + 1)" : ""
      }
      #expect(shown == titles.joined(separator: "<"))
    }
  }

  @Test func `terms are grouped by all their bytes, in order of first use`() {
    let terms = ["a", "programming-swift", "programming-rust", "日本語", "é", "e\u{301}", "42", "a b"]
    let site = SmallSite(
      "",
      files: (0..<40).map { number in
        let own = [terms[number % 8], terms[(number * 3 + 1) % 8]]
        return (
          "_posts/2026-01-01-p\(10 + number).md",
          "---\ntags: [\(own.map { "\"\($0)\"" }.joined(separator: ", ")), 42]\n---\n"
        )
      })
    var expected: [String: [String]] = [:]
    var order: [String] = []
    let posts = site.site.collections[0].documents
    for post in posts {
      var seen: Set<[UInt8]> = []
      for term in post.document.data["tags"]?.array ?? [] {
        let name = term.string ?? "42"
        guard seen.insert(Array(name.utf8)).inserted else { continue }
        let key = Array(name.utf8).description
        if expected[key] == nil { order.append(key) }
        expected[key, default: []].insert(post.document.sourcePath, at: 0)
      }
    }
    #expect(site.site.tags.map { Array($0.name.utf8).description } == order)
    for group in site.site.tags {
      #expect(
        Self.withoutRepeats(group.posts.map(\.document.sourcePath))
          == expected[Array(group.name.utf8).description])
    }
    #expect(order.count == 8)
  }

  private static func withoutRepeats(_ paths: [String]) -> [String] {
    paths.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }

  private static func isSame(_ value: Value, _ other: Value?) -> Bool {
    switch (value, other) {
    case (.drop(let drop), .drop(let other)?): drop === other
    default: "\(value)" == other.map { "\($0)" }
    }
  }
}
