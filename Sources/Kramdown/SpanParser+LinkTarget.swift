/// The target of a link.
struct LinkTarget {
  var url: TextRange
  var title: TextRange?
  /// The node of the definition with the link's URL; -1 for a link with its own URL.
  var definition: Int32 = -1
  /// The offset after the link.
  var end: Int
}

/// Parsing of the target after a link's text: `(url "title")`, `[id]`, or nothing.
extension DocumentParser {
  /// The target after the bracket that ends a link's text; nil when there is none.
  mutating func linkTarget(_ start: Int, _ close: Int) -> LinkTarget? {
    let after = close + 1
    if let id = referenceID(after) {
      return definedTarget(id.range.count > 0 ? id.range : nil, start, close, end: id.end)
    }
    guard after < spans.end, text[after] == 0x28 else {
      return definedTarget(nil, start, close, end: after)
    }
    return inlineTarget(after)
  }

  /// `[id]` after white space.
  private func referenceID(_ start: Int) -> (range: TextRange, end: Int)? {
    let index = trimmedStart(start, spans.end)
    guard index < spans.end, text[index] == 0x5B else { return nil }
    let span = text.span
    var end = index + 1
    while end < spans.end, span[end] != 0x5D { end += 1 }
    guard end < spans.end else { return nil }
    return (TextRange(index + 1, end), end + 1)
  }

  /// The target by the definition of an id, or of the link's text if there is no id.
  private mutating func definedTarget(_ id: TextRange?, _ start: Int, _ close: Int, end: Int)
    -> LinkTarget?
  {
    guard !linkDefinitions.isEmpty else { return nil }
    var range = id ?? TextRange(start, close)
    // The text is longer than any id, even though normalisation removes escapes and white space.
    guard range.count <= longestLinkID * 4 + 256 else { return nil }
    spanBudget -= range.count
    let count = text.count
    if id == nil { range = unescaped(start, close) }
    let definition = linkDefinitions[normalizedLinkID(range)]
    text.removeLast(text.count - count)
    guard let definition,
      spendOnExpansion(definition.url.count + (definition.title?.count ?? 0))
    else { return nil }
    return LinkTarget(
      url: definition.url, title: definition.title, definition: definition.node, end: end)
  }

  /// `(url)`, `(<url>)`, and either with a title.
  private mutating func inlineTarget(_ open: Int) -> LinkTarget? {
    let end = spans.end
    if open + 1 < end, text[open + 1] == 0x3C, let close = lineCharacter(0x3E, from: open + 2) {
      let url = TextRange(open + 2, close)
      if close + 1 < end, text[close + 1] == 0x29 { return LinkTarget(url: url, end: close + 2) }
      return titledTarget(url, close + 1)
    }
    var depth = 0
    var index = open
    while index < end {
      let byte = text[index]
      if byte == 0x28 {
        depth += 1
      } else if byte == 0x29 {
        depth -= 1
        if depth == 0 {
          return LinkTarget(url: trimmed(open + 1, index), end: index + 1)
        }
      } else if ByteClass.isSpace(byte), index + 1 < end,
        text[index + 1] == 0x22 || text[index + 1] == 0x27
      {
        return titledTarget(trimmed(open + 1, index), index + 1)
      }
      index += 1
    }
    spanBudget -= end - open
    return nil
  }

  /// A character on the line of an offset.
  private func lineCharacter(_ wanted: UInt8, from start: Int) -> Int? {
    var index = start
    while index < spans.end, text[index] != 0x0A {
      if text[index] == wanted { return index }
      index += 1
    }
    return nil
  }

  private func trimmed(_ start: Int, _ end: Int) -> TextRange {
    let last = trimmedEnd(start, end)
    return TextRange(trimmedStart(start, last), last)
  }

  /// A title in quotes, followed by the closing parenthesis.
  private mutating func titledTarget(_ url: TextRange, _ start: Int) -> LinkTarget? {
    let open = trimmedStart(start, spans.end)
    guard open < spans.end, text[open] == 0x22 || text[open] == 0x27 else { return nil }
    let quote = text[open]
    var index = open + 2
    while index < spans.end {
      if text[index] == quote {
        let close = trimmedStart(index + 1, spans.end)
        if close < spans.end, text[close] == 0x29 {
          return LinkTarget(url: url, title: TextRange(open + 1, index), end: close + 1)
        }
      }
      index += 1
    }
    spanBudget -= spans.end - start
    return nil
  }
}
