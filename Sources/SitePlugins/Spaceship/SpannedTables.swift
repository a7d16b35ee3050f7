internal import SiteModel
internal import SourceText

/// Merges table cells according to the marks of ``SpaceshipSources``, and aligns cells that have a colon at their
/// sides.
struct SpannedTables: PageRewriter {
  private struct Cell {
    var tag: StartTag
    var inner: [UInt8]
    /// The range from the start tag to the end of the end tag.
    let range: Range<Int>
    let end: Range<Int>
    var isRemoved = false
    var columns = 1
    var rows = 1
  }

  private struct Row {
    var range: Range<Int>
    /// The end of the start tag.
    let start: Int
    var cells: [Cell] = []
    var isRemoved = false
  }

  func rewrite(
    _ page: Span<UInt8>, of document: Document, into buffer: inout OutputBuffer
  ) -> Bool {
    var copied = 0
    for var rows in Self.tables(in: page) {
      guard Self.join(&rows) else { continue }
      for row in rows {
        buffer.append(page.extracting(copied..<row.range.lowerBound))
        copied = row.range.upperBound
        if row.isRemoved { continue }
        buffer.append(page.extracting(row.range.lowerBound..<row.start))
        var place = row.start
        for cell in row.cells {
          if !cell.isRemoved {
            buffer.append(page.extracting(place..<cell.range.lowerBound))
            buffer.append(cell.tag.bytes)
            buffer.append(cell.inner)
            buffer.append(page.extracting(cell.end))
          }
          place = cell.range.upperBound
        }
        buffer.append(page.extracting(place..<row.range.upperBound))
      }
    }
    if copied == 0 { return false }
    buffer.append(page.extracting(droppingFirst: copied))
    return true
  }

  /// The rows of the tables without nested tables.
  /// - Complexity: O(length of the page).
  private static func tables(in page: Span<UInt8>) -> [[Row]] {
    var tables: [[Row]] = []
    var rows: [Row] = []
    var depth = 0
    var isNested = false
    var open: (tag: StartTag, start: Int, inner: Int)?
    var tokens = HTMLTokens(page, in: PageTextRewriter.bodyRange(of: page))
    func names(_ range: Range<Int>, _ word: StaticString) -> Bool {
      ASCII.equalsIgnoringCase(page, range, word)
    }
    while let token = tokens.next() {
      switch token {
      case .start(let range, let name, _):
        if names(name, "table") {
          depth += 1
          isNested = depth > 1
          if depth == 1 { rows = [] }
        } else if depth == 1, names(name, "tr") {
          rows.append(Row(range: range, start: range.upperBound))
        } else if depth == 1, !rows.isEmpty, names(name, "td") || names(name, "th") {
          open = (StartTag(page, tag: range, name: name), range.lowerBound, range.upperBound)
        }
      case .end(let range, let name):
        if names(name, "table") {
          depth = max(0, depth - 1)
          if depth == 0, !isNested { tables.append(rows) }
        } else if depth == 1, names(name, "td") || names(name, "th"), let cell = open {
          rows[rows.count - 1].cells.append(
            Cell(
              tag: cell.tag, inner: Array(page.extracting(cell.inner..<range.lowerBound)),
              range: cell.start..<range.upperBound, end: range))
          open = nil
        } else if depth == 1, names(name, "tr"), !rows.isEmpty {
          rows[rows.count - 1].range = rows[rows.count - 1].range.lowerBound..<range.upperBound
        }
      case .text, .other: break
      }
    }
    return tables
  }

