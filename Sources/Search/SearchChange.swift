/// A change of a document's entry in a shard.
package struct SearchChange: Equatable, Sendable {
  package let shard: Int
  package let key: UInt16
  package let document: Int
  /// The class of the best place; 0 if the document no longer has the gram.
  package let place: UInt32

  /// The changes from one text of a document to another, in the order of shards and keys.
  /// - Parameter bits: the number of bits of a gram that choose its shard.
  /// - Complexity: O(n log n) for n grams.
  package static func between(
    _ old: SearchEntry, _ new: SearchEntry, of document: Int, bits: Int
  ) -> [SearchChange] {
    let before = places(old, bits)
    let after = places(new, bits)
    var changes: [SearchChange] = []
    func add(_ slot: UInt64, _ place: UInt32) {
      changes.append(
        SearchChange(
          shard: Int(slot >> 16), key: UInt16(truncatingIfNeeded: slot), document: document,
          place: place))
    }
    for (slot, place) in after where before[slot] != place { add(slot, place) }
    for slot in before.keys where after[slot] == nil { add(slot, 0) }
    return changes.sorted { ($0.shard, $0.key) < ($1.shard, $1.key) }
  }

  /// The best place for each key of each shard; two grams may share one.
  private static func places(_ entry: SearchEntry, _ bits: Int) -> [UInt64: UInt32] {
    var places: [UInt64: UInt32] = [:]
    places.reserveCapacity(entry.grams.count)
    for gram in entry.grams {
      let (shard, key) = SearchShard.place(of: gram >> 2, bits: bits)
      let slot = UInt64(shard) << 16 | UInt64(key)
      places[slot] = max(places[slot] ?? 0, gram & 3)
    }
    return places
  }
}
