internal import ContentData
internal import SiteModel
internal import SourceText

/// Finds layouts and includes of a site that nothing uses.
struct TemplateUse {
  private let site: CheckedSite

  init(_ site: CheckedSite) {
    self.site = site
  }

  /// - Complexity: O(number of pages × templates); O(size of the sources) for each template in doubt.
  func check(into findings: inout Findings) {
    guard findings.wants(.unusedLayout) || findings.wants(.unusedInclude) else { return }
    var used = rendered()
    var doubtful = site.sources.indices.filter { number in
      isTemplate(number) && !used.contains(number) && !site.sources[number].isFromTheme
    }
    guard !doubtful.isEmpty else { return }
    let mentions = site.mentions()
    // What a template names is used as soon as the template is.
    var isSettled = false
    while !isSettled {
      let found = doubtful.filter { isNamed($0, bySources: used, or: mentions) }
      used.formUnion(found)
      doubtful.removeAll { used.contains($0) }
      isSettled = found.isEmpty || doubtful.isEmpty
    }
    for number in doubtful {
      let source = site.sources[number]
      switch source.kind {
      case .layout(let name):
        findings.add(
          .unusedLayout, "no page uses the layout '\(name)'", at: source.location,
          hint: "delete it if it is no longer needed")
      case .include(let name):
        findings.add(
          .unusedInclude, "no template includes '\(name)'", at: source.location,
          hint: "delete it if it is no longer needed")
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
    for page in site.pages { used.formUnion(page.layouts) }
    for number in site.sources.indices where isTemplate(number) {
      let resource = ResourceID(site.resources[number])
      if site.pages.contains(where: { $0.reads.contains(resource, .content) }) {
        used.insert(number)
      }
    }
    return used
  }

  /// Returns true if a document, a setting or a template in use names a template.
  private func isNamed(
    _ number: Int, bySources used: Set<Int>, or mentions: [CheckedSource]
  ) -> Bool {
    let name: String
    let isLayout: Bool
    switch site.sources[number].kind {
    case .layout(let text): (name, isLayout) = (text, true)
    case .include(let text): (name, isLayout) = (text, false)
    default: return true
    }
    for (other, source) in site.sources.enumerated() where other != number {
      switch source.kind {
      case .document where isLayout: if names(name, source, source.frontMatter) { return true }
      case .data, .document: if names(name, source, whole(source)) { return true }
      case .layout, .include:
        guard used.contains(other) else { continue }
        if names(name, source, isLayout ? source.frontMatter : whole(source)) { return true }
      case .copied: break
      }
    }
    return mentions.contains { names(name, $0, whole($0)) }
  }

  private func whole(_ source: CheckedSource) -> SourceRange {
    SourceRange(0, source.file.bytes.count)
  }

  private func names(_ name: String, _ source: CheckedSource, _ range: SourceRange?) -> Bool {
    guard let range else { return false }
    return !ValueSearch.find(name, in: source.file, range).isEmpty
  }
}
