internal import MarkdownShared
internal import SourceText

/// The writing of annotated nodes.
extension HTMLWriter {
  /// Opens an annotated node; nil when the annotation does not change the opening.
  mutating func enterAnnotated(
    _ node: Node, _ tree: borrowing MarkdownTree, _ output: inout OutputBuffer
  ) -> Step? {
    switch tree.annotation(of: node) {
    case .hidden: return .done
    case .alert(let kind, let title):
      openAlert(kind, title, &output)
      return .descend
    case .containerStart(let kind, let title):
      openContainer(kind, title, &output)
      return .done
    case .containerEnd(let kind):
      closeContainer(kind, &output)
      return .done
    case .plainLine(let text):
      startLine(&output)
      output.append("<p>")
      output.append(escapingMarkdown: text.span)
      output.append("</p>\n")
      return .done
    case .figure:
      startLine(&output)
      output.append("<figure>\n")
      isInFigure = true
      return .descend
    case .caption:
      output.append("\n<figcaption>")
      return .descend
    case .tableOfContents:
      writeTableOfContents(&output)
      return .done
    case .marked(let signs):
      writeMarked(node.literal, signs, &output)
      return .done
    case .embed(let embed):
      writeEmbed(embed, &output)
      return .done
    case .card(let url):
      startLine(&output)
      let mark = output.count
      if let card = options.site.card, card(String(decoding: url, as: UTF8.self), &output) {
        if output.count > mark { startLine(&output) }
        return .done
      }
      return nil
    case nil: return nil
    }
  }

  /// Writes a text with `<mark>` elements in place of the signs.
  private mutating func writeMarked(
    _ text: Span<UInt8>, _ signs: MarkSigns, _ output: inout OutputBuffer
  ) {
    var start = 0
    for (index, isEnd) in signs.places {
      writeText(text.extracting(start..<index), &output)
      output.append(isEnd ? "</mark>" : "<mark>")
      start = index + 2
    }
    writeText(text.extracting(droppingFirst: start), &output)
  }

  /// Closes an annotated node; false when the annotation does not change the closing.
  mutating func leaveAnnotated(
    _ node: Node, _ tree: borrowing MarkdownTree, _ output: inout OutputBuffer
  ) -> Bool {
    switch tree.annotation(of: node) {
    case .alert:
      startLine(&output)
      output.append("</div>\n")
      return true
    case .figure(let image, let hasCaption):
      if !hasCaption {
        output.append("\n<figcaption>")
        output.append(escapingMarkdown: image.title)
        output.append("</figcaption>")
      }
      output.append("\n</figure>\n")
      isInFigure = false
      return true
    case .caption:
      output.append("</figcaption>")
      return true
    default: return false
    }
  }
}
