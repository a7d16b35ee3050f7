internal import MarkdownShared

/// HTML, autolinks and struck-through text in paragraphs.
extension DocumentParser {
  /// Parses a comment, an element, or an end tag without its element at a `<`.
  /// - Returns: the offset at which parsing continues; nil when there is none of them.
  mutating func parseSpanHTML(_ index: Int) -> Int? {
    guard index + 1 < spans.end else { return nil }
    let next = text[index + 1]
    if next == 0x21 {
      guard let end = commentEnd(at: index, spans.end) else { return nil }
      flushText(to: index)
      let node = addNode(.comment, index, end, to: tree)
      nodes[node].flags.insert(.span)
      spans.position = end
      return end
    }
    if next == 0x2F {
      guard let (_, end) = endTag(at: index, spans.end) else { return nil }
      flushText(to: index)
      addText(index, end)
      spans.position = end
      return end
    }
    guard let tag = startTag(at: index, spans.end) else { return nil }
    flushText(to: index)
    let facts = HTMLElements.facts(text.span, Int(tag.name.start), Int(tag.name.end))
    if facts.contains(.block) || !hasSpanDepth(at: index) {
      addText(index, tag.end)
      spans.position = tag.end
      return tag.end
    }
    parseSpanElement(tag, facts, origin: index)
    return spans.position
  }

  /// Parses an element from its start tag on; without an end tag it takes the rest of the text.
  private mutating func parseSpanElement(
    _ tag: HTMLTag, _ facts: HTMLElements.Facts, origin: Int
  ) {
    let name = elementName(tag.name, facts)
    let list = parseTagAttributes(
      tag.attributes, lowercases: facts.contains(.known), joinsLines: true)
    let isRaw = !facts.contains(.spanContent) && !facts.contains(.blockContent)
    let isInRaw = nodes[tree].kind == .htmlElement && nodes[tree].flags.contains(.rawContent)
    var parses = isRaw || isInRaw ? false : options.parsesSpanHTML
    if let value = attributes.remove(.markdown, from: list) {
      if isNamed(value, "0") { parses = false }
      if isNamed(value, "1") { parses = !isRaw }
      if isNamed(value, "span") { parses = true }
    }
    let element = addNode(.htmlElement, Int(name.start), Int(name.end), to: tree)
    nodes[element].origin = Int32(origin)
    nodes[element].attributes = list
    nodes[element].flags.insert(.span)
    if !parses { nodes[element].flags.insert(.rawContent) }
    if tag.isClosed { nodes[element].flags.insert(.closed) }
    spans.position = tag.end
    defer { if options.convertsHTMLToNative { convertToNative(element) } }
    guard !tag.isClosed, !facts.contains(.withoutBody) else { return }
    let saved = (tree, spans.context, spans.parsers)
    tree = element
    spans.context.remove(.directEmphasis)
    spans.parsers = !parses ? .html : options.input == .smartyPants ? .typography : .all
    depth += 1
    let found = runSpans(
      until: .endTag(name, ignoringCase: facts.contains(.known)), linkMark: nil)
    depth -= 1
    if found {
      spans.position = endTag(at: spans.position, spans.end)?.end ?? spans.position
    } else {
      flushText(to: spans.end)
      report(.unclosedInlineElement, at: origin)
    }
    (tree, spans.context, spans.parsers) = saved
  }

  /// Parses `<url>` or `<address>`.
  /// - Returns: the offset at which parsing continues; nil when it is neither.
  mutating func parseAutolink(_ index: Int) -> Int? {
    guard let end = autolinkEnd(index) else { return nil }
    flushText(to: index)
    let isURL = urlScheme(index + 1) != nil
    let range = TextRange(index + 1, end - 1)
    var shown = range
    let node = addNode(.link, index, end, to: tree)
    let list = attributes.makeList()
    nodes[node].attributes = list
    if isURL {
      attributes.append(.href, range, to: list)
      if text[range.indices].starts(with: "mailto:".utf8) { shown.start += 7 }
    } else {
      let start = text.count
      appendBytes("mailto:")
      copyBytes(Int(range.start), Int(range.end))
      attributes.append(.href, TextRange(start, text.count), to: list)
    }
    if shown.count > 0 { addNode(.text, Int(shown.start), Int(shown.end), to: node) }
    spans.position = end
    return end
  }

  private mutating func autolinkEnd(_ index: Int) -> Int? {
    let start = index + 1
    if let scheme = urlScheme(start) {
      if spans.missingEnd.start <= index, index < spans.missingEnd.end { return nil }
      var end = scheme + 1
      while end < spans.end, text[end] != 0x0A {
        if text[end] == 0x3E { return end + 1 }
        end += 1
      }
      spans.missingEnd = (index, end)
      return nil
    }
    return addressEnd(start)
  }

  /// The offset after the scheme of a URL.
  private func urlScheme(_ start: Int) -> Int? {
    guard start + 5 < spans.end else { return nil }
    for scheme in Self.schemes {
      let count = scheme.utf8CodeUnitCount
      if start + count < spans.end,
        scheme.withUTF8Buffer({ $0.elementsEqual(text[start..<(start + count)]) })
      {
        return start + count
      }
    }
    return nil
  }

  private static let schemes: [StaticString] = ["http:", "https:", "mailto:", "ftp:", "ftps:"]

  /// The offset after the `>` of an address: letters, digits, `.`, `-` and `_` on both sides of one `@`.
  private func addressEnd(_ start: Int) -> Int? {
    var index = start
    guard let at = addressPart(&index, spans.end), at > start, index < spans.end,
      text[index] == 0x40
    else { return nil }
    index += 1
    let hostStart = index
    guard let hostEnd = addressPart(&index, spans.end), hostEnd > hostStart, index < spans.end,
      text[index] == 0x3E
    else { return nil }
    return index + 1
  }

  private func addressPart(_ index: inout Int, _ end: Int) -> Int? {
    let span = text.span
    while index < end {
      let byte = span[index]
      if byte < 0x80 {
        guard ByteClass.isWord(byte) || byte == 0x2D || byte == 0x2E else { break }
        index += 1
      } else {
        let (value, count) = UnicodeClass.scalar(span, at: index, end: end)
        guard UnicodeClass.isLetterOrDigit(value) else { break }
        index += count
      }
    }
    return index
  }

  /// Parses `~~text~~`.
  mutating func parseStrikethrough(_ index: Int) -> Int {
    guard index < spans.missingStrike, depth <= Self.maximalDepth, index + 2 < spans.end else {
      return index + 1
    }
    let first = text[index + 2]
    guard !ByteClass.isSpace(first), first != 0x7E else { return index + 1 }
    var close = index + 3
    while close + 1 < spans.end {
      if text[close] == 0x7E, text[close + 1] == 0x7E, text[close - 1] != 0x7E,
        !ByteClass.isSpace(text[close - 1])
      {
        return parseStruckText(index, close)
      }
      close += 1
    }
    spans.missingStrike = index
    return index + 1
  }

  private mutating func parseStruckText(_ index: Int, _ close: Int) -> Int {
    flushText(to: index)
    let name = appendBytes("del".utf8)
    let node = addNode(.htmlElement, Int(name.start), Int(name.end), to: tree)
    nodes[node].origin = Int32(index)
    nodes[node].flags.insert(.span)
    depth += 1
    parseSpans(of: node, index + 2, close)
    depth -= 1
    spans.position = close + 2
    return close + 2
  }
}
