package import ContentData
package import SourceText
internal import Synchronization

/// A site before rendering: everything that was read, in its final order.
///
/// It is immutable, except for the list of pages, which is published when the generators have run. Its lists
/// are only available through accessors, which record the access in a ``PartialSite``.
package final class Site: Sendable {
  package let configuration: SiteConfiguration
  /// The address of the settings that templates see: those whose names are not collections.
  let settings: ObjectPlace
  /// The address of the names of collections.
  let listNames: ObjectPlace
  private let shownSettings: Object
  private let shownLists: Object
  /// The moment of the build.
  package let time: Timestamp
  /// The version of Jekyll that blogc follows, which is the value of `jekyll.version`.
  package static let jekyllVersion = "4.3.1"
  /// The collections in the order of the configuration, `posts` first.
  package let collections: [Collection]
  /// `site.data`.
  package let data: Value
  /// The available part of a partial site; nil for a complete one.
  private let part: PartialSite?
  private let lists: Lists
  /// The rules for excerpts of documents.
  package let excerptRules: ExcerptRules
  /// The rules for excerpts of pages; nil unless the configuration enables them.
  package let pageExcerptRules: ExcerptRules?

  /// The lists that only a whole site has.
  private final class Lists: Sendable {
    let staticFiles: [StaticFile]
    let newestPosts: [DocumentDrop]
    let newestPostValues: [Value]
    let tags: [PostGroup]
    let categories: [PostGroup]
    let tagValues: Value
    let categoryValues: Value
    let authoredPages: [PageDrop]

    /// - Parameter posts: oldest first.
    init(posts: [DocumentDrop], staticFiles: [StaticFile], authoredPages: [PageDrop]) {
      self.staticFiles = staticFiles
      self.authoredPages = authoredPages
      newestPosts = posts.reversed()
      newestPostValues = newestPosts.map { .drop($0) }
      let groups = PostGroup.groups(
        of: posts, by: [WellKnownSymbols.tags, WellKnownSymbols.categories])
      tags = groups[0]
      categories = groups[1]
      tagValues = PostGroup.value(of: tags)
      categoryValues = PostGroup.value(of: categories)
    }

    /// The positions of tags by their names, made when the first feed of a tag needs them.
    private let tagPlaces = AtomicLazyReference<TagPlaces>()

    /// The group of a tag.
    func tagged(_ name: String) -> PostGroup? {
      let places = tagPlaces.load() ?? tagPlaces.storeIfNil(TagPlaces(tags))
      return places.byName[ByteKey(name)].map { tags[$0] }
    }
  }

  private final class TagPlaces: Sendable {
    let byName: [ByteKey: Int]

    init(_ tags: [PostGroup]) {
      byName = Dictionary(
        tags.enumerated().map { (ByteKey($1.name), $0) }, uniquingKeysWith: { first, _ in first })
    }
  }

  private final class PageList: Sendable {
    let pages: [PageDrop]
    let values: [Value]
    /// `site.html_pages` and the pages of jekyll-archives.
    let html = SharedValues()
    let archives = SharedValues()

    init(_ pages: [PageDrop]) {
      self.pages = pages
      values = pages.map { .drop($0) }
    }
  }

  private let allPages = AtomicLazyReference<PageList>()
  /// `site.documents`, `site.static_files` and `site.collections`.
  private let allDocuments = SharedValues()
  private let allStaticFiles = SharedValues()
  private let allCollections = SharedValues()

  /// The documents that a reader found, before they are sorted.
  package struct Contents {
    /// By collection: its documents in any order.
    package var documents: [[Document]]
    /// By collection: its files without front matter.
    package var collectionFiles: [[StaticFile]]
    package var pages: [Document]
    package var staticFiles: [StaticFile]
    package var data: Value
    /// Markdown files without front matter as pages, in addition to their static files: plugins can
    /// turn them into pages of the site. Only read when a plugin needs them.
    package var bareMarkdown: [Document] = []

    package init(
      documents: [[Document]], collectionFiles: [[StaticFile]], pages: [Document],
      staticFiles: [StaticFile], data: Value
    ) {
      self.documents = documents
      self.collectionFiles = collectionFiles
      self.pages = pages
      self.staticFiles = staticFiles
      self.data = data
    }
  }

  /// Makes a site and sorts its lists.
  /// - Complexity: O(n log n) for n documents.
  package init(
    _ contents: Contents, configuration: SiteConfiguration, time: Timestamp,
    converter: any BodyConverter, reporting problems: inout DiagnosticSink
  ) {
    self.configuration = configuration
    (shownSettings, shownLists) = Self.names(configuration)
    settings = ObjectPlace(shownSettings)
    listNames = ObjectPlace(shownLists)
    self.time = time
    let excerpts = ExcerptRules(
      separator: configuration.excerptSeparator, converter: converter)
    excerptRules = excerpts
    pageExcerptRules = configuration.pageExcerpts ? excerpts : nil
    let collectionFiles = contents.collectionFiles.map(CollectionOrder.sorted)
    var collections: [Collection] = []
    for (number, settings) in configuration.collections.enumerated() {
      let collection = Collection(
        settings, number: number, resource: SiteResources.collection(number), excerpts: excerpts,
        siteTime: time)
      var documents = CollectionOrder.sorted(
        contents.documents[number], settings, reporting: &problems)
      if number == 0, configuration.postLimit > 0 {
        documents = Array(documents.suffix(configuration.postLimit))
      }
      collection.publish(
        documents.enumerated().map { DocumentDrop($1, in: collection, at: $0) },
        files: collectionFiles[number])
      collections.append(collection)
    }
    self.collections = collections
    data = contents.data
    part = nil
    lists = Lists(
      posts: collections[0].documents,
      staticFiles: contents.staticFiles + collectionFiles.flatMap { $0 },
      authoredPages: contents.pages.map {
        PageDrop($0, excerpts: configuration.pageExcerpts ? excerpts : nil)
      })
  }

  /// Makes a site of which only a part is available.
  package init(
    _ part: PartialSite, data: Value, configuration: SiteConfiguration, time: Timestamp,
    converter: any BodyConverter
  ) {
    self.configuration = configuration
    (shownSettings, shownLists) = Self.names(configuration)
    settings = ObjectPlace(shownSettings)
    listNames = ObjectPlace(shownLists)
    self.time = time
    self.data = data
    self.part = part
    let excerpts = ExcerptRules(
      separator: configuration.excerptSeparator, converter: converter)
    excerptRules = excerpts
    pageExcerptRules = configuration.pageExcerpts ? excerpts : nil
    collections = configuration.collections.enumerated().map { number, settings in
      Collection(
        settings, number: number, resource: SiteResources.collection(number), excerpts: excerpts,
        siteTime: time, part: part)
    }
    lists = Lists(posts: [], staticFiles: [], authoredPages: [])
  }

  /// The settings that templates see, and the names of the collections, which hide settings.
  private static func names(
    _ configuration: SiteConfiguration
  ) -> (settings: Object, lists: Object) {
    var settings = configuration.data
    var lists = Object()
    for collection in configuration.collections {
      let name = Symbol(collection.label)
      settings[name] = nil
      lists[name] = .null
    }
    return (settings, lists)
  }

  // MARK: Lists

  /// True if the whole site is available, not only the members of its collections.
  var isWhole: Bool { part == nil }

  /// Returns true if there is a static file at a path below the source folder (in a partial site, a
  /// static file or a page).
  package func hasStaticSource(at path: String) -> Bool {
    if let part { return part.hasSource(at: path) }
    return lists.staticFiles.contains { $0.sourcePath.hasSameBytes(as: path) }
  }

  /// The paths, out of some, at which there is a static file (in a partial site, a static file or a
  /// page).
  /// - Complexity: O(number of paths + number of files).
  package func staticSources(among paths: Set<ByteKey>) -> Set<ByteKey> {
    if let part { return paths.filter { part.hasSource(at: $0.text) } }
    return paths.intersection(lists.staticFiles.lazy.map { ByteKey($0.sourcePath) })
  }

  /// The posts with a tag, newest first.
  /// - Complexity: O(1) on average; the first time O(number of tags).
  package func posts(tagged name: String) -> [DocumentDrop] { whole.tagged(name)?.posts ?? [] }

  /// The lists; in a partial site, the access is recorded.
  private var whole: Lists {
    part?.noteLack()
    return lists
  }

  package var staticFiles: [StaticFile] { whole.staticFiles }
  /// Posts newest first, as `site.posts` shows them.
  package var newestPosts: [DocumentDrop] {
    part == nil ? lists.newestPosts : collections[0].documents.reversed()
  }
  /// The newest posts as template values, made once.
  package var newestPostValues: [Value] {
    part == nil ? lists.newestPostValues : collections[0].values.reversed()
  }
  /// Tags in order of first use, each with its posts newest first.
  package var tags: [PostGroup] { whole.tags }
  /// Categories in order of first use, each with its posts newest first.
  package var categories: [PostGroup] { whole.categories }
  /// `site.tags` and `site.categories` as template values.
  var tagValues: Value { whole.tagValues }
  var categoryValues: Value { whole.categoryValues }
  /// The pages that authors wrote, in Jekyll's order; before generators add theirs.
  package var authoredPages: [PageDrop] { whole.authoredPages }

  /// Publishes the full list of pages after the generators have run; only the first call has an
  /// effect.
  package func publish(pages: [PageDrop]) { _ = allPages.storeIfNil(PageList(pages)) }

  /// All pages; before ``publish(pages:)`` only the authored ones.
  package var pages: [PageDrop] { allPages.load()?.pages ?? authoredPages }

  var pageValues: [Value] { allPages.load()?.values ?? authoredPages.map { .drop($0) } }

  /// The HTML pages, as `site.html_pages` shows them.
  var htmlPageValues: [Value] {
    values(\.html) { $0.filter { $0.document.isHTMLPage } }
  }

  /// The pages that jekyll-archives made.
  var archiveValues: [Value] { values(\.archives) { $0.filter(\.isArchive) } }

  /// Some of the pages as template values; made once when the list of pages is complete.
  private func values(
    _ list: KeyPath<PageList, SharedValues>, _ select: ([PageDrop]) -> [PageDrop]
  ) -> [Value] {
    guard let complete = allPages.load() else { return select(authoredPages).map { .drop($0) } }
    return complete[keyPath: list].values { select(complete.pages).map { .drop($0) } }
  }

  /// All documents and files of the collections, as `site.documents` shows them; made once for a whole site.
  var documentValues: [Value] {
    let make = { [collections] in collections.flatMap { $0.values + $0.fileValues } }
    return isWhole ? allDocuments.values(make) : make()
  }

  /// The static files as template values; made once for a whole site.
  var staticFileValues: [Value] {
    let make = { [self] in staticFiles.map { Value.drop($0) } }
    return isWhole ? allStaticFiles.values(make) : make()
  }

  /// The collections by their labels, as `site.collections` shows them; made once.
  var collectionValues: [Value] {
    allCollections.values {
      collections.sorted { $0.settings.label.precedesInBytes($1.settings.label) }
        .map { .drop(CollectionDrop($0)) }
    }
  }

  /// The posts, oldest first.
  package var posts: [DocumentDrop] { collections[0].documents }

  /// The collection of a label, or nil.
  package func collection(labelled label: String) -> Collection? {
    collections.first { $0.settings.label.hasSameBytes(as: label) }
  }

  /// Returns true if a document is Markdown.
  package func isMarkdown(_ document: Document) -> Bool {
    // Only the list is read: copying the whole configuration would retain dozens of references.
    SiteConfiguration.isListed(document.fileExtension, in: configuration.markdownExtensions)
  }

  /// Returns true if a document is written: its collection has output, and it is neither unpublished nor in the
  /// future.
  package func isWritten(_ document: Document) -> Bool {
    guard case .member(let number) = document.role else { return true }
    guard configuration.collections[number].output else { return false }
    if document.data[WellKnownSymbols.published]?.bool == false, !configuration.unpublished {
      return false
    }
    return configuration.future || (document.date ?? time).seconds <= time.seconds
  }
}

