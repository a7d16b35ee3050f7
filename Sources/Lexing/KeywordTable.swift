internal import SourceText

/// Words of a language with the class each gets, found by hashing: an open-addressed table over the
/// words' bytes.
///
/// - Complexity: a look-up hashes the word once and compares it with the few entries that share
///   its slot; words longer than the longest entry are not hashed.
struct KeywordTable: Sendable {
  /// The meaning of a word.
  struct Meaning: Sendable {
    var token: TokenClass
    /// The action of the lexer after it.
    var step: StackStep
  }

  private struct Entry {
    var hash: UInt32
    var start: UInt32
    var count: UInt32
    var meaning: UInt16
  }

  private let entries: [Entry]
  private let slots: [UInt16]
  private let text: [UInt8]
  private let meanings: [Meaning]
  private let longest: Int
  private let ignoresCase: Bool

  /// Makes a table; of a word that is given twice the first meaning counts.
  /// - Complexity: O(total length of the words).
  init(_ groups: [(words: [String], meaning: Meaning)], ignoringCase: Bool) {
    var entries: [Entry] = []
    var text: [UInt8] = []
    var longest = 0
    for (number, group) in groups.enumerated() {
      for word in group.words {
        let start = text.count
        var hash = KeywordTable.seed
        for byte in word.utf8 {
          let byte = ignoringCase ? KeywordTable.lowered(byte) : byte
          text.append(byte)
          hash = KeywordTable.mix(hash, byte)
        }
        let count = text.count - start
        entries.append(
          Entry(
            hash: hash, start: UInt32(start), count: UInt32(count), meaning: UInt16(number)))
        longest = max(longest, count)
      }
    }
    var size = 16
    while size < entries.count * 3 { size *= 2 }
    var slots = [UInt16](repeating: 0, count: size)
    for index in entries.indices {
      var slot = Int(entries[index].hash) & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = UInt16(index + 1)
    }
    self.entries = entries
    self.slots = slots
    self.text = text
    self.longest = longest
    self.ignoresCase = ignoringCase
    meanings = groups.map(\.meaning)
  }

  private static let seed: UInt32 = 2_166_136_261

  @inline(__always)
  private static func mix(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
    (hash ^ UInt32(byte)) &* 16_777_619
  }

  @inline(__always)
  private static func lowered(_ byte: UInt8) -> UInt8 {
    byte &- 0x41 < 26 ? byte | 0x20 : byte
  }

  /// The meaning of a word, or nil.
  func meaning(of word: Span<UInt8>) -> Meaning? {
    guard word.count <= longest else { return nil }
    var hash = KeywordTable.seed
    if ignoresCase {
      word.forEach { hash = KeywordTable.mix(hash, KeywordTable.lowered($0)) }
    } else {
      word.forEach { hash = KeywordTable.mix(hash, $0) }
    }
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let entry = entries[Int(slots[slot]) - 1]
      if entry.hash == hash, Int(entry.count) == word.count, hasText(of: entry, word) {
        return meanings[Int(entry.meaning)]
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private func hasText(of entry: Entry, _ word: Span<UInt8>) -> Bool {
    for index in 0..<word.count {
      let byte = ignoresCase ? KeywordTable.lowered(word[index]) : word[index]
      if text[Int(entry.start) + index] != byte { return false }
    }
    return true
  }
}
