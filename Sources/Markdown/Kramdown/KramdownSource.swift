internal import MarkdownShared
internal import MarkdownShared

/// Rewrites a document's source, line by line, so that the library's tree has what kramdown would see:
/// constructs that CommonMark lacks become placeholders, the few that it reads otherwise are mended.
///
/// Code is left alone; where the rewriting takes code for text (it does not parse containers), the
/// writer puts the source back.
struct KramdownSource {
  /// The rewritten document.
  private(set) var text: [UInt8] = []
  var placeholders: KramdownPlaceholders
  /// Attribute definitions by name.
  private(set) var definitions: [[UInt8]: AttributeList] = [:]
  private(set) var abbreviations = KramdownAbbreviations()
  /// Whether headings get ids; `{::options auto_ids="false" /}` switches it off.
  private(set) var makesIDs = true

  /// Nested `markdown="1"` elements that are looked into.
  private static let nestingLimit = 32

  /// What the line before was, as far as the next one cares.
  private enum Before {
    /// The start of a document or element, a blank line, or an attribute list.
    case boundary
    case paragraph
    case other
  }

  private var before = Before.boundary
  private var isInList = false
  private var wasDefinition = false
  private var blankBefore = true
  private var wasIndentedCode = false
  /// The items and quotes that lines without a sign of their own still belong to.
  private var lazy = KramdownLazyLines()
  /// What was looked for in vain, up to the end of the bytes that are being rewritten.
  private var missing = Missing()

  /// Ends that do not come any more; without this, looking for each would cost the square.
  private struct Missing {
    /// The shortest fence of backticks or tildes that has no end.
    var backticks = Int.max
    var tildes = Int.max
    var comment = false
    var noMarkdown = false
    /// Elements in quotes that have no end of their own.
    var elements = 0

    /// Elements beyond this number count as never closed.
    static let mostElements = 256
  }

  /// Rewrites a document.
  /// - Complexity: O(n), apart from HTML elements that are never closed.
  init(_ source: UnsafeBufferPointer<UInt8>) {
    placeholders = KramdownPlaceholders(for: source)
    text.reserveCapacity(source.count + source.count / 8)
    rewrite(Array(source), depth: 0)
  }

  private mutating func rewrite(_ bytes: [UInt8], depth: Int) {
    var cursor = KramdownLineCursor(bytes)
    let outer = (missing, lazy)
    missing = Missing()
    lazy = KramdownLazyLines()
    defer { (missing, lazy) = outer }
    before = .boundary
    blankBefore = true
    while let line = cursor.line() {
      if line.isBlank {
        text += bytes[line.whole]
        text.append(0x0A)
        cursor.advance()
        if before == .paragraph || before == .other { before = .boundary }
        blankBefore = true
        continue
      }
      rewriteBlock(line, &cursor, depth: depth)
    }
  }

  private mutating func rewriteBlock(
    _ line: KramdownLine, _ cursor: inout KramdownLineCursor, depth: Int
  ) {
    let bytes = cursor.bytes
    let content = bytes[line.content]
    let wasBlank = blankBefore
    blankBefore = false
    defer { wasIndentedCode = wasIndentedCode && text.last == 0x0A && before == .other }
    if line.indentation >= 4, !isInList, wasBlank || wasIndentedCode {
      emit(line, bytes)
      cursor.advance()
      before = .other
      wasIndentedCode = true
      return
    }
    wasIndentedCode = false
    let lead = lazy.lead(of: line, in: bytes, wasBlank: wasBlank)
    if line.indentation == 0, wasBlank, line.prefixIsPlain { isInList = line.isListItem(bytes) }
    if line.isListItem(bytes) { isInList = true }
    switch content.first {
    case 0x60, 0x7E:
      if copyFence(line, lead, &cursor) { return }
    case 0x7B:
      if takeExtension(line, &cursor) { return }
    case 0x5E where content.count == 1:
      placeLine(.nothing, for: content, line, bytes)
      cursor.advance()
      before = .boundary
      return
    case 0x2A:
      if let abbreviation = KramdownAbbreviation(parsing: content) {
        abbreviations.add(abbreviation)
        placeLine(.nothing, for: content, line, bytes)
        cursor.advance()
        before = .boundary
        return
      }
    case 0x24:
      if takeMath(line, &cursor) { return }
    case 0x3C:
      if takeHTML(line, &cursor, depth: depth) { return }
    case 0x3A:
      if takeDefinition(line, &cursor, wasBlank: wasBlank) { return }
    default: break
    }
    if before == .boundary, let table = KramdownTable(at: line, &cursor) {
      writeTable(table, line, bytes)
      before = .other
      return
    }
    rewriteText(line, lead, &cursor)
  }

