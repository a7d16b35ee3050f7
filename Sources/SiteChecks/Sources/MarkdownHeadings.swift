internal import SiteModel
internal import SourceText

/// Finds the headings of Markdown: lines that begin with `#`, and underlined lines.
enum MarkdownHeadings {
  /// The headings outside of code, in order; each range is the heading's line.
  /// - Parameters:
  ///   - start: where the body begins.
  ///   - code: code spans and blocks, in order.
  /// - Complexity: O(n).
  static func find(
    _ bytes: Span<UInt8>, from start: Int, code: [SourceRange]
  ) -> [SourceHeading] {
    var result: [SourceHeading] = []
    var line = start
    var next = 0
    /// The previous line if it is text, which an underline turns into a heading.
    var above: SourceRange?
    while line < bytes.count {
      var end = line
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      defer { line = end + 1 }
      var content = line
      while content < end, bytes[content] == 0x20 || bytes[content] == 0x3E { content += 1 }
      while next < code.count, code[next].end <= content { next += 1 }
      // The first line of a block begins with its fence; code spans may occur within a heading.
      if next < code.count, code[next].start <= content {
        above = nil
        continue
      }
      var last = end
      while last > content, ASCII.isSpace(bytes[last - 1]) { last -= 1 }
      guard content < last else {
        above = nil
        continue
      }
      if let heading = numbered(bytes, content, last, indent: content - line) {
        result.append(heading)
        above = nil
      } else if let paragraph = above, let level = underline(bytes, content, last) {
        result.append(SourceHeading(range: paragraph, level: level, isEmpty: false))
        above = nil
      } else {
        above = SourceRange(content, last)
      }
    }
    return result
  }

  private static func numbered(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, indent: Int
  ) -> SourceHeading? {
    var place = start
    while place < end, bytes[place] == 0x23 { place += 1 }
    let level = place - start
    guard (1...6).contains(level), place == end || ASCII.isSpace(bytes[place]) else { return nil }
    let isEmpty = bytes.extracting(place..<end).allSatisfy { ASCII.isSpace($0) || $0 == 0x23 }
    return SourceHeading(range: SourceRange(start, end), level: level, isEmpty: isEmpty)
  }

  private static func underline(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int
  ) -> Int? {
    let sign = bytes[start]
    guard sign == 0x3D || sign == 0x2D, bytes.extracting(start..<end).allSatisfy({ $0 == sign })
    else {
      return nil
    }
    return sign == 0x3D ? 1 : 2
  }
}
