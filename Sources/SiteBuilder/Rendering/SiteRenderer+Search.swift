internal import Search
internal import SiteSources

extension SiteRenderer {
  /// Puts the documents of a site together to its index and hands the files to the stage: the head, the script of the
  /// search page, the shards, the documents.
  /// - Parameters:
  ///   - entries: for each item what was compiled of it; nil for one that is not found.
  ///   - dated: how many of them have a date, in the order of which they are.
  /// - Complexity: O(size of the index).
  func writeSearch(_ entries: [SearchEntry?], dated: Int) async -> [PageResult] {
    let builder = SearchIndexBuilder(entries, dated: dated)
    let found = entries.indices.filter { entries[$0] != nil }
    var manifest = builder.manifest
    let folder = SearchSelection.folder
    if !found.isEmpty {
      await stage.makeFolders(
        of: [folder + "shards/0", folder + "texts/0"], workers: 1)
    }
    let shards = await ParallelMap.run(
      count: builder.shardCount, workers: workers, makeState: { SearchPostingSorter() },
      body: { sorter, number in
        let bytes = builder.shard(number, with: &sorter)
        return (
          SearchManifest.version(of: bytes),
          write(bytes, at: folder + SearchIndexBuilder.path(ofShard: number))
        )
      })
    let texts = await ParallelMap.run(
      count: found.count, workers: workers, makeState: { () },
      body: { _, index in
        let text = entries[found[index]]?.text ?? []
        return (
          SearchManifest.version(of: text),
          write(text, at: folder + SearchIndexBuilder.path(ofDocument: found[index]))
        )
      })
    for (number, shard) in shards.enumerated() { manifest.shards[number] = shard.0 }
    for (place, text) in zip(found, texts) { manifest.documents[place] = text.0 }
    return [
      write(manifest.encoded, at: folder + SearchIndexBuilder.manifestName),
      write(SearchIndexBuilder.script, at: folder + SearchIndexBuilder.scriptName),
    ] + shards.map(\.1) + texts.map(\.1)
  }
}
