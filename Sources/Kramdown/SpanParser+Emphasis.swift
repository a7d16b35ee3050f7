/// Emphasis: `*`, `_`, `**`, `__`.
extension DocumentParser {
  /// Parses the mark at the position as the start of emphasis, or as text.
  mutating func parseEmphasis(_ mark: UInt8) {
    let start = spans.position
    let count = start + 1 < spans.end && text[start + 1] == mark ? 2 : 1
    let after = start + count
    let isStrong = count == 2
    let element: SpanContext = isStrong ? .strong : .emphasis
    if spans.context.contains(element) || !canOpen(mark, start, after)
      || !hasSpanDepth(at: start) || !hasSpanBudget(at: start)
    {
      addText(start, after)
      spans.position = after
      return
    }
    if parseEmphasis(mark, count: count, from: after, origin: start) { return }
    if isStrong, !spans.context.contains(.directEmphasis),
      parseEmphasis(mark, count: 1, from: start + 1, origin: start)
    {
      return
    }
    addText(start, after)
    spans.position = after
  }

  /// Returns true if a mark can begin emphasis: no white space follows, and no letter, or letter and hyphen,
  /// precedes a `_`.
  private func canOpen(_ mark: UInt8, _ start: Int, _ after: Int) -> Bool {
    if after < spans.end, ByteClass.isSpace(text[after]) { return false }
    guard mark == 0x5F, start > spans.start else { return true }
    var end = start
    if text[end - 1] == 0x2D { end -= 1 }
    guard end > spans.start else { return true }
    let before = text[end - 1]
    if before < 0x80 { return !ByteClass.isLetter(before) }
    let span = text.span
    let index = UnicodeClass.start(before: end, span, from: spans.start)
    return !UnicodeClass.isLetter(UnicodeClass.scalar(span, at: index, end: spans.end).value)
  }

  /// Parses emphasis whose mark ends at an offset.
  /// - Returns: false when it has no end; then nothing is appended.
  private mutating func parseEmphasis(_ mark: UInt8, count: Int, from: Int, origin: Int) -> Bool {
    let kind = mark == 0x2A ? UInt8(count) : UInt8(count + 2)
    let context = spans.context
    if spans.failures.contains(SpanMark(from, context, kind)) { return false }
    let savedTree = tree
    let nodeCount = nodes.count
    let node = addNode(count == 2 ? .strong : .emphasis, origin: origin)
    tree = node
    spans.position = from
    spans.context.remove(.directEmphasis)
    spans.context.insert(count == 2 ? .strong : [.emphasis, .directEmphasis])
    depth += 1
    let found = runSpans(until: .delimiter(mark, count: count), linkMark: nil)
    depth -= 1
    spans.context = context
    tree = savedTree
    if found {
      spans.position += count
      appendChild(node, to: tree)
      return true
    }
    // Marks that this attempt treated as text would fail in the same way.
    noteFailure(of: node, mark, count: count, from: from, kind, context)
    spanBudget -= spans.end - from
    nodes.removeLast(nodes.count - nodeCount)
    spans.position = from
    return false
  }

  /// Records that a mark, and the marks in the text that was read after it, have no end.
  private mutating func noteFailure(
    of node: Int, _ mark: UInt8, count: Int, from: Int, _ kind: UInt8, _ context: SpanContext
  ) {
    spans.failures.insert(SpanMark(from, context, kind))
    var child = nodes[node].firstChild
    while child >= 0 {
      let text = nodes[Int(child)]
      if text.kind == .text { noteMarks(text, mark, count: count, kind, context) }
      child = text.next
    }
    // The text after the last node was not appended.
    var rest = KramdownNode(.text, origin: 0)
    rest.start = Int32(spans.position)
    rest.end = Int32(spans.end)
    noteMarks(rest, mark, count: count, kind, context)
  }

  private mutating func noteMarks(
    _ node: KramdownNode, _ mark: UInt8, count: Int, _ kind: UInt8, _ context: SpanContext
  ) {
    var index = Int(node.start)
    let end = Int(node.end)
    while index < end {
      guard text[index] == mark else {
        index += 1
        continue
      }
      var run = index
      while run < end, text[run] == mark { run += 1 }
      let length = run - index
      if count == 2, length == 2 {
        spans.failures.insert(SpanMark(run, context, kind))
      } else if count == 1, length <= 2 {
        for place in (index + 1)...run { spans.failures.insert(SpanMark(place, context, kind)) }
      }
      index = run
    }
  }

  /// Returns true if the mark at an offset ends the current emphasis: it follows text other than white
  /// space, a single mark is not half of a double one, and no letter follows a `_`.
  @inline(__always)
  func isClosing(_ index: Int, _ mark: UInt8, _ count: Int) -> Bool {
    let end = spans.end
    if count == 2 {
      guard index + 1 < end, text[index + 1] == mark else { return false }
    } else if index + 1 < end, text[index + 1] == mark {
      // `**` that is not part of `***` is one mark.
      guard index + 2 < end, text[index + 2] == mark else { return false }
    }
    guard index > spans.start, !ByteClass.isSpace(text[index - 1]) else { return false }
    guard nodes[tree].firstChild >= 0 || index > spans.position else { return false }
    guard mark == 0x5F else { return true }
    let after = index + count
    guard after < end else { return true }
    let next = text[after]
    if next < 0x80 { return !ByteClass.isLetter(next) && !ByteClass.isDigit(next) }
    return !UnicodeClass.isLetterOrDigit(
      UnicodeClass.scalar(text.span, at: after, end: end).value)
  }
}