  /// - Parameter lead: what puts the line where kramdown sees it.
  private mutating func rewriteText(
    _ line: KramdownLine, _ lead: [UInt8], _ cursor: inout KramdownLineCursor
  ) {
    let bytes = cursor.bytes
    var content = bytes[line.content]
    cursor.advance()
    wasDefinition = false
    var headingAttributes: (list: AttributeList, source: ArraySlice<UInt8>)?
    let isHeading = line.isHeading(bytes)
    if content.last == 0x7D, let cut = KramdownSpanSource.headingID(content) {
      headingAttributes = (cut.list, content[cut.start...])
      content = content[..<cut.start]
      while content.last == 0x20 || content.last == 0x09 { content = content.dropLast() }
    }
    text += lead
    text += bytes[line.whole.lowerBound..<line.content.lowerBound]
    if before == .boundary, content.first == 0x3C, KramdownHTML.startsSpanElement(content) {
      text += KramdownSpanSource.guardMark
    } else if before == .paragraph, content.starts(with: [0x3C, 0x21, 0x2D, 0x2D]) {
      // A comment does not end a paragraph.
      text += KramdownSpanSource.guardMark
    } else if before == .paragraph, content.contains(0x7C), KramdownTable.isSeparator(content) {
      // No table begins within a paragraph.
      text += KramdownSpanSource.guardMark
    }
    if let parenthesis = line.numberedByParenthesis(bytes) {
      text += bytes[line.content.lowerBound..<parenthesis]
      placeholders.put(.text([0x29]), for: [0x29], into: &text)
      content = bytes[(parenthesis + 1)..<content.endIndex]
    }
    rewriteSpans(content)
    if let headingAttributes, !isHeading {
      placeholders.put(
        .attributes(headingAttributes.list), for: headingAttributes.source, into: &text)
    }
    text.append(0x0A)
    if let headingAttributes, isHeading {
      text += lead
      text += bytes[line.whole.lowerBound..<line.content.lowerBound]
      placeholders.put(
        .attributes(headingAttributes.list), for: headingAttributes.source, into: &text)
      text.append(0x0A)
    }
    before = isHeading ? .other : .paragraph
  }

  /// Appends a line's spans. A placeholder that comes first in its block gets a mark before it, so that
  /// the library takes it as part of the text and not as a block.
  private mutating func rewriteSpans(_ content: ArraySlice<UInt8>) {
    let start = text.count
    KramdownSpanSource.rewrite(content, &placeholders, into: &text)
    let first = Self.contentStart(in: text, from: start)
    if placeholders.starts(at: first, in: text) {
      text.insert(contentsOf: KramdownSpanSource.guardMark, at: first)
    }
  }

  /// Where a line's text begins, behind the signs of lists.
  private static func contentStart(in text: [UInt8], from start: Int) -> Int {
    var index = start
    while index < text.count {
      var end = index
      if [0x2D, 0x2A, 0x2B].contains(text[index]) {
        end += 1
      } else {
        while end < text.count, (0x30...0x39).contains(text[end]) { end += 1 }
        guard end > index, end < text.count, text[end] == 0x2E else { return index }
        end += 1
      }
      guard end < text.count, text[end] == 0x20 || text[end] == 0x09 else { return index }
      while end < text.count, text[end] == 0x20 || text[end] == 0x09 { end += 1 }
      index = end
    }
    return index
  }

  /// Copies a line as it is.
  private mutating func emit(_ line: KramdownLine, _ bytes: [UInt8]) {
    text += bytes[line.whole]
    text.append(0x0A)
  }

  /// Puts a placeholder on a line of its own, behind the line's own prefix.
  private mutating func placeLine(
    _ meaning: KramdownPlaceholder, for source: some Collection<UInt8>, _ line: KramdownLine,
    _ bytes: [UInt8]
  ) {
    text += bytes[line.whole.lowerBound..<line.content.lowerBound]
    placeholders.put(meaning, for: source, into: &text)
    text.append(0x0A)
  }

