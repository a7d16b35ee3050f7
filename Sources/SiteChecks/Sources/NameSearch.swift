internal import SourceText

/// Searches files for many names at once.
struct NameSearch {
  private let names: [[UInt8]]
  /// The numbers of the names by the hashes of their longest words, with the offsets of these words.
  private let byWord: [UInt32: [(number: Int, offset: Int)]]

  /// - Complexity: O(length of the names).
  init(_ names: [String]) {
    self.names = names.map { Array($0.utf8) }
    var byWord: [UInt32: [(number: Int, offset: Int)]] = [:]
    for (number, name) in self.names.enumerated() where name.count > 1 {
      guard let key = ValueWords.longest(of: name) else { continue }
      byWord[ValueWords.hash(name, key), default: []].append((number, key.start))
    }
    self.byWord = byWord
  }

  /// The numbers of the names that occur in a file as whole values.
  /// - Complexity: O(length of the range) and of the names found there.
  func numbers(in file: SourceFile, _ range: SourceRange) -> Set<Int> {
    var found: Set<Int> = []
    if byWord.isEmpty { return found }
    let bytes = file.bytes
    ValueWords.forEach(in: bytes, range) { word in
      for (number, offset) in byWord[ValueWords.hash(bytes, word)] ?? []
      where ValueWords.holds(names[number], at: word.start - offset, in: bytes, range) {
        found.insert(number)
      }
    }
    return found
  }
}
