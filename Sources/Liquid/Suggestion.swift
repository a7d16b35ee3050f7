/// The name that an author may have meant.
enum Suggestion {
  /// The nearest of some names, by the number of letters to change, add, drop or swap.
  /// - Returns: nil when none is near: more than a third of the letters would change.
  /// - Complexity: O(number of names × their length × the length of the text).
  static func nearest(to text: String, among names: [String]) -> String? {
    let wanted = Array(text.utf8)
    guard wanted.count <= 64 else { return nil }
    var best: (name: String, distance: Int)?
    for name in names {
      let distance = distance(wanted, Array(name.utf8))
      if distance <= max(1, wanted.count / 3), distance < best?.distance ?? .max {
        best = (name, distance)
      }
    }
    return best?.name
  }

  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    if abs(left.count - right.count) > 8 { return .max }
    var before = [Int](repeating: 0, count: right.count + 1)
    var row = Array(0...right.count)
    for i in 0..<left.count {
      var next = [i + 1] + [Int](repeating: 0, count: right.count)
      for j in 0..<right.count {
        next[j + 1] = min(
          row[j] + (left[i] == right[j] ? 0 : 1), row[j + 1] + 1, next[j] + 1)
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          next[j + 1] = min(next[j + 1], before[j - 1] + 1)
        }
      }
      before = row
      row = next
    }
    return row[right.count]
  }
}
