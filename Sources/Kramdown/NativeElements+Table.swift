/// Conversion of HTML tables that Markdown could express.
extension DocumentParser {
  /// Converts a table whose rows have equally many cells of text and equal alignments; others stay HTML.
  mutating func convertTable(_ table: Int, _ name: TextRange) {
    guard hasSimpleCells(table), hasPlainSections(table),
      children(of: table).contains(where: { nodes[$0].kind != .text }), hasEqualRows(table)
    else { return keepElement(table, name, NativeConversion(converts: false)) }
    removeTexts(of: table)
    convertChildren(of: table, name, NativeConversion())
    makeNative(table, .table)
    nodes[table].data = Int32(tables.count)
    tables.append(TableFacts())
    setChildren(children(of: table).filter { nodes[$0].kind != .htmlElement }, of: table)
    guard let first = children(of: table).first, nodes[first].kind == .tableRow else { return }
    let body = addNode(.tableBody, origin: Int(nodes[first].origin))
    setChildren(children(of: table), of: body)
    setChildren([body], of: table)
  }

  private func isElement(_ node: Int, _ names: StaticString...) -> Bool {
    guard nodes[node].kind == .htmlElement else { return false }
    let own = TextRange(Int(nodes[node].start), Int(nodes[node].end))
    return names.contains { isNamed(own, $0) }
  }

  /// Returns true if no cell has a block in it.
  private func hasSimpleCells(_ node: Int) -> Bool {
    children(of: node).allSatisfy { child in
      isElement(child, "td", "th") ? hasNoBlocks(child) : hasSimpleCells(child)
    }
  }

  private func hasNoBlocks(_ node: Int) -> Bool {
    children(of: node).allSatisfy { child in
      let own = nodes[child]
      if own.kind == .htmlElement,
        elementFacts(TextRange(Int(own.start), Int(own.end))).contains(.block)
      {
        return false
      }
      return hasNoBlocks(child)
    }
  }

  private func rows(of node: Int) -> [Int] {
    children(of: node).flatMap { isElement($0, "tr") ? [$0] : rows(of: $0) }
  }

  /// Returns true if all rows have the same alignments, and with them the same number of cells; then the
  /// alignment of each cell is moved to the end of the cell's style.
  private mutating func hasEqualRows(_ table: Int) -> Bool {
    var first: [Int]?
    var styles: [(cell: Int, alignment: TextRange, removed: TextRange)] = []
    for row in rows(of: table) {
      var alignments: [Int] = []
      for cell in children(of: row) where isElement(cell, "td", "th") {
        let style = alignment(of: cell)
        if let style { styles.append((cell, style.value, style.removed)) }
        guard let style else {
          alignments.append(0)
          continue
        }
        switch text[style.value.indices] {
        case let value where value.elementsEqual("left".utf8): alignments.append(1)
        case let value where value.elementsEqual("right".utf8): alignments.append(2)
        case let value where value.elementsEqual("center".utf8): alignments.append(3)
        default: return false
        }
      }
      if first == nil || first?.isEmpty == true { first = alignments }
      guard first == alignments else { return false }
    }
    for style in styles { moveAlignment(style.alignment, style.removed, of: style.cell) }
    return true
  }

  /// The value of `text-align:` in a cell's style, and the range of the whole declaration.
  private func alignment(of cell: Int) -> (value: TextRange, removed: TextRange)? {
    guard let style = attributes.value(.style, in: nodes[cell].attributes) else { return nil }
    let word = "text-align:".utf8
    var index = Int(style.start)
    let end = Int(style.end)
    while index < end {
      guard text[index..<end].starts(with: word) else {
        index += 1
        continue
      }
      let start = trimmedStart(index + word.count, end)
      if start > index + word.count {
        for value: StaticString in ["center", "left", "right", "justify", "inherit"] {
          let valueEnd = start + value.utf8CodeUnitCount
          guard valueEnd <= end, isNamed(TextRange(start, valueEnd), value) else { continue }
          var removed = index
          while removed > Int(style.start), ByteClass.isSpace(text[removed - 1]) { removed -= 1 }
          let hasSemicolon = removed > Int(style.start) && text[removed - 1] == 0x3B
          return (
            TextRange(start, valueEnd), TextRange(hasSemicolon ? removed - 1 : index, valueEnd)
          )
        }
      }
      index += 1
    }
    return nil
  }

  /// Moves the alignment of a cell to the end of its style.
  private mutating func moveAlignment(_ value: TextRange, _ removed: TextRange, of cell: Int) {
    guard let style = attributes.value(.style, in: nodes[cell].attributes) else { return }
    var rest = Array(text[Int(style.start)..<Int(removed.start)])
    rest += text[Int(removed.end)..<Int(style.end)]
    let isBlank = rest.allSatisfy(ByteClass.isSpace)
    let alignment = Array("text-align: ".utf8) + text[value.indices]
    if isBlank { _ = attributes.remove(.style, from: nodes[cell].attributes) }
    setOwnAttribute(.style, isBlank ? alignment : rest + Array("; ".utf8) + alignment, of: cell)
  }

  /// Returns true if a table has rows of `td` alone, or a body and perhaps a head of `th` and a foot.
  private func hasPlainSections(_ table: Int) -> Bool {
    if hasRows(table, of: "td") { return true }
    let sections = children(of: table)
    return sections.contains { isElement($0, "tbody") }
      && sections.allSatisfy { section in
        nodes[section].kind == .text || (isElement(section, "thead") && hasRows(section, of: "th"))
          || (isElement(section, "tfoot", "tbody") && hasRows(section, of: "td"))
      }
  }

  private func hasRows(_ node: Int, of cell: StaticString) -> Bool {
    children(of: node).allSatisfy { row in
      (nodes[row].kind == .text || isElement(row, "tr"))
        && children(of: row).allSatisfy { nodes[$0].kind == .text || isElement($0, cell) }
    }
  }
}
