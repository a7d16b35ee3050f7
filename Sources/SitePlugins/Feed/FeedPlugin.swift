internal import ContentData
internal import Liquid
internal import SiteModel
internal import SourceText

/// jekyll-feed: Atom feeds, and the tag `feed_meta`.
struct FeedPlugin: Plugin {
  let gem = "jekyll-feed"
  let tags = ["feed_meta"]
  let difference: Message? =
    Message(
      "the feed's <updated> is the newest post's date, not the moment of the build",
      ja: "フィードの <updated> はビルドの時刻ではなく、最新の記事の日付です")
  let settings = [
    KnownKey(
      "feed",
      .map(
        [
          KnownKey("path", .text, "Where the feed goes", usual: "feed.xml"),
          KnownKey("posts_limit", .count, "How many posts it holds", usual: 10),
          KnownKey("excerpt_only", .flag, "Whether posts are left out", usual: false),
          KnownKey("categories", .list(.text), "Categories with feeds of their own"),
          KnownKey("collections", .any, "Collections with feeds of their own"),
          KnownKey("tags", .any, "Whether tags have feeds of their own"),
          KnownKey(
            "disable_in_development", .flag, "Whether only JEKYLL_ENV=production has feeds",
            usual: false),
        ], isOpen: true), "Settings of jekyll-feed")
  ]

  func generators(
    for site: PluginSite, layouts: [String: Layout], converter: any TextConverter,
    reporting problems: inout DiagnosticSink
  ) -> [any Generator] {
    [
      FeedGenerator(
        settings: FeedSettings(site.configuration, reporting: &problems), address: site.address,
        converter: converter)
    ]
  }

  func register(
    into environment: inout Environment, for site: PluginSite, _ context: FilterContext,
    reporting problems: inout DiagnosticSink
  ) {
    // Invalid settings are reported by the generator.
    var ignored = DiagnosticSink()
    let link = FeedMetaTag(
      path: FeedSettings(site.configuration, reporting: &ignored).mainPath, site.configuration,
      context.address)
    environment.register(tag: "feed_meta") { _ throws(Diagnostic) in link }
  }
}
