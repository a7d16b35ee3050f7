/// The state of the loop that parses spans.
///
/// A text is read once from start to end. If the end of an element is not found, the parser goes back
/// and treats its mark as text. Failed searches are recorded, so that no part of a text is searched
/// repeatedly.
struct SpanState {
  /// The text that is read, and where reading goes on.
  var start = 0
  var end = 0
  var position = 0
  /// The kinds of the enclosing nodes.
  var context: SpanContext = []
  var parsers = SpanParsers.all
  /// Marks that are known to have no end.
  var failures = SpanMarkSet(from: 0, to: 0)
  /// The ends of brackets, known from link texts that turned out not to be links.
  var bracketEnds: [SpanMark: Int32] = [:]
  /// True if the last bracket that was tried has no end.
  var foundUnclosedBracket = false
  /// For each length, the offset from which on there is no run of backticks of that length.
  var missingCode: [Int32] = []
  /// The offset from which on there is no struck-through text.
  var missingStrike = Int.max
  /// The range in which there is no `>`.
  var missingEnd = (start: 0, end: 0)

  init() {}
}

/// The kinds of nodes around a position that change what may begin there.
struct SpanContext: OptionSet {
  let rawValue: UInt8
  static let emphasis = Self(rawValue: 1)
  static let strong = Self(rawValue: 2)
  static let link = Self(rawValue: 4)
  /// The current node is an emphasis.
  static let directEmphasis = Self(rawValue: 8)
}

/// The enabled parsers.
struct SpanParsers: OptionSet {
  let rawValue: UInt8
  static let codeAndHTML = Self(rawValue: 1)
  static let html = Self(rawValue: 2)
  static let all = Self(rawValue: 4)
  static let entities = Self(rawValue: 8)
  /// Quotes, dashes and the like, entities and HTML.
  static let typography = Self(rawValue: 16)
}

/// The condition that ends a sequence of spans.
enum SpanStop {
  case none
  case delimiter(UInt8, count: Int)
  case bracket
  case endTag(TextRange, ignoringCase: Bool)
}

extension DocumentParser {
  /// Parses a range of the text as the spans of a node, on its own.
  /// - Parameter parsers: the enabled parsers; nil for those of the document's syntax.
  mutating func parseSpans(
    of node: Int, _ start: Int, _ end: Int, parsers: SpanParsers? = nil
  ) {
    var saved = SpanState()
    swap(&saved, &spans)
    spans.start = start
    spans.position = start
    spans.end = end
    spans.parsers = parsers ?? (options.input == .smartyPants ? .typography : .all)
    spans.failures = SpanMarkSet(from: start, to: end)
    let savedTree = tree
    tree = node
    _ = runSpans(until: .none, linkMark: nil)
    tree = savedTree
    swap(&saved, &spans)
  }

  /// A bit for each byte below 64 that can begin a span.
  private static let lowMask: UInt64 =
    1 << 0x0A | 1 << 0x21 | 1 << 0x22 | 1 << 0x24 | 1 << 0x26 | 1 << 0x27 | 1 << 0x2A | 1 << 0x2D
    | 1 << 0x2E | 1 << 0x3C | 1 << 0x3E
  /// A bit for each byte from 64 to 127 that can begin a span.
  private static let highMask: UInt64 =
    1 << 0x1B | 1 << 0x1C | 1 << 0x1D | 1 << 0x1F | 1 << 0x20 | 1 << 0x3B | 1 << 0x3E

  /// The next byte from an offset on that can begin a span.
  @inline(__always)
  private static func nextMark(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end {
      let byte = text[index]
      if byte < 0x80 {
        let mask = byte < 64 ? lowMask : highMask
        if mask &>> UInt64(byte & 63) & 1 != 0 { return index }
      }
      index += 1
    }
    return end
  }

  /// Returns true if a range of the text has a byte that can begin a span.
  func hasMark(_ start: Int, _ end: Int) -> Bool {
    Self.nextMark(text.span, start, end) < end
  }

