internal import MarkdownShared
internal import SourceText

/// Turns quotes with `[!NOTE]` alone on their first line into alerts, as on GitHub.
enum Alerts {
  /// - Complexity: O(number of blocks).
  static func run(_ tree: inout MarkdownTree) {
    var current: Node? = tree.root
    while let node = current {
      let kind = tree.kind(of: node)
      if kind == .blockQuote { mark(node, &tree) }
      let isLeaf = kind == .paragraph || kind == .heading || kind == .table
      current = tree.following(node, below: tree.root, skippingChildren: isLeaf)
    }
  }

  private static func mark(_ quote: Node, _ tree: inout MarkdownTree) {
    guard let paragraph = quote.firstChild, tree.kind(of: paragraph) == .paragraph,
      let text = paragraph.firstChild, tree.kind(of: text) == .text,
      let kind = alert(text.literal)
    else { return }
    if let lineEnd = text.next {
      guard tree.kind(of: lineEnd) == .softBreak || tree.kind(of: lineEnd) == .lineBreak else {
        return
      }
      tree.unlink(lineEnd)
    }
    tree.unlink(text)
    if paragraph.firstChild == nil { tree.unlink(paragraph) }
    tree.annotate(quote, .alert(kind, title: nil))
  }

  private static func alert(_ text: Span<UInt8>) -> AlertKind? {
    guard text.has("[!", at: 0) else { return nil }
    var name = Array(text)
    while name.last == 0x20 { name.removeLast() }
    guard name.count > 3, name.last == 0x5D else { return nil }
    let word = name.dropFirst(2).dropLast()
    // `info` and `danger` are names of containers only.
    guard let kind = AlertKind(word), word.count == kind.word.utf8CodeUnitCount,
      word.first.map({ $0 | 0x20 }) == kind.word.span[0]
    else { return nil }
    return kind
  }
}
