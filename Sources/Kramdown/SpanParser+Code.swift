/// Code spans.
extension DocumentParser {
  /// Parses the code span at the position, or its backticks as text.
  mutating func parseCodeSpan() {
    let start = spans.position
    var run = start
    while run < spans.end, text[run] == 0x60 { run += 1 }
    guard !isKnownMissing(run - start, from: run),
      let code = codeSpan(at: start, from: spans.start, spans.end)
    else {
      if !isLoneBacktick(start, run, from: spans.start, spans.end) {
        noteMissingCode(run - start, from: run)
      }
      addText(start, run)
      spans.position = run
      return
    }
    let node = addNode(.codeSpan, Int(code.value.start), Int(code.value.end), to: tree)
    nodes[node].origin = Int32(start)
    spans.position = code.end
  }

  /// A backtick between white space, or at the start and before white space, is text.
  private func isLoneBacktick(_ start: Int, _ run: Int, from textStart: Int, _ end: Int) -> Bool {
    run == start + 1 && run < end && ByteClass.isSpace(text[run])
      && (start == textStart || ByteClass.isSpace(text[start - 1]))
  }

  /// The code span at a run of backticks.
  func codeSpan(at start: Int, from textStart: Int, _ end: Int) -> (value: TextRange, end: Int)? {
    let span = text.span
    var run = start
    while run < end, span[run] == 0x60 { run += 1 }
    let count = run - start
    guard !isLoneBacktick(start, run, from: textStart, end) else { return nil }
    var index = run
    while index < end {
      guard span[index] == 0x60 else {
        index += 1
        continue
      }
      var close = index
      while close < end, close < index + count, span[close] == 0x60 { close += 1 }
      if close - index == count {
        var value = TextRange(run, index)
        if count > 1 {
          if value.count > 0, span[Int(value.start)] == 0x20 { value.start += 1 }
          if value.count > 0, span[Int(value.end) - 1] == 0x20 { value.end -= 1 }
        }
        return (value, close)
      }
      index = close
    }
    return nil
  }

  private func isKnownMissing(_ count: Int, from index: Int) -> Bool {
    guard !spans.missingCode.isEmpty else { return false }
    return spans.missingCode[min(count, 63)] <= index
  }

  private mutating func noteMissingCode(_ count: Int, from index: Int) {
    guard count < 64 else { return }
    if spans.missingCode.isEmpty { spans.missingCode = Array(repeating: Int32.max, count: 64) }
    for length in count..<64 {
      spans.missingCode[length] = min(spans.missingCode[length], Int32(index))
    }
  }
}
