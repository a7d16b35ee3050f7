internal import MarkdownShared
internal import SourceText

/// Takes the marks of ``DelimiterRunRewriter`` out of every text, so that nothing after it knows about them.
enum MarkerRemoval {
  /// - Complexity: O(n); texts without a mark are only searched.
  static func run(
    _ tree: borrowing MarkdownTree, _ sentinels: MarkerCharacters,
    _ marks: DelimiterRunRewriter.Marks
  ) {
    let hasPunctuation = marks == .lettersAndPunctuation
    var current: Node? = tree.root
    while let node = current {
      tree.filterTexts(of: node) { text in
        guard var read = firstMark(text.span, from: 0, sentinels, hasPunctuation) else {
          return text.count
        }
        var write = read
        while read < text.count {
          read += 3
          let end = firstMark(text.span, from: read, sentinels, hasPunctuation) ?? text.count
          while read < end {
            text[write] = text[read]
            write += 1
            read += 1
          }
        }
        return write
      }
      current = tree.following(node, below: tree.root)
      // A text that was nothing but a mark would part its neighbours.
      if tree.kind(of: node) == .text, node.literal.count == 0 { tree.unlink(node) }
    }
  }

  private static func firstMark(
    _ bytes: Span<UInt8>, from start: Int, _ sentinels: MarkerCharacters,
    _ hasPunctuation: Bool
  ) -> Int? {
    let second = hasPunctuation ? DelimiterRunRewriter.punctuation.0 : MarkerCharacters.lead
    var index = start
    while true {
      index = bytes.find(MarkerCharacters.lead, second, second, second, from: index)
      if index == bytes.count { return nil }
      if sentinels.isAt(index, .letter, in: bytes) { return index }
      if hasPunctuation, bytes.has("᛫", at: index) { return index }
      index += 1
    }
  }
}
