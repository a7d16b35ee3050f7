internal import SiteSources
internal import FileSystem
internal import ContentData
internal import SiteModel
internal import SourceText

/// The files of a snapshot that are restored from an earlier build's manifest.
enum RestoredSources {
  /// Restores documents, pages and static files whose bytes are as they were.
  /// - Returns: for each entry its result, nil for one that must be read, including a post whose date is in the future again
  ///   because the clock was set back.
  /// - Complexity: O(size of the manifest).
  static func restore(
    _ manifest: BuildManifest, _ snapshot: SourceSnapshot, _ loaded: LoadedConfiguration,
    roots: SourceRoots, firstResource: Int
  ) -> [SourceReader.Result?] {
    var results = [SourceReader.Result?](repeating: nil, count: snapshot.entries.count)
    var places = [Int](repeating: -1, count: manifest.entries.count)
    for (index, known) in snapshot.known.enumerated() {
      if let known { places[known] = index }
    }
    var problems: [ByteKey: DiagnosticSink] = [:]
    for kept in manifest.diagnostics where kept.origin == .reading {
      problems[ByteKey(kept.owner), default: DiagnosticSink()].report(kept.diagnostic)
    }
    var reader = ManifestDecoder(
      manifest.documents, from: 0, to: manifest.documents.count, names: manifest.names)
    let configuration = loaded.configuration
    var files = StaticFileReader(configuration: configuration)
    for (number, old) in manifest.entries.enumerated() {
      let index = places[number]
      let resource = ResourceID(firstResource + max(index, 0))
      let outcome: SourceReader.Outcome?
      switch old.kind {
      case .document, .page:
        guard let block = try? reader.blockRange() else {
          return [SourceReader.Result?](repeating: nil, count: snapshot.entries.count)
        }
        guard index >= 0 else { continue }
        let entry = snapshot.entries[index]
        reader.go(to: block.lowerBound)
        guard
          let document = try? reader.document(
            resource, load: { roots.read(entry, expecting: old.content) }),
          reader.index == block.upperBound, document.bodyStart <= entry.status.size,
          document.hasCollection(amongFirst: loaded.configuration.collections.count)
        else { return [SourceReader.Result?](repeating: nil, count: snapshot.entries.count) }
        if case .post = entry.role, !configuration.future,
          document.date.map({ $0.seconds > loaded.time.seconds }) ?? false
        {
          continue
        }
        outcome = old.kind == .document ? .document(document) : .page(document)
      case .file:
        guard index >= 0 else { continue }
        let entry = snapshot.entries[index]
        var collection: Int?
        if case .member(let number) = entry.role { collection = number }
        outcome = .file(
          files.file(
            resource, path: entry.path, collection: collection, modified: entry.status.modified,
            isFromTheme: entry.isFromTheme))
      case .input, .other:
        outcome = nil
      }
      guard index >= 0, let outcome else { continue }
      results[index] = SourceReader.Result(
        outcome: outcome, problems: problems[ByteKey(old.path)] ?? [], content: old.content)
    }
    return results
  }
}

extension Document {
  /// Returns true for a page and for a document of one of the first collections.
  fileprivate func hasCollection(amongFirst count: Int) -> Bool {
    if case .member(let number) = role { return number < count }
    return true
  }
}
