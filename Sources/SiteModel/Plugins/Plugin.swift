/// A Jekyll plugin that is built into blogc, by the name of its gem.
///
/// The raw value is what a site writes under `plugins:`.
package enum Plugin: String, Sendable, CaseIterable {
  case archives = "jekyll-archives"
  case avatar = "jekyll-avatar"
  case defaultLayout = "jekyll-default-layout"
  case emoji = "jemoji"
  case feed = "jekyll-feed"
  case gist = "jekyll-gist"
  case githubMetadata = "jekyll-github-metadata"
  case includeCache = "jekyll-include-cache"
  case lastModifiedAt = "jekyll-last-modified-at"
  case mentions = "jekyll-mentions"
  case optionalFrontMatter = "jekyll-optional-front-matter"
  case paginate = "jekyll-paginate"
  case paginateV2 = "jekyll-paginate-v2"
  case readmeIndex = "jekyll-readme-index"
  case redirectFrom = "jekyll-redirect-from"
  case relativeLinks = "jekyll-relative-links"
  case seoTag = "jekyll-seo-tag"
  case sitemap = "jekyll-sitemap"
  case titlesFromHeadings = "jekyll-titles-from-headings"
  case toc = "jekyll-toc"

  /// The built-in ones among the plugins that GitHub Pages enables for every site, see ``GitHubPages/plugins``.
  package static let githubPagesDefaults = GitHubPages.plugins.compactMap(Plugin.init(rawValue:))
}

/// Which built-in plugins a site has switched on: one bit each.
package struct PluginSet: Sendable, Equatable {
  private var bits: UInt32 = 0

  /// Makes an empty set.
  package init() {}

  /// Makes a set of plugins.
  package init(_ plugins: [Plugin]) {
    for plugin in plugins { insert(plugin) }
  }

  private static func bit(of plugin: Plugin) -> UInt32 {
    1 << UInt32(Plugin.allCases.firstIndex(of: plugin)!)
  }

  /// Switches a plugin on.
  package mutating func insert(_ plugin: Plugin) {
    bits |= Self.bit(of: plugin)
  }

  /// Returns true if a plugin is on.
  package func contains(_ plugin: Plugin) -> Bool {
    bits & Self.bit(of: plugin) != 0
  }

  /// True if none is on.
  package var isEmpty: Bool { bits == 0 }
}
