internal import ContentData
internal import SiteModel
internal import SourceText

/// Writes one Atom feed as jekyll-feed's template does.
struct FeedWriter: Sendable {
  private let site: SiteConfiguration
  private let address: SiteAddress
  private let addresses: AbsoluteAddresses
  private let converter: any TextConverter
  private let limit: Int
  private let hasExcerptsOnly: Bool
  private let hasStyle: Bool

  /// - Parameters:
  ///   - limit: the largest number of entries.
  ///   - hasExcerptsOnly: true if entries have no content unless their post's front matter enables
  ///     it.
  ///   - hasStyle: true if the site has a `feed.xslt.xml`.
  init(
    site: SiteConfiguration, address: SiteAddress, converter: any TextConverter, limit: Int,
    hasExcerptsOnly: Bool, hasStyle: Bool
  ) {
    self.site = site
    self.address = address
    addresses = AbsoluteAddresses(address)
    self.converter = converter
    self.limit = limit
    self.hasExcerptsOnly = hasExcerptsOnly
    self.hasStyle = hasStyle
  }

  /// Appends a feed.
  /// - Complexity: O(number of documents + size of the listed ones).
  func write(
    _ feed: FeedSettings.Feed, of site: Site, into buffer: inout OutputBuffer,
    noting reads: inout ReadSet
  ) {
    reads.insert(SiteResources.configuration, .content)
    // The presence of a style sheet depends on these lists.
    reads.insert(SiteResources.pages, .listing)
    reads.insert(SiteResources.staticFiles, .listing)
    let entries = entries(of: feed, site, noting: &reads)
    let authors = FeedAuthors(site, noting: &reads)
    buffer.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>")
    if hasStyle {
      buffer.append("<?xml-stylesheet type=\"text/xml\" href=\"")
      addresses.append("/feed.xslt.xml", to: &buffer)
      buffer.append("\"?>")
    }
    writeHead(
      feed, updated: entries.map { Self.updated($0.document, self.site.zone) }.max(), into: &buffer)
    for entry in entries {
      reads.insert(entry.document.resource, .metadata)
      reads.insert(entry.document.resource, .content)
      write(entry, authors, into: &buffer, noting: &reads)
    }
    buffer.append("</feed>")
  }

  /// The documents of a feed, newest first, up to its limit.
  private func entries(
    of feed: FeedSettings.Feed, _ site: Site, noting reads: inout ReadSet
  ) -> [DocumentDrop] {
    var newestFirst: [DocumentDrop]
    if let tag = feed.tag {
      reads.insert(SiteResources.tags, .listing)
      newestFirst = site.posts(tagged: tag)
    } else if let collection = site.collection(labelled: feed.collection) {
      reads.insert(collection.resource, .listing)
      newestFirst = collection.number == 0 ? site.newestPosts : collection.documents
    } else {
      return []
    }
    if let category = feed.category {
      for drop in newestFirst { reads.insert(drop.document.resource, .metadata) }
      newestFirst = newestFirst.filter { drop in
        drop.document.data[WellKnownSymbols.categories]?.array?.contains {
          $0.string?.hasSameBytes(as: category) == true
        } ?? false
      }
    }
    if feed.tag == nil, let newest = newest(of: newestFirst, feed, site) {
      newestFirst = newest
    } else if !self.site.showDrafts {
      newestFirst = newestFirst.filter { !$0.document.isDraft }
    }
    // The order of `sort: "date" | reverse`: of documents with the same date, the last one in the
    // list comes first.
    let ordered = newestFirst.enumerated().sorted { left, right in
      let first = left.element.document.date ?? site.time
      let second = right.element.document.date ?? site.time
      return first == second ? left.offset > right.offset : second < first
    }
    return ordered.prefix(limit).map(\.element)
  }

  /// The newest posts of a list that is sorted by date, up to the limit, together with all posts that have the same
  /// date as the last of them.
  /// - Returns: nil when the list is not sorted.
  /// - Complexity: O(limit) if few posts share a date.
  private func newest(
    of posts: [DocumentDrop], _ feed: FeedSettings.Feed, _ site: Site
  ) -> [DocumentDrop]? {
    guard let collection = site.collection(labelled: feed.collection), collection.number == 0,
      collection.settings.order == nil, collection.settings.sortKey == nil
    else { return nil }
    var newest: [DocumentDrop] = []
    var last: Timestamp?
    for post in posts {
      let document = post.document
      guard let date = document.date else { return nil }
      if document.isDraft, !self.site.showDrafts { continue }
      if newest.count >= limit, last.map({ date < $0 }) ?? true { break }
      newest.append(post)
      last = date
    }
    return newest
  }

  // MARK: Head

  /// Appends the generator that the feed names: the setting `generator`, which new blogs have, else Jekyll as
  /// in jekyll-feed, so that the feed of an existing blog does not change.
  private func writeGenerator(into buffer: inout OutputBuffer) {
    if let name = truthyText(site.data["generator"]) {
      buffer.append("<generator>")
      buffer.append(escapingXML: name)
      buffer.append("</generator>")
    } else {
      buffer.append("<generator uri=\"https://jekyllrb.com/\" version=\"")
      buffer.append(Site.jekyllVersion)
      buffer.append("\">Jekyll</generator>")
    }
  }

