internal import MarkdownShared
internal import SourceText

/// Pairs the comments that ``ContainerLines`` made: the start and the end of a container must have the
/// same parent, so that its element contains whole blocks.
enum ContainerPairs {
  /// The deepest nesting of containers: without a limit, the work would be quadratic in the length
  /// of a hostile document.
  private static let mostOpen = 100

  private struct Open {
    var node: Node
    var line: ContainerLine
  }

  /// - Complexity: O(number of blocks).
  static func run(
    _ tree: inout MarkdownTree, _ markers: MarkerCharacters, _ source: Span<UInt8>,
    _ findings: inout [MarkdownFinding]
  ) {
    var current: Node? = tree.root
    while let node = current {
      switch tree.kind(of: node) {
      case .document, .blockQuote, .item, .list, .footnoteDefinition:
        pairChildren(of: node, &tree, markers, source, &findings)
        current = tree.following(node, below: tree.root)
      default:
        current = tree.following(node, below: tree.root, skippingChildren: true)
      }
    }
  }

  private static func pairChildren(
    of parent: Node, _ tree: inout MarkdownTree, _ markers: MarkerCharacters,
    _ source: Span<UInt8>, _ findings: inout [MarkdownFinding]
  ) {
    var open: [Open] = []
    var child = parent.firstChild
    while let node = child {
      child = node.next
      guard tree.kind(of: node) == .htmlBlock, let line = line(of: node, markers) else {
        continue
      }
      if !line.name.isEmpty, open.count < mostOpen {
        open.append(Open(node: node, line: line))
      } else if let index = open.lastIndex(where: { $0.line.colons <= line.colons }) {
        for unclosed in open[(index + 1)...] {
          leaveAsText(unclosed, &tree, source, &findings)
        }
        let start = open[index]
        open.removeSubrange(index...)
        if let kind = ContainerKind(start.line.name) {
          tree.annotate(start.node, .containerStart(kind, title: Array(start.line.title)))
          tree.annotate(node, .containerEnd(kind))
        }
      } else {
        tree.annotate(node, .plainLine(line.text))
      }
    }
    for unclosed in open { leaveAsText(unclosed, &tree, source, &findings) }
  }

  private static func leaveAsText(
    _ open: Open, _ tree: inout MarkdownTree, _ source: Span<UInt8>,
    _ findings: inout [MarkdownFinding]
  ) {
    tree.annotate(open.node, .plainLine(open.line.text))
    guard findings.count < mostOpen else { return }
    let name = String(decoding: open.line.name, as: UTF8.self)
    findings.append(
      MarkdownFinding(
        .unclosedContainer(name),
        range: SourceLine.range(number: open.node.startLine, in: source)))
  }

  /// The container's line in a comment, or nil for another block of raw HTML.
  private static func line(of node: Node, _ markers: MarkerCharacters) -> ContainerLine? {
    let text = node.literal
    guard let start = text.firstIndex(of: "<!--", from: 0),
      markers.isAt(start + 4, .container, in: text),
      let end = text.firstIndex(of: "-->", from: start)
    else { return nil }
    return ContainerLine(text.extracting((start + 7)..<end))
  }
}
