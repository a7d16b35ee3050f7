internal import MarkdownShared
internal import SourceText

/// Headings, their ids and the links to them.
extension HTMLWriter {
  mutating func openHeading(
    _ node: Node, _ tree: borrowing MarkdownTree, _ output: inout OutputBuffer
  ) {
    startLine(&output)
    output.append("<h")
    output.append(0x30 + UInt8(node.headingLevel))
    appendPosition(of: node, &output)
    if features.contains(.headingIDs) {
      headingIDs.make(for: node, tree)
      output.append(" id=\"")
      output.append(headingIDs.current)
      output.append("\"")
    }
    output.append(">")
    if options.collectsHeadings {
      var heading = headingIDs.heading(node, tree)
      if !features.contains(.headingIDs) { heading.id = "" }
      result.headings.append(heading)
    }
  }

  func closeHeading(_ node: Node, _ output: inout OutputBuffer) {
    if features.contains(.headingAnchors), features.contains(.headingIDs) {
      output.append(" <a class=\"anchor\" href=\"#")
      output.append(escapingURL: headingIDs.current.span)
      output.append("\" aria-label=\"")
      output.append(options.words.linkToHeading)
      output.append("\">#</a>")
    }
    output.append("</h")
    output.append(0x30 + UInt8(node.headingLevel))
    output.append(">\n")
  }
}