  /// Reads text into ``tree`` up to a stop.
  /// - Parameter linkMark: for a link's text, the mark whose brackets are counted.
  /// - Returns: true if the stop was found; then ``SpanState/position`` is at it.
  mutating func runSpans(until stop: SpanStop, linkMark: LinkRun?) -> Bool {
    var link = linkMark
    var index = spans.position
    while true {
      index = Self.nextMark(text.span, index, spans.end)
      guard index < spans.end else { break }
      let byte = text[index]
      switch stop {
      case .none: break
      case .delimiter(let mark, let count):
        if byte == mark, isClosing(index, mark, count) {
          flushText(to: index)
          return true
        }
      case .bracket:
        if link != nil, byte == 0x5B || byte == 0x5D || byte == 0x21,
          countBracket(index, byte, &link!)
        {
          flushText(to: index)
          return true
        }
      case .endTag(let name, let ignoringCase):
        if byte == 0x3C, isEndTag(of: name, at: index, spans.end, ignoringCase: ignoringCase) {
          flushText(to: index)
          return true
        }
      }
      index = parseMark(byte, at: index)
      if spans.foundUnclosedBracket {
        // The brackets before it have no end either.
        spans.foundUnclosedBracket = false
        if let link, byte == 0x5B || byte == 0x21 {
          noteUnclosed(link)
          return false
        }
      }
    }
    if case .none = stop { flushText(to: spans.end) }
    if let link, case .bracket = stop { noteUnclosed(link) }
    return false
  }

  /// Appends the text up to an offset and moves there.
  @inline(__always)
  mutating func flushText(to index: Int) {
    if index > spans.position {
      addText(spans.position, index)
      spans.position = index
    }
  }

  /// Parses the span that a byte begins.
  /// - Returns: the offset at which parsing continues; the one after the byte if it begins no span.
  @inline(__always)
  private mutating func parseMark(_ byte: UInt8, at index: Int) -> Int {
    guard spans.parsers == .all else { return parseRestricted(byte, at: index) }
    let next = index + 1 < spans.end ? text[index + 1] : 0
    switch byte {
    case 0x0A:
      if !initialOptions.hardWrap || options.input == .kramdown { return parseLineBreak(index) }
    case 0x2A, 0x5F:
      flushText(to: index)
      parseEmphasis(byte)
      return spans.position
    case 0x60:
      flushText(to: index)
      parseCodeSpan()
      return spans.position
    case 0x3C: return parseAngle(index, next)
    case 0x21: if next == 0x5B { return parseBracket(index, isImage: true) }
    case 0x5B: return parseBracket(index, isImage: false)
    case 0x26: return parseEntity(index)
    case 0x5C: return parseBackslash(index, next)
    case 0x7E: if next == 0x7E, options.input == .gfm { return parseStrikethrough(index) }
    default: if !options.isPlainMarkdown { return parseExtendedMark(byte, next, at: index) }
    }
    return index + 1
  }

  /// Parses the span that a byte begins in kramdown's own syntax: mathematics, extensions, typographic
  /// punctuation.
  @inline(__always)
  private mutating func parseExtendedMark(_ byte: UInt8, _ next: UInt8, at index: Int) -> Int {
    switch byte {
    case 0x22, 0x27: return parseQuote(index)
    case 0x24: if next == 0x24 { return parseInlineMath(index) }
    case 0x7B: if next == 0x3A { return parseSpanExtension(index) }
    case 0x2D: if next == 0x2D { return parseDashes(index) }
    case 0x2E: if next == 0x2E { return parseDots(index) }
    case 0x3E: if next == 0x3E { return parseGuillemets(index, mark: 0x3E) }
    default: break
    }
    return index + 1
  }

  /// Parses the span that a byte begins where only some parsers are enabled.
  private mutating func parseRestricted(_ byte: UInt8, at index: Int) -> Int {
    if byte == 0x60, spans.parsers == .codeAndHTML {
      flushText(to: index)
      parseCodeSpan()
      return spans.position
    }
    if spans.parsers == .typography { return parseTypography(byte, at: index) }
    if spans.parsers == .entities { return byte == 0x26 ? parseEntity(index) : index + 1 }
    guard byte == 0x3C else { return index + 1 }
    if let end = parseSpanHTML(index) { return end }
    return index + 1
  }

