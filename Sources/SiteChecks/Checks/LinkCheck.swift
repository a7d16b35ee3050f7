internal import ContentData
internal import SiteModel
internal import SourceText

/// Checks every reference of every page.
struct LinkCheck {
  private let resolver: LinkResolver
  private let locator: SourceLocator
  private let site: CheckedSite
  /// The number of examined references.
  private(set) var count = 0
  /// For each page true if another page links to it.
  private(set) var isLinked: [Bool]
  /// URLs of other sites, in the order in which pages have them.
  private(set) var external: [ExternalLink] = []
  private var knownExternal: [ByteKey: Int] = [:]
  private var rooted: [ByteKey: LinkResolver.Target] = [:]
  /// The outputs that pages show as images, by their numbers.
  private(set) var shown: Set<Int> = []
  /// Outputs that a link names in another Unicode normal form.
  private(set) var inOtherForm: Set<Int> = []

  init(_ site: CheckedSite, _ resolver: LinkResolver, _ locator: SourceLocator) {
    self.site = site
    self.resolver = resolver
    self.locator = locator
    isLinked = Array(repeating: false, count: site.pages.count)
  }

  /// Checks the references of a page.
  /// - Complexity: O(number of references).
  mutating func check(_ number: Int, into findings: inout Findings) {
    let page = site.pages[number]
    var seen: Set<ByteKey> = []
    for reference in page.facts.references {
      count += 1
      let target = target(of: reference.value, in: page, number)
      switch target {
      case .output(let other), .noAnchor(let other, _):
        if reference.kind == .image { shown.insert(other) }
        if page.isHTML, reference.kind == .link, other != number, other < isLinked.count {
          isLinked[other] = true
        }
      case .external(let address): take(address, number, reference)
      case .otherForm(let other): inOtherForm.insert(other)
      default: break
      }
      let isInsecure = resolver.isInsecure(reference.value)
      let isFaulty = isInsecure || reference.isEmpty || Self.isFault(target)
      guard isFaulty else { continue }
      // All source locations of a URL are reported together.
      let mark = (reference.isInBody ? "b" : "l") + (reference.isEmpty ? "e" : "f")
      let kind = reference.kind == .image ? "i" : "a"
      guard seen.insert(ByteKey(mark + kind + reference.value)).inserted else { continue }
      if findings.ignores(reference.value) { continue }
      report(target, reference, page, number, isInsecure: isInsecure, into: &findings)
    }
  }

  /// The target of a URL; a URL that is the same on every page is resolved once.
  private mutating func target(
    of value: String, in page: CheckedPage, _ number: Int
  ) -> LinkResolver.Target {
    let isRooted = value.utf8.first == 0x2F
    if isRooted, let known = rooted[ByteKey(value)] { return known }
    let target = resolver.target(
      of: value, in: page.outputPath, number, base: page.facts.base)
    if isRooted { rooted[ByteKey(value)] = target }
    return target
  }

  private mutating func take(
    _ address: String, _ page: Int, _ reference: PageFacts.Reference
  ) {
    guard let known = knownExternal[ByteKey(address)] else {
      knownExternal[ByteKey(address)] = external.count
      external.append(ExternalLink(address: address, occurrences: [(page, reference)]))
      return
    }
    if external[known].occurrences.last?.page != page {
      external[known].occurrences.append((page, reference))
    }
  }

  /// Adds findings for the answers of other sites.
  /// - Parameter answers: one for each of ``external``.
  func report(_ answers: [ExternalAnswer], into findings: inout Findings) {
    for (link, answer) in zip(external, answers) {
      guard let fault = answer.fault, !findings.ignores(link.address) else { continue }
      for (number, reference) in link.occurrences {
        let page = site.pages[number]
        let wanted = SourceLocator.Wanted(
          value: reference.value, isInBody: reference.isInBody, isImage: reference.kind == .image)
        for place in locator.places(of: wanted, in: page) {
          findings.add(
            .external(url: URLPath.unescaped(link.address), answer: fault), at: place.location,
            page: number, isOwn: place.isOwn)
        }
      }
    }
  }

  private static func isFault(_ target: LinkResolver.Target) -> Bool {
    switch target {
    case .output, .external, .other: false
    case .missing, .bypassed, .otherForm, .empty, .noAnchor: true
    }
  }

  private func report(
    _ target: LinkResolver.Target, _ reference: PageFacts.Reference, _ page: CheckedPage,
    _ number: Int, isInsecure: Bool, into findings: inout Findings
  ) {
    let shown = URLPath.unescaped(reference.value)
    let kind = reference.kind
    func add(_ finding: CheckDiagnostic, isSilent: Bool = false) {
      guard findings.wants(finding.rule) else { return }
      let wanted = SourceLocator.Wanted(
        value: reference.value, isInBody: reference.isInBody, isImage: reference.kind == .image,
        isSilent: isSilent)
      for place in locator.places(of: wanted, in: page) {
        findings.add(
          finding, at: place.location, page: number, isOwn: place.isOwn,
          isOneOfMany: place.isComputed)
      }
    }
    if reference.isEmpty, reference.kind == .link, !page.facts.isRedirect {
      add(.emptyLink(url: shown), isSilent: true)
    }
    if isInsecure {
      add(.insecureLink(url: shown))
    }
    switch target {
    case .output, .external, .other: break
    case .empty:
      // An empty URL of a link refers to the page itself, which is hardly ever intended.
      add(.emptyURL(kind))
    case .missing(let path, let isInBase):
      if isInBase {
        add(
          .missingTarget(
            kind, url: shown, similar: similar(to: path, reference.value, on: number),
            pictureName: Self.pictureName(reference)))
      } else {
        add(
          .outsideOfBase(
            kind, url: shown, base: base, similar: similar(to: path, reference.value, on: number)))
      }
    case .bypassed(let other):
      add(
        .missingBaseurl(kind, url: shown, base: base, target: resolver.address(of: other)))
    case .otherForm(let other):
      add(.otherForm(kind, url: shown, path: resolver.outputs.paths[other]))
    case .noAnchor(let other, let name):
      let near = resolver.outputs.nearAnchor(name, in: other)
      let owner = other == number ? nil : resolver.address(of: other)
      add(.missingAnchor(owner: owner, name: name, similar: near))
    }
  }

  private var base: String { resolver.base }

  /// The URL of a page or file for a suggestion; nil when none is similar.
  /// - Parameter number: the page with the link, which is not suggested for a relative URL.
  private func similar(to path: String, _ value: String, on number: Int) -> String? {
    if let page = page(ofSource: path) { return resolver.address(of: page) }
    guard let near = resolver.outputs.near(path), near != number || value.utf8.first == 0x2F else {
      return nil
    }
    return resolver.address(of: near)
  }

  /// The page of a Markdown file to which a link refers by the source's name, as on GitHub or in
  /// Obsidian.
  /// - Complexity: O(number of pages).
  private func page(ofSource path: String) -> Int? {
    guard path.hasByteSuffix(".md") || path.hasByteSuffix(".markdown") else { return nil }
    let name = PathComponents.last(of: path)
    return site.pages.indices.first { number in
      guard let source = site.pages[number].source else { return false }
      return PathComponents.last(of: site.sources[source].path).hasSameBytes(as: name)
    }
  }

  /// The file name in a reference to an image below the site.
  private static func pictureName(_ reference: PageFacts.Reference) -> String? {
    guard reference.kind == .image, !reference.value.utf8.contains(UInt8(ascii: ":")) else {
      return nil
    }
    return PathComponents.last(of: URLPath.unescaped(reference.value))
  }
}