  /// Copies a fenced code block; a fence that is never closed is text (kramdown's rule).
  private mutating func copyFence(
    _ line: KramdownLine, _ lead: [UInt8], _ cursor: inout KramdownLineCursor
  ) -> Bool {
    let bytes = cursor.bytes
    let content = bytes[line.content]
    let mark = content.first ?? 0
    let length = content.prefix { $0 == mark }.count
    let info = content.dropFirst(length)
    guard length >= 3, mark != 0x60 || !info.contains(0x60) else { return false }
    var ahead = cursor
    ahead.advance()
    let isHopeless = length >= (mark == 0x60 ? missing.backticks : missing.tildes)
    while !isHopeless, let next = ahead.line() {
      let candidate = bytes[next.content]
      let run = candidate.prefix { $0 == mark }.count
      ahead.advance()
      if run >= length, candidate.dropFirst(run).allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
        copyFence(bytes, from: cursor, to: ahead, line, lead)
        cursor = ahead
        before = .other
        return true
      }
    }
    if mark == 0x60 {
      missing.backticks = min(missing.backticks, length)
    } else {
      missing.tildes = min(missing.tildes, length)
    }
    text += bytes[line.whole.lowerBound..<line.content.lowerBound]
    text += KramdownSpanSource.guardMark
    placeholders.put(.text(Array(content.prefix(length))), for: content.prefix(length), into: &text)
    KramdownSpanSource.rewrite(info, &placeholders, into: &text)
    text.append(0x0A)
    cursor.advance()
    before = .paragraph
    return true
  }

  /// Copies a whole fenced block. Outside of lists, kramdown keeps spaces in it that the library would take away
  /// for those before its fence.
  private mutating func copyFence(
    _ bytes: [UInt8], from start: KramdownLineCursor, to end: KramdownLineCursor,
    _ line: KramdownLine, _ lead: [UInt8]
  ) {
    let isIndented = line.prefixIsPlain && !isInList && (1...3).contains(line.indentation)
    if lead.isEmpty, !isIndented {
      text += bytes[start.offset..<end.offset]
    } else {
      text += lead
      text += bytes[(isIndented ? line.content.lowerBound : start.offset)..<line.whole.upperBound]
      var cursor = start
      cursor.advance()
      while cursor.offset < end.offset, let next = cursor.line() {
        text.append(0x0A)
        if !next.isBlank { text += lead }
        text += bytes[next.whole]
        cursor.advance()
      }
    }
    if text.last != 0x0A { text.append(0x0A) }
  }

  /// Takes a line that is an attribute list, an attribute definition or an extension.
  private mutating func takeExtension(
    _ line: KramdownLine, _ cursor: inout KramdownLineCursor
  ) -> Bool {
    let bytes = cursor.bytes
    let content = bytes[line.content].trimmedEnd
    guard content.count > 2, content[content.startIndex + 1] == 0x3A else { return false }
    if let block = KramdownExtension(
      at: line, cursor, &missing.comment, &missing.noMarkdown)
    {
      let source = bytes[line.content.lowerBound..<block.end.offset]
      switch block.kind {
      case .comment(let inner):
        placeLine(.html(Array("<!-- ".utf8) + inner + Array(" -->".utf8)), for: source, line, bytes)
      case .noMarkdown(let inner):
        placeLine(.html(inner), for: source, line, bytes)
      case .options(let list):
        if let value = list.value(of: "auto_ids") { makesIDs = value != Array("false".utf8) }
        placeLine(.nothing, for: source, line, bytes)
      }
      cursor = block.end
      before = .boundary
      return true
    }
    guard content.last == 0x7D,
      !KramdownSpanSource.hasUnquotedBrace(content.dropFirst(2).dropLast())
    else { return false }
    let inner = content.dropFirst(2).dropLast()
    if let colon = inner.firstIndex(of: 0x3A), colon > inner.startIndex,
      inner[inner.startIndex..<colon].allSatisfy(KramdownSpanSource.isNameByte)
    {
      let name = Array(inner[..<colon])
      // Taken out, so that it grows where it is.
      var list = definitions.removeValue(forKey: name) ?? AttributeList()
      list.merge(AttributeList(parsing: inner[(colon + 1)...]), definitions: definitions)
      definitions[name] = list
      placeLine(.nothing, for: content, line, bytes)
    } else {
      let list = AttributeList(parsing: inner)
      let link = before == .paragraph ? KramdownLinkDefinition(endOf: text) : nil
      if let link, line.prefixIsPlain {
        placeholders.put(.attributes(list), for: [], into: &text, at: link.addressEnd)
        placeLine(.nothing, for: content, line, bytes)
      } else {
        placeLine(.attributes(list), for: content, line, bytes)
      }
    }
    cursor.advance()
    before = .boundary
    return true
  }

  /// Takes a `$$` block that stands between block boundaries.
  private mutating func takeMath(
    _ line: KramdownLine, _ cursor: inout KramdownLineCursor
  ) -> Bool {
    guard before == .boundary, let block = KramdownSpanSource.mathBlock(at: line, cursor) else {
      return false
    }
    let source = cursor.bytes[line.content.lowerBound..<block.end.offset]
    placeLine(.math(block.math), for: source, line, cursor.bytes)
    cursor = block.end
    before = .other
    return true
  }

  /// Takes a line `: definition` behind a paragraph: it becomes an item of a list.
  private mutating func takeDefinition(
    _ line: KramdownLine, _ cursor: inout KramdownLineCursor, wasBlank: Bool
  ) -> Bool {
    let bytes = cursor.bytes
    let content = bytes[line.content]
    guard content.count > 1,
      content[content.startIndex + 1] == 0x20
        || content[content.startIndex + 1] == 0x09, line.indentation < 4,
      wasDefinition || hasParagraphBefore, !isInList || wasDefinition
    else { return false }
    placeLine(.definition(loose: wasBlank), for: [], line, bytes)
    text += bytes[line.whole.lowerBound..<line.content.lowerBound]
    text.append(0x2D)
    KramdownSpanSource.rewrite(content.dropFirst(), &placeholders, into: &text)
    text.append(0x0A)
    cursor.advance()
    before = .paragraph
    wasDefinition = true
    isInList = true
    return true
  }

  /// Whether the last line that is not blank can be a term: it is no placeholder, heading or list.
  private var hasParagraphBefore: Bool {
    var end = text.count
    while end > 0, text[end - 1] == 0x0A { end -= 1 }
    guard end > 0, text.count - end <= 2 else { return false }
    var start = end
    while start > 0, text[start - 1] != 0x0A { start -= 1 }
    let cursor = KramdownLineCursor(Array(text[start..<end]))
    guard let line = cursor.line() else { return false }
    let first = cursor.bytes[line.content].first
    return !line.isHeading(cursor.bytes) && !line.isListItem(cursor.bytes) && first != 0x3C
      && first != 0x7C
  }

  /// Takes an HTML element that is a block: its tags are written as kramdown writes them, and its
  /// content is Markdown only where `markdown="…"` asks for it.
  private mutating func takeHTML(
    _ line: KramdownLine, _ cursor: inout KramdownLineCursor, depth: Int
  ) -> Bool {
    let bytes = cursor.bytes
    guard line.prefixIsPlain || missing.elements < Missing.mostElements,
      let element = KramdownHTML.blockElement(at: line.content.lowerBound, in: bytes)
    else { return false }
    guard line.prefixIsPlain || element.isClosed else {
      missing.elements += 1
      return false
    }
    // A script does not end a paragraph.
    if before == .paragraph, element.name.elementsEqual("script".utf8) { return false }
    let source = bytes[line.content.lowerBound..<element.end]
    let mode = depth < Self.nestingLimit ? element.mode : .raw
    let outerList = isInList
    switch mode {
    case .raw:
      placeLine(.html(element.html(in: bytes)), for: source, line, bytes)
    case .block, .span:
      placeLine(.html(element.openTag), for: [], line, bytes)
      text.append(0x0A)
      if mode == .span {
        placeLine(.bareParagraph, for: [], line, bytes)
        text.append(0x0A)
      }
      isInList = false
      rewrite(Array(bytes[element.content]), depth: depth + 1)
      if text.last != 0x0A { text.append(0x0A) }
      text.append(0x0A)
      placeLine(.html(Array("</".utf8) + element.name + [0x3E]), for: [], line, bytes)
      isInList = outerList
    }
    cursor.move(to: element.end)
    before = .boundary
    blankBefore = true
    return true
  }

  private mutating func writeTable(
    _ table: KramdownTable, _ line: KramdownLine, _ bytes: [UInt8]
  ) {
    let prefix = bytes[line.whole.lowerBound..<line.content.lowerBound]
    for row in table.rewrittenRows {
      text += prefix
      var rewritten: [UInt8] = []
      KramdownSpanSource.rewrite(row[...], &placeholders, into: &rewritten)
      for part in KramdownTable.parts(of: rewritten) {
        switch part {
        case .text(let bytes): text += bytes
        case .escapedPipe: placeholders.put(.text([0x5C, 0x7C]), for: [0x5C, 0x7C], into: &text)
        }
      }
      text.append(0x0A)
    }
    text += prefix
    placeholders.put(.table(table.shape), for: [], into: &text)
    text.append(0x0A)
  }
}

extension ArraySlice<UInt8> {
  /// The bytes without spaces and tabs at the end.
  var trimmedEnd: ArraySlice<UInt8> {
    var end = endIndex
    while end > startIndex, self[end - 1] == 0x20 || self[end - 1] == 0x09 || self[end - 1] == 0x0D
    {
      end -= 1
    }
    return self[startIndex..<end]
  }
}
