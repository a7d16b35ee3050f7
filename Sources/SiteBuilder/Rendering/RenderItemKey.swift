internal import SiteSources
internal import ContentData
internal import SiteModel
internal import SourceText

/// The identity and the metadata of an item before it is rendered.
///
/// A class, because every phase uses it: each copy of a structure would count two references.
final class RenderItemKey: Sendable {
  /// The identity from build to build.
  let key: String
  let resource: Int
  let metadata: UInt64
  /// The fingerprint of its URL and dates; changes only when ``metadata`` does.
  let address: UInt64
  /// The fingerprint of the documents before and after it in its collection; 0 for a page.
  let neighbours: UInt64
  /// True if a generator writes its bytes: then it has no body.
  let isGenerated: Bool
  /// Its file, empty when it has none.
  let output: String

  /// - Parameters:
  ///   - output: its file, empty when it has none.
  ///   - before: the member of its collection before it, if there is one.
  ///   - after: the one after it.
  init(_ item: RenderItem, output: String, before: DocumentDrop?, after: DocumentDrop?) {
    let document = item.document
    key = document.role == .generated ? "g:" + document.outputPath : document.sourcePath
    resource = document.resource.number
    self.output = output
    isGenerated = item.isGenerated
    metadata = Self.metadata(of: item)
    address = Self.address(of: document)
    if item.member != nil {
      var fingerprint = Fingerprint()
      fingerprint.add(before.map(Fingerprint.path) ?? 0)
      fingerprint.add(after.map(Fingerprint.path) ?? 0)
      neighbours = fingerprint.value
    } else {
      neighbours = 0
    }
  }

  /// The fingerprint of everything that a read of ``ResourceAspect/address`` can see.
  private static func address(of document: Document) -> UInt64 {
    var fingerprint = Fingerprint()
    fingerprint.add(document.url)
    if let date = document.date { fingerprint.add(date) }
    for name in addressNames { fingerprint.add(document.data[name] ?? .null) }
    return fingerprint.value
  }

  private static let addressNames: [Symbol] = [
    WellKnownSymbols.date, WellKnownSymbols.slug, WellKnownSymbols.published,
    "last_modified_at", "sitemap",
  ]

  /// The fingerprint of an item's metadata before rendering.
  static func metadata(of item: RenderItem) -> UInt64 {
    let document = item.document
    if item.member != nil { return document.fingerprint }
    var fingerprint = Fingerprint()
    fingerprint.add(UInt64(document.fingerprint))
    if case .drop(let drop) = item.page, let page = drop as? PageDrop {
      fingerprint.add(page.extras)
    }
    fingerprint.add(item.paginator)
    if document.role == .generated, !item.isGenerated {
      // A generated page has no source file of its own; its content may be that of a paginated
      // page.
      fingerprint.add(Fingerprint.of(document.file.bytes, from: document.bodyStart))
    }
    return fingerprint.value
  }
}
