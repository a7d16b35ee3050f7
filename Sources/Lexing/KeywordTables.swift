internal import SourceText

/// The keyword tables of a lexer, with the class of each word: open-addressed hash tables in consecutive
/// memory.
///
/// A word is hashed and compared by its first and its last eight bytes, so most words take two comparisons.
struct KeywordTables: Sendable {
  /// The meaning of a word.
  struct Meaning: Sendable {
    var token: TokenClass
    /// The action on the stack of states after the word.
    var step: StackStep
  }

  /// A word and its meaning.
  struct Entry: Sendable {
    var first: UInt64
    var last: UInt64
    /// The offset of the word in ``text``, if it is longer than sixteen bytes.
    var start: UInt32
    var count: UInt16
    /// The place in ``meanings``.
    var meaning: UInt16
  }

  /// One table.
  struct Table: Sendable {
    /// Where its slots and entries start.
    var slots: UInt32
    var entries: UInt32
    /// The number of bits by which a hash is shifted to be a slot's number.
    var shift: UInt8
    var ignoresCase: Bool
    /// The length of its longest word.
    var longest: UInt16
  }

  private var tables: [Table] = []
  /// The number of an entry of the same table plus one; 0 for a free slot.
  private var slots: [UInt16] = []
  private var entries: [Entry] = []
  private var text: [UInt8] = []
  private var meanings: [Meaning] = []

  init() {}

  /// Adds a table; for a word that occurs twice, the first meaning is used.
  /// - Complexity: O(total length of the words).
  mutating func add(_ groups: [(words: [String], meaning: Meaning)], ignoringCase: Bool) {
    let count = groups.reduce(0) { $0 + $1.words.count }
    var bits = 4
    while 1 << bits < count * 3 { bits += 1 }
    var table = Table(
      slots: UInt32(slots.count), entries: UInt32(entries.count), shift: UInt8(64 - bits),
      ignoresCase: ignoringCase, longest: 0)
    slots.append(contentsOf: repeatElement(0, count: 1 << bits))
    for group in groups {
      for word in group.words {
        var bytes = Array(word.utf8)
        if ignoringCase { for place in bytes.indices { bytes[place] = Self.lowered(bytes[place]) } }
        let key = WordKey(bytes.span, 0..<bytes.count, ignoringCase: false)
        entries.append(
          Entry(
            first: key.first, last: key.last, start: UInt32(text.count),
            count: UInt16(bytes.count), meaning: UInt16(meanings.count)))
        if bytes.count > 16 { text += bytes }
        table.longest = max(table.longest, UInt16(bytes.count))
        var slot = key.slot(table.shift)
        while slots[Int(table.slots) + slot] != 0 { slot = (slot + 1) & (1 << bits - 1) }
        slots[Int(table.slots) + slot] = UInt16(entries.count - Int(table.entries))
      }
      meanings.append(group.meaning)
    }
    tables.append(table)
  }

  /// Passes the borrowed tables to a closure; they must not outlive it.
  @inline(__always)
  func withLookup(_ body: (KeywordLookup) -> Void) {
    tables.withUnsafeBufferPointer { tables in
      slots.withUnsafeBufferPointer { slots in
        entries.withUnsafeBufferPointer { entries in
          text.withUnsafeBufferPointer { text in
            meanings.withUnsafeBufferPointer { meanings in
              body(
                KeywordLookup(
                  tables: tables, slots: slots, entries: entries, text: text, meanings: meanings))
            }
          }
        }
      }
    }
  }

  @inline(__always)
  fileprivate static func lowered(_ byte: UInt8) -> UInt8 {
    byte &- 0x41 < 26 ? byte | 0x20 : byte
  }
}

/// Borrowed keyword tables of a lexer, valid during one run.
struct KeywordLookup {
  fileprivate let tables: UnsafeBufferPointer<KeywordTables.Table>
  fileprivate let slots: UnsafeBufferPointer<UInt16>
  fileprivate let entries: UnsafeBufferPointer<KeywordTables.Entry>
  fileprivate let text: UnsafeBufferPointer<UInt8>
  fileprivate let meanings: UnsafeBufferPointer<KeywordTables.Meaning>

  /// The meaning of a word in a table, or nil.
  /// - Parameter range: the range of the word in the bytes.
  /// - Complexity: O(1), and O(length) for a word of more than sixteen bytes.
  @inline(__always)
  func meaning(
    of range: Range<Int>, in bytes: Span<UInt8>, table: Int
  ) -> KeywordTables.Meaning? {
    let table = tables[table]
    let count = range.count
    guard count <= Int(table.longest) else { return nil }
    let key = WordKey(bytes, range, ignoringCase: table.ignoresCase)
    let mask = (1 &<< (64 &- Int(table.shift))) &- 1
    var slot = key.slot(table.shift)
    while true {
      let number = slots[Int(table.slots) &+ slot]
      if number == 0 { return nil }
      let entry = entries[Int(table.entries) &+ Int(number) &- 1]
      if entry.first == key.first, entry.last == key.last, Int(entry.count) == count,
        count <= 16 || hasText(of: entry, bytes, range, table.ignoresCase)
      {
        return meanings[Int(entry.meaning)]
      }
      slot = (slot &+ 1) & mask
    }
  }

  private func hasText(
    of entry: KeywordTables.Entry, _ bytes: Span<UInt8>, _ range: Range<Int>, _ ignoresCase: Bool
  ) -> Bool {
    for index in 0..<range.count {
      let byte = bytes[range.lowerBound + index]
      let wanted = text[Int(entry.start) + index]
      if wanted != (ignoresCase ? KeywordTables.lowered(byte) : byte) { return false }
    }
    return true
  }
}

/// The first eight bytes of a word and, if it has more, the last eight, each as a number.
private struct WordKey {
  var first: UInt64
  var last: UInt64 = 0
  private let count: Int

  /// The key of the word in a range.
  /// - Parameter ignoringCase: true to treat ASCII capitals as lower case.
  @inline(__always)
  init(_ bytes: Span<UInt8>, _ range: Range<Int>, ignoringCase: Bool) {
    let start = range.lowerBound
    count = range.count
    if start &+ 8 <= bytes.count {
      first = bytes.word(at: start)
      if count < 8 { first &= (1 &<< UInt64(8 &* count)) &- 1 }
    } else {
      first = 0
      for index in 0..<min(count, 8) {
        first |= UInt64(bytes[start + index]) &<< UInt64(8 &* index)
      }
    }
    if count > 8 { last = bytes.word(at: start &+ count &- 8) }
    if ignoringCase {
      first = Self.lowered(first)
      last = Self.lowered(last)
    }
  }

  /// The first slot to examine.
  @inline(__always)
  func slot(_ shift: UInt8) -> Int {
    let mixed = (first ^ (last &<< 23 | last &>> 41)) &+ UInt64(count)
    let product = (mixed ^ mixed &>> 32) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: product &>> UInt64(shift))
  }

  /// Eight bytes with ASCII capitals as small letters.
  @inline(__always)
  private static func lowered(_ bytes: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let high: UInt64 = 0x80 &* ones
    let low = bytes & ~high
    // The high bit of each byte from A, and of each beyond Z.
    let fromA = low &+ ones &* (0x80 - 0x41)
    let beyondZ = low &+ ones &* (0x7F - 0x5A)
    return bytes | ((fromA ^ beyondZ) & ~bytes & high) &>> 2
  }
}
