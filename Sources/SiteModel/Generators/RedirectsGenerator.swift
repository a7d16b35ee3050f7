internal import ContentData
package import SourceText

/// jekyll-redirect-from: a page at each old URL that leads to the new one, and `redirects.json`.
///
/// Pages that move away themselves (`redirect_to`) are amended before the site is put together, see
/// ``Redirects/amend(_:address:)``.
package struct RedirectsGenerator: Generator {
  private let address: SiteAddress
  private let writesJSON: Bool

  /// - Parameter address: where the site is published.
  package init(
    _ configuration: SiteConfiguration, address: SiteAddress,
    reporting problems: inout [Diagnostic]
  ) {
    let settings = PluginSettings("redirect_from", in: configuration)
    writesJSON = settings.object["json"]?.bool != false
    self.address = address
    problems += settings.problems
  }

  package func generate(
    _ site: Site, pages: inout [PageDraft], reporting problems: inout [Diagnostic]
  ) {
    var redirects: [(from: String, to: String)] = []
    var drafts: [PageDraft] = []
    func take(_ document: Document) {
      for old in Redirects.addresses(document.data[Redirects.from]) {
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

  /// The map from old to new URLs; of two with one name the later counts, in the earlier's place.
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

/// The shared parts of jekyll-redirect-from.
package enum Redirects {
  /// The layout that redirecting pages ask for; ``layoutSource`` is used when the site has none.
  package static let layoutName = "redirect"

  /// The page that the plugin shows while the browser follows.
  package static let layoutSource = """
    <!DOCTYPE html>
    <html lang="en-US">
      <meta charset="utf-8">
      <title>Redirecting&hellip;</title>
      <link rel="canonical" href="{{ page.redirect.to }}">
      <script>location="{{ page.redirect.to }}"</script>
      <meta http-equiv="refresh" content="0; url={{ page.redirect.to }}">
      <meta name="robots" content="noindex">
      <h1>Redirecting&hellip;</h1>
      <a href="{{ page.redirect.to }}">Click here if you are not redirected.</a>
    </html>

    """

  static let redirect: Symbol = "redirect"
  static let from: Symbol = "redirect_from"
  static let to: Symbol = "redirect_to"
  static let fromKey: Symbol = "from"
  static let toKey: Symbol = "to"

  /// The URLs that `redirect_from` or `redirect_to` holds.
  static func addresses(_ value: Value?) -> [String] {
    switch value {
    case .array(let values)?:
      values.filter { !$0.isNull }.map(DocumentReader.text(of:))
    case nil, .null?: []
    case let value?: [DocumentReader.text(of: value)]
    }
  }

  /// A path with a slash in front.
  static func rooted(_ path: String) -> String { path.utf8.first == 0x2F ? path : "/" + path }

  /// Makes a document that moves away a page that only says so.
  ///
  /// `page.redirect.to` has no character that could end what the layout, this one or the site's own, puts around it; see
  /// ``ScriptAddress/escaped(_:)``.
  /// - Parameter problems: gets `redirect.script` for an address that a browser would run as a program.
  /// - Returns: whether it moves away.
  static func amend(
    _ parts: inout Document.Parts, address: SiteAddress, reporting problems: inout [Diagnostic]
  ) -> Bool {
    guard let target = addresses(parts.data[to]).first, !target.isEmpty else { return false }
    if ScriptAddress.isScript(target) {
      problems.append(script(target, in: parts.file))
      return false
    }
    let isAbsolute = target.hasBytePrefix("http://") || target.hasBytePrefix("https://")
    let from = rooted(parts.url)
    let url = ScriptAddress.escaped(isAbsolute ? target : address.absolute(target) ?? target)
    parts.data["sitemap"] = false
    parts.data[WellKnownSymbols.layout] = .string(layoutName)
    parts.refusesLayout = false
    parts.data[WellKnownSymbols.permalink] = .string(from)
    parts.data[redirect] = .object([fromKey: .string(from), toKey: .string(url)])
    parts.bodyStart = parts.file.bytes.count
    return true
  }

  private static func script(_ target: String, in file: SourceFile) -> Diagnostic {
    let place = FrontMatter.split(file: file).block.flatMap {
      YAMLReader.place(of: ["redirect_to"], in: file, range: $0)
    }
    return Diagnostic(
      "redirect.script", "'\(target)' is no page but a program, which browsers would run",
      at: place.map { SourceLocation(file, $0) } ?? SourceLocation(path: file.path),
      hint: "write the address of a page: https://example.com/ or /about/")
  }
}
