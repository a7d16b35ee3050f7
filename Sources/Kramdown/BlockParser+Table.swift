internal import MarkdownShared

/// Tables: rows of cells between bars, with separator lines for head, bodies and foot.
extension DocumentParser {
  /// The largest number of cells that are added to short rows.
  private static let maximalPadding = 200_000

  /// Parses a table. Returns false for lines with bars that are not a table.
  mutating func parseTable(_ start: Int) -> Bool {
    let first = LineStart.skipSpaces(text.span, start, limit)
    guard first < limit, !ByteClass.isSpace(text[first]) else { return false }
    guard hasBar(start), isAfterBoundary else { return false }
    // The pending attribute list is lost if the lines are not a table.
    let pending = pendingAttributes
    pendingAttributes = -1
    let end = tableEnd(start)
    guard isBeforeBoundary(end), isTable(start, end) else { return false }
    var builder = TableBuilder(leadingBar: beginsWithBar(start))
    var line = start
    let firstEnd = LineStart.lineEnd(text.span, line, end)
    if separatorKind(line, firstEnd) == .body { line = firstEnd }
    let savedCount = nodes.count
    while line < end {
      let next = LineStart.lineEnd(text.span, line, end)
      switch separatorKind(line, next) {
      case .body:
        if builder.rows.isEmpty {
        } else if builder.alignments == nil, !builder.hasFooter {
          addSection(.tableHead, &builder, force: false)
          builder.alignments = alignments(line, next)
        } else {
          addSection(.tableBody, &builder, force: false)
        }
      case .foot:
        if !builder.rows.isEmpty { addSection(.tableBody, &builder, force: true) }
        builder.hasFooter = true
      case nil: builder.rows.append(parseRow(line, next, &builder))
      }
      line = next
    }
    if !builder.rows.isEmpty {
      addSection(builder.hasFooter ? .tableFoot : .tableBody, &builder, force: false)
    }
    guard builder.sections.contains(where: { nodes[$0].kind == .tableBody }) else {
      nodes.removeLast(nodes.count - savedCount)
      report(.tableWithoutBody, at: start)
      return false
    }
    pendingAttributes = pending
    finishTable(builder, start)
    position = end
    return true
  }

  /// A table while it is parsed.
  private struct TableBuilder {
    var leadingBar: Bool
    var rows: [Int] = []
    var sections: [Int] = []
    var alignments: [UInt8]?
    var hasFooter = false
    var columns = 0
  }

  private enum Separator {
    case body
    case foot
  }

  /// Returns true if a line has a bar without a backslash before it.
  @inline(__always)
  private func hasBar(_ start: Int) -> Bool {
    let span = text.span
    var index = start
    while true {
      index = ByteSearch.find(0x0A, 0x7C, 0x0A, 0x7C, span, index, limit)
      guard index < limit, span[index] == 0x7C else { return false }
      if index == start || span[index - 1] != 0x5C { return true }
      index += 1
    }
  }

  private func beginsWithBar(_ start: Int) -> Bool {
    let index = trimmedStart(start, limit)
    return index < limit && text[index] == 0x7C
  }

  /// The end of the lines with bars.
  private func tableEnd(_ start: Int) -> Int {
    var line = start
    while line < limit, line == start || hasBar(line) {
      line = LineStart.lineEnd(text.span, line, limit)
    }
    return line
  }

  /// The kind of separator line: characters of `+|: -` with at least one `-`, or of `+|: =` with at
  /// least one `=`.
  private func separatorKind(_ start: Int, _ end: Int) -> Separator? {
    var mark: UInt8?
    for byte in text[start..<(end - 1)] {
      switch byte {
      case 0x2B, 0x7C, 0x3A, 0x20, 0x09: continue
      case 0x2D, 0x3D:
        guard mark == nil || mark == byte else { return nil }
        mark = byte
      default: return nil
      }
    }
    return mark == 0x2D ? .body : mark == 0x3D ? .foot : nil
  }

  /// The column alignments in a separator line.
  private func alignments(_ start: Int, _ end: Int) -> [UInt8] {
    var result: [UInt8] = []
    var index = start
    /// The offset after the last column's dashes and colons.
    var columnEnd = start
    while index < end {
      guard text[index] == 0x2D else {
        index += 1
        continue
      }
      let left = index > columnEnd && text[index - 1] == 0x3A
      while index < end, text[index] == 0x2D { index += 1 }
      let right = index < end && text[index] == 0x3A
      result.append(left ? (right ? 3 : 1) : (right ? 2 : 0))
      // A colon belongs to only one column.
      if right { index += 1 }
      columnEnd = index
    }
    return result
  }

