internal import ContentData
package import SiteModel
package import SourceText

/// The settings with which GitHub Pages builds a site, as the documentation and the source of its gem `github-pages`
/// (version 232) give them.
extension GitHubPages {
  /// The reason why a site is built as GitHub Pages does.
  package enum Reason: Sendable, Equatable {
    /// The Gemfile has the gem `github-pages`.
    case gemfile
    /// There is no Gemfile, and the configuration names a theme of GitHub Pages or a `remote_theme`.
    case theme
  }

  /// The reason why a site is built as GitHub Pages does; nil for other sites.
  package static func reason(_ configuration: SiteConfiguration, _ gems: GemFiles) -> Reason? {
    if let gemfile = gems.gemfile {
      return gemfile.gems.contains { $0.name == "github-pages" } ? .gemfile : nil
    }
    let names =
      configuration.data["remote_theme"]?.isTruthy == true
      || configuration.theme.map(isOwnTheme) ?? false
    return names ? .theme : nil
  }

  /// The plugins that are on for every site.
  package static let plugins = [
    "jekyll-coffeescript", "jekyll-commonmark-ghpages", "jekyll-gist", "jekyll-github-metadata",
    "jekyll-paginate", "jekyll-relative-links", "jekyll-optional-front-matter",
    "jekyll-readme-index", "jekyll-default-layout", "jekyll-titles-from-headings",
  ]

  /// The plugins that a site may enable in addition; all others are ignored.
  package static let allowedPlugins = [
    "jekyll-avatar", "jekyll-feed", "jekyll-include-cache", "jekyll-mentions", "jekyll-octicons",
    "jekyll-redirect-from", "jekyll-remote-theme", "jekyll-seo-tag", "jekyll-sitemap", "jemoji",
  ]

  /// The defaults that a site's own settings override.
  /// - Parameter configuration: the site's own settings; in the environment `production`, style sheets are compressed.
  package static func defaults(for configuration: SiteConfiguration) -> ConfigurationLayer {
    var settings: Object = [
      "future": true, "markdown": "kramdown",
      "kramdown": .object([
        "input": "GFM", "hard_wrap": false, "gfm_quirks": "paragraph_end",
        "syntax_highlighter_opts": .object(["default_lang": "plaintext"]),
      ]),
    ]
    let namesTheme = configuration.layers.contains {
      $0.object["theme"] != nil || $0.object["remote_theme"]?.isNull == false
    }
    if !namesTheme { settings["theme"] = .string(defaultTheme) }
    if configuration.environment == "production" {
      settings["sass"] = .object(["style": "compressed"])
    }
    return ConfigurationLayer(settings, isFromGitHubPages: true)
  }

  /// The settings that override a site's own.
  package static func overrides(for configuration: SiteConfiguration) -> ConfigurationLayer {
    var settings: Object = [
      "lsi": false, "safe": true, "highlighter": "rouge",
      "kramdown": .object([
        "template": "", "math_engine": "mathjax", "syntax_highlighter": "rouge",
      ]),
      "gist": .object(["noscript": false]),
      "whitelist": .array((plugins + allowedPlugins).map { .string($0) }),
      "exclude": .array((configuration.exclude + ["CNAME"]).map { .string($0) }),
      "plugins": .array(
        (configuration.plugins + plugins.filter { !configuration.plugins.contains($0) }).map {
          .string($0)
        }),
    ]
    switch configuration.markdown.lowercased() {
    case "kramdown", "commonmarkghpages": break
    case "gfm":
      settings["markdown"] = "CommonMarkGhPages"
      settings["commonmark"] = .object([
        "extensions": .array(["table", "strikethrough", "autolink", "tagfilter"]),
        "options": .array(["UNSAFE", "FOOTNOTES"]),
      ])
    default: settings["markdown"] = "kramdown"
    }
    return ConfigurationLayer(settings, isFromGitHubPages: true)
  }

  /// A note about the plugins that a Gemfile, or the settings of GitHub Pages, enable; nil when there are none.
  package static func note(_ configuration: SiteConfiguration, _ gems: GemFiles) -> Diagnostic? {
    switch reason(configuration, gems) {
    case .gemfile?:
      let gem = gems.gemfile?.gems.first { $0.name == "github-pages" }
      return Diagnostic(
        GemsDiagnostic.pagesByGemfile,
        at: gem.flatMap { gem in gems.file.map { SourceLocation($0, gem.range) } })
    case .theme?:
      return Diagnostic(
        GemsDiagnostic.pagesByTheme,
        at: configuration.location(of: "theme") ?? configuration.location(of: "remote_theme"))
    case nil:
      let names = (gems.gemfile?.plugins ?? []).map(\.name)
      if names.isEmpty { return nil }
      return Diagnostic(
        GemsDiagnostic.plugins(names: names.joined(separator: ", ")),
        at: SourceLocation(path: "Gemfile"))
    }
  }
}
