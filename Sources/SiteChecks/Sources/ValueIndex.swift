internal import SourceText

/// An index of the words of a file by their hashes, in which values are found without reading the file again.
final class ValueIndex: Sendable {
  /// The hash and the offset of each word, 32 bits each, sorted.
  private let words: [UInt64]

  /// - Complexity: O(n log n).
  init(_ bytes: [UInt8]) {
    var words: [UInt64] = []
    ValueWords.forEach(in: bytes, SourceRange(0, bytes.count)) { word in
      words.append(
        UInt64(ValueWords.hash(bytes, word)) << 32 | UInt64(UInt32(truncatingIfNeeded: word.start)))
    }
    words.sort()
    self.words = words
  }

  /// The positions in a part of the file at which a value occurs as a whole.
  /// - Parameter budget: limits the number of examined positions of the value's longest word, in all calls
  ///   together.
  /// - Complexity: O(length of the value) for each place of its longest word, and O(log number of words).
  func places(
    of value: String, in file: SourceFile, _ range: SourceRange, within budget: SearchBudget
  ) -> [SourceRange] {
    let wanted = Array(value.utf8)
    guard wanted.count > 1, let key = ValueWords.longest(of: wanted) else { return [] }
    let hash = UInt64(ValueWords.hash(wanted, key)) << 32
    var found: [SourceRange] = []
    for word in words[words.firstPlace(from: hash)...] {
      guard word >> 32 == hash >> 32, budget.allows(1) else { break }
      let start = Int(UInt32(truncatingIfNeeded: word)) - key.start
      guard start >= found.last?.end ?? 0,
        ValueWords.holds(wanted, at: start, in: file.bytes, range)
      else { continue }
      found.append(SourceRange(start, start + wanted.count))
    }
    return found
  }
}

extension [UInt64] {
  /// The index of the first number in a sorted list that is not below another one.
  /// - Complexity: O(log n).
  func firstPlace(from number: UInt64) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
