internal import SourceText

/// Writing of blocks, with kramdown's line ends and indentation.
extension KramdownWriter {
  private func parent(_ node: KramdownNode, table: Int32 = -1, isTableHead: Bool = false) -> Parent
  {
    Parent(
      kind: node.kind,
      isRawElement: node.kind == .htmlElement && node.flags.contains(.rawContent), table: table,
      isTableHead: isTableHead)
  }

  /// Writes `<name>` and its content on one line.
  private mutating func writeLine(
    _ name: StaticString, _ index: Int, _ node: KramdownNode, indent: Int,
    _ output: inout OutputBuffer
  ) {
    appendIndent(indent, &output)
    output.append(0x3C)
    output.append(name)
    writeAttributes(node.attributes, &output)
    output.append(0x3E)
    writeChildren(of: index, parent: parent(node), indent: indent + 2, &output)
    output.append("</")
    output.append(name)
    output.append(">\n")
  }

  /// Writes `<name>`, its content on lines of its own, and `</name>`.
  mutating func writeIndented(
    _ name: StaticString, _ index: Int, _ node: KramdownNode, indent: Int,
    _ output: inout OutputBuffer, table: Int32 = -1, isTableHead: Bool = false
  ) {
    appendIndent(indent, &output)
    output.append(0x3C)
    output.append(name)
    writeAttributes(node.attributes, &output)
    output.append(">\n")
    writeChildren(
      of: index, parent: parent(node, table: table, isTableHead: isTableHead), indent: indent + 2,
      &output)
    appendIndent(indent, &output)
    output.append("</")
    output.append(name)
    output.append(">\n")
  }

  mutating func writeParagraph(
    _ index: Int, _ node: KramdownNode, indent: Int, _ output: inout OutputBuffer
  ) {
    if node.flags.contains(.transparent) {
      return writeChildren(of: index, parent: parent(node), indent: indent + 2, &output)
    }
    let first = node.firstChild
    if first >= 0, backlink?.node != index, document.nodes[Int(first)].kind == .image,
      document.nodes[Int(first)].next < 0,
      marks(document.nodes[Int(first)]).contains(.standalone)
    {
      return writeFigure(node, document.nodes[Int(first)], indent: indent, &output)
    }
    writeLine("p", index, node, indent: indent, &output)
  }

  /// Writes an image alone in its paragraph as a figure, which takes the image's class and id unless it has its own.
  private mutating func writeFigure(
    _ paragraph: KramdownNode, _ image: KramdownNode, indent: Int, _ output: inout OutputBuffer
  ) {
    appendIndent(indent, &output)
    output.append("<figure")
    writeAttributes(paragraph.attributes, &output)
    for name in [AttributeName.classes, .id]
    where document.attributes.find(name, in: paragraph.attributes) < 0 {
      guard let value = document.attributes.remove(name, from: image.attributes),
        name == .classes || !isBlank(value)
      else { continue }
      writeName(name, &output)
      escapeAttribute(value, &output)
      output.append(0x22)
    }
    output.append(">\n")
    appendIndent(indent + 2, &output)
    writeImage(image, &output)
    output.append(0x0A)
    appendIndent(indent + 2, &output)
    output.append("<figcaption>")
    if let text = document.attributes.value(
      .alternative, in: image.attributes)
    {
      output.append(document.text, SourceRange(Int(text.start), Int(text.end)))
    }
    output.append("</figcaption>\n")
    appendIndent(indent, &output)
    output.append("</figure>\n")
  }

  /// The predefined references in a node's attribute list.
  func marks(_ node: KramdownNode) -> InlineAttributes.Marks {
    guard node.inlineAttributes >= 0 else { return [] }
    return document.attributes.inlineLists[Int(node.inlineAttributes)].marks
  }

