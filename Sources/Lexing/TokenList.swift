/// The tokens of a code block, with their ends and classes. Together they cover the whole input.
package struct TokenList: Sendable {
  /// A token; it starts where the one before it ends.
  package struct Token: Sendable {
    package var end: UInt32
    package var kind: TokenClass
  }

  package private(set) var tokens: [Token] = []

  /// Makes an empty list.
  package init() {}

  /// Adds the text up to an offset; adjacent tokens of the same class are merged, as in Rouge.
  @inline(__always)
  package mutating func append(_ kind: TokenClass, upTo end: Int) {
    let last = tokens.count - 1
    if last >= 0 {
      if tokens[last].kind == kind {
        tokens[last].end = UInt32(truncatingIfNeeded: end)
        return
      }
      if Int(tokens[last].end) == end { return }
    } else if end == 0 {
      return
    }
    tokens.append(Token(end: UInt32(truncatingIfNeeded: end), kind: kind))
  }

  /// Makes room for a number of tokens.
  package mutating func reserve(_ count: Int) { tokens.reserveCapacity(count) }
}
