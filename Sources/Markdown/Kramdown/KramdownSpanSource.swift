internal import MarkdownShared
internal import MarkdownShared

/// Rewrites what stands within a line of text, and finds the parts of lines that kramdown knows.
enum KramdownSpanSource {
  /// Stands before an inline element at the start of a paragraph, so that the library does not take the
  /// line for a block of HTML; the writer drops it. U+F8FE, a private-use character.
  static let guardMark: [UInt8] = [0xEF, 0xA3, 0xBE]

  /// Appends a line with its constructs replaced.
  /// - Complexity: O(n).
  static func rewrite(
    _ line: ArraySlice<UInt8>, _ placeholders: inout KramdownPlaceholders, into text: inout [UInt8]
  ) {
    guard line.contains(where: isTrigger) else {
      text += line
      return
    }
    var runs = KramdownCodeRuns()
    var isExtensionOpen = false
    var index = line.startIndex
    while index < line.endIndex {
      let byte = line[index]
      switch byte {
      case 0x60 where isLiteralBacktick(line, index):
        placeholders.put(.text([0x60]), for: line[index...index], into: &text)
        index += 1
        continue
      case 0x60:
        let end = runs.end(from: index, in: line)
        text += line[index..<end]
        index = end
        continue
      case 0x5C:
        index = rewriteEscape(line, index, &placeholders, &text)
        continue
      case 0x24:
        if let end = mathEnd(line, index) {
          let math = line[(index + 2)..<(end - 2)].drop { $0 == 0x20 || $0 == 0x09 }.trimmedEnd
          placeholders.put(.math(Array(math)), for: line[index..<end], into: &text)
          index = end
          continue
        }
      case 0x26:
        if let found = quoteEntity(line, index) {
          placeholders.put(.text([found.quote]), for: line[index..<found.end], into: &text)
          index = found.end
          continue
        }
      case 0x3C where index + 1 < line.endIndex && line[index + 1] == 0x3C:
        let isSpaced = index + 2 < line.endIndex && line[index + 2] == 0x20
        let end = index + (isSpaced ? 3 : 2)
        placeholders.put(
          .text(Array((isSpaced ? "«\u{a0}" : "«").utf8)), for: line[index..<end], into: &text)
        index = end
        continue
      case 0x3C:
        if let found = odd(line, index) {
          placeholders.put(found.meaning, for: line[index..<found.end], into: &text)
          index = found.end
          continue
        }
      case 0x7B:
        if let found = braces(line, index, &isExtensionOpen) {
          placeholders.put(found.meaning, for: line[index..<found.end], into: &text)
          index = found.end
          continue
        }
      default: break
      }
      let start = index
      index += 1
      while index < line.endIndex, !isTrigger(line[index]) { index += 1 }
      text += line[start..<index]
    }
  }

  /// An entity that stands for a straight quote, which typography must leave alone.
  private static func quoteEntity(
    _ line: ArraySlice<UInt8>, _ start: Int
  ) -> (quote: UInt8, end: Int)? {
    for (entity, quote) in [("&quot;", 0x22), ("&#34;", 0x22), ("&apos;", 0x27), ("&#39;", 0x27)] {
      let bytes = Array(entity.utf8)
      if line[start...].starts(with: bytes) { return (UInt8(quote), start + bytes.count) }
    }
    return nil
  }

  /// Whether a backtick between spaces stands for itself.
  private static func isLiteralBacktick(_ line: ArraySlice<UInt8>, _ index: Int) -> Bool {
    guard index > line.startIndex, line[index - 1] == 0x20, index + 1 < line.endIndex else {
      return false
    }
    return line[index + 1] == 0x20
  }

