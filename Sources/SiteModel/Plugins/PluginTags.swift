internal import ContentData
internal import Liquid
internal import SourceText

/// The tags and filters that plugins bring: `seo`, `feed_meta`, `gist`, `avatar`, `toc` and so on.
struct PluginTags {
  private let enabled: PluginSet
  private let configuration: SiteConfiguration
  private let site: FilterContext

  init(_ enabled: PluginSet, _ configuration: SiteConfiguration, _ site: FilterContext) {
    self.enabled = enabled
    self.configuration = configuration
    self.site = site
  }

  /// Which plugin a tag comes from, for the hint to those who forgot to name it.
  private static let owners: [(tag: String, plugin: Plugin)] = [
    ("avatar", .avatar), ("feed_meta", .feed), ("gist", .gist),
    ("github_edit_link", .githubMetadata), ("last_modified_at", .lastModifiedAt),
    ("seo", .seoTag), ("toc", .toc),
  ]

  /// Adds the tags of the plugins that are on; the others' say what is missing.
  func register(into environment: inout Environment, reporting problems: inout [Diagnostic]) {
    for (tag, plugin) in Self.owners where !enabled.contains(plugin) {
      environment.register(tag: tag) { markup throws(Diagnostic) in
        throw markup.error(
          "liquid.unknown-tag", "the tag '\(tag)' comes from a plugin that is not enabled",
          hint: "write 'plugins: [\(plugin.rawValue)]' in the configuration")
      }
    }
    if enabled.contains(.seoTag) {
      let facts = SeoSite(configuration, site)
      environment.register(tag: "seo") { markup throws(Diagnostic) in
        SeoTag(markup, site: facts)
      }
    }
    if enabled.contains(.feed) {
      let link = FeedMetaTag(
        path: FeedSettings(configuration, reporting: &problems).mainPath, configuration,
        site.address)
      environment.register(tag: "feed_meta") { _ throws(Diagnostic) in link }
    }
    if enabled.contains(.gist) {
      let hasFallback =
        configuration.data["gist"]?.object?["noscript"]?.bool != false
      environment.register(tag: "gist") { markup throws(Diagnostic) in
        try GistTag(markup, hasFallback: hasFallback)
      }
    }
    if enabled.contains(.avatar) {
      environment.register(tag: "avatar") { markup throws(Diagnostic) in try AvatarTag(markup) }
    }
    if enabled.contains(.lastModifiedAt) {
      let format = configuration.data["last-modified-at"]?.object?["date-format"]?.string
      let zone = configuration.zone
      environment.register(tag: "last_modified_at") { markup throws(Diagnostic) in
        LastModifiedTag(markup, format: format ?? "%d-%b-%y", zone: zone)
      }
    }
    if enabled.contains(.githubMetadata) {
      environment.register(tag: "github_edit_link") { markup throws(Diagnostic) in
        EditLinkTag(markup)
      }
    }
    if enabled.contains(.toc) {
      let settings = PluginSettings("toc", in: configuration)
      problems += settings.problems
      TableOfContentsTag.register(
        into: &environment, TableOfContentsOptions(.object(settings.object)))
    }
  }
}

extension RenderContext {
  /// A value of the page that is rendered.
  mutating func pageValue(_ name: Symbol) -> Value {
    guard let page = value(of: WellKnownSymbols.page) else { return .null }
    return member(name, of: page) ?? .null
  }
}
