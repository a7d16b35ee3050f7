package import ContentData
package import SourceText

extension DocumentReader {
  /// Makes a page from a ``PageDraft`` that a generator has made or changed.
  ///
  /// The front matter of a page without a file gets the `defaults:` for its path, unless it is a copy of another
  /// page.
  /// - Throws: `permalink.empty`, `permalink.control-character`.
  package mutating func page(
    _ draft: PageDraft, resource: ResourceID, rules: ExcerptRules?
  ) throws(Diagnostic) -> PageDrop {
    var data = draft.data
    if draft.authored == nil, !draft.isCopy {
      data = configuration.defaults.values(forPath: draft.path, type: "pages", cache: &defaults)
      data.merge(draft.data)
    }
    let document = try page(
      draft.authored?.resource ?? resource, role: draft.authored == nil ? .generated : .page,
      path: draft.path, text: draft.text, bodyStart: draft.bodyStart, data: data,
      refusesLayout: draft.authored?.refusesLayout ?? false, range: SourceRange(0, 0))
    return PageDrop(document, extras: draft.extras, excerpts: rules)
  }
}