  private static func isTrigger(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x5C, 0x24, 0x7B, 0x26, 0x3C, 0x60: true
    default: false
    }
  }

  /// A `<` that starts a tag for the library and not for kramdown, or a script, whose content is no Markdown.
  private static func odd(
    _ line: ArraySlice<UInt8>, _ start: Int
  ) -> (meaning: KramdownPlaceholder, end: Int)? {
    if let script = KramdownHTML.inlineScript(at: start, in: line) {
      return (.html(script.html), script.end)
    }
    guard let end = KramdownHTML.textForKramdown(at: start, in: line) else { return nil }
    return (.text(Array(line[start..<end])), end)
  }

  private static func rewriteEscape(
    _ line: ArraySlice<UInt8>, _ index: Int, _ placeholders: inout KramdownPlaceholders,
    _ text: inout [UInt8]
  ) -> Int {
    guard index + 1 < line.endIndex else {
      text.append(0x5C)
      return index + 1
    }
    let next = line[index + 1]
    if next == 0x5C, index + 2 == line.endIndex {
      placeholders.put(.lineBreak, for: [0x5C, 0x5C], into: &text)
      return index + 2
    }
    switch next {
    // What typography or math would change: the character itself is kept apart.
    case 0x22, 0x27, 0x2D, 0x2E, 0x3C, 0x3E, 0x24, 0x7B, 0x3A:
      placeholders.put(.text([next]), for: line[index...(index + 1)], into: &text)
    // What both know.
    case 0x5C, 0x2A, 0x5F, 0x2B, 0x60, 0x28, 0x29, 0x5B, 0x5D, 0x7D, 0x23, 0x21, 0x7C:
      text += [0x5C, next]
    // What only CommonMark takes for an escape.
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E:
      placeholders.put(.text([0x5C, next]), for: line[index...(index + 1)], into: &text)
    default:
      text += [0x5C, next]
    }
    return index + 2
  }

  /// The end of `$$…$$` on a line.
  private static func mathEnd(_ line: ArraySlice<UInt8>, _ start: Int) -> Int? {
    guard start + 1 < line.endIndex, line[start + 1] == 0x24 else { return nil }
    var index = start + 2
    while index + 1 < line.endIndex {
      if line[index] == 0x24, line[index + 1] == 0x24, index > start + 2 { return index + 2 }
      index += 1
    }
    return nil
  }

  /// A `$$` block: from the start of a line to the end of one, with a boundary behind it.
  static func mathBlock(
    at line: KramdownLine, _ cursor: KramdownLineCursor
  ) -> (math: [UInt8], end: KramdownLineCursor)? {
    let bytes = cursor.bytes
    let start = line.content.lowerBound
    guard bytes[line.content].starts(with: [0x24, 0x24]) else { return nil }
    var ahead = cursor
    var isFirst = true
    var math: [UInt8] = []
    while let next = ahead.line() {
      let content = bytes[(isFirst ? start + 2 : next.content.lowerBound)..<next.content.upperBound]
        .trimmedEnd
      ahead.advance()
      if content.count >= 2, content.suffix(2).elementsEqual([0x24, 0x24]) {
        math += content.dropLast(2)
        if let behind = ahead.line(), !behind.isBlank { return nil }
        let trimmed = math.drop { $0 == 0x20 || $0 == 0x0A }.trimmedEnd
        var end = trimmed.endIndex
        while end > trimmed.startIndex, trimmed[end - 1] == 0x0A || trimmed[end - 1] == 0x20 {
          end -= 1
        }
        return (Array(trimmed[..<end]), ahead)
      }
      if content.contains(sequence: [0x24, 0x24]) { return nil }
      math += content
      math.append(0x0A)
      isFirst = false
    }
    return nil
  }

  /// What starts with `{:` within a line.
  private static func braces(
    _ line: ArraySlice<UInt8>, _ start: Int, _ isExtensionOpen: inout Bool
  ) -> (meaning: KramdownPlaceholder, end: Int)? {
    guard start + 2 < line.endIndex, line[start + 1] == 0x3A else { return nil }
    if line[start + 2] == 0x3A {
      // One that is never closed on the line leaves none that is, of those behind it.
      guard !isExtensionOpen else { return nil }
      for (name, isComment) in [("comment", true), ("nomarkdown", false)] {
        let opening = Array("{::\(name)}".utf8)
        guard line[start...].starts(with: opening) else { continue }
        let inner = start + opening.count
        for closing in ["{:/\(name)}", "{:/}"] {
          guard let end = line[inner...].firstRange(ofBytes: Array(closing.utf8)) else { continue }
          let text = Array(line[inner..<end.lowerBound])
          let html = isComment ? Array("<!-- ".utf8) + text + Array(" -->".utf8) : text
          return (.html(html), end.upperBound)
        }
        isExtensionOpen = true
      }
      return nil
    }
    guard line[start + 2] != 0x2F, let end = listEnd(line, start + 2) else { return nil }
    return (.attributes(AttributeList(parsing: line[(start + 2)..<end])), end + 1)
  }

  /// Where an attribute list's `}` stands: not within quotes.
  private static func listEnd(_ line: ArraySlice<UInt8>, _ start: Int) -> Int? {
    var quote: UInt8 = 0
    for index in start..<line.endIndex {
      let byte = line[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if byte == 0x7D {
        return index
      } else if byte == 0x7B {
        return nil
      }
    }
    return nil
  }

  /// Whether bytes hold a brace outside of quotes: then they are no attribute list.
  static func hasUnquotedBrace(_ bytes: ArraySlice<UInt8>) -> Bool {
    var quote: UInt8 = 0
    for byte in bytes {
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if byte == 0x7D || byte == 0x7B {
        return true
      }
    }
    return false
  }

  /// The `{#id}` at the end of a heading's line, behind white space.
  static func headingID(_ line: ArraySlice<UInt8>) -> (list: AttributeList, start: Int)? {
    guard let brace = line.lastIndex(of: 0x7B), brace > line.startIndex,
      line[brace - 1] == 0x20 || line[brace - 1] == 0x09, brace + 2 < line.endIndex,
      line[brace + 1] == 0x23
    else { return nil }
    let name = line[(brace + 2)..<(line.endIndex - 1)]
    guard let first = name.first, isNameByte(first), first != 0x2D,
      name.allSatisfy({ isNameByte($0) || $0 == 0x3A })
    else { return nil }
    return (AttributeList(parsing: line[(brace + 1)..<(line.endIndex - 1)]), brace)
  }

  /// A byte of a name: a letter, digit, `_` or `-`, or part of a letter beyond ASCII.
  static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x5F, 0x2D, 0x80...: true
    default: false
    }
  }
}

