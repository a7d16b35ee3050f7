/// Beginnings of texts, for lists that may be long: a text asks for each of its own beginnings instead of each member of the list.
package struct PrefixIndex: Sendable {
  private let numbers: [[UInt8]: [Int]]
  /// How long the beginnings are, each length once.
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

  /// The places in the list of the members that a text begins with, in no order.
  /// - Complexity: O(length of the text × number of lengths up to it), and of the result.
  package func numbers(in text: String) -> [Int] { numbers(in: Array(text.utf8)) }

  func numbers(in bytes: [UInt8]) -> [Int] {
    var found: [Int] = []
    for length in lengths.prefix(while: { $0 <= bytes.count }) {
      if let known = numbers[Array(bytes[..<length])] { found += known }
    }
    return found
  }
}

/// Patterns any of which may match.
package struct GlobSet: Sendable {
  /// Those with a longer literal end than a beginning come last.
  private let patterns: [GlobPattern]
  private let starts: PrefixIndex
  /// The ends of the last patterns, read backwards.
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
  /// - Complexity: that of the patterns that begin, or end, as the path does.
  package func matches(_ path: String) -> Bool {
    let bytes = Array(path.utf8)
    return starts.numbers(in: bytes).contains { patterns[$0].matches(path) }
      || ends.numbers(in: bytes.reversed()).contains { patterns[firstByEnd + $0].matches(path) }
  }
}