  mutating func writeHeading(
    _ index: Int, _ node: KramdownNode, indent: Int, _ output: inout OutputBuffer
  ) {
    var id = document.attributes.value(.id, in: node.attributes).map { document.text[$0.indices] }
    var isNew = false
    if id == nil, options.autoIDs {
      id =
        headingIDs.plainID(
          for: document.text[Int(node.start)..<Int(node.end)], prefix: options.autoIDPrefix)[...]
      isNew = true
    }
    headings.append(KramdownHeading(level: Int(node.detail), id: id, node: index))
    let level = min(max(Int(node.detail) + options.headerOffset, 1), 6)
    appendIndent(indent, &output)
    output.append("<h")
    output.append(decimal: level)
    writeAttributes(node.attributes, &output)
    if isNew, let id {
      output.append(" id=\"")
      output.append(id.span)
      output.append(0x22)
    }
    output.append(0x3E)
    writeChildren(of: index, parent: parent(node), indent: indent + 2, &output)
    output.append("</h")
    output.append(decimal: level)
    output.append(">\n")
  }

  mutating func writeList(
    _ index: Int, _ node: KramdownNode, indent: Int, _ output: inout OutputBuffer
  ) {
    let marks = marks(node)
    if contents == nil, marks.contains(.contents) {
      contents = (index, output.count)
      return output.append(0)
    }
    if footnotePlace == nil, !isInFootnotes, marks.contains(.footnotes) {
      footnotePlace = output.count
      return output.append(0)
    }
    writeIndented(
      node.kind == .orderedList ? "ol" : "ul", index, node, indent: indent, &output)
  }

  /// Writes an item of a list or a definition.
  mutating func writeItem(
    _ name: StaticString, _ index: Int, _ node: KramdownNode, indent: Int,
    _ output: inout OutputBuffer
  ) {
    appendIndent(indent, &output)
    output.append(0x3C)
    output.append(name)
    writeAttributes(node.attributes, &output)
    output.append(0x3E)
    let first = node.firstChild
    if first < 0
      || (document.nodes[Int(first)].kind == .paragraph
        && document.nodes[Int(first)].flags.contains(.transparent))
    {
      let mark = output.count
      writeChildren(of: index, parent: parent(node), indent: indent + 2, &output)
      if output.count > mark, output.lastByte == 0x0A { appendIndent(indent, &output) }
    } else {
      output.append(0x0A)
      writeChildren(of: index, parent: parent(node), indent: indent + 2, &output)
      appendIndent(indent, &output)
    }
    output.append("</")
    output.append(name)
    output.append(">\n")
  }

  mutating func writeTerm(
    _ index: Int, _ node: KramdownNode, indent: Int, _ output: inout OutputBuffer
  ) {
    writeLine("dt", index, node, indent: indent, &output)
  }

  // MARK: Tables

  mutating func writeTablePart(
    _ index: Int, _ node: KramdownNode, _ parent: Parent, indent: Int, _ output: inout OutputBuffer
  ) {
    switch node.kind {
    case .table: writeIndented("table", index, node, indent: indent, &output, table: node.data)
    case .tableHead:
      writeIndented(
        "thead", index, node, indent: indent, &output, table: parent.table, isTableHead: true)
    case .tableBody:
      writeIndented("tbody", index, node, indent: indent, &output, table: parent.table)
    case .tableFoot:
      writeIndented("tfoot", index, node, indent: indent, &output, table: parent.table)
    default: writeRow(index, node, parent, indent: indent, &output)
    }
  }

  private mutating func writeRow(
    _ index: Int, _ node: KramdownNode, _ parent: Parent, indent: Int, _ output: inout OutputBuffer
  ) {
    appendIndent(indent, &output)
    output.append("<tr")
    writeAttributes(node.attributes, &output)
    output.append(">\n")
    var column = 0
    var child = node.firstChild
    while child >= 0 {
      let cell = document.nodes[Int(child)]
      if cell.kind == .tableCell {
        writeCell(Int(child), cell, parent, column: column, indent: indent + 2, &output)
        column += 1
      } else {
        // A row that was written in HTML can contain other elements.
        write(Int(child), Parent(kind: .tableRow), indent: indent + 2, &output)
      }
      child = cell.next
    }
    appendIndent(indent, &output)
    output.append("</tr>\n")
  }

