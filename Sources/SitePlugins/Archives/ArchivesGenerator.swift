internal import ContentData
internal import SiteModel
internal import SourceText

/// jekyll-archives: a page for each tag, category, year, month and day that posts have.
///
/// The posts of an archive are part of the page's metadata, so an archive whose members stay the same does not become
/// stale when other posts are added.
struct ArchivesGenerator: Generator {
  /// The subject of an archive.
  private enum Kind: String, CaseIterable {
    case tag
    case category
    case year
    case month
    case day

    /// The name in the setting `enabled:`.
    var setting: String {
      switch self {
      case .tag: "tags"
      case .category: "categories"
      default: rawValue
      }
    }
  }

  private let enabled: [Kind]
  private let layouts: [String]
  private let permalinks: [String]
  private let slugMode: Slug.Mode?

  /// Reads the settings (`jekyll-archives:`).
  init(_ configuration: SiteConfiguration, reporting problems: inout DiagnosticSink) {
    var settings = PluginSettings("jekyll-archives", in: configuration)
    switch settings.object["enabled"] {
    case .bool(true)?, .string("all")?:
      enabled = Kind.allCases
    case .array(let names)?:
      let names = names.map(DocumentReader.text(of:))
      enabled = Kind.allCases.filter { kind in names.contains(kind.setting) }
      for name in names where !Kind.allCases.contains(where: { $0.setting == name }) {
        settings.ignore("enabled", .archives)
      }
    case nil, .null?, .bool(false)?:
      enabled = []
    default:
      enabled = []
      settings.ignore("enabled", .archives)
    }
    let common = settings.text("layout") ?? "archive"
    var own = PluginSettings("layouts", below: settings, object: settings.map("layouts"))
    layouts = Kind.allCases.map { own.text(Symbol($0.rawValue)) ?? common }
    var patterns = PluginSettings("permalinks", below: settings, object: settings.map("permalinks"))
    let standard = [
      "/tag/:name/", "/category/:name/", "/:year/", "/:year/:month/", "/:year/:month/:day/",
    ]
    permalinks = Kind.allCases.enumerated().map {
      patterns.text(Symbol($1.rawValue)) ?? standard[$0]
    }
    slugMode = settings.text("slug_mode").map(Slug.Mode.init(rawValue:)) ?? .default
    for part in [settings, own, patterns] { problems.report(contentsOf: part.problems) }
  }

  func generate(
    _ site: Site, pages: inout [PageDraft], reporting problems: inout DiagnosticSink
  ) {
    for (kind, groups) in [(Kind.tag, site.tags), (.category, site.categories)]
    where enabled.contains(kind) {
      for group in groups {
        pages.append(
          page(
            kind, values: [("name", Slug.make(group.name, mode: slugMode))],
            posts: group.posts, title: .string(group.name), date: .null))
      }
    }
    guard enabled.contains(where: { [.year, .month, .day].contains($0) }) else { return }
    let zone = site.configuration.zone
    let dated = site.newestPosts.compactMap { post in
      post.document.date.map { (post: post, civil: $0.localized(in: zone).civil) }
    }
    // As in the plugin, years are in the order of their first post, months and days newest first.
    let years = Self.groups(dated, by: \.year).reversed()
    for year in years {
      append(.year, year, &pages)
      for month in Self.groups(year, by: \.month) {
        append(.month, month, &pages)
        for day in Self.groups(month, by: \.day) { append(.day, day, &pages) }
      }
    }
  }

  private typealias Dated = (post: DocumentDrop, civil: CivilTime)

  /// Groups consecutive posts with the same part of their date.
  private static func groups(
    _ posts: [Dated], by part: (CivilTime) -> Int
  ) -> [[Dated]] {
    var groups: [[Dated]] = []
    for post in posts {
      if let last = groups.last?.last, part(last.civil) == part(post.civil) {
        groups[groups.count - 1].append(post)
      } else {
        groups.append([post])
      }
    }
    return groups
  }

  private func append(
    _ kind: Kind, _ posts: [Dated], _ pages: inout [PageDraft]
  ) {
    guard enabled.contains(kind), let civil = posts.first?.civil else { return }
    let month = kind == .year ? 1 : civil.month
    let day = kind == .day ? civil.day : 1
    pages.append(
      page(
        kind,
        values: [
          ("year", Self.digits(civil.year, 4)), ("month", Self.digits(civil.month, 2)),
          ("day", Self.digits(civil.day, 2)),
        ],
        posts: posts.map(\.post), title: .null,
        date: .timestamp(Timestamp(date: civil.year, month, day))))
  }

  private static func digits(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
  }

  private func page(
    _ kind: Kind, values: [(name: String, value: String)], posts: [DocumentDrop], title: Value,
    date: Value
  ) -> PageDraft {
    let number = Kind.allCases.firstIndex(of: kind)!
    let url = Self.url(permalinks[number], values + [("type", kind.rawValue)])
    let path = URLPath.file(of: url, fileExtension: "", folderIndex: "index.html")
    var draft = PageDraft(
      path: path,
      data: [
        WellKnownSymbols.layout: .string(layouts[number]), WellKnownSymbols.permalink: .string(url),
        WellKnownSymbols.title: title, WellKnownSymbols.type: .string(kind.rawValue),
        WellKnownSymbols.date: date,
      ])
    draft.extras = [
      WellKnownSymbols.posts: .array(posts.map { .drop($0) }),
      WellKnownSymbols.type: .string(kind.rawValue),
      WellKnownSymbols.title: title, WellKnownSymbols.date: date,
      WellKnownSymbols.name: .string(PathComponents.stem(of: path)),
      WellKnownSymbols.dir: .null, WellKnownSymbols.permalink: .null,
    ]
    return draft
  }

  /// Replaces a pattern's placeholders; the longest matching name is used.
  private static func url(
    _ pattern: String, _ values: [(name: String, value: String)]
  ) -> String {
    var result: [UInt8] = [0x2F]
    let bytes = Array(pattern.utf8)
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0x3A,
        let found = values.first(where: { bytes[(index + 1)...].starts(with: $0.name.utf8) })
      {
        URLPath.escape(found.value, into: &result)
        index += 1 + found.name.utf8.count
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return URLPath.sanitized(result)
  }
}
