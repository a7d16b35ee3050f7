internal import ContentData
internal import SiteModel
internal import SourceText

/// The settings of jekyll-feed, `feed:` in the configuration.
struct FeedSettings: Sendable {
  /// One feed: of a collection, of one of its categories, or of a tag.
  struct Feed: Sendable {
    /// Its path below the destination, without a leading slash.
    var path: String
    var collection = "posts"
    var category: String?
    var tag: String?
  }

  /// The path of the posts' feed as written in the settings, for `feed_meta`.
  let mainPath: String
  /// The feeds of collections and categories.
  let feeds: [Feed]
  /// The folder of the tags' feeds; nil when tags have none.
  let tagFolder: String?
  /// The tags with a feed; nil for all.
  let onlyTags: [String]?
  let skippedTags: [String]
  let limit: Int
  let hasExcerptsOnly: Bool
  let isDisabled: Bool

  /// Reads the settings.
  init(_ configuration: SiteConfiguration, reporting problems: inout DiagnosticSink) {
    var settings = PluginSettings("feed", in: configuration)
    limit = settings.count("posts_limit") ?? 10
    hasExcerptsOnly = settings.flag("excerpt_only")
    isDisabled =
      settings.flag("disable_in_development") && configuration.environment == "development"

    var collections = Object()
    switch settings.object["collections"] {
    case .array(let names)?:
      for name in names { collections[Symbol(DocumentReader.text(of: name))] = .null }
    case .object(let object)?: collections = object
    case nil, .null?: break
    default: settings.ignore("collections", .listOrMap)
    }
    if collections["posts"] == nil { collections["posts"] = .null }

    var mainPath: String?
    var feeds: [Feed] = []
    for entry in collections.entries {
      let label = entry.key.name
      let isPosts = label == "posts"
      var own = PluginSettings(
        "collections.\(label)", below: settings, object: entry.value.object ?? Object())
      var path = own.text("path")
      var categories = own.list("categories")
      if isPosts {
        path = path ?? settings.text("path")
        if categories.isEmpty { categories = settings.list("categories") }
        mainPath = path
      }
      problems.report(contentsOf: own.problems)
      let prefix = isPosts ? "/feed" : "/feed/\(label)"
      for category in Self.distinct(categories) {
        feeds.append(
          Feed(
            path: Self.trimmed("\(prefix)/\(category).xml"), collection: label, category: category))
      }
      feeds.append(Feed(path: Self.trimmed(path ?? "\(prefix).xml"), collection: label))
    }
    self.feeds = feeds
    self.mainPath = mainPath ?? "feed.xml"

    if settings.flag("tags") {
      var tags = PluginSettings("tags", below: settings, object: settings.map("tags"))
      tagFolder = tags.text("path") ?? "/feed/by_tag/"
      let only = tags.list("only")
      onlyTags = tags.object["only"] == nil ? nil : only
      skippedTags = tags.list("except")
      problems.report(contentsOf: tags.problems)
    } else {
      tagFolder = nil
      onlyTags = nil
      skippedTags = []
    }
    problems.report(contentsOf: settings.problems)
  }

  /// The feeds of tags. As in the plugin, only tags whose names consist of letters, digits and `_`
  /// have one.
  func tagFeeds(of site: Site) -> [Feed] {
    guard let tagFolder else { return [] }
    let skipped = Set(skippedTags.map(ByteKey.init))
    return (onlyTags ?? site.tags.map(\.name)).filter { tag in
      tag.utf8.allSatisfy(ASCII.isWord) && !skipped.contains(ByteKey(tag))
    }.map { Feed(path: Self.trimmed("\(tagFolder)\($0).xml"), tag: $0) }
  }

  private static func trimmed(_ path: String) -> String {
    String(path.drop { $0 == "/" })
  }

  private static func distinct(_ texts: [String]) -> [String] {
    var seen: Set<ByteKey> = []
    return texts.filter { seen.insert(ByteKey($0)).inserted }
  }
}
