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
    var writer = ManifestEncoder(capacity: contents.marks.count * 512)
    for (stamp, document) in zip(contents.marks, contents.readDocuments) {
      if stamp.kind == .document || stamp.kind == .page, let document {
        writer.write(measuring: { $0.write(document) })
      }
    }
    bytes = writer.bytes
    names = writer.names
  }
}
