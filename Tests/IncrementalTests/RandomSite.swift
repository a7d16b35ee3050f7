import Foundation

/// A site as a map from paths to texts, with the clock and the options of its builds. All of it is made and changed by
/// random numbers, so that a seed determines it.
struct RandomSite {
  /// Paths and texts of the sources.
  var files: [String: String] = [:]
  /// The clock of the builds, in seconds since 1970.
  var now: Int64 = 1_700_000_000
  /// The options of the builds.
  var showsDrafts = false
  var showsFuture = false
  var postLimit = 0
  var baseurl: String?
  var environment = "development"
  /// The number of posts, pages and drafts made so far, from which their names are formed.
  var counter = 0

  static let words = [
    "swift", "cache", "日本語", "記録", "build", "page", "*em*", "**strong**", "`code`", "**「強調」**",
    "[link](/about/)", "~~gone~~", "café", "layout", "“quoted”", "https://example.com/x",
  ]
  /// Addresses that may be cards: a page of the site, a page without a title, a page that edits add and delete, and an
  /// address of `_data/cards.yml`.
  static let cards = [
    "https://example.com/about/", "https://example.com/", "https://example.com/pages/p9/",
    "https://cards.example/",
  ]
  static let tags = ["swift", "日記", "docker", "notes", "a b"]

  /// Makes a site: configuration, layouts, includes, posts, pages, data, styles, static files.
  init(_ numbers: inout SeededNumbers) {
    writeConfiguration(&numbers)
    for name in ["default", "post", "page", "home"] { writeLayout(name, &numbers) }
    for name in ["head.html", "nav.html", "list.html"] { writeInclude(name, &numbers) }
    for name in ["shared.html", "leaving.html", "counting.html"] {
      writeSharedInclude(name, &numbers)
    }
    for _ in 0..<Int(numbers.next() % 5 + 3) { addPost(&numbers) }
    files["index.html"] = "---\nlayout: home\ntitle: Home\n---\n" + Self.listing(&numbers)
    files["about.md"] = "---\nlayout: page\ntitle: About\n---\n" + Self.prose(&numbers)
    files["tags.html"] =
      "---\nlayout: default\n---\n{% for tag in site.tags %}<h2>{{ tag[0] }}</h2>"
      + "{% for post in tag[1] %}{{ post.title }} {{ post.url }}{% endfor %}{% endfor %}\n"
    files["plain.txt"] = "no front matter\n"
    files["assets/logo.svg"] = "<svg/>\n"
    writeData(&numbers)
    writeStyles(&numbers)
    files["_docs/one.md"] = "---\ntitle: One\norder: 1\n---\n" + Self.prose(&numbers)
    files["_docs/two.md"] = "---\ntitle: Two\norder: 2\nlayout: page\n---\n" + Self.prose(&numbers)
  }
}
