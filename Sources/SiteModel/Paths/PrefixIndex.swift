/// An index of prefixes for long lists: instead of comparing a text with each member of the list, it looks up each
/// prefix of the text.
package struct PrefixIndex: Sendable {
  private let numbers: [[UInt8]: [Int]]
  /// The lengths of the prefixes, each once.
  private let lengths: [Int]

  /// - Parameter beginnings: the members of the list; "" is a beginning of everything.
  /// - Complexity: O(length of the list).
  package init(_ beginnings: [String]) {
    self.init(bytes: beginnings.map { Array($0.utf8) })
  }

  /// - Parameter beginnings: the members of the list as bytes.
  init(bytes beginnings: [[UInt8]]) {
    var numbers: [[UInt8]: [Int]] = [:]
    for (number, beginning) in beginnings.enumerated() {
      numbers[beginning, default: []].append(number)
    }
    self.numbers = numbers
    lengths = Set(numbers.keys.map(\.count)).sorted()
  }

  /// The positions in the list of the members that are prefixes of a text, in no particular order.
  /// - Complexity: O(length of the text × number of lengths up to it + size of the result).
  package func numbers(in text: String) -> [Int] { numbers(in: Array(text.utf8)) }

  func numbers(in bytes: [UInt8]) -> [Int] {
    var found: [Int] = []
    for length in lengths.prefix(while: { $0 <= bytes.count }) {
      if let known = numbers[Array(bytes[..<length])] { found += known }
    }
    return found
  }
}

/// A set of patterns, of which any may match.
package struct GlobSet: Sendable {
  /// The patterns; those whose literal suffix is longer than their literal prefix come last.
  private let patterns: [GlobPattern]
  private let starts: PrefixIndex
  /// The reversed suffixes of the last patterns.
  private let ends: PrefixIndex
  private let firstByEnd: Int

  /// - Complexity: O(length of the patterns).
  package init(_ patterns: [String]) {
    let patterns = patterns.map { GlobPattern($0) }
    let byStart = patterns.filter { $0.literalStart.count >= $0.literalEnd.count }
    let byEnd = patterns.filter { $0.literalStart.count < $0.literalEnd.count }
    self.patterns = byStart + byEnd
    starts = PrefixIndex(bytes: byStart.map(\.literalStart))
    ends = PrefixIndex(bytes: byEnd.map { $0.literalEnd.reversed() })
    firstByEnd = byStart.count
  }

  /// Returns true if one of the patterns matches a path.
  /// - Complexity: that of the patterns whose literal prefix or suffix matches the path.
  package func matches(_ path: String) -> Bool {
    let bytes = Array(path.utf8)
    return starts.numbers(in: bytes).contains { patterns[$0].matches(path) }
      || ends.numbers(in: bytes.reversed()).contains { patterns[firstByEnd + $0].matches(path) }
  }
}
