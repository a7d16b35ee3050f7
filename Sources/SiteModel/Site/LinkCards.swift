package import ContentData
package import SourceText
internal import Synchronization

/// The data for cards of URLs alone in a paragraph: for the site's own pages their front matter and
/// excerpts, for others the entries of a data file. Nothing is fetched.
package final class LinkCards: Sendable {
  private final class Index: Sendable {
    let pages: [ByteKey: Page]

    init(_ pages: [ByteKey: Page]) { self.pages = pages }
  }

  private struct Page: Sendable {
    var drop: any Drop
    var document: Document
  }

  private let site: Site
  private let address: SiteAddress
  private let dataFile: Symbol
  private let index = AtomicLazyReference<Index>()

  /// - Parameter dataFile: the name of the data file without its extension, which maps URLs to
  ///   `title`, `description`, `image` and `site`.
  package init(_ site: Site, dataFile: String) {
    self.site = site
    address = SiteAddress(url: site.configuration.url, baseurl: site.configuration.baseurl)
    self.dataFile = Symbol(dataFile)
  }

  /// Finds the card of a URL.
  /// - Parameters:
  ///   - destination: a URL with its scheme.
  ///   - reads: gets the resources on which the result depends, even if it is nil.
  /// - Returns: nil when neither the site nor its data knows the URL, or there is no title.
  package func card(of destination: String, noting reads: inout ReadSet) -> LinkCard? {
    if let known = data(of: destination, noting: &reads) {
      return LinkCard(known, address: destination, site: address)
    }
    guard let path = ownPath(destination) else { return nil }
    guard let page = page(at: path) else {
      // The page may be published later.
      reads.insert(SiteResources.pages, .listing)
      for collection in site.collections { reads.insert(collection.resource, .listing) }
      return nil
    }
    return LinkCard(
      page.drop, page.document, address: destination, site: address,
      named: site.configuration.data[WellKnownSymbols.title].map(DocumentReader.text(of:)),
      noting: &reads)
  }

  private func data(of destination: String, noting reads: inout ReadSet) -> Object? {
    guard case .drop(let folder) = site.data,
      let cards = folder.value(for: dataFile, noting: &reads)?.object
    else { return nil }
    return cards[Symbol(destination)]?.object
  }

  /// The unescaped path below the site's base for a URL of the site; nil for others.
  private func ownPath(_ destination: String) -> String? {
    guard let url = address.url, !url.isEmpty else { return nil }
    let root = url + (address.relative("/") ?? "/")
    let base = String(decoding: root.utf8.dropLast(), as: UTF8.self)
    guard destination.utf8.starts(with: base.utf8) else { return nil }
    let rest = destination.utf8.dropFirst(base.utf8.count)
    let path = rest.prefix { $0 != 0x23 && $0 != 0x3F }
    guard path.isEmpty || path.first == 0x2F else { return nil }
    return path.isEmpty ? "/" : URLPath.unescaped(String(decoding: path, as: UTF8.self))
  }

  private func page(at path: String) -> Page? {
    let pages = pages
    if let page = pages[ByteKey(path)] { return page }
    // The possible files for a path, as on static hosts.
    return path.utf8.last == 0x2F
      ? pages[ByteKey(path + "index.html")]
      : pages[ByteKey(path + ".html")] ?? pages[ByteKey(path + "/")]
  }

  private var pages: [ByteKey: Page] {
    if let index = index.load() { return index.pages }
    var pages: [ByteKey: Page] = [:]
    func add(_ drop: any Drop, _ document: Document) {
      let key = ByteKey(URLPath.unescaped(document.url))
      if pages[key] == nil { pages[key] = Page(drop: drop, document: document) }
    }
    let written = site.pages
    if !site.isWhole { return pages }
    for page in written { add(page, page.document) }
    for collection in site.collections {
      for drop in collection.documents where site.isWritten(drop.document) {
        add(drop, drop.document)
      }
    }
    return index.storeIfNil(Index(pages)).pages
  }
}

