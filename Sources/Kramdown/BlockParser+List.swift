/// Ordered and unordered lists.
///
/// The lines of an item, without their indentation, are copied to the end of the text; once the list has
/// ended, the copies are parsed as the item's blocks. A copy is parsed in pieces: a nested list begins
/// a new piece, so that it never continues the item's paragraph.
extension DocumentParser {
  /// The layout of the lines that belong to an item.
  struct ItemLayout {
    /// The number of spaces that its lines begin with.
    var indentation: Int
    /// Where the copy of the item's first line begins.
    var contentStart = 0

    /// Returns true if a line has the item's indentation, of spaces and tabs, and is not blank.
    func isContent(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
      var index = start
      var units = indentation / 4
      // Tabs or groups of four spaces, then the rest in spaces.
      while units > 0 {
        guard let next = Self.skipUnit(text, index, end) else { return false }
        index = next
        units -= 1
      }
      var spaces = indentation % 4
      var rest = index
      while spaces > 0, rest < end, text[rest] == 0x20 {
        rest += 1
        spaces -= 1
      }
      if spaces > 0 {
        // Then one more unit is needed instead.
        guard Self.skipUnit(text, index, end) != nil else { return false }
      }
      return true
    }

    private static func skipUnit(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
      guard start < end else { return nil }
      if text[start] == 0x09 { return start + 1 }
      guard start + 4 <= end, text[start] == 0x20, text[start + 1] == 0x20,
        text[start + 2] == 0x20, text[start + 3] == 0x20
      else { return nil }
      return start + 4
    }
  }

  /// An item while its list is parsed.
  private struct Item {
    var node: Int
    /// Where the pieces of its content begin in the text.
    var pieces: [Int]
    var end: Int
  }

  /// Parses a list.
  mutating func parseList(_ start: Int, ordered: Bool) {
    let list = addBlock(ordered ? .orderedList : .unorderedList, origin: start)
    var items: [Item] = []
    var layout = ItemLayout(indentation: 0)
    var maximalIndent = 3
    var foundMarker = false
    var foundNestedList = false
    var lastIsBlank = false
    while position < limit {
      let line = position
      if lastIsBlank, LineStart.isHorizontalRule(text.span, line, limit) { break }
      if let end = LineStart.blockMarkerEnd(text.span, line, limit) {
        foundMarker = true
        position = end
        break
      }
      if let marker = LineStart.itemMarkerEnd(
        text.span, line, limit, ordered: ordered, most: maximalIndent)
      {
        let node = addNode(.listItem, origin: line, to: list)
        layout = parseFirstItemLine(line, marker, node)
        let contentStart = layout.contentStart
        items.append(Item(node: node, pieces: [contentStart], end: text.count))
        maximalIndent = min(3, layout.indentation - 1)
        foundNestedList = LineStart.isList(text.span, contentStart, text.count)
        lastIsBlank = false
        continue
      }
      let blankEnd = LineStart.blankEnd(text.span, line, limit)
      if blankEnd > line {
        foundNestedList = true
        lastIsBlank = true
        copyLine(line, blankEnd)
        position = blankEnd
      } else if layout.isContent(text.span, line, limit)
        || (!lastIsBlank && isLazyItemLine(line, layout.indentation))
      {
        let lineEnd = LineStart.lineEnd(text.span, line, limit)
        let copy = text.count
        let isIndented = copyItemLine(line, lineEnd, layout.indentation)
        let beginsList = LineStart.isList(text.span, copy, text.count)
        if beginsList, !foundNestedList, isIndented {
          items[items.count - 1].pieces.append(copy)
          foundNestedList = true
        } else if beginsList, foundNestedList, !isIndented {
          // A marker with too little indentation continues the text.
          indentCopy(copy, by: layout.indentation + 4)
        }
        lastIsBlank = false
        position = lineEnd
      } else {
        break
      }
      items[items.count - 1].end = text.count
    }
    parseItems(items, of: list, foundMarker: foundMarker)
    if options.input == .gfm { markTasks(list) }
  }

  /// Puts spaces before a line that was just copied.
  private mutating func indentCopy(_ copy: Int, by count: Int) {
    text.insert(contentsOf: repeatElement(0x20, count: count), at: copy)
  }

  /// Returns true if a line continues an item's text without indentation: any line except an attribute list
  /// or the tag of a block-level element.
  mutating func isLazyItemLine(_ start: Int, _ indentation: Int) -> Bool {
    var index = start
    while index < limit, index < start + min(3, indentation), text[index] == 0x20 { index += 1 }
    guard index < limit else { return false }
    if text[index] == 0x7B { return blockAttributeList(index) == nil }
    if text[index] == 0x3C { return !LineStart.isBlockTag(text.span, index, limit) }
    return true
  }

  /// Copies a line of an item: each tab at its start becomes four spaces, then the indentation is
  /// removed.
  /// - Returns: whether the line had the whole indentation.
  mutating func copyItemLine(_ start: Int, _ end: Int, _ indentation: Int) -> Bool {
    var index = start
    var columns = 0
    if text[index] == 0x09 {
      while index < end, text[index] == 0x09 {
        index += 1
        columns += 4
      }
    }
    var spaces = 0
    while index + spaces < end, text[index + spaces] == 0x20, columns + spaces < indentation {
      spaces += 1
    }
    let isIndented = columns + spaces >= indentation
    if isIndented {
      let extra = columns - indentation
      index += spaces
      if extra > 0 { text.append(contentsOf: repeatElement(0x20, count: extra)) }
    } else if columns > 0 {
      text.append(contentsOf: repeatElement(0x20, count: columns))
    }
    copyLine(index, end)
    return isIndented
  }

