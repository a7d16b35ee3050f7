internal import ContentData
internal import SiteModel
internal import SourceText

/// jekyll-sitemap: `sitemap.xml`, and a `robots.txt` that names it.
///
/// It is written directly to the output when all pages are known. There are three differences from
/// the plugin: static files have no `lastmod` (their modification times differ from checkout to
/// checkout) unless they have a `last_modified_at`; documents without a date have none (the plugin
/// prints the time of the build); and documents that are not written are omitted.
struct SitemapGenerator: Generator {
  private let addresses: AbsoluteAddresses

  /// - Parameter address: the site's `url` and `baseurl`.
  init(address: SiteAddress) {
    addresses = AbsoluteAddresses(address)
  }

  func generate(
    _ site: Site, pages: inout [PageDraft], reporting problems: inout DiagnosticSink
  ) {
    let addresses = addresses
    if !pages.hasPage(at: "/sitemap.xml"), !site.hasStaticFile(at: "/sitemap.xml") {
      let hasStyle = pages.hasPage(at: "/sitemap.xsl") || site.hasStaticFile(at: "/sitemap.xsl")
      pages.append(
        PageDraft(path: "sitemap.xml", data: [WellKnownSymbols.layout: "none"]) {
          site, buffer, reads in
          Self.write(site, hasStyle: hasStyle, addresses, into: &buffer, noting: &reads)
        })
    }
    if !pages.hasPage(at: "/robots.txt"), !site.hasStaticFile(at: "/robots.txt") {
      pages.append(
        PageDraft(path: "robots.txt", data: [WellKnownSymbols.layout: "none"]) { _, buffer, _ in
          buffer.append("Sitemap: ")
          addresses.append("/sitemap.xml", to: &buffer)
          buffer.append(0x0A)
        })
    }
  }

  static let lastModifiedAt: Symbol = "last_modified_at"
  static let sitemap: Symbol = "sitemap"

  private static func write(
    _ site: Site, hasStyle: Bool, _ addresses: AbsoluteAddresses, into buffer: inout OutputBuffer,
    noting reads: inout ReadSet
  ) {
    let zone = site.configuration.zone
    // The presence of a style sheet also depends on these lists.
    reads.insert(SiteResources.pages, .listing)
    reads.insert(SiteResources.staticFiles, .listing)
    buffer.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    if hasStyle {
      buffer.append("<?xml-stylesheet type=\"text/xsl\" href=\"")
      addresses.append("/sitemap.xsl", to: &buffer)
      buffer.append("\"?>\n")
    }
    buffer.append(
      """
      <urlset xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="\
      http://www.sitemaps.org/schemas/sitemap/0.9 \
      http://www.sitemaps.org/schemas/sitemap/0.9/sitemap.xsd" \
      xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">

      """)
    let collections = site.collections.filter(\.settings.output).sorted {
      $0.settings.label.precedesInBytes($1.settings.label)
    }
    for collection in collections {
      reads.insert(collection.resource, .listing)
      for drop in collection.documents where site.isWritten(drop.document) {
        let document = drop.document
        reads.insert(document.resource, .address)
        guard document.data[sitemap]?.bool != false else { continue }
        var modified = document.data[lastModifiedAt].flatMap { moment($0, zone) }
        modified = modified ?? document.date
        write(document.url, modified, zone, addresses, into: &buffer)
      }
    }
    for page in site.pages where page.document.isHTMLPage {
      let document = page.document
      reads.insert(document.resource, .address)
      guard document.data[sitemap]?.bool != false, !document.url.hasSameBytes(as: "/404.html")
      else { continue }
      let modified = document.data[lastModifiedAt].flatMap { moment($0, zone) }
      write(document.url, modified, zone, addresses, into: &buffer)
    }
    for file in site.staticFiles where isListed(file) {
      reads.insert(file.resource, .metadata)
      let modified = file.data[lastModifiedAt].flatMap { moment($0, zone) }
      write(file.relativePath, modified, zone, addresses, into: &buffer)
    }
    buffer.append("</urlset>\n")
  }

  private static func moment(_ value: Value, _ zone: TimeZoneRules) -> Timestamp? {
    switch value {
    case .timestamp(let moment): moment
    case .string(let text): Timestamp(parsing: text, zone: zone)
    default: nil
    }
  }

  private static func isListed(_ file: StaticFile) -> Bool {
    guard file.isWritten, file.data[sitemap]?.bool != false else { return false }
    let name = PathComponents.last(of: file.sourcePath)
    return [".htm", ".html", ".xhtml", ".pdf"].contains { name.hasByteSuffix($0) }
      && !name.hasSameBytes(as: "404.html")
  }

  private static func write(
    _ url: String, _ modified: Timestamp?, _ zone: TimeZoneRules, _ addresses: AbsoluteAddresses,
    into buffer: inout OutputBuffer
  ) {
    buffer.append("<url>\n<loc>")
    if url.hasByteSuffix("/index.html") {
      addresses.append(String(url.dropLast(10)), to: &buffer)
    } else {
      addresses.append(url, to: &buffer)
    }
    buffer.append("</loc>\n")
    if let modified {
      buffer.append("<lastmod>")
      buffer.append(xmlSchema: modified, zone: zone)
      buffer.append("</lastmod>\n")
    }
    buffer.append("</url>\n")
  }
}
