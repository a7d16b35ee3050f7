internal import SourceText

/// The head of an index: how many documents and shards it has, and where each is.
///
/// The file: `BSI3`; the number of places for documents and of those that have a date, four bytes each; the number of
/// bits that choose a shard, a byte; for each file of shards, then of documents its version in two bytes, 0 where there is
/// none; for each shard, then for each place its length in a varint, 0 where there is none. Numbers are little-endian.
package struct SearchManifest: Equatable, Sendable {
  private static let magic = Array("BSI3".utf8)
  /// The most bits that choose a shard.
  private static let mostBits = 14

  /// The number of places with a date, which come first; later places have later dates.
  package var dated: Int
  package var bits: Int
  package var shards: SearchFiles
  package var documents: SearchFiles

  /// Creates the head of an index without documents.
  /// - Parameters:
  ///   - places: the number of places for documents.
  ///   - dated: the number of places with a date.
  package init(places: Int, dated: Int) {
    self.dated = dated
    var bits = 0
    while bits < Self.mostBits, 4 << bits < places { bits += 1 }
    self.bits = bits
    shards = SearchFiles("shards/", members: 1 << bits)
    documents = SearchFiles("texts/", members: places)
  }

  /// Decodes a head; nil for invalid bytes.
  /// - Complexity: O(n).
  package init?(decoding bytes: [UInt8]) {
    var reader = SearchBytes(bytes)
    guard let magic = reader.take(4), Array(magic) == Self.magic, let places = reader.number(4),
      let dated = reader.number(4), let bits = reader.number(1), bits <= Self.mostBits,
      dated <= places, places + 1 << bits <= bytes.count
    else { return nil }
    self.dated = dated
    self.bits = bits
    shards = SearchFiles("shards/", members: 1 << bits)
    documents = SearchFiles("texts/", members: places)
    guard shards.readVersions(&reader), documents.readVersions(&reader),
      shards.readLengths(&reader), documents.readLengths(&reader), reader.isAtEnd
    else { return nil }
  }

  /// The head as a file.
  package var encoded: [UInt8] {
    var bytes = Self.magic
    func append(_ value: Int, _ length: Int) {
      for step in 0..<length { bytes.append(UInt8(value >> (8 * step) & 0xFF)) }
    }
    append(documents.lengths.count, 4)
    append(dated, 4)
    append(bits, 1)
    for version in shards.versions + documents.versions { append(Int(version), 2) }
    for length in shards.lengths + documents.lengths {
      SearchBytes.append(varint: length, to: &bytes)
    }
    return bytes
  }
}

/// The files of the shards or of the documents. Each file contains several of them one after another, so that a large
/// site has few files; a reader requests the byte range of one.
package struct SearchFiles: Equatable, Sendable {
  /// How many members a file has.
  package static let size = 1 << sizeBits
  static let sizeBits = 4

  private let folder: String
  /// The length of each member; 0 for a missing one.
  package fileprivate(set) var lengths: [Int]
  /// The version of each file's bytes; 0 for a missing file.
  package fileprivate(set) var versions: [UInt16]

  init(_ folder: String, members: Int) {
    self.folder = folder
    lengths = Array(repeating: 0, count: members)
    versions = Array(repeating: 0, count: (members + Self.size - 1) / Self.size)
  }

  /// The number of files.
  package var count: Int { versions.count }
  /// The file of a member.
  package static func file(of member: Int) -> Int { member / size }
  /// The path of a file below the index's folder.
  package func path(of file: Int) -> String { "\(folder)\(file).bin" }

  /// The members of a file.
  package func members(of file: Int) -> Range<Int> {
    (file * Self.size)..<min((file + 1) * Self.size, lengths.count)
  }

  /// The range of a member in its file.
  package func range(of member: Int) -> Range<Int> {
    let first = Self.file(of: member) * Self.size
    let start = lengths[first..<member].reduce(0, +)
    return start..<(start + lengths[member])
  }

  /// Splits the bytes of a file into members, which are empty where missing; nil if the bytes have the wrong length.
  /// - Complexity: O(n).
  package func split(_ bytes: [UInt8], of file: Int) -> [[UInt8]]? {
    guard members(of: file).reduce(0, { $0 + lengths[$1] }) == bytes.count else { return nil }
    return members(of: file).map { Array(bytes[range(of: $0)]) }
  }

  /// The bytes of the members of a file.
  /// - Complexity: O(n).
  package static func joined(_ parts: [[UInt8]]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(parts.reduce(0) { $0 + $1.count })
    for part in parts { bytes += part }
    return bytes
  }

  /// Puts the members of a file together and notes their lengths and the version.
  /// - Returns: the bytes of the file.
  /// - Complexity: O(n).
  package mutating func join(_ parts: [[UInt8]], to file: Int) -> [UInt8] {
    let bytes = Self.joined(parts)
    note(parts.map(\.count), version: SearchManifest.version(of: bytes), of: file)
    return bytes
  }

  /// Records the lengths of a file's members, and its version.
  package mutating func note(_ parts: [Int], version: UInt16, of file: Int) {
    for (member, length) in zip(members(of: file), parts) { lengths[member] = length }
    versions[file] = parts.allSatisfy { $0 == 0 } ? 0 : version
  }

  /// Reads the versions; false where there are too few.
  fileprivate mutating func readVersions(_ reader: inout SearchBytes) -> Bool {
    for file in versions.indices {
      guard let version = reader.number(2) else { return false }
      versions[file] = UInt16(version)
    }
    return true
  }

  /// Reads the lengths; false where there are too few.
  fileprivate mutating func readLengths(_ reader: inout SearchBytes) -> Bool {
    for member in lengths.indices {
      guard let length = reader.varint() else { return false }
      lengths[member] = length
    }
    return true
  }
}

extension SearchManifest {
  /// The version of a file's bytes, never 0.
  /// - Complexity: O(n).
  package static func version(of bytes: [UInt8]) -> UInt16 {
    // Four hashes, so that no multiplication waits for the one before.
    let source = bytes.span
    let prime: UInt64 = 0x9E37_79B9_7F4A_7C15
    var first: UInt64 = 0xCBF2_9CE4_8422_2325
    var second = first &+ 1
    var third = first &+ 2
    var fourth = first &+ 3
    var index = 0
    while index + 32 <= source.count {
      first = (first ^ source.word(at: index)) &* prime
      second = (second ^ source.word(at: index + 8)) &* prime
      third = (third ^ source.word(at: index + 16)) &* prime
      fourth = (fourth ^ source.word(at: index + 24)) &* prime
      first ^= first >> 32
      second ^= second >> 32
      third ^= third >> 32
      fourth ^= fourth >> 32
      index += 32
    }
    while index < source.count {
      first = (first ^ UInt64(source[index])) &* prime
      index += 1
    }
    var hash = first ^ UInt64(source.count)
    for other in [second, third, fourth] { hash = (hash ^ (hash >> 31) ^ other) &* prime }
    hash ^= hash >> 32
    let folded = UInt16(truncatingIfNeeded: hash ^ (hash >> 16))
    return folded == 0 ? 1 : folded
  }
}
