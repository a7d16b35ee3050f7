package import SiteSources
internal import SiteBuilder
internal import FileSystem
package import ContentData
internal import SiteModel
package import SourceText

/// The contents of a site for `blogc list`: documents with their dates and URLs, tags, categories.
package struct SiteListing: Sendable {
  /// A post, draft or page.
  package struct Entry: Sendable {
    package var title: String
    /// The date in the site's zone; for a draft without one the last change of its file; nil for a page
    /// without one.
    package var date: Timestamp?
    package var tags: [String]
    package var categories: [String]
    /// The path below the source folder.
    package var path: String
    package var url: String
    package var isDraft: Bool
    /// True if its date is in the future.
    package var isFuture: Bool
    /// True if its front matter has `published: false`.
    package var isHidden: Bool
  }

  /// A tag or category with the number of its posts.
  package struct Term: Sendable {
    package var name: String
    package var count: Int
  }

  /// The posts without drafts, newest first, including future and hidden ones.
  package var posts: [Entry] = []
  /// The drafts in the order of their paths.
  package var drafts: [Entry] = []
  /// The author's pages, in the order of their URLs.
  package var pages: [Entry] = []
  /// The tags in the order of their names' bytes.
  package var tags: [Term] = []
  package var categories: [Term] = []
  /// All diagnostics, in the order of the inputs.
  package var diagnostics: [Diagnostic] = []
  /// The time zone of dates.
  package var zone: TimeZoneRules = .utc

  /// Reads a site; nothing is written.
  /// - Returns: the readable contents; ``diagnostics`` has the errors.
  /// - Complexity: O(size of the source).
  package static func read(_ request: BuildRequest) async -> SiteListing {
    var request = request
    for (key, value): (Symbol, Value) in [
      ("show_drafts", true), ("future", true), ("unpublished", true), ("limit_posts", 0),
    ] { request.options[key] = value }
    var listing = SiteListing()
    do throws(Diagnostic) {
      var problems = DiagnosticSink()
      let reading = try await SiteLoader.load(request, reporting: &problems)
      listing.zone = reading.configuration.configuration.zone
      listing.take(reading.prepared.site, time: reading.configuration.time)
      // Errors in templates are omitted, because they do not affect the list.
      listing.diagnostics = Diagnostic.inInputOrder(
        Array(problems.dropLast(reading.siteProblems.count)))
    } catch {
      listing.diagnostics = [error]
    }
    return listing
  }

  private mutating func take(_ site: Site, time: Timestamp) {
    for drop in site.newestPosts {
      let entry = Self.entry(drop.document, time)
      if entry.isDraft { drafts.append(entry) } else { posts.append(entry) }
    }
    drafts.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    for page in site.authoredPages
    where page.document.outputExtension.hasSameBytes(as: ".html") {
      pages.append(Self.entry(page.document, time))
    }
    pages.sort { $0.url.utf8.lexicographicallyPrecedes($1.url.utf8) }
    let published = posts.filter { !$0.isFuture && !$0.isHidden }
    tags = Self.terms(published.map(\.tags))
    categories = Self.terms(published.map(\.categories))
  }

  private static func entry(_ document: Document, _ time: Timestamp) -> Entry {
    Entry(
      title: document["title"].map(text) ?? "", date: document.date,
      tags: texts(document["tags"]), categories: texts(document["categories"]),
      path: document.sourcePath, url: document.url, isDraft: document.isDraft,
      isFuture: document.date.map { time < $0 } ?? false,
      isHidden: document["published"]?.bool == false)
  }

  private static func texts(_ value: Value?) -> [String] { (value?.array ?? []).map(text) }

  private static func text(_ value: Value) -> String {
    switch value {
    case .string(let text): text
    case .integer(let number): String(number)
    case .decimal(let number): String(number)
    case .bool(let truth): truth ? "true" : "false"
    default: ""
    }
  }

  private static func terms(_ lists: [[String]]) -> [Term] {
    var counts: [ByteKey: Int] = [:]
    for name in lists.joined() { counts[ByteKey(name), default: 0] += 1 }
    return counts.map { Term(name: $0.key.text, count: $0.value) }
      .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }
}
