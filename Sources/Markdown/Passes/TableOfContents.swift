/// Paragraphs `[[toc]]` become the table of contents.
enum TableOfContents {
  /// Marks the paragraphs and reads all headings.
  /// - Returns: the headings with their ids, or nil when there is no such paragraph.
  /// - Complexity: O(n).
  static func run(_ tree: inout MarkdownTree) -> [Heading]? {
    var isAskedFor = false
    var child = tree.root.firstChild
    while let node = child {
      child = node.next
      guard tree.kind(of: node) == .paragraph, let text = node.firstChild, text.next == nil,
        tree.kind(of: text) == .text, text.literal.elementsEqual("[[toc]]".utf8)
      else { continue }
      tree.annotate(node, .tableOfContents)
      isAskedFor = true
    }
    return isAskedFor ? headings(tree) : nil
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
