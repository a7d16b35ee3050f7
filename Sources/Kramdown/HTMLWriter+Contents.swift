internal import SourceText

/// Writing of the table of contents that `{:toc}` asks for.
extension KramdownWriter {
  /// Writes the headings as nested lists.
  mutating func writeContents(of node: Int, _ output: inout OutputBuffer) {
    let entries = headings.filter { heading in
      heading.id != nil && options.contentsLevels & (1 << UInt8(heading.level)) != 0
        && !isLeftOut(document.nodes[heading.node])
    }
    guard !entries.isEmpty else { return }
    let list = document.nodes[node]
    let name: StaticString = list.kind == .orderedList ? "ol" : "ul"
    output.append(0x3C)
    output.append(name)
    writeAttributes(list.attributes, &output)
    let id = document.attributes.value(.id, in: list.attributes)
    let prefix = id.map { Array(document.text[$0.indices]) } ?? Array("markdown-toc".utf8)
    if id == nil { output.append(" id=\"markdown-toc\"") }
    output.append(">\n")
    var open: [OpenEntry] = []
    for entry in entries {
      closeEntries(&open, downTo: entry.level, name, &output)
      if let last = open.indices.last, !open[last].hasList {
        open[last].hasList = true
        appendIndent(4 * open.count, &output)
        output.append(0x3C)
        output.append(name)
        output.append(">\n")
      }
      open.append(OpenEntry(level: entry.level))
      writeEntry(entry, prefix: prefix, indent: open.count * 4 - 2, &output)
    }
    closeEntries(&open, downTo: 0, name, &output)
    output.append("</")
    output.append(name)
    output.append(">\n")
  }

  /// An entry whose `</li>` is not yet written.
  private struct OpenEntry {
    var level: Int
    var hasList = false
  }

  /// Returns true if a heading has the class `no_toc`.
  private func isLeftOut(_ heading: KramdownNode) -> Bool {
    guard
      let classes = document.attributes.value(
        .classes, in: heading.attributes)
    else { return false }
    return hasWord("no_toc", in: classes)
  }

  /// Closes the open entries that cannot contain an entry of a level.
  private func closeEntries(
    _ open: inout [OpenEntry], downTo level: Int, _ name: StaticString,
    _ output: inout OutputBuffer
  ) {
    while let last = open.last, last.level >= level {
      if last.hasList {
        appendIndent(open.count * 4, &output)
        output.append("</")
        output.append(name)
        output.append(">\n")
        appendIndent(open.count * 4 - 2, &output)
      }
      output.append("</li>\n")
      open.removeLast()
    }
  }

  private mutating func writeEntry(
    _ entry: KramdownHeading, prefix: [UInt8], indent: Int, _ output: inout OutputBuffer
  ) {
    appendIndent(indent, &output)
    output.append("<li><a href=\"#")
    let id = entry.id ?? []
    escapeAttribute(id.span, 0, id.count, &output)
    output.append("\" id=\"")
    escapeAttribute(prefix.span, 0, prefix.count, &output)
    output.append(0x2D)
    escapeAttribute(id.span, 0, id.count, &output)
    output.append("\">")
    isInContents = true
    // The link is in a paragraph in the item.
    writeChildren(of: entry.node, parent: Parent(kind: .link), indent: indent + 6, &output)
    isInContents = false
    output.append("</a>")
  }
}
