internal import ContentData
internal import SiteModel
internal import SourceText

/// jekyll-feed: Atom feeds of posts, collections, categories and tags.
///
/// The bytes are written when all bodies are rendered, without Liquid. Unlike in the plugin, a feed's
/// `updated` is that of its newest entry and not the time of the build, so that a feed changes only if
/// its content does.
struct FeedGenerator: Generator {
  private let settings: FeedSettings
  private let address: SiteAddress
  private let converter: any TextConverter

  /// - Parameters:
  ///   - settings: `feed:` of the configuration.
  ///   - address: the site's `url` and `baseurl`.
  ///   - converter: converts the quotes of titles to typographic ones.
  init(settings: FeedSettings, address: SiteAddress, converter: any TextConverter) {
    self.settings = settings
    self.address = address
    self.converter = converter
  }

  var knowsParts: Bool { true }

  func generate(
    _ site: Site, pages: inout [PageDraft], reporting problems: inout DiagnosticSink
  ) {
    if settings.isDisabled { return }
    let style = "feed.xslt.xml"
    let writer = FeedWriter(
      site: site.configuration, address: address, converter: converter,
      limit: settings.limit, hasExcerptsOnly: settings.hasExcerptsOnly,
      hasStyle: pages.hasSource(at: style) || site.hasStaticSource(at: style))
    let feeds = settings.feeds + settings.tagFeeds(of: site)
    let wanted = Set(feeds.map { ByteKey($0.path) })
    // Paths that are taken by files of the author or by earlier feeds are skipped.
    var taken = wanted.intersection(pages.map { ByteKey($0.path) })
    taken.formUnion(site.staticSources(among: wanted))
    for feed in feeds where taken.insert(ByteKey(feed.path)).inserted {
      var data: Object = [WellKnownSymbols.layout: "none", "sitemap": false]
      data[WellKnownSymbols.collection] = .string(feed.collection)
      if let category = feed.category { data[WellKnownSymbols.category] = .string(category) }
      if let tag = feed.tag { data[WellKnownSymbols.tags] = .string(tag) }
      pages.append(
        PageDraft(path: feed.path, data: data) { site, buffer, reads in
          writer.write(feed, of: site, into: &buffer, noting: &reads)
        })
    }
  }
}
