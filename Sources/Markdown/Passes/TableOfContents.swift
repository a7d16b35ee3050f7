internal import MarkdownShared
internal import SourceText

/// Marks the first paragraph `[[toc]]` as the table of contents. Only the first: a thousand lists
/// of a thousand headings would make the output huge.
enum TableOfContents {
  /// Marks the paragraph and reads all headings.
  /// - Returns: the headings with their ids, or nil when there is no such paragraph.
  /// - Complexity: O(n).
  static func run(_ tree: inout MarkdownTree) -> [Heading]? {
    var child = tree.root.firstChild
    while let node = child {
      child = node.next
      guard tree.kind(of: node) == .paragraph, let text = node.firstChild, text.next == nil,
        tree.kind(of: text) == .text, text.literal.equals("[[toc]]")
      else { continue }
      tree.annotate(node, .tableOfContents)
      return headings(tree)
    }
    return nil
  }

  private static func headings(_ tree: borrowing MarkdownTree) -> [Heading] {
    var headings: [Heading] = []
    var ids = HeadingIDs()
    var current: Node? = tree.root
    while let node = current {
      let kind = tree.kind(of: node)
      if kind == .heading {
        ids.make(for: node, tree)
        headings.append(ids.heading(node, tree))
      }
      let isLeaf = kind == .paragraph || kind == .heading || kind == .table
      current = tree.following(node, below: tree.root, skippingChildren: isLeaf)
    }
    return headings
  }
}
