/// Finds the places in which two sequences of pieces differ.
enum TokenAlignment {
  /// The pieces on both sides that stand where the other side has something else.
  struct Difference {
    var old: Range<Int>
    var new: Range<Int>
  }

  /// How many pieces are looked ahead on both sides together for a place where the sequences agree again.
  private static let window = 96

  /// How many pieces have to agree in such a place, unless the sequences end there.
  private static let agreement = 3

  /// The differences in order; where the sequences do not come together again, the last one reaches to their ends.
  ///
  /// It does not look for the fewest differences but for the nearest place where both agree: that is what a reader would
  /// call the difference, and takes time in proportion to the pages' lengths.
  /// - Complexity: O(n) comparisons of numbers, times the square of the window where the sequences differ.
  static func differences(_ old: [PageToken], _ new: [PageToken]) -> [Difference] {
    var numbers: [PageToken: Int32] = [:]
    func numbered(_ tokens: [PageToken]) -> [Int32] {
      tokens.map { token in
        let next = Int32(truncatingIfNeeded: numbers.count)
        if let known = numbers[token] { return known }
        numbers[token] = next
        return next
      }
    }
    let (left, right) = (numbered(old), numbered(new))
    var result: [Difference] = []
    var (i, j) = (0, 0)
    while i < left.count || j < right.count {
      if i < left.count, j < right.count, left[i] == right[j] {
        i += 1
        j += 1
        continue
      }
      let (a, b) = meeting(left[i...], right[j...]) ?? (left.count, right.count)
      result.append(Difference(old: i..<a, new: j..<b))
      (i, j) = (a, b)
    }
    return result
  }

  /// The nearest places in which both sides go on alike.
  private static func meeting(
    _ left: ArraySlice<Int32>, _ right: ArraySlice<Int32>
  ) -> (Int, Int)? {
    for distance in 1...window {
      // As many on both sides first: most differences replace one piece by another.
      for step in 0...distance {
        let skew = distance / 2 + (step % 2 == 0 ? step / 2 : -(step + 1) / 2)
        guard skew >= 0, skew <= distance else { continue }
        let (a, b) = (left.startIndex + skew, right.startIndex + distance - skew)
        guard a <= left.endIndex, b <= right.endIndex else { continue }
        if agree(left[a...], right[b...]) { return (a, b) }
      }
    }
    return nil
  }

  private static func agree(_ left: ArraySlice<Int32>, _ right: ArraySlice<Int32>) -> Bool {
    let count = min(left.count, right.count, agreement)
    if count < agreement, left.count != right.count { return false }
    return left.prefix(count).elementsEqual(right.prefix(count))
  }
}