  private func writeHead(
    _ feed: FeedSettings.Feed, updated: Timestamp?, into buffer: inout OutputBuffer
  ) {
    let language = site.data[Self.lang].flatMap { $0.isTruthy ? DocumentReader.text(of: $0) : nil }
    buffer.append("<feed xmlns=\"http://www.w3.org/2005/Atom\" ")
    if let language {
      buffer.append("xml:lang=\"")
      buffer.append(escapingXML: language)
      buffer.append(0x22)
    }
    buffer.append(0x3E)
    writeGenerator(into: &buffer)
    buffer.append("<link href=\"")
    let url = Permalink.pageURL(
      "/:path/:basename:output_ext", folder: PathComponents.folder(of: feed.path),
      basename: PathComponents.stem(of: feed.path),
      outputExtension: PathComponents.fileExtension(of: feed.path)
    )
    addresses.append(url, to: &buffer)
    buffer.append("\" rel=\"self\" type=\"application/atom+xml\" /><link href=\"")
    addresses.append("/", to: &buffer)
    buffer.append("\" rel=\"alternate\" type=\"text/html\" ")
    if let language {
      buffer.append("hreflang=\"")
      buffer.append(escapingXML: language)
      buffer.append("\" ")
    }
    buffer.append("/><updated>")
    buffer.append(xmlSchema: updated ?? Timestamp(seconds: 0), zone: site.zone)
    buffer.append("</updated><id>")
    addresses.append(url, to: &buffer)
    buffer.append("</id>")
    writeTitle(feed, into: &buffer)
    if let description = text(site.data[Self.description]) {
      buffer.append("<subtitle>")
      buffer.append(escapingXML: description)
      buffer.append("</subtitle>")
    }
    if let author = site.data[Self.author], author.isTruthy {
      FeedAuthors.write(author, into: &buffer)
    }
  }

  private func writeTitle(_ feed: FeedSettings.Feed, into buffer: inout OutputBuffer) {
    var title =
      truthyText(site.data[WellKnownSymbols.title]) ?? truthyText(site.data[WellKnownSymbols.name])
    for part in [feed.collection == "posts" ? nil : feed.collection, feed.category] {
      guard let part else { continue }
      title = (title ?? "") + " | " + Self.capitalized(part)
    }
    guard let title else { return }
    buffer.append("<title type=\"html\">")
    buffer.append(escapingXML: smart(title))
    buffer.append("</title>")
  }

  private static func capitalized(_ text: String) -> String {
    guard let first = text.unicodeScalars.first else { return text }
    return String(first).uppercased() + String(text.unicodeScalars.dropFirst()).lowercased()
  }

  // MARK: Entries

  private func write(
    _ drop: DocumentDrop, _ authors: FeedAuthors, into buffer: inout OutputBuffer,
    noting reads: inout ReadSet
  ) {
    let document = drop.document
    let data = document.data
    buffer.append("<entry")
    if let language = text(data[Self.lang]) {
      buffer.append(" xml:lang=\"")
      buffer.append(escapingXML: language)
      buffer.append(0x22)
    }
    let title = entryTitle(data[WellKnownSymbols.title])
    buffer.append("><title type=\"html\">")
    buffer.append(title)
    buffer.append("</title><link href=\"")
    addresses.append(document.url, to: &buffer)
    buffer.append("\" rel=\"alternate\" type=\"text/html\" title=\"")
    buffer.append(title)
    buffer.append("\" />")
    if let date = document.date {
      buffer.append("<published>")
      buffer.append(xmlSchema: date, zone: site.zone)
      buffer.append("</published>")
    }
    buffer.append("<updated>")
    buffer.append(xmlSchema: Self.updated(document, site.zone), zone: site.zone)
    buffer.append("</updated><id>")
    addresses.append(drop.id, to: &buffer)
    buffer.append("</id>")
    writeContent(drop, into: &buffer)
    authors.write(of: data, into: &buffer)
    writeCategories(data, into: &buffer)
    writeSummary(drop, into: &buffer, noting: &reads)
    writeImage(data, into: &buffer)
    buffer.append("</entry>")
  }

  private func entryTitle(_ value: Value?) -> [UInt8] {
    guard let value, value.isTruthy else { return [] }
    let text = smart(DocumentReader.text(of: value))
    var plain = OutputBuffer(capacity: text.utf8.count + 16)
    PlainText.append(text.utf8.span, to: &plain)
    var escaped = OutputBuffer(capacity: plain.count + 32)
    escaped.append(escapingXML: plain.span)
    return escaped.bytes()
  }

