internal import MarkdownShared
internal import SourceText

/// Marks bare URLs alone in a paragraph, which may become cards.
enum LinkPreviews {
  /// - Complexity: O(number of blocks).
  static func run(_ tree: inout MarkdownTree) {
    var child = tree.root.firstChild
    while let node = child {
      child = node.next
      guard tree.kind(of: node) == .paragraph, let text = node.firstChild, text.next == nil,
        tree.kind(of: text) == .text
      else { continue }
      let bytes = text.literal
      guard let colon = bytes.firstIndex(of: "://", from: 0), colon <= 5,
        let link = BareLink.url(bytes, colon: colon, from: 0, endsAtCJK: true),
        link.start == 0, link.end == bytes.count
      else { continue }
      tree.annotate(node, .card(url: Array(bytes)))
    }
  }
}
