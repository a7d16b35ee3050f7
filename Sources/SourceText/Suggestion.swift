/// Finds what an author probably meant: `did you mean 'upcase'?`.
package enum Suggestion {
  /// The candidate that differs least from a misspelt name.
  ///
  /// Counts insertions, deletions, replacements and swaps of neighbours. No more than a third of the
  /// name's letters may differ, so that a hint is never a guess.
  /// - Parameters:
  ///   - name: what was written.
  ///   - candidates: what there is; of two equally near ones the earlier is taken.
  /// - Returns: nil when nothing is near.
  /// - Complexity: O(number of candidates × length²); names over 64 characters are not compared.
  package static func closest(to name: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(name.unicodeScalars)
    guard !wanted.isEmpty, wanted.count <= 64 else { return nil }
    var best: (name: String, distance: Int)?
    for candidate in candidates {
      let letters = Array(candidate.unicodeScalars)
      let limit = max(wanted.count, letters.count) <= 3 ? 1 : max(wanted.count, letters.count) / 3
      guard letters.count <= 64, abs(letters.count - wanted.count) <= limit else { continue }
      let distance = distance(wanted, letters)
      if distance > 0, distance <= limit, distance < best?.distance ?? .max {
        best = (candidate, distance)
      }
    }
    return best?.name
  }

  /// The hint's text for the closest candidate, nil when nothing is near.
  package static func hint(for name: String, among candidates: some Sequence<String>) -> String? {
    closest(to: name, among: candidates).map { "did you mean '\($0)'?" }
  }

  /// Edit distance with swaps of neighbours.
  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for i in 1...left.count {
      var row = [i]
      row.reserveCapacity(right.count + 1)
      for j in 0..<right.count {
        let cost = left[i - 1] == right[j] ? 0 : 1
        var value = min(last[j + 1] + 1, row[j] + 1, last[j] + cost)
        if i > 1, j > 0, left[i - 1] == right[j - 1], left[i - 2] == right[j] {
          value = min(value, beforeLast[j - 1] + 1)
        }
        row.append(value)
      }
      beforeLast = last
      last = row
    }
    return last[right.count]
  }
}
