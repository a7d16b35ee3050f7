/// The tokens that occur most in a sample of a site, each at a place of its own.
///
/// A document's tokens that are in the table are noted as bits at their places, which takes a few instructions; the others are
/// written one by one. The index is the same for every sample.
struct SearchTokenTable: Sendable {
  /// How many bits a place has.
  static let bits = 14
  /// How many documents a sample has.
  private static let sampled = 128

  /// For each place the low and the high half of its token; zeros where there is none.
  private(set) var halves = [UInt64](repeating: 0, count: 2 << bits)
  /// The places that have a token.
  private(set) var places: [Int] = []

  /// Counts the tokens of a sample of documents.
  /// - Complexity: O(size of the sample).
  init(_ entries: [SearchEntry?]) {
    var reader = SearchTokenReader()
    var counts = Counts()
    let step = max(1, entries.count / Self.sampled)
    for place in stride(from: 0, to: entries.count, by: step) {
      guard let entry = entries[place] else { continue }
      reader.read(entry.text)
      counts.add(reader.tokens, reader.count)
    }
    for token in counts.byFrequency {
      let place = Self.place(of: token)
      for place in [place, place ^ 1] where halves[2 * place] == 0 {
        halves[2 * place] = token.low
        halves[2 * place + 1] = token.high
        places.append(place)
        break
      }
    }
  }

  /// The token at a place.
  func token(at place: Int) -> SearchToken {
    SearchToken(low: halves[2 * place], high: halves[2 * place + 1])
  }

  /// The first of the two places that a token may have; the other one differs in the lowest bit.
  @inline(__always)
  static func place(of token: SearchToken) -> Int {
    Int(truncatingIfNeeded: token.hash) & ((1 << bits) - 1)
  }

  /// The place of a token, or a negative number.
  @inline(__always)
  static func find(_ token: SearchToken, in halves: Span<UInt64>) -> Int {
    let place = place(of: token)
    if halves[2 * place] == token.low, halves[2 * place + 1] == token.high { return place }
    let other = place ^ 1
    return halves[2 * other] == token.low && halves[2 * other + 1] == token.high ? other : -1
  }

  /// How often tokens occur.
  private struct Counts {
    /// For each slot the halves of its token and its number; zeros where there is none.
    private var slots = [UInt64](repeating: 0, count: 3 << 12)
    private var used = 0

    mutating func add(_ tokens: [UInt64], _ count: Int) {
      for index in stride(from: 0, to: count, by: 2) {
        add(SearchToken(low: tokens[index], high: tokens[index + 1]), 1)
      }
    }

    private mutating func add(_ token: SearchToken, _ number: UInt64) {
      if used * 6 > slots.count { grow() }
      let mask = slots.count / 3 - 1
      var slot = Int(truncatingIfNeeded: token.hash >> 8) & mask
      while slots[3 * slot + 2] != 0,
        slots[3 * slot] != token.low || slots[3 * slot + 1] != token.high
      {
        slot = (slot + 1) & mask
      }
      if slots[3 * slot + 2] == 0 {
        used += 1
        slots[3 * slot] = token.low
        slots[3 * slot + 1] = token.high
      }
      slots[3 * slot + 2] += number
    }

    private mutating func grow() {
      let old = slots
      slots = [UInt64](repeating: 0, count: old.count * 4)
      used = 0
      for slot in stride(from: 0, to: old.count, by: 3) where old[slot + 2] != 0 {
        add(SearchToken(low: old[slot], high: old[slot + 1]), old[slot + 2])
      }
    }

    /// The tokens, those that occur most first, as many as the table has places at most.
    var byFrequency: [SearchToken] {
      var order: [UInt64] = []
      order.reserveCapacity(used)
      for slot in 0..<(slots.count / 3) where slots[3 * slot + 2] != 0 {
        order.append(slots[3 * slot + 2] << 32 | UInt64(slot))
      }
      order.sort(by: >)
      return order.prefix(2 << SearchTokenTable.bits).map {
        let slot = Int($0 & 0xFFFF_FFFF)
        return SearchToken(low: slots[3 * slot], high: slots[3 * slot + 1])
      }
    }
  }
}