/// The order of a collection's documents.
enum CollectionOrder {
  /// Sorts by the author's list, by a front matter key, or by date and path.
  /// - Complexity: O(n log n).
  static func sorted(
    _ documents: [Document], _ settings: CollectionSettings,
    reporting problems: inout DiagnosticSink
  ) -> [Document] {
    let byDate = documents.sorted(by: precedes)
    if let order = settings.order {
      var places: [ByteKey: Int] = [:]
      for (place, entry) in order.enumerated() {
        places[ByteKey(PathComponents.join(settings.relativeDirectory, entry))] = place
      }
      let ranked = byDate.enumerated().map { index, document in
        (places[ByteKey(document.relativePath)] ?? order.count, index, document)
      }
      return ranked.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
    }
    guard let key = settings.sortKey else { return byDate }
    let symbol = Symbol(key)
    for document in byDate where document.data[symbol]?.isNull != false {
      problems.report(
        DocumentDiagnostic.missingSortKey(
          key, path: document.relativePath, collection: settings.label),
        at: SourceLocation(path: document.sourcePath))
    }
    return byDate.enumerated().sorted { left, right in
      switch order(left.element.data[symbol] ?? .null, right.element.data[symbol] ?? .null) {
      case 0: left.offset < right.offset
      case let order: order < 0
      }
    }.map(\.element)
  }

