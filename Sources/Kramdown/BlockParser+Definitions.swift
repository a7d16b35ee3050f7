internal import MarkdownShared

/// Definitions: footnotes, links, abbreviations. Each adds an end-of-block node to the tree.
extension DocumentParser {
  /// Parses a footnote's definition with the indented lines that belong to it.
  mutating func parseFootnoteDefinition(_ start: Int, _ index: Int) -> Bool {
    guard index + 4 < limit, text[index + 1] == 0x5E, ByteClass.isWord(text[index + 2]) else {
      return false
    }
    var nameEnd = index + 3
    while nameEnd < limit, ByteClass.isNamePart(text[nameEnd]) { nameEnd += 1 }
    guard nameEnd + 1 < limit, text[nameEnd] == 0x5D, text[nameEnd + 1] == 0x3A else {
      return false
    }
    let contentStart = nameEnd + 2
    let lineEnd = LineStart.lineEnd(text.span, contentStart, limit)
    let end = indentedCodeEnd(lineEnd)
    let content = addNode(.footnoteDefinition, origin: start)
    let copy = text.count
    var line = contentStart
    while line < end {
      let next = LineStart.lineEnd(text.span, line, end)
      copyLine(withoutIndent(line, next), next)
      line = next
    }
    position = end
    let copyEnd = text.count
    parseBlocks(of: content, from: copy, to: copyEnd)
    let node = addBlock(.endOfBlock, origin: start)
    nodes[node].flags.insert(.definition)
    let key = ReferenceKey(text[(index + 2)..<nameEnd])
    let definition = FootnoteDefinition(
      name: TextRange(index + 2, nameEnd), content: Int32(content), node: Int32(node))
    if let number = footnoteNumbers[key] {
      report(.footnoteTwice, at: start)
      footnotes[number] = definition
    } else {
      footnoteNumbers[key] = footnotes.count
      footnotes.append(definition)
    }
    return true
  }

  /// The start of a line's text after one tab or four spaces.
  private func withoutIndent(_ line: Int, _ end: Int) -> Int {
    if line < end, text[line] == 0x09 { return line + 1 }
    guard line + 4 <= end, text[line..<(line + 4)].allSatisfy({ $0 == 0x20 }) else { return line }
    return line + 4
  }

  /// Parses a link's definition: `[id]: url "title"`; the title may stand on the next line.
  mutating func parseLinkDefinition(_ start: Int, _ index: Int) -> Bool {
    var idEnd = index + 1
    while idEnd < limit, text[idEnd] != 0x5D, text[idEnd] != 0x0A { idEnd += 1 }
    guard idEnd > index + 1, idEnd + 1 < limit, text[idEnd] == 0x5D, text[idEnd + 1] == 0x3A else {
      return false
    }
    var url = idEnd + 2
    while url < limit, text[url] == 0x20 || text[url] == 0x09 { url += 1 }
    let lineEnd = LineStart.lineEnd(text.span, url, limit)
    guard let parts = linkDefinitionParts(url, lineEnd) else { return false }
    position = parts.end
    let node = addBlock(.endOfBlock, origin: start)
    nodes[node].flags.insert(.definition)
    let key = normalizedLinkID(TextRange(index + 1, idEnd))
    if linkDefinitions[key] != nil {
      report(.linkTwice, at: start)
    }
    define(link: key, url: parts.url, title: parts.title, node: Int32(node))
    return true
  }

  private struct LinkDefinitionParts {
    var url: TextRange
    var title: TextRange?
    var end: Int
  }

  /// The URL and the title after `[id]:`.
  /// - Complexity: O(length of the line and the next).
  private func linkDefinitionParts(_ start: Int, _ lineEnd: Int) -> LinkDefinitionParts? {
    let textEnd = lineEnd - 1
    let last = lastMark(start, lineEnd)
    if start < textEnd, text[start] == 0x3C {
      var close = start + 1
      while close < textEnd {
        if text[close] == 0x3E, let rest = titleParts(close + 1, lineEnd, last) {
          return LinkDefinitionParts(
            url: TextRange(start + 1, close), title: rest.title, end: rest.end)
        }
        close += 1
      }
    }
    guard start < textEnd, !ByteClass.isSpace(text[start]) else { return nil }
    // The URL is as short as possible: white space and a title, or the end of the line, must
    // follow.
    var end = start + 1
    while end < textEnd {
      let blank = end
      while end < textEnd, text[end] == 0x20 || text[end] == 0x09 { end += 1 }
      if end > blank, end == textEnd || text[end] == 0x22 || text[end] == 0x27,
        let rest = titleParts(blank, lineEnd, last)
      {
        return checkedParts(TextRange(start, blank), rest)
      }
      if end < textEnd { end += 1 }
    }
    return titleParts(textEnd, lineEnd, last).flatMap {
      checkedParts(TextRange(start, textEnd), $0)
    }
  }

