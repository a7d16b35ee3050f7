/// Paragraphs, and the lines that end them.
extension DocumentParser {
  /// Parses the lines up to a block that can end a paragraph.
  mutating func parseParagraph(_ start: Int) {
    var end = LineStart.lineEnd(text.span, start, limit)
    while end < limit, !endsParagraph(end) {
      end = LineStart.lineEnd(text.span, end, limit)
    }
    position = end
    let textEnd = trimmedEnd(start, end)
    let last = nodes[tree].lastChild
    if last >= 0, nodes[Int(last)].kind == .paragraph {
      return extendParagraph(Int(last), start, textEnd)
    }
    let paragraph = addBlock(.paragraph, origin: start)
    let textStart = trimmedStart(start, textEnd)
    addNode(.rawText, textStart, textEnd, to: paragraph)
  }

  /// Appends lines to a paragraph that was ended by a line which turned out not to begin a block.
  private mutating func extendParagraph(_ paragraph: Int, _ start: Int, _ end: Int) {
    let raw = Int(nodes[paragraph].lastChild)
    guard raw >= 0, nodes[raw].kind == .rawText else {
      // Text after an HTML element that became a paragraph.
      addNode(.rawText, start, end, to: paragraph)
      return
    }
    let oldEnd = Int(nodes[raw].end)
    // Two spaces at the end of the last line are kept: they are a line break.
    let isBreak = start - 3 >= oldEnd && text[start - 3] == 0x20 && text[start - 2] == 0x20
    if start == oldEnd + (isBreak ? 3 : 1) {
      nodes[raw].end = Int32(max(end, start))
      return
    }
    moveToEnd(raw)
    appendBytes(isBreak ? "  \n" : "\n")
    copyLine(start, end)
    nodes[raw].end = Int32(text.count)
  }

  /// Copies a node's value to the end of the text buffer, unless it is already there, so that it
  /// can be extended.
  mutating func moveToEnd(_ node: Int) {
    let (start, end) = (Int(nodes[node].start), Int(nodes[node].end))
    guard end != text.count || end <= sourceEnd else { return }
    nodes[node].start = Int32(text.count)
    copyLine(start, end)
    nodes[node].end = Int32(text.count)
  }

  /// Returns true if the line at an offset ends the paragraph before it.
  @inline(__always)
  private mutating func endsParagraph(_ start: Int) -> Bool {
    let byte = text[start]
    // Letters do not begin a block.
    if byte >= 0x80 || ByteClass.isLetter(byte) { return false }
    return endsParagraphWithMark(start)
  }

  private mutating func endsParagraphWithMark(_ start: Int) -> Bool {
    if isLazyEnd(start) { return true }
    let span = text.span
    if !options.isPlainMarkdown, LineStart.definitionMarkerEnd(span, start, limit) != nil {
      return true
    }
    guard options.input == .gfm, options.paragraphEndQuirk else { return false }
    let index = LineStart.skipSpaces(span, start, limit)
    guard index < limit else { return false }
    switch span[index] {
    case 0x2A, 0x2B, 0x2D:
      return LineStart.itemMarkerEnd(span, start, limit, ordered: false) != nil
    case 0x30...0x39: return LineStart.itemMarkerEnd(span, start, limit, ordered: true) != nil
    case 0x23: return index == start && LineStart.isSpacedHeading(span, start, limit)
    case 0x3E: return true
    case 0x60, 0x7E: return LineStart.isFence(span, start, limit)
    default: return false
    }
  }

  /// Returns true if a line ends all lazy continuation: a blank line, an attribute list, an
  /// end-of-block marker, or the tag of a block-level element.
  mutating func isLazyEnd(_ start: Int) -> Bool {
    guard start < limit else { return true }
    let first = text[start]
    if ByteClass.isSpace(first), LineStart.blankEnd(text.span, start, limit) > start { return true }
    if first == 0x5E { return LineStart.blockMarkerEnd(text.span, start, limit) != nil }
    let index = LineStart.skipSpaces(text.span, start, limit)
    guard index < limit else { return true }
    switch text[index] {
    case 0x3C: return LineStart.isBlockTag(text.span, start, limit)
    case 0x7B: return !options.isPlainMarkdown && blockAttributeList(start) != nil
    default: return false
    }
  }
}