/// A link with a preview of its target.
package struct LinkCard: Sendable {
  private let address: String
  private let isOwn: Bool
  private let title: String
  /// HTML without tags.
  private let description: [UInt8]
  private let image: String?
  private let siteName: String?

  /// Characters of the description that are shown.
  private static let longest = 120
  private static let description: Symbol = "description"
  private static let image: Symbol = "image"
  private static let site: Symbol = "site"

  /// Makes the card for an entry of the data file.
  /// - Returns: nil without a title.
  init?(_ entry: Object, address: String, site: SiteAddress) {
    guard let title = entry[WellKnownSymbols.title].map(DocumentReader.text(of:)), !title.isEmpty
    else {
      return nil
    }
    self.address = address
    isOwn = false
    self.title = title
    description = Self.escaped(entry[Self.description].map(DocumentReader.text(of:)) ?? "")
    image = Self.image(entry[Self.image], site)
    siteName = entry[Self.site].map(DocumentReader.text(of:))
  }

  /// Makes the card for a page of the site.
  /// - Returns: nil without a title.
  init?(
    _ page: any Drop, _ document: Document, address: String, site: SiteAddress,
    named siteName: String?, noting reads: inout ReadSet
  ) {
    let title =
      page.value(for: WellKnownSymbols.title, noting: &reads).map(DocumentReader.text(of:)) ?? ""
    if title.isEmpty { return nil }
    self.address = site.relative(document.url) ?? address
    isOwn = true
    self.title = title
    self.siteName = siteName
    image = Self.image(page.value(for: Self.image, noting: &reads), site)
    if let own = page.value(for: Self.description, noting: &reads), own.isTruthy {
      description = Self.escaped(DocumentReader.text(of: own))
    } else if document.hasLiquid {
      // The excerpt only exists after the body has been rendered, which may be later.
      description = []
    } else {
      description = Self.plain(page.value(for: WellKnownSymbols.excerpt, noting: &reads) ?? .null)
    }
  }

  /// Appends the card as a paragraph.
  /// - Parameter hasExternalAttributes: true if links to other sites get `target` and `rel`.
  package func write(into output: inout OutputBuffer, hasExternalAttributes: Bool) {
    output.append("<p class=\"link-card\"><a href=\"")
    output.append(escapingHTML: address)
    output.append("\"")
    if hasExternalAttributes, !isOwn {
      output.append(" target=\"_blank\" rel=\"noopener noreferrer\"")
    }
    output.append(">")
    if let image {
      output.append("<img class=\"link-card-image\" src=\"")
      output.append(escapingHTML: image)
      output.append("\" alt=\"\" loading=\"lazy\" />")
    }
    output.append("<span class=\"link-card-title\">")
    output.append(escapingHTML: title)
    output.append("</span>")
    if !description.isEmpty {
      output.append(" <span class=\"link-card-description\">")
      output.append(description)
      output.append("</span>")
    }
    if let siteName, !siteName.isEmpty {
      output.append(" <span class=\"link-card-site\">")
      output.append(escapingHTML: siteName)
      output.append("</span>")
    }
    output.append("</a></p>\n")
  }

  private static func image(_ value: Value?, _ site: SiteAddress) -> String? {
    let path = value?.object.flatMap { $0[WellKnownSymbols.path] ?? $0["url"] } ?? value
    guard let text = path?.string, !text.isEmpty else { return nil }
    return site.relative(text)
  }

  private static func escaped(_ text: String) -> [UInt8] {
    var html = OutputBuffer(capacity: text.utf8.count + 16)
    html.append(escapingHTML: text)
    return shortened(html.bytes())
  }

  /// The text of an excerpt.
  private static func plain(_ excerpt: Value) -> [UInt8] {
    var html = OutputBuffer(capacity: 256)
    switch excerpt {
    case .drop(let lazy):
      if let bytes = (lazy as? RenderedBody)?.bytes { PlainText.append(bytes.span, to: &html) }
    default:
      PlainText.append(DocumentReader.text(of: excerpt).utf8.span, to: &html)
    }
    return shortened(html.bytes())
  }

  /// Shortens the text of HTML between characters; an entity counts as one.
  private static func shortened(_ html: [UInt8]) -> [UInt8] {
    let text = String(decoding: html, as: UTF8.self)
    var count = 0
    var end = text.startIndex
    while end < text.endIndex, count < longest {
      let next = text.index(after: end)
      if text[end] == "&", let stop = text[next...].prefix(12).firstIndex(of: ";") {
        end = text.index(after: stop)
      } else {
        end = next
      }
      count += 1
    }
    return end == text.endIndex ? html : Array(text[..<end].utf8) + "…".utf8
  }
}
