/// An index of names for many suggestions.
///
/// ``Suggestion/closest(to:among:)`` reads all of its candidates. With thousands of names and thousands of misspelt
/// ones, the cost would be their product. The index only compares the neighbours of the misspelt name in two sort
/// orders: by the bytes from the start, and from the end, because usually the start or the end of a name is correct.
package final class SuggestionIndex: Sendable {
  private let names: [String]
  /// The positions of the names, sorted by their bytes from the start; empty for few names, which are all compared.
  private let byStart: [Int]
  private let byEnd: [Int]

  /// The number of names up to which all are compared.
  private static let fewNames = 512
  /// The number of neighbours on either side that are compared in each order.
  private static let reach = 32

  /// Makes an index.
  /// - Parameter names: the existing names; of two equally close ones the earlier is used.
  /// - Complexity: O(n log n) comparisons; O(1) for few names.
  package init(_ names: [String]) {
    self.names = names
    guard names.count > Self.fewNames else {
      (byStart, byEnd) = ([], [])
      return
    }
    byStart = names.indices.sorted {
      names[$0].utf8.lexicographicallyPrecedes(names[$1].utf8)
    }
    byEnd = names.indices.sorted {
      names[$0].utf8.reversed().lexicographicallyPrecedes(names[$1].utf8.reversed())
    }
  }

  /// The name that differs least from a misspelt one; nil when none is close.
  /// - Complexity: O(log n) comparisons, and a bounded number of edit distances.
  package func closest(to name: String) -> String? {
    guard !byStart.isEmpty else { return Suggestion.closest(to: name, among: names) }
    let start = Self.place(in: byStart) {
      names[$0].utf8.lexicographicallyPrecedes(name.utf8)
    }
    let end = Self.place(in: byEnd) {
      names[$0].utf8.reversed().lexicographicallyPrecedes(name.utf8.reversed())
    }
    var places = byStart[Self.neighbours(of: start, in: byStart)]
    places += byEnd[Self.neighbours(of: end, in: byEnd)]
    places.sort()
    return Suggestion.closest(to: name, among: places.lazy.map { [names] in names[$0] })
  }

  /// The first position in a sort order that is not before a name.
  private static func place(in order: [Int], isBefore: (Int) -> Bool) -> Int {
    var (low, high) = (0, order.count)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(order[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func neighbours(of place: Int, in order: [Int]) -> Range<Int> {
    max(0, place - reach)..<min(order.count, place + reach)
  }
}
