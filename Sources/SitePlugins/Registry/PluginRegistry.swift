internal import ContentData
package import SiteModel
package import SourceText

/// The built-in plugins.
///
/// A plugin is a directory of this target and a row here, from which suggestions, the JSON Schema, hints for tags of
/// a plugin that is not enabled, and the test of the table in docs/jekyll-compatibility.md are derived.
package enum PluginRegistry {
  /// All plugins, in the order in which their changes to documents and pages are applied.
  package static let all: [any Plugin] = [
    ArchivesPlugin(), AvatarPlugin(), DefaultLayoutPlugin(), EmailProtectPlugin(), EmojiPlugin(),
    FeedPlugin(), FigurePlugin(), GistPlugin(), GitHubMetadataPlugin(), IncludeCachePlugin(),
    KatexPlugin(), LastModifiedAtPlugin(), LinkAttributesPlugin(), LoadingLazyPlugin(),
    MentionsPlugin(), OptionalFrontMatterPlugin(), PaginatePlugin(), PaginateV2Plugin(),
    PolyglotPlugin(), PostFilesPlugin(), ReadmeIndexPlugin(), RedirectFromPlugin(),
    RelativeLinksPlugin(), ScholarPlugin(), SeoTagPlugin(), SitemapPlugin(), SpaceshipPlugin(),
    TableOfContentsPlugin(),
    TargetBlankPlugin(), TitlesFromHeadingsPlugin(), TwitterPlugin(), YouTubePlugin(),
  ]

  /// The names of gems and the positions of their plugins. They are few enough for a linear search: a dictionary with
  /// another key type would cost a runtime lookup of its conformance at every start of the program.
  private static let positions: [(gem: String, position: Int)] = all.enumerated().flatMap {
    index, plugin in ([plugin.gem] + plugin.otherGems).map { ($0, index) }
  }

  /// The position in ``all`` of the plugin that a gem's name enables. Names are compared by bytes, as in RubyGems.
  package static func index(ofGem name: String) -> Int? {
    positions.first { $0.gem.hasSameBytes(as: name) }?.position
  }

  /// The names of the built-in plugins' gems, in byte order.
  package static let gems = all.map(\.gem).sorted { $0.precedesInBytes($1) }

  /// The keys with a meaning for blogc or a built-in plugin.
  package static let knownKeys = KnownKeys(
    plugins: gems, settings: all.flatMap(\.settings), frontMatter: all.flatMap(\.frontMatter))

  /// The difference between a built-in plugin and its gem, by the gem's name; nil when there is none.
  package static func difference(ofGem name: String) -> Message? {
    index(ofGem: name).flatMap { all[$0].difference }
  }
}