  /// Copies the rest of a line after an item's marker, without leading white space and attribute
  /// list.
  /// - Parameter marker: the end of the marker.
  /// - Returns: the layout of the lines that belong to the item.
  mutating func parseFirstItemLine(_ line: Int, _ marker: Int, _ node: Int) -> ItemLayout {
    let lineEnd = LineStart.lineEnd(text.span, marker, limit)
    position = lineEnd
    var indentation = marker - line
    var index = marker
    if isBlankItemLine(marker, lineEnd) {
      indentation = 4
    } else {
      // Tabs reach to the next multiple of four.
      while index < lineEnd, text[index] == 0x20 || text[index] == 0x09 {
        if text[index] == 0x09 {
          indentation += 4 - indentation % 4
        } else {
          indentation += 1
        }
        index += 1
      }
    }
    index = trimmedStart(index, lineEnd)
    if index < lineEnd, text[index] == 0x7B, !options.isPlainMarkdown,
      let list = itemAttributeList(index, lineEnd)
    {
      parseInlineAttributes(list.contents, of: node)
      index = trimmedStart(list.end, lineEnd)
    }
    let contentStart = text.count
    copyLine(index, lineEnd)
    return ItemLayout(indentation: indentation, contentStart: contentStart)
  }

  /// Parses the copies of the items' lines, and decides which items are paragraphs without `<p>`.
  private mutating func parseItems(_ items: [Item], of list: Int, foundMarker: Bool) {
    var last = -1
    // True if the first child of an earlier item is not a transparent paragraph.
    var hasLooseItem = false
    for (number, item) in items.enumerated() {
      for (index, piece) in item.pieces.enumerated() {
        let end = index + 1 < item.pieces.count ? item.pieces[index + 1] : item.end
        if piece < end { parseBlocks(of: item.node, from: piece, to: end) }
      }
      let first = nodes[item.node].firstChild
      guard first >= 0 else {
        hasLooseItem = true
        continue
      }
      dropAttributeMarker(Int(first), of: item.node)
      let isLast = number == items.count - 1
      let second = nodes[Int(first)].next
      if nodes[Int(first)].kind == .paragraph {
        let secondIsBlank = second >= 0 && nodes[Int(second)].kind == .blank
        let isTight =
          second < 0 || !secondIsBlank
          || (isLast && nodes[Int(second)].next < 0 && !foundMarker)
        if isTight, !isLast || items.count == 1 || hasLooseItem {
          if second >= 0, !secondIsBlank { appendLineFeed(to: Int(first)) }
          nodes[Int(first)].flags.insert(.transparent)
        }
      }
      let firstNode = nodes[Int(first)]
      if firstNode.kind != .paragraph || firstNode.flags.contains(.transparent) {
        hasLooseItem = true
      }
      last = -1
      let lastChild = nodes[item.node].lastChild
      if lastChild >= 0, nodes[Int(lastChild)].kind == .blank {
        removeChild(Int(lastChild), of: item.node)
        last = Int(lastChild)
      }
    }
    if last >= 0, !foundMarker { appendChild(last, to: tree) }
  }

  /// Removes the end-of-block node of an attribute list after an item's first paragraph.
  mutating func dropAttributeMarker(_ first: Int, of item: Int) {
    let second = nodes[first].next
    if nodes[first].kind == .paragraph, nodes[first].inlineAttributes >= 0, second >= 0,
      nodes[Int(second)].kind == .endOfBlock
    {
      removeChild(Int(second), of: item)
    }
  }

  /// Appends a line feed to the text of a paragraph.
  mutating func appendLineFeed(to paragraph: Int) {
    let raw = Int(nodes[paragraph].firstChild)
    guard raw >= 0 else { return }
    let end = Int(nodes[raw].end)
    if end < text.count, text[end] == 0x0A {
      nodes[raw].end += 1
    } else {
      moveToEnd(raw)
      text.append(0x0A)
      nodes[raw].end = Int32(text.count)
    }
  }

  /// Marks the items of a list as tasks, from the first on that begins with `[ ]` or `[x]`.
  private mutating func markTasks(_ list: Int) {
    var isTaskList = false
    var item = nodes[list].firstChild
    while item >= 0 {
      let first = nodes[Int(item)].firstChild
      if first >= 0, nodes[Int(first)].kind == .paragraph {
        if markTask(Int(first)) { isTaskList = true }
        if isTaskList { setClass("task-list-item", of: Int(item)) }
      }
      item = nodes[Int(item)].next
    }
    if isTaskList { setClass("task-list", of: list) }
  }

  private mutating func setClass(_ name: StaticString, of node: Int) {
    let start = text.count
    appendBytes(name)
    let list = attributes.makeList()
    attributes.append(.classes, TextRange(start, text.count), to: list)
    nodes[node].attributes = list
  }

  /// Replaces `[ ]` or `[x]` at the start of a paragraph by a check box.
  private mutating func markTask(_ paragraph: Int) -> Bool {
    let raw = Int(nodes[paragraph].firstChild)
    guard raw >= 0 else { return false }
    let (rawStart, end) = (Int(nodes[raw].start), Int(nodes[raw].end))
    let start = trimmedStart(rawStart, end)
    guard start + 3 < end, text[start] == 0x5B, text[start + 2] == 0x5D,
      ByteClass.isSpace(text[start + 3])
    else { return false }
    let mark = text[start + 1]
    guard mark == 0x20 || mark | 0x20 == 0x78 else { return false }
    let copy = text.count
    appendBytes("<input type=\"checkbox\" class=\"task-list-item-checkbox\" disabled=\"disabled\"")
    appendBytes(mark == 0x20 ? " />" : " checked=\"checked\" />")
    copyLine(trimmedStart(start + 3, end), end)
    nodes[raw].start = Int32(copy)
    nodes[raw].end = Int32(text.count)
    return true
  }
}
