internal import ContentData
package import SiteModel
internal import SourceText

/// The build environment of GitHub Pages, according to its documentation and its page of versions.
package enum GitHubPages {
  /// The theme of a site that does not name one.
  package static let defaultTheme = "jekyll-theme-primer"

  /// The themes that GitHub Pages offers, with the versions that it has.
  private static let themes: [(name: String, version: String)] = [
    ("jekyll-theme-architect", "0.2.0"), ("jekyll-theme-cayman", "0.2.0"),
    ("jekyll-theme-dinky", "0.2.0"), ("jekyll-theme-hacker", "0.2.0"),
    ("jekyll-theme-leap-day", "0.2.0"), ("jekyll-theme-merlot", "0.2.0"),
    ("jekyll-theme-midnight", "0.2.0"), ("jekyll-theme-minimal", "0.2.0"),
    ("jekyll-theme-modernist", "0.2.0"), ("jekyll-theme-primer", "0.6.0"),
    ("jekyll-theme-slate", "0.2.0"), ("jekyll-theme-tactile", "0.2.0"),
    ("jekyll-theme-time-machine", "0.2.0"), ("jekyll-swiss", "1.0.0"), ("minima", "2.5.1"),
  ]

  /// The version of a theme that GitHub Pages has; nil for a theme that it does not offer.
  package static func version(ofTheme name: String) -> String? {
    themes.first { $0.name.hasSameBytes(as: name) }?.version
  }

  /// Returns true if a theme was made for GitHub Pages. minima does not count: it is the theme of every new Jekyll
  /// site, wherever that is published.
  package static func isOwnTheme(_ name: String) -> Bool {
    name.hasBytePrefix("jekyll-theme-") && version(ofTheme: name) != nil
  }

  /// Returns true if a site is built as GitHub Pages does, see ``reason(_:_:)``.
  package static func applies(to configuration: SiteConfiguration, _ gems: GemFiles) -> Bool {
    reason(configuration, gems) != nil
  }

  /// The plugins that a theme of GitHub Pages depends on, for copies of the theme without a
  /// gemspec.
  package static func plugins(ofTheme name: String) -> [String] {
    let gem =
      name.hasBytePrefix("jekyll-theme-") || version(ofTheme: name) != nil
      ? name : "jekyll-theme-" + name
    switch gem {
    case "minima": return ["jekyll-feed", "jekyll-seo-tag"]
    case "jekyll-theme-primer": return ["jekyll-github-metadata", "jekyll-seo-tag"]
    default: return isOwnTheme(gem) ? ["jekyll-seo-tag"] : []
    }
  }
}
