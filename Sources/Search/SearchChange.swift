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
    var reader = SearchTokenReader()
    let before = places(old, bits, &reader)
    let after = places(new, bits, &reader)
    var changes: [SearchChange] = []
    func add(_ slot: UInt32, _ place: UInt32) {
      changes.append(
        SearchChange(
          shard: Int(slot >> UInt32(SearchShard.keyBits)), key: UInt16(truncatingIfNeeded: slot),
          document: document, place: place))
    }
    var (left, right) = (0, 0)
    while left < before.count || right < after.count {
      let old = left < before.count ? before[left] : .max
      let new = right < after.count ? after[right] : .max
      if old == new {
        left += 1
        right += 1
      } else if old >> 2 == new >> 2 {
        add(new >> 2, new & 3)
        left += 1
        right += 1
      } else if old < new {
        add(old >> 2, 0)
        left += 1
      } else {
        add(new >> 2, new & 3)
        right += 1
      }
    }
    return changes
  }

  /// The grams of a document as the index names them, each above its best place, ascending.
  private static func places(
    _ entry: SearchEntry, _ bits: Int, _ reader: inout SearchTokenReader
  ) -> [UInt32] {
    reader.read(entry.text)
    let shift = UInt32(SearchShard.unusedBits(bits))
    var all = reader.marked.map { ($0 >> (2 + shift)) << 2 | $0 & 3 }
    for index in stride(from: 0, to: reader.count, by: 2) {
      let token = SearchToken(low: reader.tokens[index], high: reader.tokens[index + 1])
      token.forEachGram { all.append(($0 >> shift) << 2 | SearchPlace.body.rawValue) }
    }
    all.sort()
    var places: [UInt32] = []
    for place in all {
      if let last = places.last, last >> 2 == place >> 2 {
        places[places.count - 1] = place
      } else {
        places.append(place)
      }
    }
    return places
  }
}