  private mutating func addSection(
    _ kind: KramdownNodeKind, _ builder: inout TableBuilder, force: Bool
  ) {
    guard !builder.hasFooter || kind != .tableBody || force else { return }
    let section = addNode(kind, origin: Int(nodes[builder.rows[0]].origin))
    for row in builder.rows { appendChild(row, to: section) }
    builder.rows = []
    builder.sections.append(section)
  }

  /// Makes all rows equally long and appends the table.
  private mutating func finishTable(_ builder: TableBuilder, _ start: Int) {
    let table = addBlock(.table, origin: start)
    var padding = 0
    for section in builder.sections {
      appendChild(section, to: table)
      var row = nodes[section].firstChild
      while row >= 0 {
        let missing = builder.columns - Int(nodes[Int(row)].data)
        if missing > 0, padding + missing <= Self.maximalPadding {
          padding += missing
          for _ in 0..<missing {
            addNode(.tableCell, origin: Int(nodes[Int(row)].origin), to: Int(row))
          }
        } else if missing > 0 {
          padding = Int.max / 2
        }
        row = nodes[Int(row)].next
      }
    }
    if padding > Self.maximalPadding {
      report(.emptyCells, at: start)
    }
    nodes[table].data = Int32(tables.count)
    tables.append(TableFacts(alignments: builder.alignments ?? []))
  }

  // MARK: Rows

  /// Parses a row into cells.
  private mutating func parseRow(_ start: Int, _ end: Int, _ builder: inout TableBuilder) -> Int {
    let row = addNode(.tableRow, origin: start)
    nodes[row].data = 0
    var lineEnd = end - 1
    while lineEnd > start, text[lineEnd - 1] == 0x20 || text[lineEnd - 1] == 0x09 { lineEnd -= 1 }
    if isPlainRow(start, lineEnd) {
      addPlainCells(start, lineEnd, to: row, builder)
    } else {
      addCodeCells(start, lineEnd, to: row, builder)
    }
    builder.columns = max(builder.columns, Int(nodes[row].data))
    return row
  }

  /// Returns true if a row has neither code nor backslashes, so that its cells are ranges of the
  /// text.
  private func isPlainRow(_ start: Int, _ end: Int) -> Bool {
    ByteSearch.find(0x60, 0x5C, 0x3C, 0x3C, text.span, start, end) == end
  }

  /// Adds a cell to a row; an empty one before the first bar of the row or behind the last bar is none.
  private mutating func addCell(
    _ start: Int, _ end: Int, isFirst: Bool, isLast: Bool, to row: Int, _ builder: TableBuilder
  ) {
    let cellEnd = trimmedEnd(start, end)
    let cellStart = trimmedStart(start, cellEnd)
    if cellStart == cellEnd, isLast || (isFirst && builder.leadingBar) { return }
    let node = addNode(.tableCell, origin: cellStart, to: row)
    if cellStart < cellEnd { addNode(.rawText, cellStart, cellEnd, to: node) }
    nodes[row].data += 1
  }

  private mutating func addPlainCells(
    _ start: Int, _ end: Int, to row: Int, _ builder: TableBuilder
  ) {
    var cell = start
    while true {
      let bar = ByteSearch.find(0x7C, text.span, cell, end)
      addCell(cell, bar, isFirst: cell == start, isLast: bar >= end, to: row, builder)
      if bar >= end { return }
      cell = bar + 1
      // The last cell of a row whose last byte is a bar is empty.
      if cell == end { return }
    }
  }

  /// Adds the cells of a row with code, in which bars do not separate cells. The cells are copied,
  /// without the backslashes before bars.
  private mutating func addCodeCells(
    _ start: Int, _ end: Int, to row: Int, _ builder: TableBuilder
  ) {
    lineOrigins.append((Int32(text.count), Int32(start)))
    var isFirst = true
    var cellStart = text.count
    var index = start
    // The part of the row that is searched for code spans; `<code>` elements are left out.
    var partStart = start
    var element = codeElement(from: start, end)
    while index < end {
      if let range = element, index == range.start {
        copyBytes(Int(range.start), Int(range.end))
        index = Int(range.end)
        partStart = index
        element = codeElement(from: index, end)
        continue
      }
      let partEnd = element.map { Int($0.start) } ?? end
      let byte = text[index]
      if byte == 0x60 {
        index = copyCodeSpan(index, partStart, partEnd)
      } else if byte == 0x7C {
        if index > partStart, text[index - 1] == 0x5C {
          text[text.count - 1] = 0x7C
        } else {
          addCell(cellStart, text.count, isFirst: isFirst, isLast: false, to: row, builder)
          isFirst = false
          cellStart = text.count
        }
        index += 1
      } else {
        text.append(byte)
        index += 1
      }
    }
    addCell(cellStart, text.count, isFirst: isFirst, isLast: true, to: row, builder)
  }

