internal import MarkdownShared
internal import SourceText

/// Writes a tree as HTML. With all extras off, the output is the same as that of the library's own
/// writer.
///
/// This file has the traversal; each kind of construct has a file in this folder.
struct HTMLWriter: ~Copyable {
  let options: MarkdownOptions
  let features: MarkdownFeatures
  /// The constructs that the document's text may contain beyond plain text, determined by a scan of its
  /// bytes.
  let textExtras: TextExtras
  /// The bytes that are escaped, or that can start one of the text extras.
  let textTriggers: ByteSet
  /// The offset of the document in the output; nothing before it is examined.
  let start: Int

  var result = MarkdownResult()
  var unknownLanguages = UnknownLanguages()
  var missingNames = MissingNames()
  /// The number of footnote definitions so far.
  var footnoteCount = 0
  var footnotesLinkedBack = 0
  /// The number of enclosing links; a bare URL in a link stays text.
  var linkDepth = 0
  /// The table that is being written.
  var table = TableState()
  var headingIDs = HeadingIDs()
  /// All headings, if a pass has read them before the traversal.
  let plannedHeadings: [Heading]?
  /// True inside a figure, whose caption has the image's title.
  var isInFigure = false

  init(
    options: MarkdownOptions, textExtras: TextExtras, plannedHeadings: [Heading]? = nil, start: Int
  ) {
    self.plannedHeadings = plannedHeadings
    self.options = options
    self.features = options.features
    self.textExtras = textExtras
    textTriggers = textExtras.triggers
    self.start = start
  }

  /// The next step after a node's opening tag.
  enum Step {
    /// Write the children, then call `leave`.
    case descend
    /// The node is finished.
    case done
  }

  /// Appends the whole tree.
  /// - Complexity: O(n), without recursion.
  mutating func write(_ tree: borrowing MarkdownTree, into output: inout OutputBuffer) {
    var node = tree.root
    walk: while true {
      if enter(node, tree, &output) == .descend {
        if let child = node.firstChild {
          node = child
          continue
        }
        leave(node, tree, &output)
      }
      while true {
        if node.isSame(as: tree.root) { break walk }
        if let next = node.next {
          node = next
          break
        }
        guard let parent = node.parent else { break walk }
        node = parent
        leave(node, tree, &output)
      }
    }
    if footnoteCount > 0 { output.append("</ol>\n</section>\n") }
  }

  private mutating func enter(
    _ node: Node, _ tree: borrowing MarkdownTree, _ output: inout OutputBuffer
  ) -> Step {
    if node.mark != 0, let step = enterAnnotated(node, tree, &output) { return step }
    switch tree.kind(of: node) {
    case .text: writeText(node.literal, &output)
    case .softBreak: writeSoftBreak(node, tree, &output)
    case .lineBreak: output.append("<br />\n")
    case .code: writeCodeSpan(node, &output)
    case .htmlInline: writeInlineHTML(node.literal, &output)
    case .emphasis:
      output.append("<em>")
      return .descend
    case .strong:
      output.append("<strong>")
      return .descend
    case .strikethrough:
      output.append("<del>")
      return .descend
    case .link:
      openLink(node, &output)
      return .descend
    case .image: writeImage(node, tree, &output)
    case .footnoteReference: writeFootnoteReference(node, &output)
    case .paragraph:
      openParagraph(node, tree, &output)
      return .descend
    case .heading:
      openHeading(node, tree, &output)
      return .descend
    case .list:
      openList(node, &output)
      return .descend
    case .item:
      openItem(node, &output)
      return .descend
    case .blockQuote:
      openBlock("<blockquote", node, &output)
      output.append("\n")
      return .descend
    case .codeBlock: writeCodeBlock(node, &output)
    case .htmlBlock: writeHTMLBlock(node.literal, &output)
    case .thematicBreak:
      startLine(&output)
      output.append("<hr")
      appendPosition(of: node, &output)
      output.append(" />\n")
    case .footnoteDefinition:
      openFootnote(node, &output)
      return .descend
    case .table:
      openTable(node, &output)
      return .descend
    case .tableRow:
      openRow(node, &output)
      return .descend
    case .tableCell:
      openCell(node, &output)
      return .descend
    case .document, .customBlock, .customInline, .unknown: return .descend
    }
    return .done
  }

  private mutating func leave(
    _ node: Node, _ tree: borrowing MarkdownTree, _ output: inout OutputBuffer
  ) {
    if node.mark != 0, leaveAnnotated(node, tree, &output) { return }
    switch tree.kind(of: node) {
    case .emphasis: output.append("</em>")
    case .strong: output.append("</strong>")
    case .strikethrough: output.append("</del>")
    case .link: closeLink(&output)
    case .paragraph: closeParagraph(node, tree, &output)
    case .heading: closeHeading(node, &output)
    case .list: output.append(node.isOrderedList ? "</ol>\n" : "</ul>\n")
    case .item: output.append("</li>\n")
    case .blockQuote:
      startLine(&output)
      output.append("</blockquote>\n")
    case .footnoteDefinition: closeFootnote(node, &output)
    case .table: closeTable(&output)
    case .tableRow: closeRow(node, &output)
    case .tableCell: closeCell(&output)
    default: break
    }
  }

  /// Ends the current line, unless it is empty.
  @inline(__always)
  func startLine(_ output: inout OutputBuffer) {
    if output.count > start, output.lastByte != 0x0A { output.append(0x0A) }
  }
}
