internal import MarkdownShared

/// Formulas, entities, attribute lists and extensions in running text.
extension DocumentParser {
  /// Parses `$$formula$$`.
  mutating func parseInlineMath(_ index: Int) -> Int {
    guard let close = nextDollars(index + 2, spans.end) else { return index + 1 }
    flushText(to: index)
    let end = trimmedEnd(index + 2, close)
    let node = addNode(.math, trimmedStart(index + 2, end), end, to: tree)
    nodes[node].origin = Int32(index)
    nodes[node].flags.insert(.span)
    spans.position = close + 2
    return close + 2
  }

  /// Parses `&name;` or `&#number;`; an ampersand before an unknown name is text.
  mutating func parseEntity(_ index: Int) -> Int {
    let end = spans.end
    var close = index + 1
    guard close < end else { return index + 1 }
    var value: UInt32?
    if text[close] == 0x23 {
      guard let (number, numberEnd) = numericEntity(close + 1) else { return index + 1 }
      value = number
      close = numberEnd
    } else {
      guard ByteClass.isWord(text[close]) || text[close] == 0x3A else { return index + 1 }
      close += 1
      while close < end,
        ByteClass.isWord(text[close]) || text[close] == 0x3A || text[close] == 0x2E
          || text[close] == 0x2D
      {
        close += 1
      }
      guard close < end, text[close] == 0x3B else { return index + 1 }
      value = EntityTable.codePoint(text[(index + 1)..<close])
    }
    flushText(to: index)
    if let value {
      let node = addNode(.entity, index, close + 1, to: tree)
      nodes[node].data = Int32(truncatingIfNeeded: value)
    } else {
      let node = addNode(.entity, index, index, to: tree)
      nodes[node].data = 0x26
      addText(index + 1, close + 1)
    }
    spans.position = close + 1
    return close + 1
  }

  /// A number after `&#`, in decimal or hexadecimal digits.
  private func numericEntity(_ start: Int) -> (UInt32, Int)? {
    var index = start
    guard index < spans.end else { return nil }
    let isHex = text[index] == 0x78
    if isHex { index += 1 }
    let digits = index
    var value: UInt64 = 0
    while index < spans.end,
      isHex ? ByteClass.isHexDigit(text[index]) : ByteClass.isDigit(text[index])
    {
      let byte = text[index]
      let digit = UInt64(byte <= 0x39 ? byte - 0x30 : (byte | 0x20) - 0x61 + 10)
      value = min(value * (isHex ? 16 : 10) + digit, 0x7FFF_FFFF)
      index += 1
    }
    guard index > digits, index < spans.end, text[index] == 0x3B else { return nil }
    return (UInt32(value), index)
  }

  /// Parses the attribute list of the span before it, or an extension.
  mutating func parseSpanExtension(_ index: Int) -> Int {
    let savedLimit = limit
    limit = spans.end
    defer { limit = savedLimit }
    if extensionTag(at: index, spans.end) != nil {
      flushText(to: index)
      let savedPosition = position
      defer { position = savedPosition }
      if parseExtension(at: index, isBlock: false) {
        spans.position = position
        return position
      }
      return index + 1
    }
    guard index + 3 < spans.end, text[index + 2] != 0x7D,
      let brace = nextBrace(index + 2, spans.end)
    else { return index + 1 }
    flushText(to: index)
    let last = Int(nodes[tree].lastChild)
    guard last >= 0, nodes[last].kind != .text, nodes[last].kind != .rawText else {
      report(.strayAttributeList, at: index)
      return index + 1
    }
    let inline = attributes.makeInlineList()
    parseAttributes(TextRange(index + 2, brace), into: inline)
    if nodes[last].attributes < 0 { nodes[last].attributes = attributes.makeList() }
    apply(inline, to: nodes[last].attributes)
    if nodes[last].inlineAttributes < 0 {
      nodes[last].inlineAttributes = attributes.makeInlineList()
    }
    apply(inline, to: attributes.inlineLists[Int(nodes[last].inlineAttributes)].list)
    attributes.inlineLists[Int(nodes[last].inlineAttributes)].marks.formUnion(
      attributes.inlineLists[Int(inline)].marks)
    spans.position = brace + 1
    return brace + 1
  }
}
