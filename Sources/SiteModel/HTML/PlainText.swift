package import SourceText

/// The visible text of HTML on one line: `strip_html | normalize_whitespace` in one pass.
package enum PlainText {
  /// Appends the text of HTML: without tags, comments, scripts and styles, with runs of white space as
  /// one space and none at the ends. Entities stay.
  /// - Complexity: O(n).
  package static func append(_ html: Span<UInt8>, to buffer: inout OutputBuffer) {
    let start = buffer.count
    var needsSpace = false
    var index = 0
    var unclosed = Unclosed()
    while index < html.count {
      let byte = html[index]
      if byte == 0x3C, let end = endOfTag(in: html, at: index, &unclosed) {
        index = end
        continue
      }
      if ASCII.isSpace(byte) {
        needsSpace = true
      } else {
        if needsSpace, buffer.count > start { buffer.append(0x20) }
        needsSpace = false
        buffer.append(byte)
      }
      index += 1
    }
  }

  /// The delimiters known not to occur in the rest of the text, so that they are not searched for again.
  private struct Unclosed {
    var blocks = [false, false, false]
    var tag = false
  }

  private static let blocks: [(opening: StaticString, closing: StaticString)] = [
    ("<script", "</script>"), ("<!--", "-->"), ("<style", "</style>"),
  ]

  /// The offset after the tag, comment, script or style that starts at an offset; nil when it has no end.
  private static func endOfTag(
    in html: Span<UInt8>, at start: Int, _ unclosed: inout Unclosed
  ) -> Int? {
    for (number, block) in blocks.enumerated()
    where !unclosed.blocks[number] && html.has(block.opening, at: start) {
      if let end = html.firstRange(of: block.closing, from: start) { return end.upperBound }
      unclosed.blocks[number] = true
    }
    if unclosed.tag { return nil }
    let end = html.firstRange(of: ">", from: start)?.upperBound
    unclosed.tag = end == nil
    return end
  }
}
