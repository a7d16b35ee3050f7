internal import MarkdownShared
internal import SourceText

/// Tables: header, bodies and footer as the rewriting noted them.
extension KramdownWriter {
  mutating func writeTable(
    _ table: Node, _ attributes: AttributeList, _ tree: borrowing MarkdownTree,
    _ output: inout OutputBuffer
  ) {
    var shape = KramdownTableShape(hasHeader: true)
    if let sign = table.next, case .table(let noted)? = placeholder(sign, tree) { shape = noted }
    open("table", attributes, &output)
    output.append(0x0A)
    var part: StaticString?
    var number = 0
    var row = table.firstChild
    while let current = row {
      row = current.next
      if current.isHeaderRow {
        guard shape.hasHeader else { continue }
        output.append("<thead>\n")
        writeRow(current, in: table, "th", tree, &output)
        output.append("</thead>\n")
        continue
      }
      let isFooter = shape.footerStart.map { number >= $0 } ?? false
      let wanted: StaticString = isFooter ? "tfoot" : "tbody"
      if part == nil || (isFooter && number == shape.footerStart)
        || shape.bodyStarts.contains(number)
      {
        close(part, &output)
        output.append(0x3C)
        output.append(wanted)
        output.append(">\n")
        part = wanted
      }
      writeRow(current, in: table, "td", tree, &output)
      number += 1
    }
    close(part, &output)
    output.append("</table>\n")
  }

  private func close(_ part: StaticString?, _ output: inout OutputBuffer) {
    guard let part else { return }
    output.append("</")
    output.append(part)
    output.append(">\n")
  }

  private mutating func writeRow(
    _ row: Node, in table: Node, _ name: StaticString, _ tree: borrowing MarkdownTree,
    _ output: inout OutputBuffer
  ) {
    output.append("<tr>\n")
    var column = 0
    var cell = row.firstChild
    while let current = cell {
      var attributes = AttributeList()
      let side: StaticString? =
        switch table.alignment(ofColumn: column) {
        case 0x6C: "text-align: left"
        case 0x63: "text-align: center"
        case 0x72: "text-align: right"
        default: nil
        }
      if let side { attributes.set(Array("style".utf8), Array(side.description.utf8)) }
      open(name, attributes, &output)
      if current.firstChild == nil {
        output.append("\u{a0}")
      } else {
        writeSpans(of: current, tree, &output)
      }
      output.append("</")
      output.append(name)
      output.append(">\n")
      cell = current.next
      column += 1
    }
    output.append("</tr>\n")
  }
}
