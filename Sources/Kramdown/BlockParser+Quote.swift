/// Block quotes.
extension DocumentParser {
  /// Parses a block quote: its lines without their `>`, and the lines that continue it lazily.
  mutating func parseBlockquote(_ start: Int) {
    var end = LineStart.lineEnd(text.span, start, limit)
    while !isLazyEnd(end) { end = LineStart.lineEnd(text.span, end, limit) }
    position = end
    let quote = addBlock(.blockquote, origin: start)
    let contentStart = text.count
    var line = start
    while line < end {
      let next = LineStart.lineEnd(text.span, line, end)
      var index = LineStart.skipSpaces(text.span, line, end)
      if index < next, text[index] == 0x3E {
        index += 1
        if index < next, text[index] == 0x20 { index += 1 }
      } else {
        index = line
      }
      copyLine(index, next)
      line = next
    }
    parseBlocks(of: quote, from: contentStart, to: text.count)
  }
}
