internal import ContentData
internal import SiteModel
internal import SourceText

/// Checks single pages: ids, headings, images, title and language.
struct PageCheck {
  private let site: CheckedSite
  private let locator: SourceLocator

  init(_ site: CheckedSite, _ locator: SourceLocator) {
    self.site = site
    self.locator = locator
  }

  /// Checks a page.
  /// - Complexity: O(number of ids, headings and images).
  func check(_ number: Int, into findings: inout Findings) {
    let page = site.pages[number]
    // A page that is copied unchanged was often not written by the author; only its links are
    // checked.
    guard page.isHTML, page.source.map({ site.sources[$0].kind != .copied }) ?? true else { return }
    ids(page, number, &findings)
    headings(page, number, &findings)
    images(page, number, &findings)
    misnamedImages(page, number, &findings)
    if page.facts.isWholePage, !page.facts.isRedirect { head(page, number, &findings) }
  }

  // MARK: Ids

  /// The largest number of headings with one id that are examined: a hostile page may have any
  /// number.
  private static let placeLimit = 100

  private func ids(_ page: CheckedPage, _ number: Int, _ findings: inout Findings) {
    var seen: Set<ByteKey> = []
    var told: Set<ByteKey> = []
    var repeated: [String] = []
    for identifier in page.facts.identifiers where identifier.isID {
      if !seen.insert(ByteKey(identifier.name)).inserted,
        told.insert(ByteKey(identifier.name)).inserted
      {
        repeated.append(identifier.name)
      }
    }
    if repeated.isEmpty { return }
    let rendered = page.facts.headings.filter(\.isInBody)
    var headings: [ByteKey: [SourceLocation]] = [:]
    for (heading, location) in zip(rendered, locator.headings(of: page, rendered) ?? []) {
      headings[ByteKey(heading.id), default: []].append(location)
    }
    for name in repeated {
      duplicate(name, headings[ByteKey(name)] ?? [], page, number, &findings)
    }
  }

  /// - Parameter headings: the headings of the page's own document that have the id.
  private func duplicate(
    _ name: String, _ headings: [SourceLocation], _ page: CheckedPage, _ number: Int,
    _ findings: inout Findings
  ) {
    var places = locator.places(ofID: name, in: page)
    for location in headings.prefix(Self.placeLimit)
    where !places.contains(where: { holds(location, $0.location) }) {
      places.append(SourceLocator.Place(location, isOwn: true))
    }
    // On a page with the whole texts of other documents, repeated ids are not reported: they are
    // unique in their own documents.
    guard !places.isEmpty else { return }
    places.sort { left, right in
      left.isOwn != right.isOwn
        ? !left.isOwn : (left.location.range?.start ?? 0) < (right.location.range?.start ?? 0)
    }
    let last = places.removeLast()
    findings.add(
      .duplicateID(name), at: last.location,
      notes: places.prefix(1).map {
        Diagnostic.Note(Message("the first one", ja: "最初のもの"), at: $0.location)
      },
      page: number, isOwn: last.isOwn)
  }

  /// Returns true if the range of a heading contains that of an id.
  private func holds(_ heading: SourceLocation, _ place: SourceLocation) -> Bool {
    guard heading.path.hasSameBytes(as: place.path), let outer = heading.range,
      let inner = place.range
    else { return false }
    return outer.start <= inner.start && inner.end <= outer.end
  }

  // MARK: Headings

  private func headings(_ page: CheckedPage, _ number: Int, _ findings: inout Findings) {
    let rendered = page.facts.headings.filter(\.isInBody)
    let places = rendered.isEmpty ? nil : locator.headings(of: page, rendered)
    var previous = 0
    var inBody = 0
    // If a heading cannot be distinguished from others of its level in the source, all of them are
    // reported once.
    var told: Set<Int> = []
    for heading in page.facts.headings {
      let place = heading.isInBody ? places?[inBody] : nil
      if heading.isInBody { inBody += 1 }
      if heading.isEmpty,
        place != nil || told.insert(heading.level * 2 + (heading.isInBody ? 1 : 0)).inserted
      {
        empty(heading, place, page, number, &findings)
      }
      if heading.isInBody, previous > 0, heading.level > previous + 1 {
        findings.add(
          .skippedHeading(level: heading.level, previous: previous),
          at: place ?? locator.whole(locator.inputs(of: page), isInBody: true, page).location,
          page: number)
      }
      // The headings of the layout before and after the body have a separate outline.
      if heading.isInBody { previous = heading.level }
    }
  }

  private func empty(
    _ heading: PageFacts.Heading, _ place: SourceLocation?, _ page: CheckedPage, _ number: Int,
    _ findings: inout Findings
  ) {
    let finding = CheckDiagnostic.emptyHeading(level: heading.level)
    if let place { return findings.add(finding, at: place, page: number) }
    let own = heading.isInBody ? locator.emptyHeadings(level: heading.level, in: page) : []
    for place in own {
      findings.add(finding, at: place, page: number)
    }
    if own.isEmpty {
      let place = locator.templateHeading(level: heading.level, in: page)
      findings.add(finding, at: place.location, page: number, isOwn: place.isOwn)
    }
  }

  // MARK: Images

  private func images(_ page: CheckedPage, _ number: Int, _ findings: inout Findings) {
    guard findings.wants(.missingAlt) else { return }
    var seen: Set<ByteKey> = []
    for image in page.facts.silentImages {
      guard seen.insert(ByteKey((image.isInBody ? "b" : "l") + image.source)).inserted,
        !findings.ignores(image.source)
      else { continue }
      let wanted = SourceLocator.Wanted(
        value: image.source, isInBody: image.isInBody, isImage: !image.isArea, isSilent: true)
      for place in locator.places(of: wanted, in: page) {
        findings.add(
          .missingAlt(url: URLPath.unescaped(image.source), isArea: image.isArea),
          at: place.location, page: number, isOwn: place.isOwn)
      }
    }
  }

  private func misnamedImages(_ page: CheckedPage, _ number: Int, _ findings: inout Findings) {
    guard findings.wants(.fileNameAlt) else { return }
    var seen: Set<ByteKey> = []
    for image in page.facts.misnamedImages {
      guard seen.insert(ByteKey((image.isInBody ? "b" : "l") + image.source)).inserted,
        !findings.ignores(image.source)
      else { continue }
      let wanted = SourceLocator.Wanted(
        value: image.source, isInBody: image.isInBody, isImage: true)
      for place in locator.places(of: wanted, in: page) {
        findings.add(
          .fileNameAlt(image.alt), at: place.location, page: number, isOwn: place.isOwn)
      }
    }
  }

  // MARK: Head

  private func head(_ page: CheckedPage, _ number: Int, _ findings: inout Findings) {
    if !page.facts.hasTitle {
      let place = locator.tag({ $0.titleTag ?? $0.headTag ?? $0.htmlTag }, in: page)
      findings.add(.missingTitle, at: place.location, page: number, isOwn: place.isOwn)
    }
    if !page.facts.hasLang {
      let place = locator.tag({ $0.htmlTag }, in: page)
      findings.add(.missingLang, at: place.location, page: number, isOwn: place.isOwn)
    }
  }
}
