internal import Search
internal import SiteSources

extension SiteRenderer {
  /// Writes the search index of a site to the staging directory: the head, the script of the search page, the shards,
  /// the documents.
  /// - Parameters:
  ///   - entries: for each item its entry; nil for an item that is not in the index.
  ///   - dated: the number of entries with a date, which come first, in the order of their dates.
  /// - Complexity: O(size of the index).
  func writeSearch(_ entries: [SearchEntry?], dated: Int) async -> [PageResult] {
    let builder = SearchIndexBuilder(entries, dated: dated)
    let blocks = await ParallelMap.run(
      count: builder.blockCount, workers: workers, makeState: { SearchBlockReader() },
      body: { reader, number in builder.block(number, with: &reader) })
    let postings = builder.joined(blocks)
    var manifest = builder.manifest
    let folder = SearchSelection.folder
    if entries.contains(where: { $0 != nil }) {
      await stage.makeFolders(
        of: [folder + manifest.shards.path(of: 0), folder + manifest.documents.path(of: 0)],
        workers: 1)
    }
    let head = manifest
    let shards = await ParallelMap.run(
      count: head.shards.count, workers: workers, makeState: { SearchPostingWriter() },
      body: { writer, file in
        writeSearchFile(postings.shards(of: file, with: &writer), head.shards.path(of: file))
      })
    let documents = await ParallelMap.run(
      count: head.documents.count, workers: workers, makeState: { () },
      body: { _, file in
        writeSearchFile(builder.documents(of: file), head.documents.path(of: file))
      })
    for (file, made) in shards.enumerated() {
      manifest.shards.note(made.lengths, version: made.version, of: file)
    }
    for (file, made) in documents.enumerated() {
      manifest.documents.note(made.lengths, version: made.version, of: file)
    }
    return [
      write(manifest.encoded, at: folder + SearchIndexBuilder.manifestName),
      write(SearchIndexBuilder.script, at: folder + SearchIndexBuilder.scriptName),
    ] + (shards + documents).compactMap(\.page)
  }

  /// A staged file of shards or documents; `page` is nil where the file would be empty.
  private struct SearchFile: Sendable {
    let lengths: [Int]
    let version: UInt16
    let page: PageResult?
  }

  private func writeSearchFile(_ parts: [[UInt8]], _ path: String) -> SearchFile {
    let bytes = SearchFiles.joined(parts)
    return SearchFile(
      lengths: parts.map(\.count), version: SearchManifest.version(of: bytes),
      page: bytes.isEmpty ? nil : write(bytes, at: SearchSelection.folder + path))
  }
}
