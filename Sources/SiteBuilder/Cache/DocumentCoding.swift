internal import SiteSources
internal import SourceText
internal import ContentData
internal import SiteModel

extension ManifestEncoder {
  /// Appends a document as it was read, without its text.
  mutating func write(_ document: Document) {
    if case .member(let number) = document.role { write(number + 1) } else { write(0) }
    write(document.sourcePath)
    write(document.relativePath)
    write(document.folder)
    write(document.text.path)
    write(document.bodyStart)
    write(document.data)
    write(document.date != nil)
    if let date = document.date { write(date) }
    write(document.isDraft)
    write(document.refusesLayout)
    write(document.outputExtension)
    write(document.url)
    write(document.outputPath)
    write(fixed: document.fingerprint)
  }
}

extension ManifestDecoder {
  /// Reads a document.
  /// - Parameters:
  ///   - resource: its number in this build.
  ///   - load: reads its file on first access.
  mutating func document(
    _ resource: ResourceID, load: @escaping @Sendable () -> [UInt8]
  ) throws(ManifestError) -> Document {
    let number = try integer()
    let sourcePath = try text()
    let relativePath = try text()
    let folder = try text()
    let path = try text()
    let bodyStart = try integer()
    guard (0..<1 << 48).contains(bodyStart), (0..<1 << 20).contains(number) else {
      throw ManifestError()
    }
    let data = try object()
    let date = try flag() ? try moment() : nil
    let isDraft = try flag()
    let refusesLayout = try flag()
    var parts = Document.Parts(
      resource: resource, role: number == 0 ? .page : .member(collection: number - 1),
      sourcePath: sourcePath, relativePath: relativePath,
      text: DocumentText(path: path, load: load), bodyStart: bodyStart, data: data,
      outputExtension: try text(), url: try text(), outputPath: try text())
    guard PathComponents.staysBelow(parts.outputPath), PathComponents.staysBelow(parts.sourcePath)
    else {
      throw ManifestError()
    }
    parts.folder = folder
    parts.date = date
    parts.isDraft = isDraft
    parts.refusesLayout = refusesLayout
    parts.knownFingerprint = try fixed()
    return Document(parts)
  }
}

extension Document {
  /// The fingerprint of the document's metadata before rendering; the stored one where the document
  /// came from a manifest.
  /// - Complexity: O(size of the front matter) on first access.
  var fingerprint: UInt64 {
    fingerprint { document in
      var fingerprint = Fingerprint()
      fingerprint.add(document.sourcePath)
      fingerprint.add(document.relativePath)
      fingerprint.add(document.url)
      fingerprint.add(document.outputPath)
      fingerprint.add(document.outputExtension)
      fingerprint.add(document.data)
      fingerprint.add(document.textVersion)
      fingerprint.add(document.refusesLayout ? 1 : 0)
      if let date = document.date { fingerprint.add(date) }
      return fingerprint.value
    }
  }
}
