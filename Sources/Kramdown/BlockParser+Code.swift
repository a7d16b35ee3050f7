/// Code blocks: indented and fenced.
extension DocumentParser {
  /// Parses an indented code block with the lines that continue it lazily.
  mutating func parseCodeBlock(_ start: Int) {
    let end = indentedCodeEnd(start)
    guard end > start else { return parseParagraph(start) }
    position = end
    let node = addBlock(.codeBlock, origin: start)
    let contentStart = text.count
    var line = start
    while line < end {
      let next = LineStart.lineEnd(text.span, line, end)
      let lineStart: Int
      if text[line] == 0x09 {
        lineStart = line + 1
      } else {
        let spaces = LineStart.skipSpaces(text.span, line, end)
        if line > start, spaces < next, !ByteClass.isSpace(text[spaces]) {
          // A lazy line continues the line above after a space.
          text[text.count - 1] = 0x20
          copyLine(line, next)
          line = next
          continue
        }
        lineStart = spaces == line + 3 && spaces < next && text[spaces] == 0x20 ? line + 4 : line
      }
      copyLine(lineStart, next)
      line = next
    }
    nodes[node].start = Int32(contentStart)
    nodes[node].end = Int32(text.count)
  }

  /// The end of the indented code at an offset; the offset itself when there is none. Blank lines
  /// belong to the code if indented lines follow.
  mutating func indentedCodeEnd(_ start: Int) -> Int {
    var end = start
    while end < limit {
      var line = LineStart.blankEnd(text.span, end, limit)
      guard line < limit, isIndentedLine(line) else { break }
      line = LineStart.lineEnd(text.span, line, limit)
      while line < limit, LineStart.blankEnd(text.span, line, limit) == line {
        if !isIndentedLine(line) {
          if options.isPlainMarkdown { break }
          // A lazy line.
          let index = LineStart.skipSpaces(text.span, line, limit)
          if text[line] == 0x5E, LineStart.blockMarkerEnd(text.span, line, limit) != nil { break }
          if index < limit {
            if text[index] == 0x3C, LineStart.isBlockTag(text.span, line, limit) { break }
            if text[index] == 0x7B, blockAttributeList(line) != nil { break }
          }
        }
        line = LineStart.lineEnd(text.span, line, limit)
      }
      end = line
    }
    return end
  }

  /// Returns true if a line begins with a tab or four spaces.
  private func isIndentedLine(_ start: Int) -> Bool {
    if text[start] == 0x09 { return true }
    guard start + 4 <= limit else { return false }
    return text[start] == 0x20 && text[start + 1] == 0x20 && text[start + 2] == 0x20
      && text[start + 3] == 0x20
  }

  /// Parses a fenced code block. Returns false when the closing fence is missing.
  mutating func parseFencedCode(_ start: Int, _ index: Int) -> Bool {
    guard options.input == .gfm || (index == start && text[index] == 0x7E) else { return false }
    var fenceEnd = index
    while fenceEnd < limit, text[fenceEnd] == 0x60 || text[fenceEnd] == 0x7E { fenceEnd += 1 }
    guard fenceEnd - index >= 3 else { return false }
    let lineEnd = LineStart.lineEnd(text.span, fenceEnd, limit)
    guard hasFenceLanguage(fenceEnd, lineEnd),
      let (fence, content, end) = closingFence(index, fenceEnd, from: lineEnd)
    else {
      return false
    }
    // The language is a word on the same line, after optional white space.
    let languageEnd = trimmedEnd(fence, lineEnd)
    let languageStart = trimmedStart(fence, languageEnd)
    // If only a shorter closing fence exists, the remaining fence characters belong to the
    // language.
    guard fence == fenceEnd || hasFenceLanguage(fence, lineEnd) else { return false }
    position = end
    let node = addBlock(.codeBlock, origin: start)
    nodes[node].start = Int32(lineEnd)
    nodes[node].end = Int32(content)
    if languageStart < languageEnd { setFenceLanguage(node, languageStart, languageEnd) }
    return true
  }

