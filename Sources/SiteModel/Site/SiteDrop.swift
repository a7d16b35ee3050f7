internal import SourceText
package import ContentData
internal import Liquid

/// `site` in templates: the site's lists, then the settings of the configuration.
///
/// Each page has its own, because `related_posts` depends on the page; it has only two references.
package final class SiteDrop: Drop {
  package var sharedIdentity: ObjectIdentifier? { ObjectIdentifier(site) }

  private let site: Site
  private let current: DocumentDrop?

  /// Makes the drop.
  /// - Parameter current: the document that is rendered, nil for a page.
  package init(_ site: Site, current: DocumentDrop? = nil) {
    self.site = site
    self.current = current
  }

  package func peek(for name: Symbol, noting reads: inout ReadSet) -> DropLookup {
    // Lists are computed on request.
    guard case .none = SiteField.named(name), !site.listNames.holds(name) else {
      return .made
    }
    let setting = site.settings.lookup(name)
    if case .absent = setting, name == Self.archives { return .made }
    reads.insert(SiteResources.configuration, .content)
    return setting
  }

  package func value(for name: Symbol, noting reads: inout ReadSet) -> Value? {
    // A collection hides any other value with its name, as in Jekyll, except 'posts', which is the
    // list of posts.
    if let collection = collection(named: name) {
      reads.insert(collection.resource, .listing)
      return .array(collection.values)
    }
    switch SiteField.named(name) {
    case .posts:
      reads.insert(site.collections[0].resource, .listing)
      return .array(site.newestPostValues)
    case .pages:
      reads.insert(SiteResources.pages, .listing)
      return .array(site.pageValues)
    case .htmlPages:
      reads.insert(SiteResources.pages, .listing)
      return .array(site.htmlPageValues)
    case .staticFiles:
      reads.insert(SiteResources.staticFiles, .listing)
      return .array(site.staticFileValues)
    case .tags:
      reads.insert(SiteResources.tags, .listing)
      return site.tagValues
    case .categories:
      reads.insert(SiteResources.categories, .listing)
      return site.categoryValues
    case .data:
      guard let own = site.configuration.data[name], own.isTruthy else { return site.data }
      reads.insert(SiteResources.configuration, .content)
      return own
    case .time:
      reads.insert(SiteResources.clock, .content)
      return .timestamp(site.time)
    case .collections:
      reads.insert(SiteResources.configuration, .content)
      return .array(site.collectionValues)
    case .documents:
      for collection in site.collections { reads.insert(collection.resource, .listing) }
      return .array(site.documentValues)
    case .relatedPosts:
      return relatedPosts(noting: &reads)
    case .none:
      reads.insert(SiteResources.configuration, .content)
      return site.configuration.data[name] ?? (name == Self.archives ? archives(&reads) : nil)
    }
  }

  private static let archives: Symbol = "archives"

  /// The drop's own names in the order of Jekyll 4.3, with the two folders that its configuration begins with;
  /// `config` has no value in Jekyll's drop either.
  private static let names: [Symbol] = [
    "related_posts", "time", "config", "data", "static_files", "collections", "tags", "html_pages",
    "posts", "pages", "categories", "documents", "source", "destination",
  ]

  package func loopNames(noting reads: inout ReadSet) -> [Symbol]? {
    reads.insert(SiteResources.configuration, .content)
    let own = Set(Self.names)
    return Self.names + site.configuration.data.entries.map(\.key).filter { !own.contains($0) }
  }

  /// The pages of jekyll-archives; nil when it made none.
  private func archives(_ reads: inout ReadSet) -> Value? {
    reads.insert(SiteResources.pages, .listing)
    let pages = site.archiveValues
    return pages.isEmpty ? nil : .array(pages)
  }

  private func collection(named name: Symbol) -> Collection? {
    guard site.collections.count > 1 else { return nil }
    return site.collections.dropFirst().first { $0.symbol == name }
  }

  /// The ten newest other posts; null on a page.
  private func relatedPosts(noting reads: inout ReadSet) -> Value {
    reads.isPageBound = true
    guard let current else { return .null }
    reads.insert(site.collections[0].resource, .listing)
    guard site.posts.count > 1 else { return .array([]) }
    return .array(
      site.newestPosts.prefix(11).filter { $0 !== current }.prefix(10).map { .drop($0) })
  }

  package func object(noting reads: inout ReadSet) -> Object {
    reads.insert(SiteResources.configuration, .content)
    var object = site.configuration.data
    for name in [
      WellKnownSymbols.time, WellKnownSymbols.pages, WellKnownSymbols.staticFiles,
      WellKnownSymbols.tags, WellKnownSymbols.categories, WellKnownSymbols.posts,
      WellKnownSymbols.htmlPages, WellKnownSymbols.collections, WellKnownSymbols.documents,
      WellKnownSymbols.data,
    ] {
      object[name] = value(for: name, noting: &reads)
    }
    return object
  }
}

extension SiteDrop: NamedDrop {
  package var className: String { "Jekyll::Drops::SiteDrop" }
}

extension JekyllDrop: NamedDrop {
  package var className: String { "Jekyll::Drops::JekyllDrop" }
}

/// `jekyll` in templates.
package final class JekyllDrop: Drop {
  package var sharedIdentity: ObjectIdentifier? { ObjectIdentifier(self) }

  private let environment: String

  /// - Parameter environment: the value of `JEKYLL_ENV`.
  package init(environment: String) {
    self.environment = environment
  }

  package func value(for name: Symbol, noting reads: inout ReadSet) -> Value? {
    reads.insert(SiteResources.environment, .content)
    return object(noting: &reads)[name]
  }

  package func loopNames(noting reads: inout ReadSet) -> [Symbol]? { [] }

  package func object(noting reads: inout ReadSet) -> Object {
    reads.insert(SiteResources.environment, .content)
    return [
      WellKnownSymbols.version: .string(Site.jekyllVersion),
      WellKnownSymbols.environment: .string(environment),
    ]
  }
}
