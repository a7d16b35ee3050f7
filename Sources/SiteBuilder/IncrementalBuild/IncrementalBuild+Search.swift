internal import ContentData
internal import FileSystem
internal import Search
internal import SiteModel
internal import SiteSources
internal import SourceText

extension IncrementalBuild {
  /// A file of the index that was handed to the stage, with its row in the manifest.
  struct SearchFile: Sendable {
    let row: Int
    let page: SiteRenderer.PageResult
  }

  /// Brings the index up to date after edits of texts: rewrites the files of the edited documents, the shards of the grams
  /// that came or went, and the head.
  /// - Returns: nil when the whole site is needed.
  /// - Complexity: O(length of the edited texts, and size of the shards that change).
  func updateSearch(
    _ subjects: [Subject], _ selection: SearchSelection, _ renderer: SiteRenderer
  ) -> [SearchFile]? {
    let edited = subjects.filter { $0.body != nil && selection.finds($0.item) }
    if edited.isEmpty { return [] }
    guard let bytes = read(SearchIndexBuilder.manifestName),
      var manifest = SearchManifest(decoding: bytes), manifest.documents.count == view.itemCount
    else { return nil }
    let rows = SearchRows(manifest, view.tables)
    var changes: [Int: [SearchChange]] = [:]
    var files: [SearchFile] = []
    var compiler = SearchCompiler()
    for subject in edited {
      let place = subject.place
      let path = SearchIndexBuilder.path(ofDocument: place)
      guard let new = subject.body?.search, let old = read(path),
        let row = rows.row(ofDocument: place), rows.has(path, at: row)
      else { return nil }
      if old == new.text { continue }
      guard let document = SearchDocument(decoding: old) else { return nil }
      let entry = compiler.entry(for: document)
      guard entry.text == old else { return nil }
      for change in SearchChange.between(entry, new, of: place, bits: manifest.bits) {
        changes[change.shard, default: []].append(change)
      }
      manifest.documents[place] = SearchManifest.version(of: new.text)
      files.append(SearchFile(row: row, page: write(new.text, path, renderer)))
    }
    if files.isEmpty { return [] }
    for number in changes.keys.sorted() {
      let path = SearchIndexBuilder.path(ofShard: number)
      guard let old = read(path), let row = rows.row(ofShard: number), rows.has(path, at: row),
        var shard = SearchShard(decoding: old, documents: manifest.documents.count)
      else { return nil }
      for change in changes[number] ?? [] { shard.set(change.key, change.document, change.place) }
      let new = shard.encoded(documents: manifest.documents.count)
      manifest.shards[number] = SearchManifest.version(of: new)
      files.append(SearchFile(row: row, page: write(new, path, renderer)))
    }
    let head = SearchIndexBuilder.manifestName
    guard rows.has(head, at: rows.first) else { return nil }
    files.append(SearchFile(row: rows.first, page: write(manifest.encoded, head, renderer)))
    return files.allSatisfy { $0.page.written != nil } ? files : nil
  }

  private func read(_ path: String) -> [UInt8]? {
    try? cache.destination.root.read(SearchSelection.folder + path, limit: .text)
  }

  private func write(
    _ bytes: [UInt8], _ path: String, _ renderer: SiteRenderer
  ) -> SiteRenderer.PageResult {
    renderer.write(bytes, at: SearchSelection.folder + path)
  }
}

/// Where the files of the index are among the outputs of a manifest: they are the last.
private struct SearchRows {
  let first: Int
  private let manifest: SearchManifest
  private let tables: ManifestIndex

  init(_ manifest: SearchManifest, _ tables: ManifestIndex) {
    self.manifest = manifest
    self.tables = tables
    let documents = manifest.documents.count { $0 != 0 }
    first = tables.outputs.upperBound - 2 - manifest.shards.count - documents
  }

  func row(ofShard number: Int) -> Int? { first + 2 + number }

  /// - Complexity: O(number of documents).
  func row(ofDocument place: Int) -> Int? {
    guard manifest.documents[place] != 0 else { return nil }
    let before = manifest.documents[..<place].count { $0 != 0 }
    return first + 2 + manifest.shards.count + before
  }

  /// Returns true if a row is that of a file of the index.
  func has(_ path: String, at row: Int) -> Bool {
    guard tables.outputs.contains(row) else { return false }
    var isSame = false
    tables.forEachRow(in: row..<(row + 1)) { _, found in
      isSame = found.path.hasSameBytes(as: SearchSelection.folder + path)
    }
    return isSame
  }
}
