/// Builds an index from compiled documents.
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
  private let dated: Int
  /// The postings by shard; each has the document's number in the high bits, then the gram's key
  /// and class.
  private let postings: [UInt64]
  private let starts: [Int]
  package let manifest: SearchManifest

  /// Distributes the grams over the shards.
  /// - Parameters:
  ///   - entries: the document at each place; nil for a place that is not searchable.
  ///   - dated: the number of places with a date; they come first, in the order of their dates.
  /// - Complexity: O(number of grams).
  package init(_ entries: [SearchEntry?], dated: Int) {
    self.entries = entries
    self.dated = dated
    let manifest = SearchManifest(places: entries.count, dated: dated)
    self.manifest = manifest
    let shift = UInt32(SearchGram.bits - manifest.bits + 2)
    let shards = manifest.shards.lengths.count
    // With one shard, the shift by all 32 bits gives 0.
    var starts = [Int](repeating: 0, count: shards + 1)
    for case let entry? in entries {
      var counts = starts.mutableSpan
      let grams = entry.grams.span
      for index in grams.indices { counts[Int(UInt64(grams[index]) >> UInt64(shift)) + 1] += 1 }
    }
    for shard in 0..<shards { starts[shard + 1] += starts[shard] }
    var next = starts
    var postings = [UInt64](repeating: 0, count: starts[shards])
    for (document, entry) in entries.enumerated() {
      guard let entry else { continue }
      var places = next.mutableSpan
      var target = postings.mutableSpan
      let grams = entry.grams.span
      let high = UInt64(document) << 32
      for index in grams.indices {
        let shard = Int(UInt64(grams[index]) >> UInt64(shift))
        target[places[shard]] = high | UInt64(grams[index])
        places[shard] += 1
      }
    }
    self.postings = postings
    self.starts = starts
  }

  /// The shards of a file.
  /// - Complexity: O(number of their postings).
  package func shards(of file: Int, with sorter: inout SearchPostingSorter) -> [[UInt8]] {
    manifest.shards.members(of: file).map {
      sorter.write(postings[starts[$0]..<starts[$0 + 1]], documents: entries.count)
    }
  }

  /// The documents of a file, empty for places that are not searchable.
  /// - Complexity: O(size of the file).
  package func documents(of file: Int) -> [[UInt8]] {
    manifest.documents.members(of: file).map { entries[$0]?.text ?? [] }
  }

  /// All files of the index, the head first.
  /// - Complexity: O(size of the index).
  package func files() -> [File] {
    var manifest = manifest
    var sorter = SearchPostingSorter()
    var files: [File] = []
    for file in 0..<manifest.shards.count {
      let bytes = manifest.shards.join(shards(of: file, with: &sorter), to: file)
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

/// Sorts the postings of a shard by key; each worker has its own.
package struct SearchPostingSorter {
  /// The number of postings for each key, later the position of the key's next posting; 0 for keys that are not in
  /// the shard.
  private var numbers = [UInt32](repeating: 0, count: 1 << 16)
  /// The postings by key; a buffer that only grows.
  private var sorted: [UInt64] = []

  package init() {}

  /// Writes a shard.
  /// - Parameter postings: in the order of the documents, whose numbers are above the gram's bits.
  /// - Complexity: O(n log(number of keys)).
  mutating func write(_ postings: ArraySlice<UInt64>, documents: Int) -> [UInt8] {
    let keys = counted(postings)
    var starts = [Int](repeating: 0, count: keys.count + 1)
    for (index, key) in keys.enumerated() {
      starts[index + 1] = starts[index] + Int(numbers[Int(key)])
      numbers[Int(key)] = UInt32(starts[index])
    }
    if sorted.count < postings.count { sorted = [UInt64](repeating: 0, count: postings.count) }
    Self.scatter(postings, &numbers, into: &sorted)
    var writer = SearchShardWriter(documents: documents)
    for (index, key) in keys.enumerated() {
      writer.add(key, sorted.span, starts[index]..<starts[index + 1])
      numbers[Int(key)] = 0
    }
    return writer.finished()
  }

  /// Counts the postings of each key.
  /// - Returns: the keys, ascending.
  private mutating func counted(_ postings: ArraySlice<UInt64>) -> [UInt16] {
    var keys: [UInt16] = []
    let source = postings.span
    var counts = numbers.mutableSpan
    for index in source.indices {
      let key = Self.key(source[index])
      if counts[Int(key)] == 0 { keys.append(key) }
      counts[Int(key)] += 1
    }
    keys.sort()
    return keys
  }

  /// Moves each posting into the list of its key.
  private static func scatter(
    _ postings: ArraySlice<UInt64>, _ numbers: inout [UInt32], into sorted: inout [UInt64]
  ) {
    let source = postings.span
    var next = numbers.mutableSpan
    var target = sorted.mutableSpan
    for index in source.indices {
      let posting = source[index]
      let key = Int(Self.key(posting))
      target[Int(next[key])] = posting
      next[key] += 1
    }
  }

  @inline(__always)
  private static func key(_ posting: UInt64) -> UInt16 {
    UInt16(truncatingIfNeeded: posting >> 2)
  }
}
