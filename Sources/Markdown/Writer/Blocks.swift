internal import MarkdownShared
internal import SourceText

/// Paragraphs, lists, raw HTML blocks.
extension HTMLWriter {
  /// Starts a line and opens a tag: `<blockquote>`.
  func openBlock(_ tag: StaticString, _ node: Node, _ output: inout OutputBuffer) {
    startLine(&output)
    output.append(tag)
    appendPosition(of: node, &output)
    output.append(0x3E)
  }

  /// Appends ` data-sourcepos="1:1-2:3"` when the options ask for it.
  @inline(__always)
  func appendPosition(of node: Node, _ output: inout OutputBuffer) {
    if features.contains(.sourcePositions) { appendSourcePosition(of: node, &output) }
  }

  private func appendSourcePosition(of node: Node, _ output: inout OutputBuffer) {
    let place = node.sourcePosition
    output.append(" data-sourcepos=\"")
    output.append(decimal: place.startLine)
    output.append(":")
    output.append(decimal: place.startColumn)
    output.append("-")
    output.append(decimal: place.endLine)
    output.append(":")
    output.append(decimal: place.endColumn)
    output.append("\"")
  }

  /// Returns true if a paragraph is in a tight list, where it has no tags of its own.
  private func isTight(_ node: Node, _ tree: borrowing MarkdownTree) -> Bool {
    guard let list = node.parent?.parent, tree.kind(of: list) == .list else { return false }
    return list.isTightList
  }

  func openParagraph(
    _ node: Node, _ tree: borrowing MarkdownTree, _ output: inout OutputBuffer
  ) {
    if !isTight(node, tree) { openBlock("<p", node, &output) }
  }

  mutating func closeParagraph(
    _ node: Node, _ tree: borrowing MarkdownTree, _ output: inout OutputBuffer
  ) {
    guard !isTight(node, tree) else { return }
    if node.next == nil, let parent = node.parent, tree.kind(of: parent) == .footnoteDefinition {
      output.append(0x20)
      linkBack(from: parent, &output)
    }
    output.append("</p>\n")
  }

  func openList(_ node: Node, _ output: inout OutputBuffer) {
    startLine(&output)
    if node.isOrderedList {
      output.append("<ol")
      let first = node.listStart
      if first != 1 {
        output.append(" start=\"")
        output.append(decimal: first)
        output.append("\"")
      }
    } else {
      output.append("<ul")
    }
    appendPosition(of: node, &output)
    output.append(">\n")
  }

  func openItem(_ node: Node, _ output: inout OutputBuffer) {
    openBlock("<li", node, &output)
    if features.contains(.taskLists), node.isTask { appendTaskBox(node, &output) }
  }

  /// Appends the check box of a task. With the rich features, it has an accessible label, as on
  /// GitHub.
  private func appendTaskBox(_ node: Node, _ output: inout OutputBuffer) {
    output.append(
      node.isCheckedTask
        ? "<input type=\"checkbox\" checked=\"\" disabled=\"\""
        : "<input type=\"checkbox\" disabled=\"\"")
    if features.contains(.alerts) {
      output.append(
        node.isCheckedTask
          ? " aria-label=\"Completed task\"" : " aria-label=\"Incomplete task\"")
    }
    output.append(" /> ")
  }

  func writeHTMLBlock(_ bytes: Span<UInt8>, _ output: inout OutputBuffer) {
    startLine(&output)
    if !features.contains(.rawHTML) {
      output.append("<!-- raw HTML omitted -->")
    } else if features.contains(.tagFilter) {
      appendFiltered(bytes, &output)
    } else {
      output.append(bytes)
    }
    startLine(&output)
  }
}
