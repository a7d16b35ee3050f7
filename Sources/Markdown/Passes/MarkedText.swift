internal import MarkdownShared
internal import SourceText

/// Finds `==text==`: pairs of two equals signs among the children of one node, the first followed and the second
/// preceded by something other than white space.
enum MarkedText {
  /// A sign among the children of a node.
  private struct Sign {
    var node: Node
    var index: Int
  }

  /// - Complexity: O(n).
  static func run(_ tree: inout MarkdownTree) {
    var current: Node? = tree.root
    while let node = current {
      switch tree.kind(of: node) {
      case .paragraph, .heading, .tableCell, .emphasis, .strong, .link, .strikethrough:
        mark(childrenOf: node, &tree)
      default: break
      }
      current = tree.following(node, below: tree.root)
    }
  }

  /// Annotates texts with the positions of the signs of pairs.
  private static func mark(childrenOf parent: Node, _ tree: inout MarkdownTree) {
    var open: Sign?
    var child = parent.firstChild
    while let node = child {
      child = node.next
      guard tree.kind(of: node) == .text else { continue }
      var index = 0
      while let found = sign(in: node.literal, from: index) {
        index = found + 2
        let (opens, closes) = sides(of: found, node, tree)
        if closes, let start = open {
          add(start, isEnd: false, &tree)
          add(Sign(node: node, index: found), isEnd: true, &tree)
          open = nil
        } else if opens {
          open = Sign(node: node, index: found)
        }
      }
    }
  }

  /// Returns if a sign is followed, and if it is preceded, by something other than white space.
  private static func sides(
    of index: Int, _ node: Node, _ tree: borrowing MarkdownTree
  ) -> (opens: Bool, closes: Bool) {
    let bytes = node.literal
    return (
      index + 2 < bytes.count ? bytes[index + 2] != 0x20 : isInline(node.next, tree),
      index > 0 ? bytes[index - 1] != 0x20 : isInline(node.previous, tree)
    )
  }

  /// Returns true if a neighbouring node is on the same line as a sign.
  private static func isInline(_ node: Node?, _ tree: borrowing MarkdownTree) -> Bool {
    guard let node else { return false }
    let kind = tree.kind(of: node)
    return kind != .softBreak && kind != .lineBreak
  }

  private static func add(_ sign: Sign, isEnd: Bool, _ tree: inout MarkdownTree) {
    var signs = MarkSigns()
    if case .marked(let known)? = tree.annotation(of: sign.node) { signs = known }
    signs.places.append((sign.index, isEnd))
    tree.annotate(sign.node, .marked(signs))
  }

  /// The next two equals signs that are not part of a longer run.
  private static func sign(in bytes: Span<UInt8>, from start: Int) -> Int? {
    var index = start
    while true {
      index = bytes.find(0x3D, from: index)
      if index >= bytes.count { return nil }
      var end = index + 1
      while end < bytes.count, bytes[end] == 0x3D { end += 1 }
      if end - index == 2 { return index }
      index = end
    }
  }
}
