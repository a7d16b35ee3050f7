internal import MarkdownShared
internal import SourceText

/// Footnotes as the library writes them: references in the text, definitions at the end.
extension HTMLWriter {
  func writeFootnoteReference(_ node: Node, _ output: inout OutputBuffer) {
    guard let definition = node.footnoteDefinition else { return }
    output.append("<sup class=\"footnote-ref\"><a href=\"#fn-")
    output.append(escapingURL: definition.literal)
    output.append("\" id=\"fnref-")
    output.append(escapingURL: definition.literal)
    if node.footnoteUse > 1 {
      output.append("-")
      output.append(decimal: node.footnoteUse)
    }
    output.append("\" data-footnote-ref>")
    output.append(escapingURL: node.literal)
    output.append("</a></sup>")
  }

  mutating func openFootnote(_ node: Node, _ output: inout OutputBuffer) {
    if footnoteCount == 0 {
      output.append("<section class=\"footnotes\" data-footnotes>\n<ol>\n")
    }
    footnoteCount += 1
    output.append("<li id=\"fn-")
    output.append(escapingURL: node.literal)
    output.append("\">\n")
  }

  mutating func closeFootnote(_ node: Node, _ output: inout OutputBuffer) {
    if linkBack(from: node, &output) { output.append(0x0A) }
    output.append("</li>\n")
  }

  /// Appends the links from a definition back to its references, once.
  /// - Returns: false when they had been appended before.
  @discardableResult
  mutating func linkBack(from definition: Node, _ output: inout OutputBuffer) -> Bool {
    guard footnotesLinkedBack < footnoteCount else { return false }
    footnotesLinkedBack = footnoteCount
    let uses = max(definition.footnoteUses, 1)
    for use in 1...uses {
      if use > 1 { output.append(0x20) }
      output.append("<a href=\"#fnref-")
      output.append(escapingURL: definition.literal)
      if use > 1 {
        output.append("-")
        output.append(decimal: use)
      }
      output.append("\" class=\"footnote-backref\" data-footnote-backref aria-label=\"")
      output.append(options.words.backToText)
      output.append("\">↩")
      if use > 1 {
        output.append("<sup class=\"footnote-ref\">")
        output.append(decimal: use)
        output.append("</sup>")
      }
      output.append("</a>")
    }
    return true
  }
}
