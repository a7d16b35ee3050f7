internal import SourceText

/// The words of one file by their hashes, so that the places of a value are found without reading the file again.
final class ValueIndex: Sendable {
  /// Hash and place of each word, 32 bits each, in order.
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

  /// The places in a part of the file where a value stands, from border to border.
  /// - Parameter budget: bounds how many places of the value's longest word are examined, in all calls together.
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
  /// The first place in a sorted list of a number that is not below another one.
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
