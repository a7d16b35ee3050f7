internal import MarkdownShared

/// HTML blocks: comments, and elements whose content is raw, spans or blocks.
extension DocumentParser {
  /// The way in which the content of an element is parsed.
  enum ContentModel {
    case raw
    case span
    case block
  }

  /// Parses a comment, a start tag, or the end tag of the enclosing element.
  mutating func parseBlockHTML(_ start: Int, _ index: Int) -> Bool {
    guard index + 1 < limit else { return false }
    if text[index + 1] == 0x21 {
      guard index == start, let end = commentEnd(at: start, limit) else { return false }
      addNode(.comment, start, end, to: tree)
      position = end
      skipLineEnd()
      return true
    }
    if text[index + 1] == 0x2F { return parseBlockEndTag(index) }
    guard let tag = startTag(at: index, limit) else { return false }
    let facts = HTMLElements.facts(text.span, Int(tag.name.start), Int(tag.name.end))
    guard !facts.contains(.span) else { return false }
    position = tag.end
    parseElement(tag, facts, origin: start)
    if options.convertsHTMLToNative { convertToNative(Int(nodes[tree].lastChild)) }
    return true
  }

  private mutating func parseBlockEndTag(_ index: Int) -> Bool {
    guard let (name, end) = endTag(at: index, limit), nodes[tree].kind == .htmlElement else {
      return false
    }
    let own = nodes[tree]
    guard Int(own.end - own.start) == name.count else { return false }
    for (offset, byte) in text[name.indices].enumerated()
    where ByteClass.lower(byte) != text[Int(own.start) + offset] {
      return false
    }
    if HTMLElements.facts(text.span, Int(name.start), Int(name.end)).contains(.span) {
      return false
    }
    position = end
    foundEndTag = true
    return true
  }

  /// Skips spaces, tabs and a line feed if the rest of the line is blank.
  mutating func skipLineEnd() {
    var index = position
    while index < limit, text[index] == 0x20 || text[index] == 0x09 { index += 1 }
    if index < limit, text[index] == 0x0A { position = index + 1 }
  }

  /// True if the current node is an HTML element with raw content.
  private var isInRawElement: Bool {
    nodes[tree].kind == .htmlElement && nodes[tree].flags.contains(.rawContent)
  }

  /// Parses an element whose start tag has been read.
  mutating func parseElement(_ tag: HTMLTag, _ facts: HTMLElements.Facts, origin: Int) {
    let name = elementName(tag.name, facts)
    let list = parseTagAttributes(
      tag.attributes, lowercases: facts.contains(.known), joinsLines: false)
    let element = addNode(.htmlElement, Int(name.start), Int(name.end), to: tree)
    nodes[element].origin = Int32(origin)
    nodes[element].attributes = list
    let isRawElement = isNamed(name, "script") || isNamed(name, "style")
    // The `/` of `<script/>` is without meaning.
    let isClosed = (tag.isClosed && !isRawElement) || facts.contains(.withoutBody)
    if isClosed { nodes[element].flags.insert(.closed) }
    if isRawElement { parseRawElement(element, name) }
    takePendingAttributes(element)
    let own = ownContentModel(facts)
    var model = !isInRawElement && options.parsesBlockHTML ? own : .raw
    if let value = attributes.remove(.markdown, from: list) {
      model = contentModel(value, own: own) ?? model
    }
    if model == .block { skipLineEnd() }
    switch model {
    case .raw: nodes[element].flags.insert(.rawContent)
    case .block: nodes[element].flags.insert(.blockContent)
    case .span: break
    }
    guard !isClosed, !isRawElement else { return }
    switch model {
    case .block:
      if !parseBlocks(of: element) { warnOfMissingEnd(element) }
    case .span: parseSpanContent(of: element, name)
    case .raw: parseRawContent(of: element, ignoringCase: facts.contains(.known))
    }
    if !isInRawElement { skipLineEnd() }
  }

  /// The content model of an element without an attribute `markdown`.
  private func ownContentModel(_ facts: HTMLElements.Facts) -> ContentModel {
    facts.contains(.blockContent) ? .block : facts.contains(.spanContent) ? .span : .raw
  }

  /// The parsing mode that an attribute `markdown` asks for; nil for an unknown value.
  func contentModel(_ value: TextRange, own: ContentModel) -> ContentModel? {
    if isNamed(value, "0") { return .raw }
    if isNamed(value, "1") { return own }
    if isNamed(value, "span") { return .span }
    return isNamed(value, "block") ? .block : nil
  }

