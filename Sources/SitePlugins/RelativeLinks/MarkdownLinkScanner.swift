internal import SiteModel
internal import SourceText

/// A link in Markdown source, as matched by the patterns of jekyll-relative-links.
struct MarkdownSourceLink {
  /// True if it is a reference definition, `[label]: target`.
  var isDefinition: Bool
  /// The target, without its fragment.
  var target: Range<Int>
  /// One past the whole link.
  var end: Int
}

/// Finds links in Markdown source the way jekyll-relative-links does: by their delimiters, without parsing
/// blocks, so that links in code are found too.
///
/// Called with increasing offsets: search results are cached, so that a text of brackets alone takes linear time.
struct MarkdownLinkScanner: ~Escapable {
  /// The length of the longest target.
  private static let targetLimit = 2000
  private static let titleTries = 2

  private let bytes: Span<UInt8>
  /// The next position of each character at or after the last call's offset; the text's end when there is none.
  private var nextInline = -1
  private var nextDefinition = -1
  private var nextParenthesis = -1
  private var lineEnd = -1

  /// - Parameter bytes: the source.
  @_lifetime(copy bytes)
  init(_ bytes: Span<UInt8>) {
    self.bytes = bytes
  }

  /// The link whose `[` is at an offset, or nil.
  /// - Parameter start: not less than that of the previous call.
  /// - Complexity: O(1) amortised, but for the target's length, which is bounded.
  mutating func link(at start: Int) -> MarkdownSourceLink? {
    if lineEnd < start { lineEnd = offset(of: 0x0A, from: start) }
    // A link's text ends at `](` on the same line, a definition's label at `]: `.
    var inline = nextInline(from: start + 1)
    var tries = 0
    while inline < lineEnd, tries < 2 {
      if let link = inlineLink(from: inline + 2) { return link }
      tries += 1
      inline = place(of: 0x28, after: 0x5D, from: inline + 1, to: lineEnd)
    }
    guard isFirstInLine(start) else { return nil }
    if nextDefinition <= start {
      nextDefinition = place(of: 0x3A, after: 0x5D, from: start + 1, to: bytes.count)
    }
    guard nextDefinition + 2 < lineEnd, bytes[nextDefinition + 2] == 0x20 else { return nil }
    return definition(from: nextDefinition + 3)
  }

  private mutating func nextInline(from start: Int) -> Int {
    if nextInline < start {
      nextInline = place(of: 0x28, after: 0x5D, from: start, to: bytes.count)
    }
    return nextInline
  }

  /// The first position of two adjacent bytes; the end if they do not occur.
  private func place(of second: UInt8, after first: UInt8, from start: Int, to end: Int) -> Int {
    var index = start
    while index + 1 < end {
      if bytes[index] == first, bytes[index + 1] == second { return index }
      index += 1
    }
    return bytes.count
  }

  private func offset(of byte: UInt8, from start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] != byte { index += 1 }
    return index
  }

  private func isFirstInLine(_ start: Int) -> Bool {
    var index = start
    while index > 0, bytes[index - 1] == 0x20 || bytes[index - 1] == 0x09 { index -= 1 }
    return index == 0 || bytes[index - 1] == 0x0A
  }

  /// Parses the part between `](` and its `)`: a target, perhaps a fragment, perhaps a title. A fragment
  /// and everything after it must be on one line.
  private mutating func inlineLink(from start: Int) -> MarkdownSourceLink? {
    if nextParenthesis < start { nextParenthesis = offset(of: 0x29, from: start) }
    let close = nextParenthesis
    guard close < bytes.count, close > start, close - start <= Self.targetLimit else { return nil }
    var fragment: Int?
    var titles = 0
    var index = start + 1
    while index < close {
      let byte = bytes[index]
      if byte == 0x23, fragment == nil {
        fragment = index
      } else if ASCII.isSpace(byte) {
        if byte == 0x0A, fragment != nil { return nil }
        if !ASCII.isSpace(bytes[index - 1]), titles < Self.titleTries,
          let end = endOfTitle(from: index, &titles), end < bytes.count, bytes[end] == 0x29
        {
          return MarkdownSourceLink(
            isDefinition: false, target: start..<(fragment ?? index), end: end + 1)
        }
      }
      index += 1
    }
    return MarkdownSourceLink(
      isDefinition: false, target: start..<(fragment ?? close), end: close + 1)
  }

  private func definition(from start: Int) -> MarkdownSourceLink? {
    guard start < lineEnd, lineEnd - start <= Self.targetLimit else { return nil }
    var last = lineEnd
    while last > start, ASCII.isSpace(bytes[last - 1]) { last -= 1 }
    guard last > start else { return nil }
    var titles = 0
    var index = start + 1
    while index < last {
      if bytes[index] == 0x23 { break }
      if ASCII.isSpace(bytes[index]), titles < Self.titleTries,
        endOfTitle(from: index, &titles) == last
      {
        break
      }
      index += 1
    }
    return MarkdownSourceLink(isDefinition: true, target: start..<index, end: last)
  }

  /// One past a title that follows white space: `"…"`, with `\"` inside.
  /// - Parameter tries: counts the quotes that were examined.
  private func endOfTitle(from start: Int, _ tries: inout Int) -> Int? {
    let limit = min(start + Self.targetLimit, bytes.count)
    var index = start
    while index < limit, ASCII.isSpace(bytes[index]) { index += 1 }
    guard index < limit, bytes[index] == 0x22 else { return nil }
    tries += 1
    index += 1
    while index < limit, bytes[index] != 0x22 {
      if bytes[index] == 0x5C { index += 1 }
      index += 1
    }
    return index < limit ? index + 1 : nil
  }
}
