/// Headings: with `#`, and with an underline.
extension DocumentParser {
  /// Parses a heading that begins with `#`.
  mutating func parseHeading(_ start: Int) -> Bool {
    let needsSpace = options.input == .gfm
    if !needsSpace || !options.paragraphEndQuirk {
      guard isAfterBoundary else { return false }
    }
    var index = start
    while index < limit, index < start + 6, text[index] == 0x23 { index += 1 }
    let level = index - start
    if needsSpace {
      guard index < limit, text[index] == 0x20 || text[index] == 0x09 else { return false }
    }
    while index < limit, text[index] == 0x20 || text[index] == 0x09 { index += 1 }
    var lineEnd = LineStart.lineEnd(text.span, index, limit)
    if !needsSpace, lineEnd == index + 1, lineEnd < limit {
      // kramdown's own parser takes the next line as the text of a bare `#`.
      lineEnd = LineStart.lineEnd(text.span, lineEnd, limit)
    }
    return addHeading(
      level: level, start, contents: index, lineEnd - 1, lineEnd: lineEnd, isUnderlined: false)
  }

  /// Parses a heading that is underlined with `=` or `-`.
  mutating func parseSetextHeading(_ start: Int) -> Bool {
    let index = LineStart.skipSpaces(text.span, start, limit)
    guard index < limit, text[index] != 0x20, text[index] != 0x09, text[index] != 0x0A else {
      return false
    }
    let lineEnd = LineStart.lineEnd(text.span, index, limit)
    guard lineEnd < limit else { return false }
    let mark = text[lineEnd]
    guard mark == 0x3D || mark == 0x2D else { return false }
    var underline = lineEnd
    while underline < limit, text[underline] == 0x2D || text[underline] == 0x3D { underline += 1 }
    while underline < limit, text[underline] != 0x0A {
      guard ByteClass.isSpace(text[underline]) else { return false }
      underline += 1
    }
    guard underline < limit, isAfterBoundary else { return false }
    return addHeading(
      level: mark == 0x2D ? 2 : 1, start, contents: index, lineEnd - 1, lineEnd: underline + 1,
      isUnderlined: true)
  }

  /// Appends a heading.
  /// - Parameters:
  ///   - contents: the start of its text; `end` is the end of the line.
  ///   - lineEnd: the offset at which parsing continues.
  ///   - isUnderlined: true if the heading has no `#` before its text, so that `#` at the end is
  ///     text too.
  /// - Returns: false when there is no text.
  private mutating func addHeading(
    level: Int, _ start: Int, contents: Int, _ end: Int, lineEnd: Int, isUnderlined: Bool
  ) -> Bool {
    var textEnd = trimmedEnd(contents, end)
    let id = trailingID(contents, textEnd)
    if let id {
      textEnd = id.textEnd
    }
    if !isUnderlined { textEnd = withoutClosingMarks(contents, textEnd) }
    guard textEnd > contents else { return false }
    position = lineEnd
    let heading = addBlock(.header, origin: start)
    nodes[heading].detail = UInt8(level)
    nodes[heading].start = Int32(contents)
    nodes[heading].end = Int32(textEnd)
    if let id {
      let list = attributes.makeList()
      attributes.append(.id, id.range, to: list)
      nodes[heading].attributes = list
    }
    addNode(.rawText, contents, textEnd, to: heading)
    return true
  }

  /// The end of a heading's text without a closing run of `#`; in GFM, white space must precede the
  /// run.
  private func withoutClosingMarks(_ start: Int, _ end: Int) -> Int {
    var marks = end
    while marks > start, text[marks - 1] == 0x23 { marks -= 1 }
    if options.input == .kramdown || !initialOptions.paragraphEndQuirk {
      if marks < end, marks > start, text[marks - 1] == 0x5C { marks += 1 }
      return trimmedEnd(start, marks)
    }
    guard marks < end, marks > start, text[marks - 1] == 0x20 || text[marks - 1] == 0x09 else {
      return end
    }
    return trimmedEnd(start, marks - 1)
  }

  /// Returns true if a name begins with a letter or `_` and goes on with letters, digits, `.`, `_`, `:`, `-`.
  private func isHeadingID(_ start: Int, _ end: Int) -> Bool {
    let span = text.span
    var index = start
    while index < end {
      let (value, count) = UnicodeClass.scalar(span, at: index, end: end)
      let isName = UnicodeClass.isLetter(value) || value == 0x5F
      guard
        isName
          || (index > start
            && (UnicodeClass.isLetterOrDigit(value) || value == 0x2D || value == 0x2E
              || value == 0x3A))
      else { return false }
      index += count
    }
    return end > start
  }

  /// An id at the end of a heading: `{#id}` after white space.
  private func trailingID(_ start: Int, _ end: Int) -> (range: TextRange, textEnd: Int)? {
    guard end - start >= 4, text[end - 1] == 0x7D else { return nil }
    var index = end - 2
    while index > start, text[index] != 0x23, text[index] != 0x20, text[index] != 0x7B {
      index -= 1
    }
    guard index > start, text[index] == 0x23, text[index - 1] == 0x7B,
      isHeadingID(index + 1, end - 1)
    else { return nil }
    var textEnd = index - 1
    guard textEnd > start, text[textEnd - 1] == 0x20 || text[textEnd - 1] == 0x09 else {
      return nil
    }
    while textEnd > start, text[textEnd - 1] == 0x20 || text[textEnd - 1] == 0x09 { textEnd -= 1 }
    return (TextRange(index + 1, end - 1), textEnd)
  }
}
