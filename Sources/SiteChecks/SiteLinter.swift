package import SourceText

/// Runs all rules of `blogc check` on a rendered site.
package struct SiteLinter: Sendable {
  private let site: CheckedSite
  private let resolver: LinkResolver
  private var links: LinkCheck
  private var found: Findings

  /// Runs the rules on a site.
  /// - Complexity: O(size of the sources and outputs).
  package init(_ site: CheckedSite, _ settings: CheckSettings) {
    self.site = site
    resolver = LinkResolver(SiteOutputs(site), site.configuration)
    let locator = SourceLocator(site, base: resolver.base)
    links = LinkCheck(site, resolver, locator)
    found = Findings(settings)
    let check = PageCheck(site, locator)
    let graph = SiteGraph(site, resolver, locator)
    // If `url` has no scheme, every link would be reported as broken.
    let hasAddress = graph.siteURL(into: &found)
    for number in site.pages.indices {
      if hasAddress { links.check(number, into: &found) }
      check.check(number, into: &found)
    }
    let documents = DocumentCheck(site)
    documents.checkSettings(into: &found)
    for (source, document) in site.documents {
      let source = site.sources[source]
      documents.check(source, document, into: &found)
      if source.isMarkdown {
        MarkdownLines.check(source, nestsItems: site.nestsItems, into: &found)
      }
    }
    if hasAddress { graph.orphans(links.isLinked, into: &found) }
    graph.conflicts(into: &found)
    graph.lengths(into: &found)
    graph.forms(links.inOtherForm, into: &found)
    TemplateUse(site).check(into: &found)
    PictureCheck(site, settings).check(shown: links.shown, into: &found)
    ControlCharacters(site).check(into: &found)
  }

  /// The findings, in the order of the sources.
  package var findings: [Diagnostic] { found.diagnostics { resolver.address(of: $0) } }
  /// The number of pages.
  package var pageCount: Int { site.pages.count { $0.isHTML } }
  /// The number of references that were followed.
  package var linkCount: Int { links.count }
  /// The URLs of other sites, in the order in which pages have them.
  package var externalAddresses: [String] { links.external.map(\.address) }

  /// Adds the results of external requests to the findings.
  /// - Parameter answers: one for each of ``externalAddresses``.
  package mutating func take(_ answers: [ExternalAnswer]) {
    links.report(answers, into: &found)
  }
}
