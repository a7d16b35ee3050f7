internal import ContentData

/// Where each named loop ended, for `offset: continue`. Most templates have few loops: those are searched.
struct LoopEnds: Sendable {
  /// The first loops of a template.
  private var ends: [(name: Symbol, end: Int)] = []
  /// All further ones.
  private var others: [Symbol: Int] = [:]
  /// How many are searched.
  private static let few = 16

  /// Where a loop ended last; 0 when it has not run.
  /// - Complexity: O(1).
  func end(of name: Symbol) -> Int {
    ends.first { $0.name == name }?.end ?? others[name] ?? 0
  }

  /// Notes where a loop ended.
  /// - Complexity: O(1).
  mutating func note(_ name: Symbol, _ end: Int) {
    for index in ends.indices where ends[index].name == name {
      ends[index].end = end
      return
    }
    if ends.count < Self.few { ends.append((name, end)) } else { others[name] = end }
  }
}
