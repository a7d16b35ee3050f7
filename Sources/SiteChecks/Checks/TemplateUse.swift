internal import ContentData
internal import SiteModel
internal import SourceText

/// Finds layouts and includes of a site that nothing uses.
struct TemplateUse {
  private let site: CheckedSite

  init(_ site: CheckedSite) {
    self.site = site
  }

  /// - Complexity: O(size of the sources), and O(number of resources that the pages read).
  func check(into findings: inout Findings) {
    guard findings.wants(.unusedLayout) || findings.wants(.unusedInclude) else { return }
    let rendered = rendered()
    var doubtful = site.sources.indices.filter { number in
      isTemplate(number) && !rendered.contains(number) && !site.sources[number].isFromTheme
    }
    guard !doubtful.isEmpty else { return }
    let named = named(doubtful, rendered)
    doubtful.removeAll { named.contains($0) }
    for number in doubtful {
      let source = site.sources[number]
      switch source.kind {
      case .layout(let name):
        findings.add(.unusedLayout(name), at: source.location)
      case .include(let name):
        findings.add(.unusedInclude(name), at: source.location)
      default: break
      }
    }
  }

  private func isTemplate(_ number: Int) -> Bool {
    switch site.sources[number].kind {
    case .layout, .include: true
    default: false
    }
  }

  /// The templates that were rendered for some page.
  private func rendered() -> Set<Int> {
    var used: Set<Int> = []
    var reads = ReadSet()
    for page in site.pages {
      used.formUnion(page.layouts)
      reads.formUnion(page.reads)
    }
    for number in site.sources.indices
    where isTemplate(number) && reads.contains(ResourceID(site.resources[number]), .content) {
      used.insert(number)
    }
    return used
  }

  /// The templates among some whose names occur in a document, a setting or a template in use, including indirectly
  /// through such templates.
  private func named(_ doubtful: [Int], _ rendered: Set<Int>) -> Set<Int> {
    var layouts: [(number: Int, name: String)] = []
    var includes: [(number: Int, name: String)] = []
    for number in doubtful {
      switch site.sources[number].kind {
      case .layout(let name): layouts.append((number, name))
      case .include(let name): includes.append((number, name))
      default: break
      }
    }
    let layoutSearch = NameSearch(layouts.map(\.name))
    let includeSearch = NameSearch(includes.map(\.name))
    /// The templates whose names occur in a source: layouts in front matter, data and settings,
    /// includes anywhere.
    func names(_ source: CheckedSource, isMention: Bool = false) -> Set<Int> {
      let whole = SourceRange(0, source.file.bytes.count)
      let settings = isMention || source.kind == .data ? whole : source.frontMatter
      let found = settings.map { layoutSearch.numbers(in: source.file, $0) } ?? []
      return Set(found.map { layouts[$0].number }).union(
        includeSearch.numbers(in: source.file, whole).map { includes[$0].number })
    }
    var used: Set<Int> = []
    for source in site.mentions() { used.formUnion(names(source, isMention: true)) }
    var waiting = site.sources.indices.filter { number in
      switch site.sources[number].kind {
      case .data, .document: true
      case .layout, .include: rendered.contains(number)
      case .copied: false
      }
    }
    waiting += used
    while let number = waiting.popLast() {
      for other in names(site.sources[number]) where used.insert(other).inserted {
        waiting.append(other)
      }
    }
    return used
  }
}
