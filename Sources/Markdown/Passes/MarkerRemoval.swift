internal import MarkdownShared
internal import SourceText

/// Removes the markers of ``DelimiterRunRewriter`` from every text, so that no later step sees them.
enum MarkerRemoval {
  /// - Complexity: O(n); texts without a mark are only searched.
  static func run(
    _ tree: borrowing MarkdownTree, _ markers: MarkerCharacters,
    _ marks: DelimiterRunRewriter.Marks
  ) {
    let hasPunctuation = marks == .lettersAndPunctuation
    var current: Node? = tree.root
    while let node = current {
      tree.filterTexts(of: node) { text in
        guard var read = firstMark(text.span, from: 0, markers, hasPunctuation) else {
          return text.count
        }
        var write = read
        while read < text.count {
          read += 3
          let end = firstMark(text.span, from: read, markers, hasPunctuation) ?? text.count
          while read < end {
            text[write] = text[read]
            write += 1
            read += 1
          }
        }
        return write
      }
      current = tree.following(node, below: tree.root)
      // A text that consisted of a marker alone would separate its neighbours.
      if tree.kind(of: node) == .text, node.literal.count == 0 { tree.unlink(node) }
    }
  }

  private static func firstMark(
    _ bytes: Span<UInt8>, from start: Int, _ markers: MarkerCharacters,
    _ hasPunctuation: Bool
  ) -> Int? {
    let second = hasPunctuation ? DelimiterRunRewriter.punctuation.0 : MarkerCharacters.lead
    var index = start
    while true {
      index = bytes.find(MarkerCharacters.lead, second, second, second, from: index)
      if index == bytes.count { return nil }
      if markers.isAt(index, .letter, in: bytes) { return index }
      if hasPunctuation, bytes.has("᛫", at: index) { return index }
      index += 1
    }
  }
}
