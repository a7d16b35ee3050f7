/// The grams of up to 64 documents that follow each other.
package struct SearchBlock: Sendable {
  /// How many documents a block has.
  static let size = 64

  /// For each place of the table the documents that have its token in their text, as bits.
  let columns: [UInt64]
  /// The other grams, by files of shards: each above the document and the class of its place.
  let postings: [UInt64]
  /// Where those of each file begin, and the end.
  let starts: [Int]
}

/// A gram of a document: the gram above the document and the class of its place.
enum SearchPosting {
  @inline(__always)
  static func make(_ gram: UInt32, _ document: Int, _ place: UInt32) -> UInt64 {
    UInt64(gram) << 34 | UInt64(truncatingIfNeeded: document) << 2 | UInt64(place)
  }

  @inline(__always)
  static func gram(_ posting: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: posting >> 34) }

  @inline(__always)
  static func document(_ posting: UInt64) -> Int { Int(posting >> 2 & 0xFFFF_FFFF) }

  @inline(__always)
  static func place(_ posting: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: posting & 3) }
}

/// Reads blocks of documents; one for each worker.
package struct SearchBlockReader {
  private var reader = SearchTokenReader()
  /// The postings of the block. A buffer that only grows.
  private var postings: [UInt64] = []
  private var count = 0
  /// The words and grams of the document that are not in the table.
  private var missing: [UInt64] = []
  /// The grams that were written last, each with its document, at the place of its lowest bits.
  private var seen = [UInt64](repeating: 0, count: 1 << 12)

  package init() {}

  /// Reads a block.
  /// - Parameters:
  ///   - entries: all documents; those of the block are in the range.
  ///   - shift: how many of the lowest bits of a gram the index leaves out.
  ///   - fileShift: how many bits of what is left a file's grams do not share.
  ///   - files: how many files of shards there are.
  /// - Complexity: O(length of the documents).
  mutating func block(
    _ entries: [SearchEntry?], _ range: Range<Int>, _ table: SearchTokenTable, shift: UInt32,
    fileShift: UInt32, files: Int
  ) -> SearchBlock {
    var columns = [UInt64](repeating: 0, count: 1 << SearchTokenTable.bits)
    count = 0
    for document in range {
      guard let entry = entries[document] else { continue }
      reader.read(entry.text)
      if missing.count < reader.count {
        missing = [UInt64](repeating: 0, count: reader.count * 2)
      }
      let bit: UInt64 = 1 << UInt64(document - range.lowerBound)
      let missed = Self.note(
        reader.tokens, reader.count, table.halves, bit, &columns, &missing)
      let most = missed * SearchToken.longestWord + reader.marked.count
      if postings.count < count + most {
        postings += [UInt64](repeating: 0, count: postings.count + most)
      }
      count = Self.write(
        missing, missed, table.halves, bit, &columns, &postings, count, document, shift, &seen)
      for gram in reader.marked {
        postings[count] = SearchPosting.make(gram >> (2 + shift), document, gram & 3)
        count += 1
      }
    }
    var starts = [Int](repeating: 0, count: files + 1)
    let sorted = Self.sorted(postings, count, 34 + UInt64(fileShift), &starts)
    return SearchBlock(columns: columns, postings: sorted, starts: starts)
  }

  /// Notes the tokens that are in the table.
  /// - Returns: how many numbers of the others were written to `missing`.
  private static func note(
    _ tokens: [UInt64], _ count: Int, _ halves: [UInt64], _ bit: UInt64,
    _ columns: inout [UInt64], _ missing: inout [UInt64]
  ) -> Int {
    let tokens = tokens.span
    let halves = halves.span
    var columns = columns.mutableSpan
    var missing = missing.mutableSpan
    var missed = 0
    var index = 0
    while index < count {
      let token = SearchToken(low: tokens[index], high: tokens[index + 1])
      let place = SearchTokenTable.find(token, in: halves)
      if place >= 0 {
        columns[place] |= bit
      } else {
        missing[missed] = token.low
        missing[missed + 1] = token.high
        missed += 2
      }
      index += 2
    }
    return missed
  }

  /// Writes the grams of tokens that are not in the table, unless the grams are.
  /// - Returns: how many postings there are afterwards.
  private static func write(
    _ missing: [UInt64], _ missed: Int, _ halves: [UInt64], _ bit: UInt64,
    _ columns: inout [UInt64], _ postings: inout [UInt64], _ start: Int, _ document: Int,
    _ shift: UInt32, _ seen: inout [UInt64]
  ) -> Int {
    let missing = missing.span
    let halves = halves.span
    var columns = columns.mutableSpan
    var postings = postings.mutableSpan
    var seen = seen.mutableSpan
    var count = start
    var index = 0
    while index < missed {
      let token = SearchToken(low: missing[index], high: missing[index + 1])
      index += 2
      token.forEachGram { gram in
        let slot = Int(gram & 0xFFF)
        let stamp = UInt64(gram) << 32 | UInt64(truncatingIfNeeded: document + 1)
        if seen[slot] == stamp { return }
        seen[slot] = stamp
        let place = token.isGram ? -1 : SearchTokenTable.find(SearchToken(gram: gram), in: halves)
        if place >= 0 {
          columns[place] |= bit
        } else {
          postings[count] = SearchPosting.make(gram >> shift, document, SearchPlace.body.rawValue)
          count += 1
        }
      }
    }
    return count
  }

  /// The postings in the order of their files, and where those of each begin.
  private static func sorted(
    _ postings: [UInt64], _ count: Int, _ shift: UInt64, _ starts: inout [Int]
  ) -> [UInt64] {
    let source = postings.span
    for index in 0..<count { starts[Int(source[index] >> shift) + 1] += 1 }
    for file in 1..<starts.count { starts[file] += starts[file - 1] }
    var next = starts
    var places = next.mutableSpan
    var sorted = [UInt64](repeating: 0, count: count)
    var target = sorted.mutableSpan
    for index in 0..<count {
      let file = Int(source[index] >> shift)
      target[places[file]] = source[index]
      places[file] += 1
    }
    return sorted
  }
}
