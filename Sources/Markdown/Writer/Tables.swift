internal import MarkdownShared
internal import SourceText

/// The writer's state inside a table. Cells contain no blocks, so tables cannot nest.
struct TableState {
  /// The table's alignments by column, read once per table.
  var alignments: [UInt8] = []
  var column = 0
  var isInHeader = false
  var hasOpenBody = false
}

/// Tables.
extension HTMLWriter {
  mutating func openTable(_ node: Node, _ output: inout OutputBuffer) {
    openBlock("<table", node, &output)
    table.hasOpenBody = false
    table.alignments.removeAll(keepingCapacity: true)
    for column in 0..<node.columnCount { table.alignments.append(node.alignment(ofColumn: column)) }
  }

  mutating func closeTable(_ output: inout OutputBuffer) {
    if table.hasOpenBody {
      startLine(&output)
      output.append("</tbody>")
      table.hasOpenBody = false
    }
    startLine(&output)
    output.append("</table>\n")
  }

  mutating func openRow(_ node: Node, _ output: inout OutputBuffer) {
    startLine(&output)
    table.column = 0
    table.isInHeader = node.isHeaderRow
    if table.isInHeader {
      output.append("<thead>\n")
    } else if !table.hasOpenBody {
      output.append("<tbody>\n")
      table.hasOpenBody = true
    }
    output.append("<tr")
    appendPosition(of: node, &output)
    output.append(">")
  }

  mutating func closeRow(_ node: Node, _ output: inout OutputBuffer) {
    startLine(&output)
    output.append("</tr>")
    if table.isInHeader {
      startLine(&output)
      output.append("</thead>")
      table.isInHeader = false
    }
  }

  mutating func openCell(_ node: Node, _ output: inout OutputBuffer) {
    startLine(&output)
    output.append(table.isInHeader ? "<th" : "<td")
    let alignment = table.column < table.alignments.count ? table.alignments[table.column] : 0
    table.column += 1
    let word: StaticString? =
      switch alignment {
      case 0x6C: "left"
      case 0x63: "center"
      case 0x72: "right"
      default: nil
      }
    if let word {
      output.append(features.contains(.styledAlignment) ? " style=\"text-align: " : " align=\"")
      output.append(word)
      output.append("\"")
    }
    appendPosition(of: node, &output)
    output.append(">")
  }

  func closeCell(_ output: inout OutputBuffer) {
    output.append(table.isInHeader ? "</th>" : "</td>")
  }
}
