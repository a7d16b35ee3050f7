internal import MarkdownShared

/// Turns an image alone in a paragraph, with a title or with a line of emphasis below, into a
/// figure with a caption.
enum Figures {
  /// - Complexity: O(number of blocks).
  static func run(_ tree: inout MarkdownTree) {
    var current: Node? = tree.root
    while let node = current {
      let kind = tree.kind(of: node)
      if kind == .paragraph { mark(node, &tree) }
      let isLeaf = kind == .paragraph || kind == .heading || kind == .table
      current = tree.following(node, below: tree.root, skippingChildren: isLeaf)
    }
  }

  private static func mark(_ paragraph: Node, _ tree: inout MarkdownTree) {
    guard let first = paragraph.firstChild else { return }
    let image: Node
    switch tree.kind(of: first) {
    case .image: image = first
    case .link:
      guard let inner = first.firstChild, tree.kind(of: inner) == .image, inner.next == nil else {
        return
      }
      image = inner
    default: return
    }
    guard let lineEnd = first.next else {
      if image.title.count > 0 {
        tree.annotate(paragraph, .figure(image: image, hasCaption: false))
      }
      return
    }
    guard tree.kind(of: lineEnd) == .softBreak || tree.kind(of: lineEnd) == .lineBreak,
      let caption = lineEnd.next, caption.next == nil, tree.kind(of: caption) == .emphasis
    else { return }
    tree.annotate(lineEnd, .hidden)
    tree.annotate(caption, .caption)
    tree.annotate(paragraph, .figure(image: image, hasCaption: true))
  }
}