  /// Sorts the static files of a collection folder by folder, with files and folders in the order of their names, as
  /// Ruby's `Dir.glob` does.
  /// - Complexity: O(n log n).
  static func sorted(_ files: [StaticFile]) -> [StaticFile] {
    let slash = UInt8(ascii: "/")
    return files.sorted { left, right in
      left.sourcePath.utf8.lexicographicallyPrecedes(right.sourcePath.utf8) { left, right in
        (left == slash ? 0 : left) < (right == slash ? 0 : right)
      }
    }
  }

  private static func precedes(_ left: Document, _ right: Document) -> Bool {
    if let leftDate = left.date, let rightDate = right.date, leftDate != rightDate {
      if leftDate < rightDate { return true }
      if rightDate < leftDate { return false }
    }
    return left.sourcePath.precedesInBytes(right.sourcePath)
  }

  /// -1, 0 or 1 as Ruby's `<=>`, with null last; values of different kinds count as equal.
  private static func order(_ left: Value, _ right: Value) -> Int {
    switch (left, right) {
    case (.null, .null): 0
    case (.null, _): 1
    case (_, .null): -1
    case (.integer(let left), .integer(let right)): left < right ? -1 : left > right ? 1 : 0
    case (.decimal(let left), .decimal(let right)): left < right ? -1 : left > right ? 1 : 0
    case (.integer(let left), .decimal(let right)):
      Double(left) < right ? -1 : Double(left) > right ? 1 : 0
    case (.decimal(let left), .integer(let right)):
      left < Double(right) ? -1 : left > Double(right) ? 1 : 0
    case (.string(let left), .string(let right)):
      left.precedesInBytes(right) ? -1 : right.precedesInBytes(left) ? 1 : 0
    case (.timestamp(let left), .timestamp(let right)): left < right ? -1 : right < left ? 1 : 0
    default: 0
    }
  }
}
