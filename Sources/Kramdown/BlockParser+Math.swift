/// Formulas between `$$` as blocks.
extension DocumentParser {
  /// Parses a formula that stands alone.
  ///
  /// A backslash before the `$$` prevents this and is removed.
  mutating func parseBlockMath(_ start: Int, _ index: Int) -> Bool {
    let isEscaped = text[index] == 0x5C
    let open = isEscaped ? index + 1 : index
    guard open + 1 < limit, text[open] == 0x24, text[open + 1] == 0x24 else { return false }
    guard let close = nextDollars(open + 2, limit) else { return false }
    guard isAfterBoundary else { return false }
    let lineEnd = LineStart.restIsBlank(text.span, close + 2, limit)
    if isEscaped {
      if lineEnd != nil { position = index + 1 }
      return false
    }
    let end = lineEnd ?? close + 2
    guard isBeforeBoundary(end) else { return false }
    position = end
    let node = addBlock(.math, origin: start)
    let valueEnd = trimmedEnd(open + 2, close)
    nodes[node].start = Int32(trimmedStart(open + 2, valueEnd))
    nodes[node].end = Int32(valueEnd)
    return true
  }

  /// The next `$$` from an offset on.
  mutating func nextDollars(_ start: Int, _ limit: Int) -> Int? {
    if dollarSearch.limit == limit, start >= dollarSearch.start { return nil }
    var index = start
    while index + 1 < limit {
      if text[index] == 0x24, text[index + 1] == 0x24 { return index }
      index += 1
    }
    dollarSearch = (start, limit)
    return nil
  }
}