  /// Returns true if a fence is followed by a single word or nothing.
  private func hasFenceLanguage(_ start: Int, _ lineEnd: Int) -> Bool {
    let end = trimmedEnd(start, lineEnd)
    return !text[trimmedStart(start, end)..<end].contains(where: ByteClass.isSpace)
  }

  /// Finds the closing fence from an offset on. If there is none of the opening fence's length, the
  /// opening fence counts as shorter, and its remaining characters as its language.
  /// - Returns: the end of the opening fence, the end of the code, and the end of the closing fence.
  private mutating func closingFence(_ open: Int, _ openEnd: Int, from start: Int)
    -> (Int, Int, Int)?
  {
    var length = openEnd - open
    if fences.limit == limit, fences.start <= start {
      length = min(length, fences.longest(from: start))
    }
    if length >= 3, let found = findFence(open, length, from: start) {
      return (open + length, found.0, found.1)
    }
    if fences.limit != limit || fences.start > start {
      fences = FenceIndex(text.span, from: start, to: limit)
      length = min(length, fences.longest(from: start))
      var trials = 16
      while length >= 3, trials > 0 {
        trials -= 1
        if let found = findFence(open, length, from: start) {
          return (open + length, found.0, found.1)
        }
        length -= 1
      }
    }
    return nil
  }

  /// The first line from an offset on that is a fence of at least a length.
  private func findFence(_ open: Int, _ length: Int, from start: Int) -> (Int, Int)? {
    let span = text.span
    let mark = span[open + length - 1]
    let maximalIndent = options.input == .gfm ? 3 : 0
    var line = start
    while line < limit {
      var index = line
      while index < limit, index < line + maximalIndent, span[index] == 0x20 { index += 1 }
      var matched = 0
      while matched < length, index < limit, span[index] == span[open + matched] {
        index += 1
        matched += 1
      }
      if matched == length {
        while index < limit, span[index] == mark { index += 1 }
        if let end = LineStart.restIsBlank(span, index, limit) { return (line, end) }
      }
      line = LineStart.lineEnd(span, index, limit)
    }
    return nil
  }

  /// Adds the class of its language to a code block and stores the language as written.
  private mutating func setFenceLanguage(_ node: Int, _ start: Int, _ end: Int) {
    var nameEnd = end
    if let mark = text[start..<end].firstIndex(of: 0x3F), mark > start { nameEnd = mark }
    let classStart = text.count
    appendBytes("language-")
    copyBytes(start, nameEnd)
    let list = attributes.makeList()
    attributes.append(.classes, TextRange(classStart, text.count), to: list)
    nodes[node].attributes = list
    // The language, including its options.
    attributes.references.append((TextRange(start, end), -1))
    nodes[node].data = Int32(attributes.references.count - 1)
  }
}

/// The lines of a text that can close a fence, and for each the longest fence from there on.
struct FenceIndex {
  private(set) var limit = -1
  private(set) var start = 0
  private var lines: [Int] = []
  private var longest: [Int] = []

  init() {}

  /// Finds the lines.
  /// - Complexity: O(n).
  init(_ text: borrowing Span<UInt8>, from start: Int, to limit: Int) {
    self.limit = limit
    self.start = start
    var line = start
    while line < limit {
      var index = LineStart.skipSpaces(text, line, limit)
      let fence = index
      while index < limit, text[index] == 0x60 || text[index] == 0x7E { index += 1 }
      if index - fence >= 3, LineStart.restIsBlank(text, index, limit) != nil {
        lines.append(line)
        longest.append(index - fence)
      }
      line = LineStart.lineEnd(text, index, limit)
    }
    for index in longest.indices.reversed().dropFirst() {
      longest[index] = max(longest[index], longest[index + 1])
    }
  }

  /// The length of the longest fence from an offset on; 0 when there is none.
  /// - Complexity: O(log n).
  func longest(from offset: Int) -> Int {
    var (low, high) = (0, lines.count)
    while low < high {
      let middle = (low + high) / 2
      if lines[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low < longest.count ? longest[low] : 0
  }
}
