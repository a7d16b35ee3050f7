internal import MarkdownShared

/// The loop that parses blocks; it tries the kinds of blocks in kramdown's order.
extension DocumentParser {
  /// Parses a range of the text as the blocks of a node.
  mutating func parseBlocks(of node: Int, from start: Int, to end: Int) {
    let saved = (position, limit, fences, missingEnds)
    position = start
    limit = end
    _ = parseBlocks(of: node)
    (position, limit, fences, missingEnds) = saved
  }

  /// Parses the text from ``position`` on as the blocks of a node.
  /// - Returns: true if the end tag of the node, an HTML element, ended the blocks.
  mutating func parseBlocks(of node: Int) -> Bool {
    let saved = (tree, pendingAttributes)
    tree = node
    pendingAttributes = -1
    foundEndTag = false
    depth += 1
    if depth > Self.maximalDepth || copyBudget < 0 {
      report(.deepBlocks, at: position)
      parseAsText()
    }
    while position < limit, !foundEndTag { parseBlock() }
    depth -= 1
    let found = foundEndTag
    foundEndTag = false
    (tree, pendingAttributes) = saved
    return found
  }

  /// Takes the rest of the text as one paragraph.
  private mutating func parseAsText() {
    let end = trimmedEnd(position, limit)
    let start = trimmedStart(position, end)
    if start < end {
      let paragraph = addNode(.paragraph, origin: start, to: tree)
      addNode(.rawText, start, end, to: paragraph)
    }
    position = limit
  }

  /// Parses one block at ``position``.
  private mutating func parseBlock() {
    let start = position
    let first = text[start]
    if options.input == .smartyPants { return parseSmartLine(start) }
    // A line that begins with a letter can only be an underlined heading, a table, or a paragraph.
    if ByteClass.isLetter(first) || first >= 0x80 {
      if parseSetextHeading(start) { return }
      if !options.isPlainMarkdown, parseTable(start) { return }
      return parseParagraph(start)
    }
    if ByteClass.isSpace(first) {
      let blankEnd = LineStart.blankEnd(text.span, start, limit)
      if blankEnd > start { return parseBlank(start, blankEnd) }
    }
    let index = LineStart.skipSpaces(text.span, start, limit)
    guard index < limit else { return parseParagraph(start) }
    if first == 0x20, text[index] == 0x09 { return parseBareLine(start) }
    let byte = text[index]
    if first == 0x09 || (byte == 0x20 && index == start + 3) { return parseCodeBlock(start) }
    if parseMarkedBlock(start, index, byte) { return }
    if parseSetextHeading(start) { return }
    if !options.isPlainMarkdown, parseExtendedBlock(start, index, byte) { return }
    if byte == 0x5B, parseLinkDefinition(start, index) { return }
    if first == 0x5E, let end = LineStart.blockMarkerEnd(text.span, start, limit) {
      let node = addBlock(.endOfBlock, origin: start)
      nodes[node].flags.insert(.marker)
      position = end
      return
    }
    parseParagraph(position)
  }

  /// Parses the blocks of kramdown's own syntax that are tried after underlined headings.
  private mutating func parseExtendedBlock(_ start: Int, _ index: Int, _ byte: UInt8) -> Bool {
    if byte == 0x24 || byte == 0x5C, parseBlockMath(start, index) { return true }
    if parseTable(start) { return true }
    switch byte {
    case 0x5B: return parseFootnoteDefinition(start, index) || parseLinkDefinition(start, index)
    case 0x2A: return parseAbbreviationDefinition(start, index)
    case 0x7B: return parseBlockExtension(start, index)
    default: return false
    }
  }