  /// The next `<code…>…</code>` of a row.
  private func codeElement(from start: Int, _ end: Int) -> (start: Int, end: Int)? {
    var index = start
    while index + 12 < end {
      if text[index] == 0x3C, text[(index + 1)..<(index + 5)].elementsEqual("code".utf8) {
        var close = index + 5
        while close < end, text[close] != 0x3E { close += 1 }
        while close + 7 <= end {
          if text[close] == 0x3C, text[close..<(close + 7)].elementsEqual("</code>".utf8) {
            return (index, close + 7)
          }
          close += 1
        }
        return nil
      }
      index += 1
    }
    return nil
  }

  /// Copies the code span at a backtick so that it parses the same in its cell, or the backticks
  /// when there is none.
  /// - Returns: the offset at which the row continues.
  private mutating func copyCodeSpan(_ start: Int, _ partStart: Int, _ partEnd: Int) -> Int {
    guard let span = codeSpan(at: start, from: partStart, partEnd) else {
      var end = start
      while end < partEnd, text[end] == 0x60 { end += 1 }
      copyBytes(start, end)
      return end
    }
    var longest = 0
    var run = 0
    for index in span.value.indices {
      run = text[index] == 0x60 ? run + 1 : 0
      longest = max(longest, run)
    }
    let delimiter = repeatElement(UInt8(0x60), count: longest + 1)
    text.append(contentsOf: delimiter)
    if longest > 0 { text.append(0x20) }
    copyBytes(Int(span.value.start), Int(span.value.end))
    if longest > 0 { text.append(0x20) }
    text.append(contentsOf: delimiter)
    return span.end
  }

  // MARK: Recognising tables

  /// Returns true if each line has a bar outside of code and HTML elements.
  private mutating func isTable(_ start: Int, _ end: Int) -> Bool {
    var isPlain = true
    for index in start..<end where text[index] == 0x60 || text[index] == 0x3C {
      isPlain = false
      break
    }
    if isPlain { return true }
    let count = nodes.count
    let root = addNode(.root, origin: start)
    let savedEnds = missingEnds
    parseSpans(of: root, start, end - 1, parsers: .codeAndHTML)
    missingEnds = savedEnds
    var hasBarOnLine = false
    var child = nodes[root].firstChild
    while child >= 0 {
      let node = nodes[Int(child)]
      guard let value = barValue(of: node) else {
        child = node.next
        continue
      }
      let lines = lineCount(value)
      if node.kind == .codeSpan {
        if lines > 2 || (lines == 2 && !hasBarOnLine) { break }
        if lines == 2 { hasBarOnLine = false }
      } else {
        if lines > 1, !hasBarOnLine, !lineHasBar(value, last: false) { break }
        hasBarOnLine = (lines > 1 ? false : hasBarOnLine) || lineHasBar(value, last: true)
      }
      child = node.next
    }
    nodes.removeLast(nodes.count - count)
    return hasBarOnLine
  }

  private func barValue(of node: KramdownNode) -> TextRange? {
    switch node.kind {
    case .text, .codeSpan, .htmlElement, .comment, .rawText:
      TextRange(Int(node.start), Int(node.end))
    default: nil
    }
  }

  /// The number of lines as Ruby's `split("\n")` counts them: empty lines at the end are not
  /// counted.
  private func lineCount(_ range: TextRange) -> Int {
    var end = Int(range.end)
    while end > Int(range.start), text[end - 1] == 0x0A { end -= 1 }
    guard end > Int(range.start) else { return 0 }
    return 1 + text[Int(range.start)..<end].count { $0 == 0x0A }
  }

  private func lineHasBar(_ range: TextRange, last: Bool) -> Bool {
    var start = Int(range.start)
    var end = Int(range.end)
    while end > start, text[end - 1] == 0x0A { end -= 1 }
    if last {
      var index = end
      while index > start, text[index - 1] != 0x0A { index -= 1 }
      start = index
    } else if let lineFeed = text[start..<end].firstIndex(of: 0x0A) {
      end = lineFeed
    }
    for index in start..<end where text[index] == 0x7C {
      if index == start || text[index - 1] != 0x5C { return true }
    }
    return false
  }
}
