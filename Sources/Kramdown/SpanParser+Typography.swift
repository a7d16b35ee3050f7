/// Quotes, dashes, dots and guillemets.
extension DocumentParser {
  /// The kinds of curly quotes, as ``KramdownNode/detail``.
  enum Quote {
    static let leftSingle: UInt8 = 0
    static let rightSingle: UInt8 = 1
    static let leftDouble: UInt8 = 2
    static let rightDouble: UInt8 = 3

    static func left(_ mark: UInt8) -> UInt8 { mark == 0x22 ? leftDouble : leftSingle }
    static func right(_ mark: UInt8) -> UInt8 { mark == 0x22 ? rightDouble : rightSingle }
  }

  /// Parses the quote at an offset together with the character before it, if that is still unparsed
  /// text.
  mutating func parseQuote(_ index: Int) -> Int {
    var start = index
    if index > spans.position, text[index - 1] != 0x5C {
      start = UnicodeClass.start(before: index, text.span, from: spans.position)
    }
    flushText(to: start)
    parseQuoteRules(start)
    return spans.position
  }

  private func byte(_ index: Int) -> UInt8? { index < spans.end ? text[index] : nil }

  private func isWord(_ index: Int) -> Bool {
    index < spans.end && ByteClass.isWord(text[index])
  }

  private func isQuote(_ index: Int) -> Bool {
    index < spans.end && (text[index] == 0x22 || text[index] == 0x27)
  }

  /// Tries the rules in kramdown's order.
  private mutating func parseQuoteRules(_ start: Int) {
    let first = text[start]
    let count = first < 0x80 ? 1 : UnicodeClass.scalar(text.span, at: start, end: spans.end).count
    if isQuote(start), let quote = quoteByFollowing(start, first) {
      return addQuote(quote, end: start + 1)
    }
    if parseSpecialQuotes(start, first) { return }
    let second = start + count
    if isQuote(second) {
      let mark = text[second]
      if ByteClass.isSpace(first), isWord(second + 1) {
        return addQuote(Quote.left(mark), after: TextRange(start, second), end: second + 1)
      }
      if closesQuote(first) {
        return addQuote(Quote.right(mark), after: TextRange(start, second), end: second + 1)
      }
    }
    if isQuote(start), endsWord(start + 1) {
      return addQuote(Quote.right(first), end: start + 1)
    }
    parseRemainingQuote(start, second)
  }

  /// Returns true if a quote after a byte is a closing quote.
  private func closesQuote(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x5C, 0x09, 0x0D, 0x0A, 0x5B, 0x7B, 0x28, 0x2D: false
    default: true
    }
  }

  /// Parses a quote that no other rule covers as an opening quote.
  private mutating func parseRemainingQuote(_ start: Int, _ second: Int) {
    // A single quote is tried with the character before it, then alone, then a double one.
    for mark: UInt8 in [0x27, 0x22] {
      if byte(second) == mark {
        return addQuote(Quote.left(mark), after: TextRange(start, second), end: second + 1)
      }
      if text[start] == mark { return addQuote(Quote.left(mark), end: start + 1) }
    }
  }

  /// The kind of a quote by the byte after it: before emphasis it opens, before punctuation it
  /// closes.
  private func quoteByFollowing(_ start: Int, _ mark: UInt8) -> UInt8? {
    guard let next = byte(start + 1) else { return nil }
    if next == 0x2A || next == 0x5F {
      if let after = byte(start + 2), !ByteClass.isSpace(after) { return Quote.left(mark) }
    }
    let isPunctuation =
      next > 0x20 && next < 0x7F && next != 0x26 && (!ByteClass.isWord(next) || next == 0x5F)
    guard isPunctuation else { return nil }
    if byte(start + 2) == 0x2E, byte(start + 3) == 0x2E { return nil }
    // There is no word boundary after the punctuation.
    let isWordAfter = isWordCharacter(start + 2)
    return isWordAfter == (next == 0x5F) ? Quote.right(mark) : nil
  }

  private func isWordCharacter(_ index: Int) -> Bool {
    guard index < spans.end else { return false }
    if text[index] < 0x80 { return ByteClass.isWord(text[index]) }
    return UnicodeClass.isWord(UnicodeClass.scalar(text.span, at: index, end: spans.end).value)
  }

  /// Adjacent double and single quotes, and decades such as '80s; white space may precede them.
  private mutating func parseSpecialQuotes(_ start: Int, _ first: UInt8) -> Bool {
    let index = ByteClass.isSpace(first) ? start + 1 : start
    guard let mark = byte(index), mark == 0x22 || mark == 0x27 else { return false }
    let before = TextRange(start, index)
    if let next = byte(index + 1), next == 0x22 || next == 0x27, next != mark, isWord(index + 2) {
      addQuote(Quote.left(mark), after: before, end: index + 1)
      addQuote(Quote.left(next), end: index + 2)
      return true
    }
    if mark == 0x27, index + 3 < spans.end, ByteClass.isDigit(text[index + 1]),
      ByteClass.isDigit(text[index + 2]), text[index + 3] == 0x73
    {
      addQuote(Quote.rightSingle, after: before, end: index + 1)
      return true
    }
    return false
  }

  /// Returns true if white space, an `s` at the end of a word, or the end of a line follows.
  private func endsWord(_ index: Int) -> Bool {
    guard let next = byte(index) else { return true }
    if ByteClass.isSpace(next) { return true }
    return next == 0x73 && !isWordCharacter(index + 1)
  }

  private mutating func addQuote(_ quote: UInt8, after before: TextRange? = nil, end: Int) {
    if let before { addText(Int(before.start), Int(before.end)) }
    let node = addNode(.smartQuote, end - 1, end, to: tree)
    nodes[node].detail = quote
    spans.position = end
  }

  /// Parses two or three hyphens.
  mutating func parseDashes(_ index: Int) -> Int {
    guard !usesNoTypography else { return index + 1 }
    let isLong = byte(index + 2) == 0x2D
    return addSymbol(isLong ? .emDash : .enDash, index, index + (isLong ? 3 : 2))
  }

  /// Parses three dots.
  mutating func parseDots(_ index: Int) -> Int {
    guard !usesNoTypography, byte(index + 2) == 0x2E else { return index + 1 }
    return addSymbol(.ellipsis, index, index + 3)
  }

  /// Parses `<<` or `>>`, with the space inside.
  mutating func parseGuillemets(_ index: Int, mark: UInt8) -> Int {
    guard !usesNoTypography else { return index + 1 }
    if mark == 0x3C {
      let hasSpace = byte(index + 2) == 0x20
      return addSymbol(
        hasSpace ? .leftGuillemetSpace : .leftGuillemet, index, index + (hasSpace ? 3 : 2))
    }
    let hasSpace = index > spans.position && text[index - 1] == 0x20
    return addSymbol(
      hasSpace ? .rightGuillemetSpace : .rightGuillemet, hasSpace ? index - 1 : index, index + 2)
  }

  private mutating func addSymbol(_ symbol: KramdownOptions.Symbol, _ start: Int, _ end: Int) -> Int
  {
    flushText(to: start)
    let node = addNode(.typographicSymbol, start, end, to: tree)
    nodes[node].detail = symbol.rawValue
    spans.position = end
    return end
  }
}
