/// Puts compiled documents together to an index.
///
/// First each block of documents is read, then the blocks are joined, then each file is written; blocks and files are done at once
/// by several workers.
package struct SearchIndexBuilder: Sendable {
  /// A file of the index, by its path below the index's folder.
  package struct File: Sendable {
    package var path: String
    package var bytes: [UInt8]
  }

  /// The name of the head.
  package static let manifestName = "manifest.bin"

  /// The name of the search page's script.
  package static let scriptName = "search.js"
  /// The search page's script.
  package static var script: [UInt8] { PackageResources.search_js }

  /// Returns true if a path below the index's folder is one of its files.
  package static func owns(_ path: String) -> Bool {
    path == manifestName || path == scriptName || path.hasPrefix("shards/")
      || path.hasPrefix("texts/")
  }

  private let entries: [SearchEntry?]
  private let table: SearchTokenTable
  package let manifest: SearchManifest

  /// Counts the tokens of some of the documents.
  /// - Parameters:
  ///   - entries: for each place its document; nil for a place that is not to be found.
  ///   - dated: how many places have a date, in the order of which they are.
  /// - Complexity: O(number of places).
  package init(_ entries: [SearchEntry?], dated: Int) {
    self.entries = entries
    table = SearchTokenTable(entries)
    manifest = SearchManifest(places: entries.count, dated: dated)
  }

  /// How many blocks of documents there are.
  package var blockCount: Int { (entries.count + SearchBlock.size - 1) / SearchBlock.size }

  /// Reads a block of documents.
  /// - Complexity: O(length of its documents).
  package func block(_ number: Int, with reader: inout SearchBlockReader) -> SearchBlock {
    let start = number * SearchBlock.size
    return reader.block(
      entries, start..<min(start + SearchBlock.size, entries.count), table,
      shift: UInt32(SearchShard.unusedBits(manifest.bits)),
      fileShift: UInt32(SearchPostings.bits(ofFile: manifest.bits)), files: manifest.shards.count)
  }

  /// Joins all blocks, in their order.
  /// - Complexity: O(number of blocks times size of the table).
  package func joined(_ blocks: [SearchBlock]) -> SearchPostings {
    SearchPostings(blocks, table, manifest)
  }

  /// The documents of a file, empty for places that are not searchable.
  /// - Complexity: O(size of the file).
  package func documents(of file: Int) -> [[UInt8]] {
    manifest.documents.members(of: file).map { entries[$0]?.text ?? [] }
  }

  /// All files of the index, the head first.
  /// - Complexity: O(size of the index).
  package func files() -> [File] {
    var reader = SearchBlockReader()
    let postings = joined((0..<blockCount).map { block($0, with: &reader) })
    var manifest = manifest
    var writer = SearchPostingWriter()
    var files: [File] = []
    for file in 0..<manifest.shards.count {
      let bytes = manifest.shards.join(postings.shards(of: file, with: &writer), to: file)
      files.append(File(path: manifest.shards.path(of: file), bytes: bytes))
    }
    for file in 0..<manifest.documents.count {
      let bytes = manifest.documents.join(documents(of: file), to: file)
      if !bytes.isEmpty {
        files.append(File(path: manifest.documents.path(of: file), bytes: bytes))
      }
    }
    return [File(path: Self.manifestName, bytes: manifest.encoded)] + files
  }
}
