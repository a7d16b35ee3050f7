/// An open-addressed hash index into a list of the owner: from an element's hash to its number.
///
/// It replaces dictionaries in the construction of lexers, which every build with code does: for each key type of a
/// dictionary the runtime looks up the conformance to `Hashable` once per process, which takes as long as reading a
/// third of a language's description.
struct HashIndex {
  /// The numbers of the elements plus one; 0 for a free slot.
  private var slots: [UInt32]
  private var hashes: [UInt64] = []

  init(slots: Int = 64) { self.slots = [UInt32](repeating: 0, count: slots) }

  /// The initial hash.
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Adds a number to a hash.
  @inline(__always)
  static func mix(_ hash: UInt64, _ number: UInt64) -> UInt64 {
    let product = (hash ^ number) &* 0x9E37_79B9_7F4A_7C15
    return product ^ product >> 29
  }

  /// The number of an element; nil when the list does not contain it.
  /// - Parameter isSame: returns true if the element with a number is the wanted one.
  /// - Complexity: O(1) on average.
  @inline(__always)
  func number(hash: UInt64, _ isSame: (Int) -> Bool) -> Int? {
    var slot = start(of: hash)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if hashes[number] == hash, isSame(number) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Adds the next element of the owner's list.
  /// - Complexity: O(1) on average.
  mutating func append(hash: UInt64) {
    hashes.append(hash)
    insert(hashes.count - 1)
    guard hashes.count * 2 > slots.count else { return }
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for number in hashes.indices { insert(number) }
  }

  private mutating func insert(_ number: Int) {
    var slot = start(of: hashes[number])
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = UInt32(number + 1)
  }

  private func start(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash >> 16) & (slots.count - 1)
  }
}
