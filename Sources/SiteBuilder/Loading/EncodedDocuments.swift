internal import ContentData
internal import SiteModel

/// The documents of a site in the manifest's encoding.
struct EncodedDocuments: Sendable {
  var bytes: [UInt8] = []
  var names: [Symbol] = []

  init() {}

  /// Encodes the documents as they were read.
  /// - Complexity: O(size of their front matter).
  init(_ contents: SourceContents) {
    var writer = ManifestEncoder(capacity: contents.manifestEntries.count * 512)
    for (entry, document) in zip(contents.manifestEntries, contents.readDocuments) {
      if entry.kind == .document || entry.kind == .page, let document {
        writer.write(measuring: { $0.write(document) })
      }
    }
    bytes = writer.bytes
    names = writer.names
  }
}
