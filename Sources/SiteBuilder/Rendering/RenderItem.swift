internal import ContentData
package import SiteModel

/// A document or page to render, with the drop through which templates read it.
///
/// A class, because it goes through many lists: each copy of a structure would count five references.
package final class RenderItem: Sendable {
  package let document: Document
  /// The value of `page` in templates.
  let page: Value
  /// The drop of a collection's document; nil for a page.
  let member: DocumentDrop?
  let paginator: Value
  package let content: PageDraft.Content
  /// True if the item is written to a file; other items are rendered only because pages may show
  /// their content.
  package let isWritten: Bool

  /// True if a generator writes its bytes.
  var isGenerated: Bool {
    if case .written = content { return true }
    return false
  }

  /// A collection's document.
  init(_ member: DocumentDrop, isWritten: Bool) {
    document = member.document
    page = .drop(member)
    self.member = member
    paginator = .null
    content = .source
    self.isWritten = isWritten
  }

  /// A page.
  init(_ page: PageDrop, paginator: Value, content: PageDraft.Content) {
    document = page.document
    self.page = .drop(page)
    member = nil
    self.paginator = paginator
    self.content = content
    isWritten = true
  }
}
