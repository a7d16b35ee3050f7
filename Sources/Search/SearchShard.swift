/// A part of the posting lists: for each of its grams the documents with the gram.
///
/// The file: the number of its grams in two bytes; a key of two bytes for each, ascending; for each the length of its
/// list and its form in a varint; the lists. Numbers are little-endian.
package struct SearchShard: Equatable, Sendable {
  /// A document that has a gram, with the class of its best place.
  package struct Posting: Equatable, Sendable {
    package var document: Int
    package var place: UInt32

    package init(document: Int, place: UInt32) {
      self.document = document
      self.place = place
    }
  }

  /// The lists by key, each in the order of the documents.
  package private(set) var lists: [(key: UInt16, postings: [Posting])] = []

  package static func == (left: Self, right: Self) -> Bool {
    left.lists.elementsEqual(right.lists) { $0.key == $1.key && $0.postings == $1.postings }
  }

  /// How many bits a key has.
  static let keyBits = 16

  /// How many of the lowest bits of a gram name neither its shard nor its key; grams that differ in these alone share a list.
  @inline(__always)
  static func unusedBits(_ bits: Int) -> Int { SearchGram.bits - keyBits - bits }

  /// Which shard has a gram, and under which key.
  @inline(__always)
  package static func place(of gram: UInt32, bits: Int) -> (shard: Int, key: UInt16) {
    let name = gram >> UInt32(unusedBits(bits))
    return (Int(name >> UInt32(keyBits)), UInt16(truncatingIfNeeded: name))
  }

  /// The postings of a gram.
  /// - Complexity: O(log of the number of grams).
  package func postings(_ key: UInt16) -> [Posting] {
    guard let index = index(of: key) else { return [] }
    return lists[index].postings
  }

  private func index(of key: UInt16) -> Int? {
    let index = insertion(of: key)
    return index < lists.count && lists[index].key == key ? index : nil
  }

  private func insertion(of key: UInt16) -> Int {
    var low = 0
    var high = lists.count
    while low < high {
      let middle = (low + high) / 2
      if lists[middle].key < key { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Changes the entry of a document.
  /// - Parameter place: the class; 0 to remove it.
  /// - Complexity: O(number of grams and length of the list).
  package mutating func set(_ key: UInt16, _ document: Int, _ place: UInt32) {
    guard let index = index(of: key) else {
      if place != 0 {
        lists.insert(
          (key, [Posting(document: document, place: place)]), at: insertion(of: key))
      }
      return
    }
    let found = lists[index].postings.firstIndex { $0.document >= document }
    if let found, lists[index].postings[found].document == document {
      if place == 0 {
        lists[index].postings.remove(at: found)
        if lists[index].postings.isEmpty { lists.remove(at: index) }
      } else {
        lists[index].postings[found].place = place
      }
    } else if place != 0 {
      lists[index].postings.insert(
        Posting(document: document, place: place), at: found ?? lists[index].postings.count)
    }
  }

  // MARK: Coding

  package init() {}

  /// Decodes a shard; nil for invalid bytes.
  /// - Parameter documents: the number of documents in the index.
  /// - Complexity: O(n), and O(documents) for each list that has a document in four.
  package init?(decoding bytes: [UInt8], documents: Int) {
    var reader = SearchBytes(bytes)
    guard let count = reader.number(2) else { return nil }
    var keys: [UInt16] = []
    for _ in 0..<count {
      guard let key = reader.number(2) else { return nil }
      keys.append(UInt16(key))
    }
    var lengths: [Int] = []
    for _ in 0..<count {
      guard let length = reader.varint() else { return nil }
      lengths.append(length)
    }
    for (key, length) in zip(keys, lengths) {
      guard let list = reader.take(length >> 1),
        let postings = Self.decoded(list, isDense: length & 1 == 1, documents: documents)
      else { return nil }
      lists.append((key, postings))
    }
    guard reader.isAtEnd, zip(keys, keys.dropFirst()).allSatisfy({ $0 < $1 }) else { return nil }
  }

  private static func decoded(
    _ bytes: ArraySlice<UInt8>, isDense: Bool, documents: Int
  ) -> [Posting]? {
    var postings: [Posting] = []
    if isDense {
      for (index, byte) in bytes.enumerated() {
        for step in 0..<4 where byte >> UInt8(step * 2) & 3 != 0 {
          let document = index * 4 + step
          guard document < documents else { return nil }
          postings.append(
            Posting(document: document, place: UInt32(byte >> UInt8(step * 2) & 3)))
        }
      }
      return postings
    }
    var reader = SearchBytes(bytes)
    var document = -1
    while !reader.isAtEnd {
      guard let value = reader.varint() else { return nil }
      document += value / 3 + 1
      guard document < documents else { return nil }
      postings.append(Posting(document: document, place: UInt32(value % 3) + 1))
    }
    return postings
  }

  /// The shard as a file.
  /// - Complexity: O(number of postings).
  package func encoded(documents: Int) -> [UInt8] {
    var writer = SearchShardWriter(documents: documents)
    for list in lists {
      let postings = list.postings.map { SearchPosting.make(0, $0.document, $0.place) }
      if writer.add(list.key, postings.span, 0..<postings.count) { continue }
      var found = [UInt64](repeating: 0, count: (documents + 63) / 64)
      var (headings, titles) = (found, found)
      for posting in list.postings {
        let (word, bit) = (posting.document >> 6, UInt64(1) << UInt64(posting.document & 63))
        found[word] |= bit
        if posting.place == SearchPlace.heading.rawValue { headings[word] |= bit }
        if posting.place == SearchPlace.title.rawValue { titles[word] |= bit }
      }
      writer.add(list.key, found.span, headings.span, titles.span, isMarked: true)
    }
    return writer.finished()
  }
}

/// Writes a shard list by list.
struct SearchShardWriter {
  private let documents: Int
  private var keys: [UInt8] = []
  private var lengths: [UInt8] = []
  /// The encoded lists, in a buffer that only grows.
  private var lists: [UInt8] = []
  private var length = 0
  private var count = 0

  init(documents: Int) { self.documents = documents }

  /// The length of a list with two bits for each document; no list is longer.
  private var mostBytes: Int { (documents + 3) / 4 }

  /// Adds the list of a key, which must be higher than the last.
  /// - Parameters:
  ///   - postings: the documents in their order; one may be there several times.
  ///   - range: those of the key.
  /// - Returns: false, and adds nothing, where the list is better written from bits.
  /// - Complexity: O(number of postings).
  mutating func add(_ key: UInt16, _ postings: Span<UInt64>, _ range: Range<Int>) -> Bool {
    let size = mostBytes
    reserve(min(range.count * SearchBytes.longestVarint, size + SearchBytes.longestVarint))
    guard let end = Self.writeSparse(postings, range, into: &lists, at: length, limit: size)
    else { return false }
    close(key, end, isDense: false)
    return true
  }

  /// Adds the list of a key, which must be higher than the last.
  /// - Parameters:
  ///   - found: the documents that have it, a bit for each.
  ///   - headings: those among them that have it in a heading.
  ///   - titles: those that have it in the title or a tag.
  ///   - isMarked: whether there are any of the last two.
  /// - Complexity: O(number of documents / 64, and of those that have it).
  mutating func add(
    _ key: UInt16, _ found: Span<UInt64>, _ headings: Span<UInt64>, _ titles: Span<UInt64>,
    isMarked: Bool
  ) {
    let size = mostBytes
    var number = 0
    for index in found.indices { number += found[index].nonzeroBitCount }
    reserve(16 * found.count + SearchBytes.longestVarint)
    if number <= size,
      let end = Self.writeSparse(
        found, headings, titles, isMarked: isMarked, into: &lists, at: length, limit: size)
    {
      close(key, end, isDense: false)
    } else {
      Self.writeDense(found, headings, titles, isMarked: isMarked, into: &lists, at: length)
      close(key, length + size, isDense: true)
    }
  }

  private mutating func reserve(_ more: Int) {
    if lists.count < length + more {
      lists += [UInt8](repeating: 0, count: max(length + more, 2 * lists.count) - lists.count)
    }
  }

  private mutating func close(_ key: UInt16, _ end: Int, isDense: Bool) {
    keys.append(UInt8(key & 0xFF))
    keys.append(UInt8(key >> 8))
    SearchBytes.append(varint: (end - length) << 1 | (isDense ? 1 : 0), to: &lengths)
    length = end
    count += 1
  }

  /// Writes a list as differences.
  /// - Returns: its end; nil if it would be longer than a limit.
  private static func writeSparse(
    _ postings: Span<UInt64>, _ range: Range<Int>, into lists: inout [UInt8], at start: Int,
    limit: Int
  ) -> Int? {
    var target = lists.mutableSpan
    var end = start
    var last = -1
    var index = range.lowerBound
    while index < range.upperBound {
      let document = SearchPosting.document(postings[index])
      var place = SearchPosting.place(postings[index])
      index += 1
      while index < range.upperBound, SearchPosting.document(postings[index]) == document {
        place = max(place, SearchPosting.place(postings[index]))
        index += 1
      }
      put((document - last - 1) * 3 + Int(place) - 1, &target, &end)
      last = document
      if end - start > limit { return nil }
    }
    return end
  }

  /// Writes a list as differences, from bits.
  /// - Returns: where it ends; nil where it would be longer than a limit.
  private static func writeSparse(
    _ found: Span<UInt64>, _ headings: Span<UInt64>, _ titles: Span<UInt64>, isMarked: Bool,
    into lists: inout [UInt8], at start: Int, limit: Int
  ) -> Int? {
    var target = lists.mutableSpan
    var end = start
    var last = -1
    for word in found.indices {
      var rest = found[word]
      while rest != 0 {
        let bit = rest & (0 &- rest)
        let document = word << 6 | rest.trailingZeroBitCount
        rest ^= bit
        var place = 0
        if isMarked { place = titles[word] & bit != 0 ? 2 : headings[word] & bit != 0 ? 1 : 0 }
        put((document - last - 1) * 3 + place, &target, &end)
        last = document
        if end - start > limit { return nil }
      }
    }
    return end
  }

  @inline(__always)
  private static func put(_ value: Int, _ target: inout MutableSpan<UInt8>, _ end: inout Int) {
    var value = value
    while value >= 0x80 {
      target[end] = UInt8(truncatingIfNeeded: value) | 0x80
      end += 1
      value >>= 7
    }
    target[end] = UInt8(truncatingIfNeeded: value)
    end += 1
  }

  /// Writes a list with two bits for each document, of which sixteen bytes for each number of bits are changed.
  private static func writeDense(
    _ found: Span<UInt64>, _ headings: Span<UInt64>, _ titles: Span<UInt64>, isMarked: Bool,
    into lists: inout [UInt8], at start: Int
  ) {
    var target = lists.mutableSpan
    var end = start
    for word in found.indices {
      let title = isMarked ? titles[word] : 0
      let heading = isMarked ? headings[word] & ~title : 0
      let low = found[word] & ~heading
      let high = heading | title
      for half in 0..<2 {
        let shift = UInt64(32 * half)
        var bits = spread(low >> shift & 0xFFFF_FFFF) | spread(high >> shift & 0xFFFF_FFFF) << 1
        for _ in 0..<8 {
          target[end] = UInt8(truncatingIfNeeded: bits)
          bits >>= 8
          end += 1
        }
      }
    }
  }

  /// Puts a zero above each of 32 bits.
  @inline(__always)
  private static func spread(_ bits: UInt64) -> UInt64 {
    var bits = bits
    bits = (bits | bits << 16) & 0x0000_FFFF_0000_FFFF
    bits = (bits | bits << 8) & 0x00FF_00FF_00FF_00FF
    bits = (bits | bits << 4) & 0x0F0F_0F0F_0F0F_0F0F
    bits = (bits | bits << 2) & 0x3333_3333_3333_3333
    return (bits | bits << 1) & 0x5555_5555_5555_5555
  }

  /// The bytes of the shard.
  func finished() -> [UInt8] {
    [UInt8(count & 0xFF), UInt8(count >> 8 & 0xFF)] + keys + lengths + lists[..<length]
  }
}

/// Reads and writes the numbers of the index.
struct SearchBytes {
  /// The largest number of bytes of a varint.
  static let longestVarint = 5

  private let bytes: ArraySlice<UInt8>
  private var index: Int

  init(_ bytes: [UInt8]) { self.init(bytes[...]) }

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    index = bytes.startIndex
  }

  var isAtEnd: Bool { index == bytes.endIndex }

  /// A number of a fixed length; nil at the end.
  mutating func number(_ length: Int) -> Int? {
    guard let part = take(length) else { return nil }
    return part.reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  /// A number in groups of seven bits, the lowest first; nil for one that ends early or is too large.
  mutating func varint() -> Int? {
    var value = 0
    var shift = 0
    while index < bytes.endIndex, shift < 35 {
      let byte = bytes[index]
      index += 1
      value |= Int(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
    return nil
  }

  /// The next bytes; nil when there are too few.
  mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
    guard count >= 0, count <= bytes.endIndex - index else { return nil }
    defer { index += count }
    return bytes[index..<(index + count)]
  }

  @inline(__always)
  static func append(varint value: Int, to bytes: inout [UInt8]) {
    var value = value
    while value >= 0x80 {
      bytes.append(UInt8(value & 0x7F) | 0x80)
      value >>= 7
    }
    bytes.append(UInt8(value))
  }
}