  private func writeContent(_ drop: DocumentDrop, into buffer: inout OutputBuffer) {
    let own = drop.document.data[Self.feed]?.object?[Self.excerptOnly]
    if own?.isTruthy == true || (own?.isTruthy != true && hasExcerptsOnly) { return }
    buffer.append("<content type=\"html\" xml:base=\"")
    addresses.append(drop.document.url, to: &buffer)
    buffer.append("\"><![CDATA[")
    if let body = drop.document.renderedBody?.bytes {
      buffer.append(cdata: body.span.trimmed())
    }
    buffer.append("]]></content>")
  }

  private func writeCategories(_ data: Object, into buffer: inout OutputBuffer) {
    func write(_ value: Value) {
      buffer.append("<category term=\"")
      buffer.append(escapingXML: TemplateText.text(of: value))
      buffer.append("\" />")
    }
    if let category = data[WellKnownSymbols.category], category.isTruthy {
      write(category)
    } else {
      for category in data[WellKnownSymbols.categories]?.array ?? [] { write(category) }
    }
    for tag in data[WellKnownSymbols.tags]?.array ?? [] { write(tag) }
  }

  private func writeSummary(
    _ drop: DocumentDrop, into buffer: inout OutputBuffer, noting reads: inout ReadSet
  ) {
    var summary = drop.document.data[Self.description] ?? .null
    if !summary.isTruthy || summary.string?.isEmpty == true { summary = drop.excerpt }
    var plain = OutputBuffer(capacity: 512)
    switch summary {
    case .drop(let lazy):
      guard let body = (lazy as? RenderedBody)?.bytes, !body.isEmpty else { return }
      PlainText.append(body.span, to: &plain)
    default:
      let text = DocumentReader.text(of: summary)
      if text.isEmpty { return }
      PlainText.append(text.utf8.span, to: &plain)
    }
    buffer.append("<summary type=\"html\"><![CDATA[")
    buffer.append(cdata: plain.span)
    buffer.append("]]></summary>")
  }

  private func writeImage(_ data: Object, into buffer: inout OutputBuffer) {
    guard let image = data[Self.image] else { return }
    var value = image
    if let path = image.object?[WellKnownSymbols.path], path.isTruthy, path.string?.isEmpty != true
    {
      value = path
    }
    guard value.isTruthy, case var url = TemplateText.text(of: value), !url.isEmpty else { return }
    if !url.contains("://") { url = address.absolute(url) ?? url }
    buffer.append("<media:thumbnail xmlns:media=\"http://search.yahoo.com/mrss/\" url=\"")
    buffer.append(escapingXML: url)
    buffer.append("\" /><media:content medium=\"image\" url=\"")
    buffer.append(escapingXML: url)
    buffer.append("\" xmlns:media=\"http://search.yahoo.com/mrss/\" />")
  }

  // MARK: Values

  private static let author: Symbol = "author"
  private static let description: Symbol = "description"
  private static let excerptOnly: Symbol = "excerpt_only"
  private static let feed: Symbol = "feed"
  private static let image: Symbol = "image"
  private static let lang: Symbol = "lang"
  private static let lastModifiedAt: Symbol = "last_modified_at"

  /// The last change of an entry: `last_modified_at`, else its date.
  private static func updated(_ document: Document, _ zone: TimeZoneRules) -> Timestamp {
    switch document.data[lastModifiedAt] {
    case .timestamp(let moment)?: return moment
    case .string(let text)?:
      if let moment = Timestamp(parsing: text, zone: zone) { return moment }
    default: break
    }
    return document.date ?? Timestamp(seconds: 0)
  }

  /// The string of a value that is truthy in Liquid, which includes the empty string.
  private func text(_ value: Value?) -> String? {
    guard let value, value.isTruthy else { return nil }
    return DocumentReader.text(of: value)
  }

  private func truthyText(_ value: Value?) -> String? {
    guard let text = text(value) else { return nil }
    return text.isEmpty ? nil : text
  }

  /// A title with typographic quotes and dashes, and its `&` and `<` escaped: `smartify`. Titles
  /// without any of these characters need no conversion.
  private func smart(_ text: String) -> String {
    var previous: UInt8 = 0
    let isPlain = text.utf8.allSatisfy { byte in
      defer { previous = byte }
      switch byte {
      case 0x22, 0x26, 0x27, 0x3C, 0x3E: return false
      case 0x2D, 0x2E: return previous != byte
      default: return true
      }
    }
    if isPlain { return text }
    var buffer = OutputBuffer(capacity: text.utf8.count + 32)
    converter.smart(text.utf8.span, into: &buffer)
    return buffer.text()
  }
}

extension Span<UInt8> {
  /// The bytes without white space (and NULs) at both ends, as with Ruby's `strip`.
  @_lifetime(copy self)
  func trimmed() -> Span<UInt8> {
    var start = 0
    var end = count
    while start < end, ASCII.isSpace(self[start]) || self[start] == 0 { start += 1 }
    while end > start, ASCII.isSpace(self[end - 1]) || self[end - 1] == 0 { end -= 1 }
    return extracting(start..<end)
  }
}
