/// An open-addressed index into a list that its owner keeps: from an element's hash to its number.
///
/// It takes the place of a dictionary where a lexer is built, which every build that highlights code does: for each type of
/// key of a dictionary the runtime looks once per process for the conformance to `Hashable`, which takes as long as
/// reading a third of a language's description.
struct HashIndex {
  /// The numbers of the elements plus one; 0 for a free slot.
  private var slots: [UInt32]
  private var hashes: [UInt64] = []

  init(slots: Int = 64) { self.slots = [UInt32](repeating: 0, count: slots) }

  /// The hash of no numbers.
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The hash of the numbers before and one more.
  @inline(__always)
  static func mix(_ hash: UInt64, _ number: UInt64) -> UInt64 {
    let product = (hash ^ number) &* 0x9E37_79B9_7F4A_7C15
    return product ^ product >> 29
  }

  /// The number of an element that is there.
  /// - Parameter isSame: tells if the element of a number is the one that is looked for.
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

  /// Notes the element that comes next in the owner's list.
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
