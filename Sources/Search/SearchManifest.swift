/// The head of an index: how many documents and shards it has, and the version of each file.
///
/// The file: `BSI1`; the number of places for documents and of those that have a date, four bytes each; the number of
/// bits that choose a shard, a byte; for each shard, then for each place the version of its file in two bytes, 0 where
/// there is none. Numbers are little-endian.
package struct SearchManifest: Equatable, Sendable {
  private static let magic = Array("BSI1".utf8)
  /// The most bits that choose a shard.
  private static let mostBits = 14

  /// The places before this number have a date, and a higher one is later.
  package var dated: Int
  package var bits: Int
  package var shards: [UInt16]
  package var documents: [UInt16]

  /// Creates the head of an index without documents.
  /// - Parameters:
  ///   - places: how many places for documents there are.
  ///   - dated: how many of them have a date.
  package init(places: Int, dated: Int) {
    self.dated = dated
    var bits = 0
    while bits < Self.mostBits, 4 << bits < places { bits += 1 }
    self.bits = bits
    shards = Array(repeating: 0, count: 1 << bits)
    documents = Array(repeating: 0, count: places)
  }

  /// Reads a head; nil for bytes that are none.
  /// - Complexity: O(n).
  package init?(decoding bytes: [UInt8]) {
    var reader = SearchBytes(bytes)
    guard let magic = reader.take(4), Array(magic) == Self.magic, let places = reader.number(4),
      let dated = reader.number(4), let bits = reader.number(1), bits <= Self.mostBits,
      dated <= places, bytes.count == 13 + 2 << bits + 2 * places
    else { return nil }
    self.dated = dated
    self.bits = bits
    shards = (0..<(1 << bits)).map { _ in UInt16(reader.number(2) ?? 0) }
    documents = (0..<places).map { _ in UInt16(reader.number(2) ?? 0) }
  }

  /// The head as a file.
  package var encoded: [UInt8] {
    var bytes = Self.magic
    func append(_ value: Int, _ length: Int) {
      for step in 0..<length { bytes.append(UInt8(value >> (8 * step) & 0xFF)) }
    }
    append(documents.count, 4)
    append(dated, 4)
    append(bits, 1)
    for version in shards { append(Int(version), 2) }
    for version in documents { append(Int(version), 2) }
    return bytes
  }

  /// The version of a file's bytes, never 0.
  /// - Complexity: O(n).
  package static func version(of bytes: [UInt8]) -> UInt16 {
    // Four hashes of every fourth byte, so that no multiplication waits for the one before.
    let source = bytes.span
    let prime: UInt32 = 0x0100_0193
    var first: UInt32 = 0x811C_9DC5
    var second = first &+ 1
    var third = first &+ 2
    var fourth = first &+ 3
    var index = 0
    while index + 3 < source.count {
      first = (first ^ UInt32(source[index])) &* prime
      second = (second ^ UInt32(source[index + 1])) &* prime
      third = (third ^ UInt32(source[index + 2])) &* prime
      fourth = (fourth ^ UInt32(source[index + 3])) &* prime
      index += 4
    }
    while index < source.count {
      first = (first ^ UInt32(source[index])) &* prime
      index += 1
    }
    var hash = first
    for other in [second, third, fourth] { hash = (hash ^ (hash >> 15) ^ other) &* prime }
    let folded = UInt16(truncatingIfNeeded: hash ^ (hash >> 16))
    return folded == 0 ? 1 : folded
  }
}
