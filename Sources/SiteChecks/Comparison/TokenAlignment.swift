/// Finds the ranges in which two sequences of tokens differ.
enum TokenAlignment {
  /// The ranges on both sides that differ.
  struct Difference {
    var old: Range<Int>
    var new: Range<Int>
  }

  /// The number of tokens, on both sides together, that are searched for the next agreement.
  private static let window = 96

  /// The number of tokens that must agree there, unless the sequences end.
  private static let agreement = 3

  /// The differences in order. Where the sequences do not agree again nearby, a difference extends to the next token
  /// that occurs once on both sides, or to their ends.
  ///
  /// It finds the nearest agreement instead of minimising the number of differences: the result is what a reader
  /// would expect, in time linear in the lengths of the pages.
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
    let anchors = anchors(left, right)
    var result: [Difference] = []
    var (i, j) = (0, 0)
    while i < left.count || j < right.count {
      if i < left.count, j < right.count, left[i] == right[j] {
        i += 1
        j += 1
        continue
      }
      let (a, b) =
        meeting(left[i...], right[j...]) ?? anchor(left, from: i, right: j, anchors)
        ?? (left.count, right.count)
      result.append(Difference(old: i..<a, new: j..<b))
      (i, j) = (a, b)
    }
    return result
  }

  /// The nearest positions from which both sides agree.
  private static func meeting(
    _ left: ArraySlice<Int32>, _ right: ArraySlice<Int32>
  ) -> (Int, Int)? {
    for distance in 1...window {
      // Equal lengths are tried first, because most differences replace one token by another.
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

  /// For each token that occurs once on both sides its position on the right side.
  private static func anchors(_ left: [Int32], _ right: [Int32]) -> [Int32: Int] {
    var counts: [Int32: Int] = [:]
    for number in left { counts[number, default: 0] += 1 }
    var places: [Int32: Int] = [:]
    var again: Set<Int32> = []
    for (place, number) in right.enumerated() where counts[number] == 1 {
      if places.updateValue(place, forKey: number) != nil { again.insert(number) }
    }
    return places.filter { !again.contains($0.key) }
  }

  /// The next token that occurs once on both sides.
  /// - Complexity: O(distance to it).
  private static func anchor(
    _ left: [Int32], from start: Int, right: Int, _ anchors: [Int32: Int]
  ) -> (Int, Int)? {
    for index in start..<left.count {
      if let place = anchors[left[index]], place >= right { return (index, place) }
    }
    return nil
  }

  private static func agree(_ left: ArraySlice<Int32>, _ right: ArraySlice<Int32>) -> Bool {
    let count = min(left.count, right.count, agreement)
    if count < agreement, left.count != right.count { return false }
    return left.prefix(count).elementsEqual(right.prefix(count))
  }
}
