internal import ContentData

/// The ends of named loops, for `offset: continue`. Most templates have few loops, which are searched
/// linearly.
struct LoopEnds: Sendable {
  /// The first loops of a template.
  private var ends: [(name: Symbol, end: Int)] = []
  /// All further ones.
  private var others: [Symbol: Int] = [:]
  /// The number of loops that are searched linearly.
  private static let few = 16

  /// The end of the last loop of a name; 0 if none has run.
  /// - Complexity: O(1).
  func end(of name: Symbol) -> Int {
    ends.first { $0.name == name }?.end ?? others[name] ?? 0
  }

  /// Records the end of a loop.
  /// - Complexity: O(1).
  mutating func note(_ name: Symbol, _ end: Int) {
    for index in ends.indices where ends[index].name == name {
      ends[index].end = end
      return
    }
    if ends.count < Self.few { ends.append((name, end)) } else { others[name] = end }
  }
}
