internal import MarkdownShared

/// The state of reading a link's text, in which brackets are counted.
struct LinkRun {
  /// The offset after the bracket that the link begins with.
  var start: Int
  /// The context of the link.
  var context: SpanContext
  var count = 1
  /// The last child that was examined, and the number of images so far.
  var lastChild: Int32 = -1
  var images = 0
  /// The open brackets, whose ends are recorded for later searches.
  var open: [Int32] = []
  var pairs: [(open: Int32, close: Int32)] = []
}

/// Links, images, and footnotes' markers.
extension DocumentParser {
  /// Parses what begins with `[` or `![`.
  mutating func parseBracket(_ index: Int, isImage: Bool) -> Int {
    let bracket = isImage ? index + 1 : index
    guard bracket + 1 < spans.end else { return index + 1 }
    if text[bracket + 1] == 0x5E {
      guard !isImage, !options.isPlainMarkdown else { return index + 1 }
      return parseFootnoteMarker(index)
    }
    flushText(to: index)
    parseLink(isImage: isImage)
    return spans.position
  }

  /// Parses a footnote's marker: `[^name]`.
  private mutating func parseFootnoteMarker(_ index: Int) -> Int {
    let start = index + 2
    guard start < spans.end, ByteClass.isWord(text[start]) else { return index + 1 }
    var end = start
    while end < spans.end, ByteClass.isNamePart(text[end]) { end += 1 }
    guard end < spans.end, text[end] == 0x5D else { return index + 1 }
    guard let number = footnoteNumbers[ReferenceKey(text[start..<end])] else {
      report(.undefinedFootnote, at: index)
      flushText(to: index)
      addText(index, end + 1)
      spans.position = end + 1
      return end + 1
    }
    flushText(to: index)
    footnotes[number].hasReference = true
    let node = addNode(.footnote, index, end + 1, to: tree)
    let definition = footnotes[number]
    nodes[node].data = Int32(footnoteReferences.count)
    footnoteReferences.append(
      FootnoteReference(
        name: definition.name, content: definition.content, definition: Int32(number)))
    spans.position = end + 1
    return end + 1
  }

  /// Parses the link or image at the position, or its bracket as text.
  private mutating func parseLink(isImage: Bool) {
    let start = spans.position
    let from = start + (isImage ? 2 : 1)
    if !parseLink(start, from, isImage: isImage) {
      addText(start, from)
      spans.position = from
    }
  }

  private mutating func parseLink(_ start: Int, _ from: Int, isImage: Bool) -> Bool {
    let context = spans.context
    // No link within a link or an image.
    if !isImage, context.contains(.link) { return false }
    guard hasSpanDepth(at: start), hasSpanBudget(at: start) else { return false }
    let mark = SpanMark(from, context, isImage ? 6 : 5)
    if spans.failures.contains(mark) { return false }
    if let end = spans.bracketEnds[mark], linkTarget(from, Int(end)) == nil { return false }
    let savedTree = tree
    let nodeCount = nodes.count
    let node = addNode(isImage ? .image : .link, origin: start)
    tree = node
    spans.position = from
    spans.context.insert(.link)
    spans.context.remove(.directEmphasis)
    depth += 1
    let found = runSpans(until: .bracket, linkMark: LinkRun(start: from, context: context))
    depth -= 1
    spans.context = context
    tree = savedTree
    let close = spans.position
    guard found, let target = linkTarget(from, close) else {
      spans.failures.insert(mark)
      spans.foundUnclosedBracket = !found
      spanBudget -= 4 * ((found ? close : spans.end) - from)
      nodes.removeLast(nodes.count - nodeCount)
      spans.position = from
      return false
    }
    finishLink(node, target, from, close, isImage: isImage)
    return true
  }

