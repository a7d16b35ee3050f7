/// A mark at a place, in a context.
struct SpanMark: Hashable {
  var place: Int32
  /// The context and the kind of mark.
  var kind: UInt16

  @inline(__always)
  init(_ place: Int, _ context: SpanContext, _ kind: UInt8) {
    self.place = Int32(truncatingIfNeeded: place)
    self.kind = UInt16(context.rawValue) << 8 | UInt16(kind)
  }
}

/// A set of marks in one text: for each kind of mark that occurs a bit for each offset.
struct SpanMarkSet {
  /// The offsets of the text that marks are in.
  private let start: Int
  private let count: Int
  private var kinds: [(kind: UInt16, words: [UInt64])] = []

  init(from start: Int, to end: Int) {
    self.start = start
    count = end - start + 1
  }

  /// - Complexity: O(1).
  @inline(__always)
  func contains(_ mark: SpanMark) -> Bool {
    let bit = Int(mark.place) - start
    for index in kinds.indices where kinds[index].kind == mark.kind {
      return kinds[index].words[bit >> 6] >> UInt64(bit & 63) & 1 != 0
    }
    return false
  }

  /// - Complexity: O(1), and O(length of the text) for the first mark of a kind.
  mutating func insert(_ mark: SpanMark) {
    let bit = Int(mark.place) - start
    guard bit >= 0, bit < count else { return }
    var found = kinds.firstIndex { $0.kind == mark.kind }
    if found == nil {
      found = kinds.count
      kinds.append((mark.kind, Array(repeating: 0, count: (count + 63) >> 6)))
    }
    if let found { kinds[found].words[bit >> 6] |= 1 << UInt64(bit & 63) }
  }
}