extension ArraySlice<UInt8> {
  /// Where a run of bytes first occurs.
  /// - Complexity: O(n · m).
  func firstRange(ofBytes pattern: [UInt8]) -> Range<Int>? {
    guard let first = pattern.first, count >= pattern.count else { return nil }
    for index in startIndex...(endIndex - pattern.count) where self[index] == first {
      if self[index...].starts(with: pattern) { return index..<(index + pattern.count) }
    }
    return nil
  }

  func contains(sequence: [UInt8]) -> Bool { firstRange(ofBytes: sequence) != nil }
}

/// A block extension: `{::comment}`, `{::nomarkdown}`, `{::options … /}`.
struct KramdownExtension {
  enum Kind {
    case comment([UInt8])
    case noMarkdown([UInt8])
    case options(AttributeList)
  }

  var kind: Kind
  /// Behind its last line.
  var end: KramdownLineCursor

  /// Reads an extension that starts on a line and has its lines for itself.
  /// - Parameters:
  ///   - hasNoCommentEnd: whether an end of `{::comment}` was looked for in vain before; set when it is now.
  ///   - hasNoMarkdownEnd: the same of `{::nomarkdown}`.
  init?(
    at line: KramdownLine, _ cursor: KramdownLineCursor, _ hasNoCommentEnd: inout Bool,
    _ hasNoMarkdownEnd: inout Bool
  ) {
    let bytes = cursor.bytes
    let content = bytes[line.content].trimmedEnd
    guard content.starts(with: Array("{::".utf8)), content.last == 0x7D else { return nil }
    let name = content.dropFirst(3).prefix { KramdownSpanSource.isNameByte($0) }
    let word = String(decoding: name, as: UTF8.self)
    var ahead = cursor
    ahead.advance()
    if content.dropLast().last == 0x2F, word == "options" {
      kind = .options(AttributeList(parsing: content[name.endIndex..<(content.endIndex - 2)]))
      end = ahead
      return
    }
    guard word == "comment" || word == "nomarkdown",
      content.firstIndex(of: 0x7D) == content.endIndex - 1,
      !(word == "comment" ? hasNoCommentEnd : hasNoMarkdownEnd)
    else { return nil }
    let start = ahead.offset
    while let next = ahead.line() {
      let text = bytes[next.content].trimmedEnd
      let stop = ahead.offset
      ahead.advance()
      if text.elementsEqual("{:/\(word)}".utf8) || text.elementsEqual("{:/}".utf8) {
        var inner = bytes[start..<stop]
        while inner.last == 0x0A { inner = inner.dropLast() }
        kind = word == "comment" ? .comment(Array(inner)) : .noMarkdown(Array(inner))
        end = ahead
        return
      }
    }
    if word == "comment" { hasNoCommentEnd = true } else { hasNoMarkdownEnd = true }
    return nil
  }
}