  /// Counts a bracket in a link's text.
  /// - Returns: whether it ends the text.
  mutating func countBracket(_ index: Int, _ byte: UInt8, _ run: inout LinkRun) -> Bool {
    if byte == 0x21 {
      guard index + 1 < spans.end, text[index + 1] == 0x5B else { return false }
    } else if byte == 0x5B, index > run.start, text[index - 1] == 0x21, index - 1 >= spans.position
    {
      // The bracket of an image is counted at its `!`.
      return false
    }
    countImages(&run)
    if byte == 0x5D {
      run.count -= 1
      if let open = run.open.popLast(), run.pairs.count < 1_000_000 {
        run.pairs.append((open, Int32(index)))
      }
      if run.count - run.images == 0 {
        notePairs(run)
        return true
      }
    } else {
      run.count += 1
      run.open.append(Int32(byte == 0x21 ? index + 2 : index + 1))
    }
    return run.count - run.images == 0
  }

  /// Subtracts the brackets of images that were parsed meanwhile from the open ones.
  private func countImages(_ run: inout LinkRun) {
    var child = run.lastChild >= 0 ? nodes[Int(run.lastChild)].next : nodes[tree].firstChild
    while child >= 0 {
      if nodes[Int(child)].kind == .image {
        run.images += 1
        if !run.open.isEmpty { run.open.removeLast() }
      }
      run.lastChild = child
      child = nodes[Int(child)].next
    }
  }

  /// Records the ends of the brackets within a link's text.
  private mutating func notePairs(_ run: LinkRun) {
    guard run.pairs.count > 1 else { return }
    for (open, close) in run.pairs.reversed() {
      let kind: UInt8 = Int(open) >= 2 && text[Int(open) - 2] == 0x21 ? 6 : 5
      // The pairs of a nested link text are recorded already.
      let known = spans.bracketEnds.updateValue(
        close, forKey: SpanMark(Int(open), run.context, kind))
      if known != nil { break }
    }
  }

  /// Records that brackets have no end.
  mutating func noteUnclosed(_ run: LinkRun) {
    var run = run
    countImages(&run)
    for open in run.open {
      let kind: UInt8 = Int(open) >= 2 && text[Int(open) - 2] == 0x21 ? 6 : 5
      spans.failures.insert(SpanMark(Int(open), run.context, kind))
    }
  }

  /// Sets a link's attributes and appends it.
  private mutating func finishLink(
    _ node: Int, _ target: LinkTarget, _ from: Int, _ close: Int, isImage: Bool
  ) {
    let list = attributes.makeList()
    nodes[node].attributes = list
    if target.definition >= 0 {
      let inline = nodes[Int(target.definition)].inlineAttributes
      if inline >= 0 {
        apply(inline, to: list)
        // An attribute list after the link is added to the definition's list as well.
        nodes[node].inlineAttributes = inline
      }
    }
    if isImage {
      replaceAttribute(.source, target.url, in: list)
      replaceAttribute(.alternative, unescaped(from, close), in: list)
      nodes[node].firstChild = -1
      nodes[node].lastChild = -1
    } else {
      replaceAttribute(.href, target.url, in: list)
    }
    if let title = target.title { replaceAttribute(.title, title, in: list) }
    nodes[node].start = Int32(from)
    nodes[node].end = Int32(target.end)
    appendChild(node, to: tree)
    spans.position = target.end
  }

  private mutating func replaceAttribute(
    _ name: AttributeName, _ value: TextRange, in list: Int32
  ) {
    let index = attributes.find(name, in: list)
    if index >= 0 {
      attributes.attributes[Int(index)].value = value
    } else {
      attributes.append(name, value, to: list)
    }
  }

  /// A text without the backslashes before characters that they escape.
  mutating func unescaped(_ start: Int, _ end: Int) -> TextRange {
    guard text[start..<end].contains(0x5C) else { return TextRange(start, end) }
    let copy = text.count
    var index = start
    while index < end {
      if text[index] == 0x5C, index + 1 < end, isEscapable(text[index + 1]), text[index + 1] != 0x7E
      {
        index += 1
      }
      text.append(text[index])
      index += 1
    }
    return TextRange(copy, text.count)
  }
}
