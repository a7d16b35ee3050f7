internal import ContentData
internal import SiteModel
internal import SourceText

/// Checks the site as a whole: posts without links to them, unused templates, URLs that are too long or clash.
struct SiteGraph {
  private let site: CheckedSite
  private let resolver: LinkResolver
  private let locator: SourceLocator

  init(_ site: CheckedSite, _ resolver: LinkResolver, _ locator: SourceLocator) {
    self.site = site
    self.resolver = resolver
    self.locator = locator
  }

  // MARK: Posts

  /// Reports posts to which no other page links.
  /// - Parameter isLinked: for each page true if another page links to it.
  func orphans(_ isLinked: [Bool], into findings: inout Findings) {
    for (number, page) in site.pages.enumerated()
    where page.isPost && page.isHTML && !isLinked[number] && !page.facts.isRedirect {
      guard let source = page.source else { continue }
      findings.add(
        .orphan(url: resolver.address(of: number)), at: site.sources[source].location)
    }
  }

  // MARK: Addresses

  /// The largest number of bytes in a file name.
  private static let nameLimit = 255
  private static let addressLimit = 2000

  /// Reports URLs that are too long.
  func lengths(into findings: inout Findings) {
    let prefix = (site.configuration.url ?? "").utf8.count + resolver.base.utf8.count + 1
    for page in site.pages {
      let names = page.outputPath.split(separator: "/")
      guard page.outputPath.utf8.count > Self.nameLimit else { continue }
      if let name = names.first(where: { $0.utf8.count > Self.nameLimit }) {
        findings.add(
          .longName(bytes: name.utf8.count, limit: Self.nameLimit), at: permalink(of: page),
          least: .error)
        continue
      }
      var length = prefix
      for byte in page.outputPath.utf8 { length += byte < 0x80 ? 1 : 3 }
      guard length > Self.addressLimit else { continue }
      findings.add(
        .longURL(bytes: length, limit: Self.addressLimit), at: permalink(of: page))
    }
  }

  /// Reports a missing `url` if a feed or sitemap needs one, because both require absolute URLs (RFC 4287,
  /// sitemaps.org); and a `url` without a scheme, which makes every link relative.
  /// - Returns: false for a `url` with which links cannot be followed.
  func siteURL(into findings: inout Findings) -> Bool {
    let url = site.configuration.url ?? ""
    let location = site.configuration.location(of: "url") ?? SourceLocation(path: "_config.yml")
    if url.isEmpty {
      if site.pages.contains(where: { $0.source == nil && $0.outputPath.hasByteSuffix(".xml") }) {
        findings.add(.missingURL, at: location)
      }
      return true
    }
    if URLReference(url)?.isAbsolute == true || url.hasBytePrefix("/") { return true }
    findings.add(.relativeSiteURL(url), at: location, least: .error)
    return false
  }

  private func permalink(of page: CheckedPage) -> SourceLocation {
    page.source.map { locator.permalink(ofSource: $0) } ?? SourceLocation(path: page.outputPath)
  }

  /// Reports sources with the same output file.
  func conflicts(into findings: inout Findings) {
    if site.conflicts.isEmpty { return }
    let numbers = Dictionary(
      site.sources.enumerated().map { (ByteKey($1.path), $0) },
      uniquingKeysWith: { first, _ in first })
    for conflict in site.conflicts {
      guard let location = conflict.location else { continue }
      let number = numbers[ByteKey(location.path)]
      findings.add(
        .conflict(message: conflict.sentence, hint: conflict.advice),
        at: number.map { locator.permalink(ofSource: $0) } ?? location, notes: conflict.notes)
    }
  }

  /// Reports URLs that differ only in case or in their Unicode normal form, and names that are
  /// decomposed.
  /// - Parameter linked: the outputs that a link in another form was already reported for.
  func forms(_ linked: Set<Int>, into findings: inout Findings) {
    let paths = resolver.outputs.paths
    var groups: [ByteKey: Int] = [:]
    for (number, path) in paths.enumerated() {
      let composed = UnicodeNormalization.composed(path)
      let key = ByteKey(composed.lowercased())
      guard let first = groups[key] else {
        groups[key] = number
        guard !composed.hasSameBytes(as: path), !linked.contains(number) else { continue }
        findings.add(.decomposedName, at: location(of: number))
        continue
      }
      guard !paths[first].hasSameBytes(as: path) else { continue }
      let isForm = UnicodeNormalization.composed(paths[first]).hasSameBytes(as: composed)
      findings.add(
        .similarURLs(url: resolver.address(of: number), differInForm: isForm),
        at: location(of: number),
        notes: [
          Diagnostic.Note(Message("the other one", ja: "もう一方"), at: location(of: first))
        ])
    }
  }

  private func location(of number: Int) -> SourceLocation {
    if site.pages.indices.contains(number) {
      guard let source = site.pages[number].source else {
        return SourceLocation(path: site.pages[number].outputPath)
      }
      return site.sources[source].location
    }
    return SourceLocation(path: site.fileSources[number - site.pages.count])
  }
}