  /// Joins the cells of a table.
  /// - Returns: true if a cell was changed.
  /// - Complexity: O(size of the table).
  private static func join(_ rows: inout [Row]) -> Bool {
    var hasChanged = false
    // The row whose cells are continued.
    var first: Int?
    // For each column, the cell that cells below can extend.
    var owners: [(row: Int, cell: Int)?] = []
    for number in rows.indices {
      if joinColumns(&rows[number]) { hasChanged = true }
      let goesOn = takeLineMark(&rows[number])
      if let start = first {
        for index in rows[number].cells.indices where rows[start].cells.indices.contains(index) {
          rows[start].cells[index].inner +=
            Array("\n<br>\n".utf8) + trimmed(rows[number].cells[index].inner)
        }
        rows[number].isRemoved = true
        hasChanged = true
        if !goesOn { first = nil }
        continue
      }
      if goesOn { first = number }
      if align(&rows[number]) { hasChanged = true }
      if joinRows(&rows, number, &owners) { hasChanged = true }
    }
    for number in rows.indices {
      for index in rows[number].cells.indices {
        let cell = rows[number].cells[index]
        if cell.columns > 1 {
          rows[number].cells[index].tag.set("colspan", to: String(cell.columns))
        }
        if cell.rows > 1 { rows[number].cells[index].tag.set("rowspan", to: String(cell.rows)) }
      }
    }
    return hasChanged
  }

  private static func joinColumns(_ row: inout Row) -> Bool {
    var hasChanged = false
    var last: Int?
    for index in row.cells.indices {
      guard removeMark(SpaceshipSources.columnMark, from: &row.cells[index].inner) else {
        last = index
        continue
      }
      hasChanged = true
      if let last {
        row.cells[last].columns += 1
        row.cells[index].isRemoved = true
      }
    }
    return hasChanged
  }

  private static func takeLineMark(_ row: inout Row) -> Bool {
    var found = false
    for index in row.cells.indices
    where removeMark(SpaceshipSources.lineMark, from: &row.cells[index].inner) {
      row.cells[index].inner = trimmed(row.cells[index].inner)
      found = true
    }
    return found
  }

  private static func joinRows(
    _ rows: inout [Row], _ number: Int, _ owners: inout [(row: Int, cell: Int)?]
  ) -> Bool {
    var hasChanged = false
    var column = 0
    for index in rows[number].cells.indices where !rows[number].cells[index].isRemoved {
      while owners.count <= column { owners.append(nil) }
      let isMarked = removeMark(SpaceshipSources.rowMark, from: &rows[number].cells[index].inner)
      if isMarked { hasChanged = true }
      if isMarked, let owner = owners[column] {
        let rest = trimmed(rows[number].cells[index].inner)
        if !rest.isEmpty {
          rows[owner.row].cells[owner.cell].inner += Array("\n<br>\n".utf8) + rest
        }
        rows[owner.row].cells[owner.cell].rows += 1
        rows[number].cells[index].isRemoved = true
        column += rows[owner.row].cells[owner.cell].columns
      } else {
        owners[column] = (number, index)
        column += rows[number].cells[index].columns
      }
    }
    return hasChanged
  }

  /// Replaces the colons at the sides of cells by their alignment: `: left`, `right :`, `: centre
  /// :`.
  private static func align(_ row: inout Row) -> Bool {
    var hasChanged = false
    for index in row.cells.indices where !row.cells[index].isRemoved {
      var inner = trimmed(row.cells[index].inner)
      let isLeft = inner.count > 2 && inner[0] == 0x3A && inner[1] == 0x20
      if isLeft { inner = trimmed(Array(inner.dropFirst())) }
      let isRight =
        inner.count > 2 && inner[inner.count - 1] == 0x3A && inner[inner.count - 2] == 0x20
      if isRight { inner = trimmed(Array(inner.dropLast())) }
      guard isLeft || isRight else { continue }
      row.cells[index].inner = inner
      let side = isLeft && isRight ? "center" : isLeft ? "left" : "right"
      row.cells[index].tag.set("style", to: "text-align: \(side)")
      hasChanged = true
    }
    return hasChanged
  }

  private static func removeMark(_ mark: StaticString, from bytes: inout [UInt8]) -> Bool {
    guard let range = bytes.span.firstRange(of: mark, from: 0) else {
      return false
    }
    bytes.removeSubrange(range)
    return true
  }

  private static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
    var result = bytes[...]
    while let byte = result.first, ASCII.isSpace(byte) { result = result.dropFirst() }
    while let byte = result.last, ASCII.isSpace(byte) { result = result.dropLast() }
    return Array(result)
  }
}
