internal import ContentData
internal import SiteModel
internal import SourceText

/// Documents that the last build's record still knows, one by one.
final class KeptDocuments: Sendable {
  private let view: RecordView
  private let roots: SourceRoots
  private let destination: DestinationFolder
  private let amendments: ContentAmendments
  private let shortage: Shortage

  init(
    _ view: RecordView, roots: SourceRoots, destination: DestinationFolder,
    amendments: ContentAmendments, shortage: Shortage
  ) {
    self.view = view
    self.roots = roots
    self.destination = destination
    self.amendments = amendments
    self.shortage = shortage
  }

  /// The document of an item with its rendered body.
  /// - Returns: nil when the record cannot tell.
  func document(ofItem place: Int) -> Document? {
    guard let item = try? view.item(place), !item.isGenerated else { return nil }
    let number = item.resource - view.firstFile
    guard view.kinds.indices.contains(number), let entry = try? view.entry(number) else {
      return nil
    }
    let roots = roots
    let source = SourceEntry(
      path: entry.path, role: entry.role, status: FileStatus(entry.mark),
      isFromTheme: entry.isFromTheme)
    guard
      let known = try? view.document(number, load: { (try? roots.read(source)) ?? [] }),
      let document = amendments.amendedAlone(known)
    else { return nil }
    publishBody(of: item, to: document)
    return document
  }

  private func publishBody(of item: BuildRecord.Item, to document: Document) {
    if let excerpt = item.excerpt { document.publish(excerpt: RenderedBody(bytes: excerpt)) }
    let destination = destination
    let shortage = shortage
    document.publish(
      kept: KeptBody {
        guard item.bodyLength >= 0 else {
          shortage.note()
          return RenderedBody(bytes: [])
        }
        return destination.keptBody(
          in: item.output, from: item.bodyStart, count: item.bodyLength, fingerprint: item.bodyHash)
      })
  }

  /// What stands at a place among the items, for a collection.
  func member(ofCollection collection: Int, at place: Int) -> SitePart.Member {
    guard (0..<view.itemCount).contains(place) else { return .none }
    guard let head = try? view.head(place) else { return .unknown }
    // Pages follow the documents; a generated one is the end of the last collection.
    guard let number = view.entry(ofItem: head) else { return .none }
    guard let role = try? view.entry(number).role else { return .unknown }
    guard role.collection == collection else { return .none }
    guard let document = document(ofItem: place) else { return .unknown }
    return .document(document)
  }
}

extension SourceEntry.Role {
  /// The number of the collection that a document belongs to by its place; nil for a page.
  var collection: Int? {
    switch self {
    case .post: 0
    case .member(let number): number
    case .layout, .include, .data, .style, .candidate: nil
    }
  }
}