  /// Parses the blocks that are recognised by their first character and tried before underlined
  /// headings.
  private mutating func parseMarkedBlock(_ start: Int, _ index: Int, _ byte: UInt8) -> Bool {
    switch byte {
    case 0x60, 0x7E: return !options.isPlainMarkdown && parseFencedCode(start, index)
    case 0x3E:
      parseBlockquote(start)
      return true
    case 0x23: return index == start && parseHeading(start)
    case 0x2A, 0x2D, 0x5F, 0x2B:
      if byte != 0x2B, LineStart.isHorizontalRule(text.span, start, limit) {
        addBlock(.horizontalRule, origin: start)
        position = LineStart.lineEnd(text.span, start, limit)
        return true
      }
      if byte != 0x5F, LineStart.itemMarkerEnd(text.span, start, limit, ordered: false) != nil {
        parseList(start, ordered: false)
        return true
      }
    case 0x30...0x39:
      if LineStart.itemMarkerEnd(text.span, start, limit, ordered: true) != nil {
        parseList(start, ordered: true)
        return true
      }
    case 0x3A:
      if !options.isPlainMarkdown,
        let marker = LineStart.definitionMarkerEnd(text.span, start, limit)
      {
        return parseDefinitionList(start, marker)
      }
    case 0x3C: return parseBlockHTML(start, index)
    default: break
    }
    return false
  }

  /// Parses a line of text for `smartify`, or the HTML block that it begins.
  private mutating func parseSmartLine(_ start: Int) {
    let index = LineStart.skipSpaces(text.span, start, limit)
    if index < limit, text[index] == 0x3C, parseBlockHTML(start, index) { return }
    let end = LineStart.lineEnd(text.span, start, limit)
    addText(start, end, kind: .rawText)
    position = end
  }

  /// Parses a line that begins with spaces and a tab, which begins no block: its text is added
  /// without a paragraph.
  private mutating func parseBareLine(_ start: Int) {
    let end = LineStart.lineEnd(text.span, start, limit)
    addText(start, end, kind: .rawText)
    position = end
  }

  // MARK: Helpers for all blocks

  /// Appends a block with the pending attribute list.
  @discardableResult
  mutating func addBlock(_ kind: KramdownNodeKind, origin: Int) -> Int {
    let node = addNode(kind, origin: origin, to: tree)
    takePendingAttributes(node)
    return node
  }

  /// Moves the pending attribute list to a block.
  @inline(__always)
  mutating func takePendingAttributes(_ node: Int) {
    if pendingAttributes >= 0 {
      nodes[node].inlineAttributes = pendingAttributes
      pendingAttributes = -1
    }
  }

  /// True if a block that needs a boundary may begin: at the start, or after a blank line, an
  /// end-of-block marker, or an attribute list.
  var isAfterBoundary: Bool {
    let last = nodes[tree].lastChild
    guard last >= 0, pendingAttributes < 0 else { return true }
    let node = nodes[Int(last)]
    return node.kind == .blank || (node.kind == .endOfBlock && node.flags.contains(.marker))
  }

  /// Returns true if a block that needs a boundary may end at an offset.
  mutating func isBeforeBoundary(_ offset: Int) -> Bool {
    guard offset < limit else { return true }
    return LineStart.blankEnd(text.span, offset, limit) > offset
      || LineStart.blockMarkerEnd(text.span, offset, limit) != nil
      || blockAttributeList(offset) != nil
  }

  private mutating func parseBlank(_ start: Int, _ end: Int) {
    position = end
    let last = nodes[tree].lastChild
    if last >= 0, nodes[Int(last)].kind == .blank {
      nodes[Int(last)].flags.remove(.singleLineFeed)
      return
    }
    let node = addBlock(.blank, origin: start)
    if end == start + 1 { nodes[node].flags.insert(.singleLineFeed) }
  }

  /// The end of a range without the white space at its end.
  func trimmedEnd(_ start: Int, _ end: Int) -> Int {
    var end = end
    while end > start, ByteClass.isSpace(text[end - 1]) || text[end - 1] == 0 { end -= 1 }
    return end
  }

  /// The start of a range without the white space at its start.
  func trimmedStart(_ start: Int, _ end: Int) -> Int {
    var start = start
    while start < end, ByteClass.isSpace(text[start]) { start += 1 }
    return start
  }
}
