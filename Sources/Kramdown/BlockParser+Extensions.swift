internal import MarkdownShared

/// Attribute lists, their definitions, and extensions between `{::name}` and `{:/name}`.
extension DocumentParser {
  /// Parses a block that begins with `{:`.
  mutating func parseBlockExtension(_ start: Int, _ index: Int) -> Bool {
    guard index + 1 < limit, text[index + 1] == 0x3A else { return false }
    if let end = parseAttributeDefinition(index) {
      position = end
      addBlock(.endOfBlock, origin: start)
      return true
    }
    if index + 2 < limit, text[index + 2] == 0x3A || text[index + 2] == 0x2F {
      return parseExtension(at: index, isBlock: true)
    }
    guard let list = blockAttributeList(start) else { return false }
    position = list.end
    let last = Int(nodes[tree].lastChild)
    if last >= 0, nodes[last].kind != .blank,
      nodes[last].kind != .endOfBlock || nodes[last].flags.contains(.definition)
    {
      parseInlineAttributes(list.contents, of: last)
      if blockAttributeList(position) == nil {
        addBlock(.endOfBlock, origin: start)
      }
    } else {
      if pendingAttributes < 0 { pendingAttributes = attributes.makeInlineList() }
      parseAttributes(list.contents, into: pendingAttributes)
    }
    return true
  }

  /// Parses `{:name: …}`, alone on its line.
  private mutating func parseAttributeDefinition(_ index: Int) -> Int? {
    guard let colon = definitionNameEnd(index + 2, limit), colon + 1 < limit,
      text[colon + 1] != 0x7D, let brace = nextBrace(colon + 1, limit),
      let end = LineStart.restIsBlank(text.span, brace + 1, limit)
    else { return nil }
    let key = ReferenceKey(text[(index + 2)..<colon])
    let inline: Int32
    if let known = attributeDefinitions[key] {
      inline = known
    } else {
      inline = attributes.makeInlineList()
      attributeDefinitions[key] = inline
    }
    parseAttributes(TextRange(colon + 1, brace), into: inline)
    return end
  }

  /// The start tag of an extension, or a stop tag.
  struct ExtensionTag {
    var name: TextRange
    var contents: TextRange
    var isStopTag = false
    /// True if the tag ends in `/}`, so that there is no body.
    var isEmpty = false
    var end: Int
  }

  /// The tag of an extension at a `{`.
  mutating func extensionTag(at index: Int, _ limit: Int) -> ExtensionTag? {
    guard index + 3 < limit, text[index] == 0x7B, text[index + 1] == 0x3A else { return nil }
    let isStopTag = text[index + 2] == 0x2F
    guard isStopTag || text[index + 2] == 0x3A else { return nil }
    let start = index + 3
    var end = start
    while end < limit,
      ByteClass.isWord(text[end]) || (isStopTag && (text[end] == 0x2D || text[end] == 0x3A))
    {
      end += 1
    }
    let name = TextRange(start, end)
    guard end < limit else { return nil }
    if isStopTag {
      guard text[end] == 0x7D else { return nil }
      return ExtensionTag(
        name: name, contents: TextRange(end, end), isStopTag: true, end: end + 1)
    }
    guard end > start else { return nil }
    if text[end] == 0x7D {
      return ExtensionTag(name: name, contents: TextRange(end, end), end: end + 1)
    }
    if text[end] == 0x2F, end + 1 < limit, text[end + 1] == 0x7D {
      return ExtensionTag(name: name, contents: TextRange(end, end), isEmpty: true, end: end + 2)
    }
    guard ByteClass.isSpace(text[end]), let brace = nextBrace(end + 1, limit) else { return nil }
    let isEmpty = text[brace - 1] == 0x2F
    return ExtensionTag(
      name: name, contents: TextRange(end + 1, isEmpty ? brace - 1 : brace), isEmpty: isEmpty,
      end: brace + 1)
  }

