package import SourceText

/// Looks through a rendered site for everything that `blogc check` finds.
package struct SiteInspection: Sendable {
  /// What was found, in the order of the sources.
  package var findings: [Diagnostic] = []
  /// How many pages there are.
  package var pages = 0
  /// How many references of pages were followed.
  package var links = 0

  /// Looks through a site.
  /// - Complexity: O(size of the sources and outputs); for each address that leads nowhere O(number of
  ///   outputs) more, for what may have been meant.
  package static func run(_ site: CheckedSite, _ settings: CheckSettings) -> SiteInspection {
    var findings = Findings(settings)
    let resolver = LinkResolver(SiteOutputs(site), site.configuration)
    let origins = Origins(site, base: resolver.base)
    var links = LinkCheck(site, resolver, origins)
    let check = PageCheck(site, origins)
    for number in site.pages.indices {
      links.check(number, into: &findings)
      check.check(number, into: &findings)
    }
    let documents = DocumentCheck(site)
    for (source, document) in site.documents {
      let source = site.sources[source]
      documents.check(source, document, into: &findings)
      if source.isMarkdown {
        MarkdownLines.check(source, nestsItems: site.nestsItems, into: &findings)
      }
    }
    let graph = SiteGraph(site, resolver, origins)
    graph.orphans(links.isLinked, into: &findings)
    graph.conflicts(into: &findings)
    graph.lengths(into: &findings)
    graph.forms(links.inOtherForm, into: &findings)
    TemplateUse(site).check(into: &findings)
    var result = SiteInspection()
    result.findings = findings.diagnostics { resolver.address(of: $0) }
    result.pages = site.pages.count { $0.isHTML }
    result.links = links.count
    return result
  }
}
