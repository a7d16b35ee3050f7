internal import ContentData
internal import MarkdownShared
internal import SiteModel
internal import SourceText

/// Finds lines of Markdown that are probably not parsed as their author intended.
struct MarkdownLines: ~Escapable {
  private let bytes: Span<UInt8>
  private let file: SourceFile
  private let code: [SourceRange]
  private let start: Int

  /// Searches the body of a document.
  /// - Parameter nestsItems: true if the site nests list items that are indented by one space.
  /// - Complexity: O(n).
  static func check(
    _ source: CheckedSource, nestsItems: Bool, into findings: inout Findings
  ) {
    let file = source.file
    let bytes = file.bytes
    let start = min(source.bodyStart, bytes.count)
    let body = bytes.span.extracting(droppingFirst: start)
    if !nestsItems {
      for finding in MarkdownSourceFindings.indentedItems(body) {
        let place = finding.diagnostic(in: file, from: start)
        findings.add(.listIndent(finding.kind), at: place.location ?? source.location)
      }
    }
    let code = CodeRanges.find(in: body).map { SourceRange($0.start + start, $0.end + start) }
    MarkdownLines(bytes.span, file: file, code: code, start: start).lines(into: &findings)
  }

  @_lifetime(copy bytes)
  private init(_ bytes: Span<UInt8>, file: SourceFile, code: [SourceRange], start: Int) {
    self.bytes = bytes
    self.file = file
    self.code = code
    self.start = start
  }

  private func lines(into findings: inout Findings) {
    var line = start
    var next = 0
    var isAfterBlank = true
    while line < bytes.count {
      var end = line
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      while next < code.count, code[next].end <= line { next += 1 }
      if next >= code.count || code[next].start > line {
        heading(line, end, isAfterBlank: isAfterBlank, &findings)
        fullwidth(line, end, &findings)
      }
      isAfterBlank = bytes.extracting(line..<end).allSatisfy { ASCII.isSpace($0) }
      line = end + 1
    }
  }

  // MARK: Headings

  /// Reports a heading without a space after `#`, or with a full-width `＃` or space.
  private func heading(
    _ line: Int, _ end: Int, isAfterBlank: Bool, _ findings: inout Findings
  ) {
    var place = line
    while place < end, place - line < 3, bytes[place] == 0x20 { place += 1 }
    let signs = place
    while place < end, bytes[place] == 0x23 { place += 1 }
    let count = place - signs
    if count == 0 {
      // ＃, U+FF03.
      guard starts(with: [0xEF, 0xBC, 0x83], at: signs, end), isAfterBlank else { return }
      return findings.add(.fullwidthHash, at: location(signs, end))
    }
    guard (1...6).contains(count), place < end else { return }
    if starts(with: Self.fullwidthSpace, at: place, end) {
      return findings.add(.fullwidthSpaceAfterHash, at: location(signs, end))
    }
    let first = bytes[place]
    guard first >= 0x80 || ASCII.isLetter(first) || (count > 1 && ASCII.isDigit(first)) else {
      return
    }
    // A single `#` before a word may be a hashtag, if the line has others or is within a paragraph.
    if count == 1, !isAfterBlank || bytes.extracting(place..<end).contains(0x23) { return }
    findings.add(
      .headingWithoutSpace(signs: String(repeating: "#", count: count)),
      at: location(signs, end))
  }

  // MARK: Full-width spaces

  private static let fullwidthSpace: [UInt8] = [0xE3, 0x80, 0x80]

  /// Reports a list item, quote, heading or fence that is indented by a full-width space, and a list
  /// marker followed by one. A paragraph may begin with a full-width space, as is usual in Japanese.
  private func fullwidth(_ line: Int, _ end: Int, _ findings: inout Findings) {
    var place = line
    var isIndented = false
    while place < end {
      if bytes[place] == 0x20 || bytes[place] == 0x09 {
        place += 1
      } else if starts(with: Self.fullwidthSpace, at: place, end) {
        isIndented = true
        place += 3
      } else {
        break
      }
    }
    if isIndented, let sign = blockSign(place, end) {
      return findings.add(.fullwidthIndent(sign: sign), at: location(line, end))
    }
    guard !isIndented, place < end, [0x2D, 0x2A, 0x2B].contains(bytes[place]),
      starts(with: Self.fullwidthSpace, at: place + 1, end)
    else { return }
    findings.add(
      .fullwidthSpaceAfterMarker(String(Character(Unicode.Scalar(bytes[place])))),
      at: location(place, end))
  }

  /// The marker of the block that begins at an offset.
  private func blockSign(_ start: Int, _ end: Int) -> String? {
    guard start < end else { return nil }
    func isSpace(_ place: Int) -> Bool { place < end && bytes[place] == 0x20 }
    switch bytes[start] {
    case 0x2D, 0x2A, 0x2B:
      return isSpace(start + 1) ? String(decoding: [bytes[start]], as: UTF8.self) : nil
    case 0x3E: return ">"
    case 0x23:
      var place = start
      while place < end, bytes[place] == 0x23 { place += 1 }
      return isSpace(place) ? "#" : nil
    case 0x60: return starts(with: [0x60, 0x60, 0x60], at: start, end) ? "```" : nil
    case 0x30...0x39:
      var place = start
      while place < end, ASCII.isDigit(bytes[place]) { place += 1 }
      guard place < end, bytes[place] == 0x2E || bytes[place] == 0x29, isSpace(place + 1) else {
        return nil
      }
      return String(decoding: bytes.extracting(start...place), as: UTF8.self)
    default: return nil
    }
  }

  // MARK: Bytes

  private func starts(with sign: [UInt8], at place: Int, _ end: Int) -> Bool {
    place + sign.count <= end && bytes.has(sign.span, at: place)
  }

  private func location(_ start: Int, _ end: Int) -> SourceLocation {
    SourceLocation(file, SourceRange(start, bytes[end - 1] == 0x0D ? end - 1 : end))
  }
}