  /// Parses the span that a byte begins in texts with typographic punctuation only.
  private mutating func parseTypography(_ byte: UInt8, at index: Int) -> Int {
    let next = index + 1 < spans.end ? text[index + 1] : 0
    switch byte {
    case 0x22, 0x27: return parseQuote(index)
    case 0x26: return parseEntity(index)
    case 0x2D: if next == 0x2D { return parseDashes(index) }
    case 0x2E: if next == 0x2E { return parseDots(index) }
    case 0x3C:
      if let end = parseSpanHTML(index) { return end }
      if next == 0x3C { return parseGuillemets(index, mark: 0x3C) }
    case 0x3E: if next == 0x3E { return parseGuillemets(index, mark: 0x3E) }
    case 0x5C:
      if next == 0x3C || next == 0x3E, let end = parseEscapedGuillemets(index, next) { return end }
    default: break
    }
    return index + 1
  }

  /// Parses an autolink, HTML, or a guillemet.
  private mutating func parseAngle(_ index: Int, _ next: UInt8) -> Int {
    if let end = parseAutolink(index) { return end }
    if let end = parseSpanHTML(index) { return end }
    if next == 0x3C { return parseGuillemets(index, mark: 0x3C) }
    return index + 1
  }

  /// Parses two spaces before a line feed as a line break.
  @inline(__always)
  private mutating func parseLineBreak(_ index: Int) -> Int {
    if index - 2 >= spans.position, text[index - 1] == 0x20, text[index - 2] == 0x20 {
      flushText(to: index - 2)
      addNode(.lineBreak, origin: index - 2, to: tree)
      spans.position = index
    }
    return index + 1
  }

  /// Parses a backslash: a line break, guillemets as text, or an escaped character.
  private mutating func parseBackslash(_ index: Int, _ next: UInt8) -> Int {
    if next == 0x5C, index + 2 < spans.end, text[index + 2] == 0x0A,
      !initialOptions.hardWrap || options.input == .kramdown
    {
      flushText(to: index)
      addNode(.lineBreak, origin: index, to: tree)
      spans.position = index + 2
      return index + 2
    }
    if next == 0x3C || next == 0x3E, !usesNoTypography,
      let end = parseEscapedGuillemets(index, next)
    {
      return end
    }
    guard isEscapable(next) else {
      if next == 0x0A, options.input == .gfm { sawHardBreak = true }
      return index + 1
    }
    flushText(to: index)
    // The escaped character is text.
    addText(index + 1, index + 2)
    spans.position = index + 2
    return index + 2
  }

  /// Parses `\\<<` and `\\>>` as literal characters.
  private mutating func parseEscapedGuillemets(_ index: Int, _ mark: UInt8) -> Int? {
    guard index + 2 < spans.end, text[index + 2] == mark else { return nil }
    flushText(to: index)
    for offset in 1...2 {
      let entity = addNode(.entity, index + offset, index + offset, to: tree)
      nodes[entity].data = Int32(mark)
    }
    spans.position = index + 3
    return index + 3
  }

  /// True if `gfm_quirks` disables typographic symbols, or the syntax has none.
  @inline(__always)
  var usesNoTypography: Bool {
    options.input == .gfm ? options.noAutoTypographic : options.isPlainMarkdown
  }

  /// Returns true if a backslash escapes a character.
  func isEscapable(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x5C, 0x2E, 0x2A, 0x5F, 0x2B, 0x60, 0x3C, 0x3E, 0x28, 0x29, 0x5B, 0x5D, 0x7B, 0x7D, 0x23,
      0x21, 0x3A, 0x7C, 0x22, 0x27, 0x24, 0x3D, 0x2D:
      true
    case 0x7E: options.input == .gfm
    default: false
    }
  }
}
