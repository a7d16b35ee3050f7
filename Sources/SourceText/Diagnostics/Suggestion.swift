/// Finds a suggestion for a misspelt name: `did you mean 'upcase'?`.
package enum Suggestion {
  /// The candidate that differs least from a misspelt name.
  ///
  /// Counts insertions, deletions, replacements and swaps of neighbours. At most a third of the name's letters
  /// may differ, so that suggestions are plausible.
  /// - Parameters:
  ///   - name: the misspelt name.
  ///   - candidates: the existing names; of two equally close ones the earlier is used.
  /// - Returns: nil when no candidate is close.
  /// - Complexity: O(number of candidates × length); names over 64 characters are not compared, and no more than
  ///   ``comparisonLimit`` letter by letter.
  package static func closest(to name: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(name.unicodeScalars)
    guard !wanted.isEmpty, wanted.count <= 64 else { return nil }
    let signs = Signs(name)
    var best: (name: String, distance: Int)?
    var compared = 0
    for candidate in candidates {
      guard signs.mayBeNear(Signs(candidate)) else { continue }
      compared += 1
      if compared > comparisonLimit { break }
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

  /// The number of candidates that are compared letter by letter. If more of them have nearly the same letters, as
  /// in a directory of numbered files, none is a better suggestion than the others.
  private static let comparisonLimit = 256

  /// A summary of a name's bytes, which excludes most candidates quickly.
  private struct Signs {
    private var bits: UInt64 = 0
    private var count = 0
    private var isASCII = true

    init(_ name: String) {
      for byte in name.utf8 {
        bits |= 1 << UInt64(byte & 63)
        count += 1
        if byte >= 0x80 { isASCII = false }
      }
    }

    /// Returns true if at most a third of the letters can differ. Each edit changes at most two bytes of an ASCII
    /// name, and four times as many in other scripts.
    func mayBeNear(_ other: Signs) -> Bool {
      let limit = max(1, max(count, other.count) / 3)
      let width = isASCII && other.isASCII ? 1 : 4
      return abs(count - other.count) <= limit * width
        && (bits ^ other.bits).nonzeroBitCount <= 2 * limit * width
    }
  }

  /// The hint for the closest candidate; nil when none is close.
  package static func hint(for name: String, among candidates: some Sequence<String>) -> String? {
    closest(to: name, among: candidates).map { "did you mean '\($0)'?" }
  }

  /// The hint in every language; nil when no candidate is close.
  package static func message(
    for name: String, among candidates: some Sequence<String>
  ) -> Message? {
    closest(to: name, among: candidates).map(question)
  }

  /// The question for the closest candidate, else the list of all.
  package static func message(for name: String, orListing known: [String]) -> Message {
    let list = known.joined(separator: ", ")
    return message(for: name, among: known)
      ?? Message("there are \(list)", ja: "使えるのは \(list) です")
  }

  /// The question in every language for a candidate that was found.
  package static func question(_ candidate: String) -> Message {
    Message("did you mean '\(candidate)'?", ja: "'\(candidate)' ではありませんか?")
  }

  /// The edit distance with swaps of adjacent letters.
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
