/// A text that is to fit a box.
package struct TextBox: Sendable, Equatable {
  /// In pixels.
  package var width: Double
  package var height: Double
  /// The size of the type that is tried first, and the one that is not gone below.
  package var largest: Double
  package var smallest: Double
  /// The distance of two lines, in sizes of the type.
  package var leading = 1.3
  /// The most lines; nil for as many as fit the height.
  package var mostLines: Int?

  package init(width: Double, height: Double, largest: Double, smallest: Double) {
    self.width = width
    self.height = height
    self.largest = largest
    self.smallest = smallest
  }

  /// How many lines of a size fit; one at least.
  func lines(at size: Double) -> Int {
    let fitting = Int(((height - size) / (leading * size) + 1.001).rounded(.down))
    return max(1, min(fitting, mostLines ?? 20, 20))
  }
}

/// A text as it is set in a box: its lines and the size of its type.
package struct FittedText: Sendable, Equatable {
  package let size: Double
  package let lines: [String]
  /// True if its end had to be left out.
  package let isCut: Bool

  /// Sets a text: in the largest size in which it fits, in lines of about the same length that end where phrases do.
  ///
  /// A size a little below the largest is taken where that avoids a break within a word. Where nothing fits, words that are
  /// wider than the box are broken, and at last the end of the text is left out.
  /// - Parameters:
  ///   - edges: where each character begins, and where the last one ends, in a type of the size 1.
  ///   - ellipsis: how wide `…` is in a type of the size 1.
  /// - Complexity: O(sizes × lines × n × characters of a line).
  package init(_ breaks: LineBreaks, edges: [Double], ellipsis: Double, in box: TextBox) {
    let setting = TextSetting(breaks, edges, ellipsis)
    if let best = setting.best(in: box) {
      self = best
    } else {
      self = setting.cut(in: box)
    }
  }

  init(size: Double, lines: [String], isCut: Bool) {
    self.size = size
    self.lines = lines
    self.isCut = isCut
  }
}

/// The search for the lines of a text.
private struct TextSetting {
  let breaks: LineBreaks
  let edges: [Double]
  let ellipsis: Double

  init(_ breaks: LineBreaks, _ edges: [Double], _ ellipsis: Double) {
    self.breaks = breaks
    self.edges = edges
    self.ellipsis = ellipsis
  }

  private var count: Int { breaks.characters.count }

  /// How many steps there are between the largest size and the smallest.
  private static let steps = 24
  /// The cost of type that is smaller by all of its size, of a further line, and of a line that is off by all of its width.
  private static let (costOfSize, costOfLine, costOfImbalance) = (400.0, 30.0, 420.0)
  /// How much smaller than the first size that fits type may be for better breaks.
  private static let leastOfFirst = 0.8

  /// The best lines without leaving anything out; nil when there are none.
  func best(in box: TextBox) -> FittedText? {
    guard count > 0 else { return FittedText(size: box.largest, lines: [], isCut: false) }
    var best: (cost: Double, text: FittedText)?
    var first: Double?
    for step in 0...Self.steps {
      let size =
        box.largest - (box.largest - box.smallest) * Double(step) / Double(Self.steps)
      if let first, size < first * Self.leastOfFirst { break }
      guard let (cost, ends) = lines(width: box.width / size, most: box.lines(at: size)) else {
        continue
      }
      first = first ?? size
      let total = cost + Self.costOfSize * (1 - size / (first ?? size))
      if best.map({ total < $0.cost }) ?? true {
        best = (total, FittedText(size: size, lines: texts(ends), isCut: false))
      }
    }
    return best?.text
  }

  /// The ends of lines with the least cost.
  /// - Parameters:
  ///   - width: of the box, in sizes of the type.
  ///   - breaksWords: whether a break between any two characters is allowed.
  private func lines(
    width: Double, most: Int, breaksWords: Bool = false
  ) -> (cost: Double, ends: [Int])? {
    guard let least = leastLines(width, most, breaksWords) else { return nil }
    var best: (cost: Double, ends: [Int])?
    for number in least...min(most, least + 1) {
      guard let (cost, ends) = lines(width, number, breaksWords) else { continue }
      let total = cost + Self.costOfLine * Double(number)
      if best.map({ total < $0.cost }) ?? true { best = (total, ends) }
    }
    return best
  }

