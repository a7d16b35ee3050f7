internal import ContentData
internal import SiteModel
internal import SourceText

/// Runs the generators and makes the final list of pages.
enum PageList {
  /// A page, with the paginator or content from its generator.
  struct Page: Sendable {
    let drop: PageDrop
    let paginator: Value
    let content: PageDraft.Content
  }

  /// Makes all pages of a site, in their order, and publishes them to it.
  /// - Parameter firstResource: the first free resource number, for pages that no file stands for.
  static func make(
    _ site: Site, generators: [any Generator], firstResource: Int,
    reporting problems: inout DiagnosticSink
  ) -> [Page] {
    var drafts = site.authoredPages.map { PageDraft($0.document) }
    for generator in generators {
      generator.generate(site, pages: &drafts, reporting: &problems)
    }
    var reader = DocumentReader(configuration: site.configuration, siteTime: site.time)
    let authored = Dictionary(
      uniqueKeysWithValues: site.authoredPages.map { (ObjectIdentifier($0.document), $0) })
    var pages: [Page] = []
    var next = firstResource
    for draft in drafts {
      do throws(Diagnostic) {
        let drop: PageDrop
        if let document = draft.authored, draft.isUntouched,
          let known = authored[ObjectIdentifier(document)]
        {
          drop = known
        } else {
          drop = try reader.page(draft, resource: ResourceID(next), rules: site.pageExcerptRules)
          next += 1
        }
        pages.append(Page(drop: drop, paginator: draft.paginator, content: draft.content))
      } catch {
        problems.report(error)
      }
    }
    site.publish(pages: pages.map(\.drop))
    return pages
  }
}
