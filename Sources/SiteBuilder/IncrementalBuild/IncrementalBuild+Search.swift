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

  /// Updates the index after edits of content: rewrites the files of the edited documents, the shards of the grams
  /// that were added or removed, and the head.
  /// - Returns: nil when the whole site is needed.
  /// - Complexity: O(length of the edited texts, and size of the shards that change).
  func updateSearch(
    _ subjects: [Subject], _ selection: SearchSelection, _ renderer: SiteRenderer
  ) -> [SearchFile]? {
    let edited = subjects.filter { $0.body != nil && selection.finds($0.item) }
    if edited.isEmpty { return [] }
    guard let bytes = read(SearchIndexBuilder.manifestName),
      var manifest = SearchManifest(decoding: bytes),
      manifest.documents.lengths.count == view.itemCount
    else { return nil }
    let rows = SearchRows(manifest, view.tables)
    var texts: [Int: [[UInt8]]] = [:]
    var changes: [Int: [SearchChange]] = [:]
    for subject in edited {
      let place = subject.place
      let file = SearchFiles.file(of: place)
      guard let new = subject.body?.search,
        var parts = texts[file] ?? members(of: file, manifest.documents)
      else { return nil }
      let index = place - manifest.documents.members(of: file).lowerBound
      if parts[index] == new.text { continue }
      guard SearchDocument(decoding: parts[index]) != nil else { return nil }
      let old = SearchEntry(text: parts[index])
      for change in SearchChange.between(old, new, of: place, bits: manifest.bits) {
        changes[change.shard, default: []].append(change)
      }
      parts[index] = new.text
      texts[file] = parts
    }
    if texts.isEmpty { return [] }
    var shards: [Int: [[UInt8]]] = [:]
    for number in changes.keys.sorted() {
      let file = SearchFiles.file(of: number)
      guard var parts = shards[file] ?? members(of: file, manifest.shards) else { return nil }
      let index = number - manifest.shards.members(of: file).lowerBound
      guard var shard = SearchShard(decoding: parts[index], documents: view.itemCount) else {
        return nil
      }
      for change in changes[number] ?? [] { shard.set(change.key, change.document, change.place) }
      parts[index] = shard.encoded(documents: view.itemCount)
      shards[file] = parts
    }
    var files: [SearchFile] = []
    func add(_ bytes: [UInt8], _ path: String, row: Int) -> Bool {
      guard rows.has(path, at: row) else { return false }
      let page = renderer.write(bytes, at: SearchSelection.folder + path)
      files.append(SearchFile(row: row, page: page))
      return page.written != nil
    }
    for file in shards.keys.sorted() {
      let bytes = manifest.shards.join(shards[file] ?? [], to: file)
      guard add(bytes, manifest.shards.path(of: file), row: rows.row(ofShards: file)) else {
        return nil
      }
    }
    for file in texts.keys.sorted() {
      let bytes = manifest.documents.join(texts[file] ?? [], to: file)
      guard add(bytes, manifest.documents.path(of: file), row: rows.row(ofDocuments: file)) else {
        return nil
      }
    }
    return add(manifest.encoded, SearchIndexBuilder.manifestName, row: rows.first) ? files : nil
  }

  /// The shards or documents of a file of the index; nil where it cannot be read.
  private func members(of file: Int, _ files: SearchFiles) -> [[UInt8]]? {
    read(files.path(of: file)).flatMap { files.split($0, of: file) }
  }

  private func read(_ path: String) -> [UInt8]? {
    try? cache.destination.root.read(SearchSelection.folder + path, limit: .text)
  }
}

/// The rows of the index's files in a manifest: they are the last of the outputs.
private struct SearchRows {
  let first: Int
  private let manifest: SearchManifest
  private let tables: ManifestIndex

  init(_ manifest: SearchManifest, _ tables: ManifestIndex) {
    self.manifest = manifest
    self.tables = tables
    let documents = manifest.documents.versions.count { $0 != 0 }
    first = tables.outputs.upperBound - 2 - manifest.shards.count - documents
  }

  func row(ofShards file: Int) -> Int { first + 2 + file }

  /// - Complexity: O(number of files).
  func row(ofDocuments file: Int) -> Int {
    first + 2 + manifest.shards.count + manifest.documents.versions[..<file].count { $0 != 0 }
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
