internal import SiteSources
internal import FileSystem
internal import ContentData
internal import SiteModel
internal import SitePlugins
internal import SourceText

/// Documents that are decoded from the last build's manifest on demand.
final class CachedDocuments: DocumentProvider {
  private let view: ManifestReader
  private let roots: SourceRoots
  private let destination: DestinationFolder
  private let transforms: DocumentTransforms
  private let missingData: MissingDataFlag

  init(
    _ view: ManifestReader, roots: SourceRoots, destination: DestinationFolder,
    transforms: DocumentTransforms, missingData: MissingDataFlag
  ) {
    self.view = view
    self.roots = roots
    self.destination = destination
    self.transforms = transforms
    self.missingData = missingData
  }

  /// The document of an item.
  /// - Parameter withBody: true to add its cached body.
  /// - Returns: nil when the manifest has no document for the item.
  func document(ofItem place: Int, withBody: Bool = true) -> Document? {
    guard let item = try? view.item(place), !item.isGenerated else { return nil }
    let number = item.resource - view.firstFile
    guard view.kinds.indices.contains(number), let entry = try? view.entry(number) else {
      return nil
    }
    let roots = roots
    let source = SourceEntry(
      path: entry.path, role: entry.role, status: FileStatus(entry.stamp),
      isFromTheme: entry.isFromTheme)
    guard
      let known = try? view.document(
        number, load: { roots.read(source, expecting: entry.content) }),
      let document = transforms.amendedAlone(known)
    else { return nil }
    if withBody { publishBody(of: item, to: document) }
    return document
  }

  private func publishBody(of item: BuildManifest.Item, to document: Document) {
    if let excerpt = item.excerpt { document.publish(excerpt: RenderedBody(bytes: excerpt)) }
    let destination = destination
    let missingData = missingData
    document.publish(
      kept: CachedBody {
        guard item.bodyLength >= 0 else {
          missingData.note()
          return RenderedBody(bytes: [])
        }
        return destination.cachedBody(
          in: item.output, from: item.bodyStart, count: item.bodyLength, fingerprint: item.bodyHash)
      })
  }

  func document(at place: Int) -> Document? { document(ofItem: place) }

  /// The places of a collection's items. The collections are consecutive, and pages follow them.
  /// - Complexity: O(log n).
  func places(ofCollection collection: Int) -> Range<Int> {
    let start = firstPlace(from: collection)
    // In a damaged manifest, the end may be found before the start.
    return start..<max(start, firstPlace(from: collection + 1))
  }

  /// The first item that belongs to a collection, to one after it, or to none.
  private func firstPlace(from collection: Int) -> Int {
    var low = 0
    var high = view.itemCount
    while low < high {
      let middle = (low + high) / 2
      if number(ofCollectionAt: middle) < collection { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The number of an item's collection; a higher one for a page.
  private func number(ofCollectionAt place: Int) -> Int {
    guard let head = try? view.head(place), let number = view.entry(ofItem: head),
      let role = try? view.entry(number).role
    else { return .max }
    return role.collection ?? .max
  }

  func hasSource(at path: String) -> Bool? {
    if let number = view.entry(at: path) {
      switch view.kinds[number] {
      case .page, .file: return true
      case .input, .document, .other: return nil
      }
    }
    // A generator may have made a page at that path, which then belongs to another item.
    if case .other = view.origin(ofOutput: path) { return nil }
    return false
  }
}

extension SourceEntry.Role {
  /// The number of the collection that a document belongs to by its place; nil for a page.
  var collection: Int? {
    switch self {
    case .post: 0
    case .member(let number): number
    case .layout, .include, .data, .style, .beside, .candidate: nil
    }
  }
}