  /// Rejects a URL with a quote after white space, which is a malformed title.
  private func checkedParts(_ url: TextRange, _ rest: (title: TextRange?, end: Int))
    -> LinkDefinitionParts?
  {
    let bytes = text[url.indices]
    for index in bytes.indices.dropFirst()
    where bytes[index] == 0x22 || bytes[index] == 0x27 {
      if bytes[index - 1] == 0x20 || bytes[index - 1] == 0x09 { return nil }
    }
    return LinkDefinitionParts(url: url, title: rest.title, end: rest.end)
  }

  /// The offset of the last byte of a line that is neither a space nor a tab.
  private func lastMark(_ start: Int, _ lineEnd: Int) -> Int {
    var last = lineEnd - 2
    while last > start, text[last] == 0x20 || text[last] == 0x09 { last -= 1 }
    return last
  }

  /// A title after a URL and the rest of the line, which must be blank.
  /// - Parameter last: the line's ``lastMark(_:_:)``.
  private func titleParts(_ start: Int, _ lineEnd: Int, _ last: Int) -> (
    title: TextRange?, end: Int
  )? {
    var index = start
    while index < lineEnd, text[index] == 0x20 || text[index] == 0x09 { index += 1 }
    if index < lineEnd, text[index] == 0x0A {
      // The title may stand on the next line.
      if lineEnd < limit {
        let nextEnd = LineStart.lineEnd(text.span, lineEnd, limit)
        if let parts = quotedTitle(lineEnd, nextEnd, lastMark(lineEnd, nextEnd)) { return parts }
      }
      return (nil, lineEnd)
    }
    guard index > start else { return nil }
    return quotedTitle(index, lineEnd, last)
  }

  private func quotedTitle(_ start: Int, _ lineEnd: Int, _ last: Int) -> (
    title: TextRange?, end: Int
  )? {
    var index = start
    while index < lineEnd, text[index] == 0x20 || text[index] == 0x09 { index += 1 }
    guard index < lineEnd, text[index] == 0x22 || text[index] == 0x27 else { return nil }
    guard last > index + 1, text[last] == text[index] else { return nil }
    return (TextRange(index + 1, last), lineEnd)
  }

  /// Stores a link's definition.
  mutating func define(link key: ReferenceKey, url: TextRange, title: TextRange?, node: Int32) {
    longestLinkID = max(longestLinkID, key.bytes.count)
    linkDefinitions[key] = LinkDefinition(url: url, title: title, node: node)
  }

  /// The normalised id by which a link's definition is found: white space collapsed, in lower case.
  func normalizedLinkID(_ range: TextRange) -> ReferenceKey {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.count)
    var isASCII = true
    var wasSpace = false
    for byte in text[range.indices] {
      if ByteClass.isSpace(byte) {
        if !wasSpace { bytes.append(0x20) }
        wasSpace = true
        continue
      }
      wasSpace = false
      if byte >= 0x80 { isASCII = false }
      bytes.append(ByteClass.lower(byte))
    }
    if isASCII { return ReferenceKey(bytes[...]) }
    return ReferenceKey(CaseMapping.lowercased(bytes)[...])
  }

  /// Parses an abbreviation's definition: `*[HTML]: text`.
  mutating func parseAbbreviationDefinition(_ start: Int, _ index: Int) -> Bool {
    guard index + 1 < limit, text[index + 1] == 0x5B else { return false }
    let lineEnd = LineStart.lineEnd(text.span, index, limit)
    var nameEnd = index + 3
    while nameEnd + 1 < lineEnd, text[nameEnd] != 0x5D || text[nameEnd + 1] != 0x3A { nameEnd += 1 }
    guard nameEnd + 1 < lineEnd else { return false }
    position = lineEnd
    let node = addBlock(.endOfBlock, origin: start)
    nodes[node].flags.insert(.definition)
    let titleEnd = trimmedEnd(nameEnd + 2, lineEnd)
    let definition = AbbreviationDefinition(
      name: TextRange(index + 2, nameEnd),
      title: TextRange(trimmedStart(nameEnd + 2, titleEnd), titleEnd), node: Int32(node))
    let key = ReferenceKey(text[definition.name.indices])
    if let number = abbreviationNumbers[key] {
      report(.abbreviationTwice, at: start)
      abbreviations[number] = definition
    } else {
      abbreviationNumbers[key] = abbreviations.count
      abbreviations.append(definition)
    }
    return true
  }
}
