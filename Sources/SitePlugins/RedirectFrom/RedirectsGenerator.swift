internal import ContentData
internal import SiteModel
internal import SourceText

/// jekyll-redirect-from: a page at each old URL that redirects to the new one, and `redirects.json`.
///
/// Pages with `redirect_to` are changed before the site is assembled, see ``Redirects/amend(_:address:)``.
struct RedirectsGenerator: Generator {
  private let address: SiteAddress
  private let writesJSON: Bool

  /// - Parameter address: the site's `url` and `baseurl`.
  init(
    _ configuration: SiteConfiguration, address: SiteAddress,
    reporting problems: inout DiagnosticSink
  ) {
    let settings = PluginSettings("redirect_from", in: configuration)
    writesJSON = settings.object["json"]?.bool != false
    self.address = address
    problems.report(contentsOf: settings.problems)
  }

  func generate(
    _ site: Site, pages: inout [PageDraft], reporting problems: inout DiagnosticSink
  ) {
    var redirects: [(from: String, to: String)] = []
    var drafts: [PageDraft] = []
    func take(_ document: Document) {
      for old in DocumentReader.texts(of: document.data[Redirects.from]) {
        let from = Redirects.rooted(old)
        let to = ScriptAddress.escaped(address.absolute(document.url) ?? document.url)
        drafts.append(Self.page(from: from, to: to))
        redirects.append((from, to))
      }
      if let redirect = document.data[Redirects.redirect]?.object,
        let from = redirect[Redirects.fromKey]?.string, let to = redirect[Redirects.toKey]?.string,
        document.data[Redirects.to]?.isTruthy == true
      {
        redirects.append((from, to))
      }
    }
    for collection in site.collections {
      for drop in collection.documents where site.isWritten(drop.document) { take(drop.document) }
    }
    for page in pages { if let document = page.authored { take(document) } }
    pages += drafts
    guard writesJSON, !pages.hasSource(at: "redirects.json"),
      !site.hasStaticSource(at: "redirects.json")
    else { return }
    let json = Self.json(redirects)
    pages.append(
      PageDraft(path: "redirects.json", data: [WellKnownSymbols.layout: "none"]) {
        site, buffer, reads in
        reads.insert(SiteResources.pages, .listing)
        for page in site.authoredPages { reads.insert(page.document.resource, .metadata) }
        for collection in site.collections {
          reads.insert(collection.resource, .listing)
          for drop in collection.documents { reads.insert(drop.document.resource, .metadata) }
        }
        buffer.append(json)
      })
  }

  private static func page(from: String, to: String) -> PageDraft {
    PageDraft(
      path: "redirect.html",
      data: [
        "sitemap": false, WellKnownSymbols.layout: .string(Redirects.layoutName),
        WellKnownSymbols.permalink: .string(from),
        Redirects.redirect: .object([
          Redirects.fromKey: .string(from), Redirects.toKey: .string(to),
        ]),
      ])
  }

  /// The map from old to new URLs; of two entries with the same old URL, the later one replaces the
  /// earlier.
  private static func json(_ redirects: [(from: String, to: String)]) -> [UInt8] {
    var places: [ByteKey: Int] = [:]
    var kept: [(from: String, to: String)] = []
    for redirect in redirects {
      if let place = places[ByteKey(redirect.from)] {
        kept[place].to = redirect.to
      } else {
        places[ByteKey(redirect.from)] = kept.count
        kept.append(redirect)
      }
    }
    var buffer = OutputBuffer()
    buffer.append(0x7B)
    for (index, redirect) in kept.enumerated() {
      if index > 0 { buffer.append(0x2C) }
      buffer.append(jsonString: redirect.from)
      buffer.append(0x3A)
      buffer.append(jsonString: redirect.to)
    }
    buffer.append(0x7D)
    return buffer.bytes()
  }
}