  /// Returns true if a range of the text equals a name.
  func isNamed(_ range: TextRange, _ name: StaticString) -> Bool {
    range.count == name.utf8CodeUnitCount
      && name.withUTF8Buffer { $0.elementsEqual(text[range.indices]) }
  }

  private mutating func warnOfMissingEnd(_ element: Int) {
    let node = nodes[element]
    let name = String(decoding: text[Int(node.start)..<Int(node.end)], as: UTF8.self)
    report(.unclosedElement(name), at: Int(node.origin))
  }

  /// Takes everything up to the end tag as raw text.
  private mutating func parseRawElement(_ element: Int, _ name: TextRange) {
    let start = position
    if let end = findEndTag(of: name, from: start, limit, ignoringCase: true) {
      addRawText(start, end, to: element)
      position = endTag(at: end, limit)?.end ?? end
    } else {
      addRawText(start, limit, to: element)
      position = limit
      warnOfMissingEnd(element)
    }
  }

  private mutating func addRawText(_ start: Int, _ end: Int, to element: Int) {
    guard end > start else { return }
    let node = addNode(.raw, start, end, to: element)
    nodes[node].flags.insert(.span)
  }

  /// Parses everything up to the end tag as spans.
  private mutating func parseSpanContent(of element: Int, _ name: TextRange) {
    let start = position
    let end = findEndTag(of: name, from: start, limit, ignoringCase: true)
    if (end ?? limit) > start { addNode(.rawText, start, end ?? limit, to: element) }
    if let end {
      position = endTag(at: end, limit)?.end ?? end
    } else {
      position = limit
      warnOfMissingEnd(element)
    }
  }

  /// Parses HTML up to the end tag of an element; text in it stays raw.
  private mutating func parseRawContent(of element: Int, ignoringCase: Bool) {
    let saved = tree
    tree = element
    depth += 1
    defer {
      tree = saved
      depth -= 1
    }
    let name = TextRange(Int(nodes[element].start), Int(nodes[element].end))
    while position < limit {
      let start = position
      let mark = nextTagStart(start)
      addText(start, mark ?? limit)
      guard let mark else {
        position = limit
        warnOfMissingEnd(element)
        return
      }
      if let end = commentEnd(at: mark, limit) {
        addNode(.comment, mark, end, to: tree)
        position = end
      } else if let end = instructionEnd(at: mark, limit) {
        addNode(.processingInstruction, mark, end, to: tree)
        position = end
      } else if depth <= Self.maximalDepth, let tag = startTag(at: mark, limit) {
        position = tag.end
        parseElement(
          tag, HTMLElements.facts(text.span, Int(tag.name.start), Int(tag.name.end)), origin: mark)
      } else if let tag = endTag(at: mark, limit) {
        position = tag.end
        if equal(tag.name, name, ignoringCase: ignoringCase) { return }
        addText(mark, tag.end)
      } else {
        addText(mark, mark + 1)
        position = mark + 1
      }
    }
    warnOfMissingEnd(element)
  }

  private func equal(_ left: TextRange, _ right: TextRange, ignoringCase: Bool) -> Bool {
    guard left.count == right.count else { return false }
    for (offset, byte) in text[left.indices].enumerated() {
      let other = text[Int(right.start) + offset]
      guard byte == other || (ignoringCase && ByteClass.lower(byte) == other) else { return false }
    }
    return true
  }

  /// The next `<` that a name, `/`, `!--` or `?` follows.
  private func nextTagStart(_ start: Int) -> Int? {
    let span = text.span
    var index = start
    while index + 1 < limit {
      index = ByteSearch.find(0x3C, span, index, limit - 1)
      guard index + 1 < limit else { break }
      let next = span[index + 1]
      if next == 0x2F || next == 0x3F || ByteClass.isLetter(next) || next == 0x5F { return index }
      if next == 0x21, index + 3 < limit, span[index + 2] == 0x2D, span[index + 3] == 0x2D {
        return index
      }
      if next >= 0x80,
        UnicodeClass.isLetter(UnicodeClass.scalar(span, at: index + 1, end: limit).value)
      {
        return index
      }
      index += 1
    }
    return nil
  }

  /// Appends text to the current node; adjacent text extends the last text node.
  @inline(__always)
  mutating func addText(_ start: Int, _ end: Int, kind: KramdownNodeKind = .text) {
    guard end > start else { return }
    let last = Int(nodes[tree].lastChild)
    if last >= 0, nodes[last].kind == kind, Int(nodes[last].end) == start {
      nodes[last].end = Int32(truncatingIfNeeded: end)
      return
    }
    addNode(kind, start, end, to: tree)
  }
}
