/// The grams of all documents, by files of shards.
package struct SearchPostings: Sendable {
  private let blocks: [SearchBlock]
  private let manifest: SearchManifest
  /// For each token of the table the documents that have it, a bit for each: one row after another.
  private let rows: [UInt64]
  /// Each gram of a token above the number of its row, ascending.
  private let sources: [UInt64]

  /// How many bits the grams of a file do not share.
  static func bits(ofFile bits: Int) -> Int {
    SearchShard.keyBits + min(bits, SearchFiles.sizeBits)
  }

  init(_ blocks: [SearchBlock], _ table: SearchTokenTable, _ manifest: SearchManifest) {
    self.blocks = blocks
    self.manifest = manifest
    rows = Self.rows(blocks, table.places)
    let shift = UInt32(SearchShard.unusedBits(manifest.bits))
    var sources: [UInt64] = []
    for (row, place) in table.places.enumerated() {
      table.token(at: place).forEachGram {
        sources.append(UInt64($0 >> shift) << 32 | UInt64(row))
      }
    }
    sources.sort()
    self.sources = sources
  }

  private static func rows(_ blocks: [SearchBlock], _ places: [Int]) -> [UInt64] {
    let width = blocks.count
    var rows = [UInt64](repeating: 0, count: places.count * width)
    var target = rows.mutableSpan
    let places = places.span
    for (number, block) in blocks.enumerated() {
      let columns = block.columns.span
      var index = number
      for row in places.indices {
        target[index] = columns[places[row]]
        index += width
      }
    }
    return rows
  }

  /// The shards of a file.
  /// - Complexity: O(number of their postings, and of the documents for each gram of a token of the table).
  package func shards(of file: Int, with writer: inout SearchPostingWriter) -> [[UInt8]] {
    let bits = Self.bits(ofFile: manifest.bits)
    writer.collect(blocks, file, bits: bits)
    let first = index(of: UInt64(file) << UInt64(bits + 32))
    let end = index(of: UInt64(file + 1) << UInt64(bits + 32))
    return writer.write(
      sources, first..<end, rows, width: blocks.count, shards: manifest.shards.members(of: file),
      documents: manifest.documents.lengths.count)
  }

  /// The index of the first source that is not lower than a number.
  private func index(of wanted: UInt64) -> Int {
    var low = 0
    var high = sources.count
    while low < high {
      let middle = (low + high) / 2
      if sources[middle] < wanted { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// Writes shards; one for each worker.
package struct SearchPostingWriter {
  /// The postings of the file, by gram and document. Buffers that only grow.
  private var postings: [UInt64] = []
  private var other: [UInt64] = []
  private var count = 0
  /// The documents that have a gram, a bit for each, and those that have it in a heading or in their title.
  private var found: [UInt64] = []
  private var headings: [UInt64] = []
  private var titles: [UInt64] = []

  package init() {}

  /// Collects the postings of a file and sorts them by gram.
  mutating func collect(_ blocks: [SearchBlock], _ file: Int, bits: Int) {
    count = 0
    for block in blocks { count += block.starts[file + 1] - block.starts[file] }
    if postings.count < count {
      postings = [UInt64](repeating: 0, count: count * 2)
      other = postings
    }
    var target = postings.mutableSpan
    var index = 0
    for block in blocks {
      let source = block.postings.span
      for place in block.starts[file]..<block.starts[file + 1] {
        target[index] = source[place]
        index += 1
      }
    }
    let passes = (bits + 10) / 11
    for pass in 0..<passes {
      Self.sort(postings, count, UInt64(34 + 11 * pass), into: &other)
      swap(&postings, &other)
    }
  }

  /// Sorts postings by eleven bits; those that are equal keep their order.
  private static func sort(
    _ postings: [UInt64], _ count: Int, _ shift: UInt64, into other: inout [UInt64]
  ) {
    var starts = [Int32](repeating: 0, count: 2049)
    var places = starts.mutableSpan
    let source = postings.span
    var target = other.mutableSpan
    for index in 0..<count { places[Int(source[index] >> shift & 0x7FF) + 1] += 1 }
    for digit in 1..<2049 { places[digit] += places[digit - 1] }
    for index in 0..<count {
      let digit = Int(source[index] >> shift & 0x7FF)
      target[Int(places[digit])] = source[index]
      places[digit] += 1
    }
  }

  /// Writes shards from the collected postings and from rows of bits.
  /// - Parameters:
  ///   - sources: each gram of a row above the row's number; the range is those of the file.
  ///   - rows: the rows, each of `width` numbers.
  ///   - shards: the numbers of the shards.
  mutating func write(
    _ sources: [UInt64], _ range: Range<Int>, _ rows: [UInt64], width: Int, shards: Range<Int>,
    documents: Int
  ) -> [[UInt8]] {
    if found.count != width {
      found = [UInt64](repeating: 0, count: width)
      headings = found
      titles = found
    }
    var next = range.lowerBound
    var posting = 0
    var written: [[UInt8]] = []
    for shard in shards {
      var writer = SearchShardWriter(documents: documents)
      while true {
        let source = next < range.upperBound ? UInt32(sources[next] >> 32) : .max
        let own = posting < count ? SearchPosting.gram(postings[posting]) : .max
        let gram = min(source, own)
        guard gram != .max, Int(gram >> UInt32(SearchShard.keyBits)) == shard else { break }
        let first = posting
        while posting < count, SearchPosting.gram(postings[posting]) == gram { posting += 1 }
        let key = UInt16(truncatingIfNeeded: gram)
        if source != gram, writer.add(key, postings.span, first..<posting) { continue }
        if source == gram {
          let start = next
          while next < range.upperBound, UInt32(sources[next] >> 32) == gram { next += 1 }
          Self.unite(sources, start..<next, rows, width, &found)
        } else {
          for index in found.indices { found[index] = 0 }
        }
        let isMarked = Self.note(postings, first..<posting, &found, &headings, &titles)
        writer.add(key, found.span, headings.span, titles.span, isMarked: isMarked)
        if isMarked { clearMarks(first..<posting) }
      }
      written.append(writer.finished())
    }
    return written
  }

  /// Sets the documents of a gram to those of all its rows.
  private static func unite(
    _ sources: [UInt64], _ range: Range<Int>, _ rows: [UInt64], _ width: Int,
    _ found: inout [UInt64]
  ) {
    let sources = sources.span
    let rows = rows.span
    var target = found.mutableSpan
    var isFirst = true
    for source in range {
      let start = Int(sources[source] & 0xFFFF_FFFF) * width
      let row = rows.extracting(start..<(start + width))
      if isFirst {
        for index in 0..<width { target[index] = row[index] }
      } else {
        for index in 0..<width { target[index] |= row[index] }
      }
      isFirst = false
    }
  }

  /// Adds postings to the documents of a gram.
  /// - Returns: whether one of them is not in the body.
  private static func note(
    _ postings: [UInt64], _ range: Range<Int>, _ found: inout [UInt64],
    _ headings: inout [UInt64], _ titles: inout [UInt64]
  ) -> Bool {
    let source = postings.span
    var found = found.mutableSpan
    var headings = headings.mutableSpan
    var titles = titles.mutableSpan
    var isMarked = false
    for index in range {
      let document = SearchPosting.document(source[index])
      let bit: UInt64 = 1 << UInt64(document & 63)
      found[document >> 6] |= bit
      switch SearchPosting.place(source[index]) {
      case SearchPlace.title.rawValue: titles[document >> 6] |= bit
      case SearchPlace.heading.rawValue: headings[document >> 6] |= bit
      default: continue
      }
      isMarked = true
    }
    return isMarked
  }

  private mutating func clearMarks(_ range: Range<Int>) {
    for index in range {
      let word = SearchPosting.document(postings[index]) >> 6
      headings[word] = 0
      titles[word] = 0
    }
  }
}
