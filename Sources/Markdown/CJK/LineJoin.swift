internal import MarkdownShared

/// Line breaks in Japanese and Chinese text, which has no spaces between words.
enum LineJoin {
  /// Returns true if a soft break is removed: it is between two wide characters, or next to CJK
  /// punctuation.
  /// - Complexity: O(depth) around the break.
  static func vanishes(_ softBreak: Node, _ tree: borrowing MarkdownTree) -> Bool {
    guard let before = neighbour(of: softBreak, tree, isBefore: true),
      let after = neighbour(of: softBreak, tree, isBefore: false)
    else { return false }
    return CJK.joinsLines(before, after)
  }

  /// The character beside the break; nil when that is not text.
  private static func neighbour(
    of node: Node, _ tree: borrowing MarkdownTree, isBefore: Bool
  ) -> Unicode.Scalar? {
    var current = node
    while true {
      if let sibling = isBefore ? current.previous : current.next {
        current = sibling
        break
      }
      guard let parent = current.parent else { return nil }
      switch tree.kind(of: parent) {
      case .emphasis, .strong, .strikethrough, .link: current = parent
      default: return nil
      }
    }
    while true {
      switch tree.kind(of: current) {
      case .text, .code:
        let text = current.literal
        return isBefore
          ? UTF8Text.scalar(before: text.count, in: text)?.scalar
          : UTF8Text.scalar(at: 0, in: text)?.scalar
      case .emphasis, .strong, .strikethrough, .link:
        guard let child = isBefore ? current.lastChild : current.firstChild else { return nil }
        current = child
      default: return nil
      }
    }
  }
}