  /// The least number of lines; nil when they are more than allowed.
  private func leastLines(_ width: Double, _ most: Int, _ breaksWords: Bool) -> Int? {
    var start = 0
    for number in 1...most {
      guard let end = furthest(from: start, width, breaksWords) else { return nil }
      if end == count { return number }
      start = afterSpaces(end)
    }
    return nil
  }

  /// The last place where a line that begins somewhere can end; nil when not even its first word fits.
  private func furthest(from start: Int, _ width: Double, _ breaksWords: Bool) -> Int? {
    var found: Int?
    for end in (start + 1)...max(start + 1, count) where isEnd(end, breaksWords) {
      if self.width(start, end) > width { break }
      found = end
    }
    return found
  }

  /// The cheapest way to set the text in exactly so many lines.
  private func lines(
    _ width: Double, _ number: Int, _ breaksWords: Bool
  ) -> (cost: Double, ends: [Int])? {
    // The cost of a line is its distance from the mean length, which is computed without the spaces at the breaks.
    let mean = self.width(0, count) / Double(number)
    var costs = [Double](repeating: .infinity, count: count + 1)
    costs[0] = 0
    var before: [[Int]] = []
    for line in 1...number {
      var next = [Double](repeating: .infinity, count: count + 1)
      var from = [Int](repeating: -1, count: count + 1)
      for start in 0..<count where costs[start] < .infinity {
        let first = start == 0 ? 0 : afterSpaces(start)
        guard first < count else { continue }
        for end in (first + 1)...count where isEnd(end, breaksWords) {
          let length = self.width(first, end)
          if length > width { break }
          if (end == count) != (line == number) { continue }
          let off = (length - mean) / width
          let cost =
            costs[start] + off * off * Self.costOfImbalance + penalty(end, breaksWords)
          if cost < next[end] {
            next[end] = cost
            from[end] = start
          }
        }
      }
      before.append(from)
      costs = next
    }
    guard costs[count] < .infinity else { return nil }
    var ends = [count]
    for from in before.reversed() where from[ends[0]] > 0 { ends.insert(from[ends[0]], at: 0) }
    return (costs[count], ends)
  }

  private func isEnd(_ end: Int, _ breaksWords: Bool) -> Bool {
    end == count || breaksWords || breaks.penalties[end] != nil
  }

  private func penalty(_ end: Int, _ breaksWords: Bool) -> Double {
    if end == count { return 0 }
    return Double(breaks.penalties[end] ?? 300)
  }

  /// The width of some characters without the spaces at their end.
  private func width(_ start: Int, _ end: Int) -> Double {
    var end = end
    while end > start, breaks.isSpace(end - 1) { end -= 1 }
    return edges[end] - edges[start]
  }

  private func afterSpaces(_ index: Int) -> Int {
    var index = index
    while index < count, breaks.isSpace(index) { index += 1 }
    return index
  }

  private func texts(_ ends: [Int]) -> [String] {
    var start = 0
    return ends.map { end in
      defer { start = afterSpaces(end) }
      return text(start, end)
    }
  }

  private func text(_ start: Int, _ end: Int) -> String {
    var end = end
    while end > start, breaks.isSpace(end - 1) { end -= 1 }
    return String(breaks.characters[start..<end])
  }

  // MARK: Text that does not fit

  /// In the smallest size: with broken words if that is enough, else with its end left out.
  func cut(in box: TextBox) -> FittedText {
    let size = box.smallest
    let width = box.width / size
    let most = box.lines(at: size)
    if let (_, ends) = lines(width: width, most: most, breaksWords: true) {
      return FittedText(size: size, lines: texts(ends), isCut: false)
    }
    var lines: [String] = []
    var start = 0
    for _ in 1..<max(most, 1) {
      let end =
        furthest(from: start, width, false) ?? furthest(from: start, width, true) ?? start + 1
      lines.append(text(start, end))
      start = afterSpaces(end)
    }
    var end = start
    while end < count, edges[end + 1] - edges[start] + ellipsis <= width { end += 1 }
    // No bracket and no comma before the dots.
    while end > start,
      [.opening, .point, .space].contains(CharacterKind(breaks.characters[end - 1]))
    {
      end -= 1
    }
    lines.append(text(start, end) + "…")
    return FittedText(size: size, lines: lines, isCut: true)
  }
}