  /// Parses an extension from its start tag on.
  /// - Returns: false when there is none; then nothing was consumed.
  mutating func parseExtension(at index: Int, isBlock: Bool) -> Bool {
    guard let tag = extensionTag(at: index, limit) else { return false }
    var bodyStart = tag.end
    if isBlock {
      guard let end = LineStart.restIsBlank(text.span, tag.end, limit) else { return false }
      bodyStart = end
    }
    guard !tag.isStopTag else {
      report(.strayStopTag, at: index)
      return false
    }
    let isComment = isNamed(tag.name, "comment")
    let isRaw = isNamed(tag.name, "nomarkdown")
    let isOptions = isNamed(tag.name, "options")
    guard isComment || isRaw || isOptions else {
      report(.unknownExtension, at: index)
      return false
    }
    var body: TextRange?
    var end = bodyStart
    if !tag.isEmpty {
      guard let stop = stopTag(of: tag.name, from: bodyStart, isBlock: isBlock) else {
        report(.unclosedExtension, at: index)
        return false
      }
      body = TextRange(bodyStart, stop.start)
      end = stop.end
    }
    position = end
    if var body {
      if isBlock, body.count > 0, text[Int(body.end) - 1] == 0x0A { body.end -= 1 }
      if isComment || isRaw { addExtensionBody(body, isRaw: isRaw, isBlock: isBlock, tag) }
    }
    if isOptions {
      setOptions(tag.contents)
      if isBlock { addBlock(.endOfBlock, origin: index) }
    }
    return true
  }

  private mutating func addExtensionBody(
    _ body: TextRange, isRaw: Bool, isBlock: Bool, _ tag: ExtensionTag
  ) {
    let node = addNode(isRaw ? .raw : .kramdownComment, Int(body.start), Int(body.end), to: tree)
    if !isBlock { nodes[node].flags.insert(.span) }
    guard isRaw, tag.contents.count > 0 else { return }
    let inline = attributes.makeInlineList()
    parseAttributes(tag.contents, into: inline)
    let type = attributes.name(appendBytes("type".utf8), in: text)
    guard
      let value = attributes.value(
        type, in: attributes.inlineLists[Int(inline)].list)
    else { return }
    let names = text[value.indices].split(whereSeparator: ByteClass.isSpace)
    if !names.isEmpty, !names.contains(where: { $0.elementsEqual("html".utf8) }) {
      nodes[node].flags.insert(.otherFormat)
    }
  }

  /// The stop tag of an extension: `{:/name}` or `{:/}`; for a block, alone on its line.
  private mutating func stopTag(of name: TextRange, from start: Int, isBlock: Bool)
    -> (start: Int, end: Int)?
  {
    if missingStop.limit == limit, missingStop.name == name.count, start >= missingStop.start {
      return nil
    }
    var index = start
    while index + 3 < limit {
      guard text[index] == 0x7B, text[index + 1] == 0x3A, text[index + 2] == 0x2F else {
        index += 1
        continue
      }
      var end = index + 3
      if end + name.count < limit,
        text[end..<(end + name.count)].elementsEqual(text[name.indices])
      {
        end += name.count
      }
      if text[end] == 0x7D {
        if !isBlock { return (index, end + 1) }
        if let lineEnd = restIsSpaces(end + 1), let lineStart = blockLineStart(index, from: start) {
          return (lineStart, lineEnd)
        }
      }
      index += 1
    }
    missingStop = (name.count, start, limit)
    return nil
  }

  /// The offset behind spaces and a line feed; nil when something else, such as a tab, comes first.
  private func restIsSpaces(_ start: Int) -> Int? {
    var index = start
    while index < limit, text[index] == 0x20 { index += 1 }
    return index < limit && text[index] == 0x0A ? index + 1 : nil
  }

  /// The start of a line on which at most three spaces stand before an offset.
  private func blockLineStart(_ index: Int, from start: Int) -> Int? {
    var lineStart = index
    while lineStart > start, lineStart > index - 3, text[lineStart - 1] == 0x20 { lineStart -= 1 }
    return lineStart == start || text[lineStart - 1] == 0x0A ? lineStart : nil
  }
}
