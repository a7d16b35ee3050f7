internal import MarkdownShared
internal import SourceText

/// The ids of a document's headings by GitHub's rule: lower case, letters, marks, digits, `_` and `-`
/// of any script kept, spaces as `-`, the rest dropped, repeats numbered from 1.
struct HeadingIDs {
  /// The last id.
  private(set) var current: [UInt8] = []
  private var text: [UInt8] = []
  private var taken = UniqueIDs()

  /// Makes the id of a heading.
  /// - Complexity: O(length of its text), apart from repeats.
  mutating func make(for node: Node, _ tree: borrowing MarkdownTree) {
    var text: [UInt8] = []
    swap(&text, &self.text)
    text.removeAll(keepingCapacity: true)
    Self.appendText(of: node, tree, to: &text)
    current.removeAll(keepingCapacity: true)
    Slug.append(text.span, to: &current)
    swap(&text, &self.text)
    if current.isEmpty { current.append(contentsOf: "section".utf8) }
    taken.claim(&current)
  }

  /// A heading with the last id.
  func heading(_ node: Node, _ tree: borrowing MarkdownTree) -> Heading {
    var text: [UInt8] = []
    Self.appendText(of: node, tree, to: &text)
    return Heading(
      level: node.headingLevel, id: String(decoding: current, as: UTF8.self),
      text: String(decoding: text, as: UTF8.self))
  }

  /// Appends the text of a node's children, breaks as spaces, without images, raw HTML and the signs of `==marked text==`.
  static func appendText(
    of node: Node, _ tree: borrowing MarkdownTree, to text: inout [UInt8]
  ) {
    var current = tree.following(node, below: node)
    while let child = current {
      var skips = false
      switch tree.kind(of: child) {
      case .text:
        let bytes = child.literal
        var start = 0
        if case .marked(let signs)? = tree.annotation(of: child) {
          for place in signs.places {
            text.append(contentsOf: bytes.extracting(start..<place.index))
            start = place.index + 2
          }
        }
        text.append(contentsOf: bytes.extracting(droppingFirst: start))
      case .code: text.append(contentsOf: child.literal)
      case .softBreak, .lineBreak: text.append(0x20)
      case .image: skips = true
      default: break
      }
      current = tree.following(child, below: node, skippingChildren: skips)
    }
  }
}