  mutating func writeCell(
    _ index: Int, _ node: KramdownNode, _ parent: Parent, column: Int, indent: Int,
    _ output: inout OutputBuffer
  ) {
    appendIndent(indent, &output)
    output.append(parent.isTableHead ? "<th" : "<td")
    var alignment: UInt8 = 0
    if parent.table >= 0 {
      let alignments = document.tables[Int(parent.table)].alignments
      if column < alignments.count { alignment = alignments[column] }
    }
    writeAttributes(node.attributes, &output)
    switch alignment {
    case 1: output.append(" style=\"text-align: left\"")
    case 2: output.append(" style=\"text-align: right\"")
    case 3: output.append(" style=\"text-align: center\"")
    default: break
    }
    output.append(0x3E)
    let mark = output.count
    writeChildren(of: index, parent: Parent(kind: .tableCell), indent: indent + 2, &output)
    if output.count == mark { writeCodePoint(0xA0, original: nil, &output) }
    output.append(parent.isTableHead ? "</th>\n" : "</td>\n")
  }

  // MARK: HTML

  mutating func writeElement(
    _ index: Int, _ node: KramdownNode, _ parent: Parent, indent: Int, _ output: inout OutputBuffer
  ) {
    let name = range(node)
    let isSpan = node.flags.contains(.span)
    let standsAlone = !isSpan && !parent.isRawElement
    if standsAlone { appendIndent(indent, &output) }
    output.append(0x3C)
    output.append(document.text, name)
    writeAttributes(node.attributes, &output)
    if !isSpan, node.flags.contains(.closed), node.flags.contains(.rawContent) {
      output.append(" />")
    } else {
      let isBlockContent = !isSpan && node.flags.contains(.blockContent)
      let mark = output.count
      output.append(isBlockContent ? ">\n" : ">")
      let contentMark = output.count
      writeChildren(of: index, parent: self.parent(node), indent: indent + 2, &output)
      if output.count == contentMark {
        output.truncate(to: mark)
        if HTMLElements.facts(document.text.span, name.start, name.end).contains(.withoutBody) {
          output.append(" />")
        } else {
          output.append("></")
          output.append(document.text, name)
          output.append(0x3E)
        }
      } else {
        if isBlockContent {
          if output.lastByte != 0x0A { output.append(0x0A) }
          appendIndent(indent, &output)
        }
        output.append("</")
        output.append(document.text, name)
        output.append(0x3E)
      }
    }
    if standsAlone { output.append(0x0A) }
  }

  mutating func writeMath(_ node: KramdownNode, indent: Int, _ output: inout OutputBuffer) {
    let isBlock = !node.flags.contains(.span)
    guard options.usesMathJax else {
      return writePlainMath(node, isBlock: isBlock, indent: indent, &output)
    }
    let hasAttributes =
      node.attributes >= 0
      && document.attributes.lists[Int(node.attributes)].first >= 0
    if hasAttributes {
      if isBlock { appendIndent(indent, &output) }
      output.append(isBlock ? "<div" : "<span")
      writeAttributes(node.attributes, &output)
      // A formula in running text with attributes is left to the scripts of the page.
      output.append(isBlock ? ">\\[" : ">$")
    } else {
      output.append(isBlock ? "\\[" : "\\(")
    }
    if hasAttributes, !isBlock {
      output.append(document.text, range(node))
    } else {
      escapeAll(Int(node.start), Int(node.end), &output)
    }
    if isBlock {
      output.append("\\]\n")
      if hasAttributes { output.append("</div>\n") }
    } else {
      output.append(hasAttributes ? "$</span>" : "\\)")
    }
  }

  /// Writes a formula without a math engine.
  private mutating func writePlainMath(
    _ node: KramdownNode, isBlock: Bool, indent: Int, _ output: inout OutputBuffer
  ) {
    if isBlock { appendIndent(indent, &output) }
    output.append(isBlock ? "<div" : "<span")
    writeAttributes(node.attributes, addingClass: "kdmath", &output)
    output.append(isBlock ? ">$$\n" : ">$")
    output.append(document.text, range(node))
    output.append(isBlock ? "\n$$</div>\n" : "$</span>")
  }
}
