internal import SiteModel
internal import SourceText

/// Splits a page into tokens that can be compared.
///
/// It omits comments, the document type, and everything that names the generator or the time of the build: `meta`
/// with the name `generator`, and in a feed `generator`, the feed's own `updated`, `lastBuildDate` and the channel's
/// `pubDate`.
struct PageTokenizer: ~Copyable {
  /// The tokens, with adjacent texts joined.
  private(set) var tokens: [PageToken] = []

  /// The largest number of levels that an end tag can close; real pages are not nested deeper.
  private static let mostNesting = 256

  private let isXML: Bool
  /// The open elements.
  private var open: [[UInt8]] = []
  private var verbatimDepth = 0
  private var codeDepth = 0
  /// The nesting depth inside an omitted element; 0 outside of one.
  private var skipped = 0

  private init(isXML: Bool) { self.isXML = isXML }

  /// The tokens of a page.
  /// - Parameter line: the number of its first line.
  /// - Complexity: O(n).
  static func html(_ page: [UInt8], line: Int = 1) -> [PageToken] {
    var tokenizer = PageTokenizer(isXML: false)
    tokenizer.readHTML(page, line: line)
    return tokenizer.tidied()
  }

  /// The tokens of a feed, a sitemap or another XML file; HTML in a feed is split further.
  /// - Complexity: O(n).
  static func xml(_ file: [UInt8]) -> [PageToken] {
    var tokenizer = PageTokenizer(isXML: true)
    for part in XMLParts(file) {
      switch part.kind {
      case .text: tokenizer.addFeedText(part.text, line: part.line)
      case .end: tokenizer.close(part.text, line: part.line)
      case .start(let attributes, let isEmpty):
        tokenizer.begin(part.text, attributes, line: part.line)
        if isEmpty { tokenizer.close(part.text, line: part.line) }
      }
    }
    return tokenizer.tidied()
  }

  // MARK: HTML

  private mutating func readHTML(_ page: [UInt8], line first: Int) {
    var lines = LineCount(line: first)
    var parts = HTMLTokens(page.span, in: 0..<page.count)
    while let part = parts.next() {
      switch part {
      case .text(let range):
        let line = lines.line(at: range.lowerBound, in: page.span)
        addText(CharacterReferences.decoded(page[range]), line: line)
      case .start(let tag, let name, let attributes):
        begin(
          Self.lowercased(page[name]), Self.attributes(page, attributes),
          line: lines.line(at: tag.lowerBound, in: page.span))
      case .end(let tag, let name):
        close(Self.lowercased(page[name]), line: lines.line(at: tag.lowerBound, in: page.span))
      case .other(let range):
        // Comments and declarations are skipped; everything else here is the text of a script, style,
        // textarea or title.
        guard page[range.lowerBound] != 0x3C || isRawText else { continue }
        addRaw(Array(page[range]), line: lines.line(at: range.lowerBound, in: page.span))
      }
    }
  }

  private var isRawText: Bool {
    guard let element = open.last else { return false }
    return element.isWord("script") || element.isWord("style") || element.isWord("textarea")
      || element.isWord("title")
  }

  private mutating func addRaw(_ bytes: [UInt8], line: Int) {
    guard skipped == 0 else { return }
    guard let element = open.last, element.isWord("script") || element.isWord("style") else {
      return addText(CharacterReferences.decoded(bytes), line: line)
    }
    let text = WhiteSpace.collapsed(bytes).trimmed
    if !text.isEmpty { add(PageToken(kind: .raw, text: text, place: place(line))) }
  }

  private static func lowercased(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    bytes.map(ASCII.lowercased)
  }

  private static func attributes(
    _ bytes: [UInt8], _ range: Range<Int>
  ) -> [PageToken.Attribute] {
    var result: [PageToken.Attribute] = []
    var names: Set<[UInt8]> = []
    var attributes = HTMLAttributes(bytes.span, range)
    while let attribute = attributes.next() {
      let name = lowercased(bytes[attribute.name])
      // Of two attributes with the same name, browsers use the first.
      guard names.insert(name).inserted else { continue }
      var value = attribute.value.map { CharacterReferences.decoded(bytes[$0]) } ?? []
      if name.isWord("class") { value = WhiteSpace.collapsed(value).trimmed }
      result.append(PageToken.Attribute(name: name, value: value))
    }
    return result.sorted { $0.name.lexicographicallyPrecedes($1.name) }
  }

  // MARK: Both

  private func place(_ line: Int) -> PageToken.Surroundings {
    PageToken.Surroundings(
      line: line, parent: open.last ?? [], isCode: codeDepth > 0, isVerbatim: verbatimDepth > 0)
  }

  private mutating func add(_ token: PageToken) {
    if skipped == 0 { tokens.append(token) }
  }

  private mutating func addText(_ text: [UInt8], line: Int) {
    add(PageToken(kind: .text, text: text, place: place(line)))
  }

  private mutating func begin(
    _ name: [UInt8], _ attributes: [PageToken.Attribute], line: Int
  ) {
    let isCode = isCode(name, attributes)
    if !isXML, HTMLElementSet.void.contains(name) {
      let token = PageToken(kind: .start, name: name, attributes: attributes, place: place(line))
      if !isGenerator(token) { add(token) }
      return
    }
    if skipped > 0 || (isXML && tellsOfBuild(name)) {
      skipped += 1
      open.append(name)
      return
    }
    if isCode || codeDepth > 0 { codeDepth += 1 }
    add(PageToken(kind: .start, name: name, attributes: attributes, place: place(line)))
    open.append(name)
    if isVerbatim(name) || verbatimDepth > 0 { verbatimDepth += 1 }
  }

  private mutating func close(_ name: [UInt8], line: Int) {
    // An end tag of an element that is not among the innermost ones has no effect.
    guard let index = open.suffix(Self.mostNesting).lastIndex(of: name) else { return }
    // Elements whose end tag is missing end here too.
    while open.count > index {
      open.removeLast()
      if skipped > 0 {
        skipped -= 1
        if open.count == index { return }
        continue
      }
      if verbatimDepth > 0 { verbatimDepth -= 1 }
      if open.count == index { add(PageToken(kind: .end, name: name, place: place(line))) }
      if codeDepth > 0 { codeDepth -= 1 }
    }
  }

  private func isVerbatim(_ name: [UInt8]) -> Bool {
    !isXML && (name.isWord("pre") || name.isWord("textarea"))
  }

  /// Returns true for code and for the elements that highlighters put around it.
  private func isCode(_ name: [UInt8], _ attributes: [PageToken.Attribute]) -> Bool {
    if isXML { return false }
    if name.isWord("pre") || name.isWord("code") { return true }
    guard let classes = attributes.first(where: { $0.name.isWord("class") })?.value else {
      return false
    }
    return classes.split(separator: 0x20).contains { word in
      let word = Array(word)
      return word.begins(with: "highlight") || word.begins(with: "language-")
        || word.isWord("rouge-table")
    }
  }

  private func isGenerator(_ token: PageToken) -> Bool {
    guard !isXML, token.name.isWord("meta"), let name = token.value(of: "name") else {
      return false
    }
    return Self.lowercased(name).isWord("generator")
  }

  /// Returns true for an element of a feed that names the generator or the time of the build.
  private func tellsOfBuild(_ name: [UInt8]) -> Bool {
    if name.isWord("generator") || name.isWord("lastBuildDate") { return true }
    guard let parent = open.last else { return false }
    return name.isWord("updated") && parent.isWord("feed")
      || name.isWord("pubDate") && parent.isWord("channel")
  }

  // MARK: Feeds

  private static let htmlHolders: Set<[UInt8]> = Set(
    ["content", "summary", "description", "content:encoded", "title", "subtitle"].map {
      Array($0.utf8)
    })

  private mutating func addFeedText(_ text: [UInt8], line: Int) {
    guard skipped == 0 else { return }
    guard let parent = open.last, Self.htmlHolders.contains(parent), text.contains(0x3C) else {
      return addText(text, line: line)
    }
    tokens += Self.html(text, line: line)
  }

  // MARK: White space

  /// The tokens with adjacent texts joined and invisible white space removed.
  /// - Complexity: O(n).
  private consuming func tidied() -> [PageToken] {
    var joined: [PageToken] = []
    joined.reserveCapacity(tokens.count)
    for token in tokens {
      if token.kind == .text, let last = joined.last, last.kind == .text,
        last.place.isVerbatim == token.place.isVerbatim
      {
        joined[joined.count - 1].text += token.text
      } else {
        joined.append(token)
      }
    }
    var result: [PageToken] = []
    result.reserveCapacity(joined.count)
    for (index, token) in joined.enumerated() {
      guard token.kind == .text else {
        result.append(token)
        continue
      }
      var token = token
      let previous = index > 0 ? joined[index - 1] : nil
      let next = index + 1 < joined.count ? joined[index + 1] : nil
      if token.place.isVerbatim {
        // A line break right after the start tag is not part of the element.
        if let previous, previous.kind == .start, previous.name.isWord("pre"),
          token.text.first == 0x0A
        {
          token.text.removeFirst()
        }
      } else {
        token.text = WhiteSpace.collapsed(token.text)
        if isEdge(previous), token.text.first == 0x20 { token.text.removeFirst() }
        if isEdge(next), token.text.last == 0x20 { token.text.removeLast() }
      }
      if !token.text.isEmpty { result.append(token) }
    }
    return result
  }

  private func isEdge(_ token: PageToken?) -> Bool {
    guard let token else { return true }
    return isXML || HTMLElementSet.blocks.contains(token.name)
  }
}

/// White space of HTML: space, tab, line feed, form feed, carriage return.
enum WhiteSpace {
  /// Each run of white space as one space.
  /// - Complexity: O(n).
  static func collapsed(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for byte in bytes {
      if !ASCII.isSpace(byte) {
        result.append(byte)
      } else if result.last != 0x20 {
        result.append(0x20)
      }
    }
    return result
  }
}

extension [UInt8] {
  /// The bytes without a space at either end; they have no other white space.
  var trimmed: [UInt8] {
    var part = self[...]
    if part.first == 0x20 { part.removeFirst() }
    if part.last == 0x20 { part.removeLast() }
    return Array(part)
  }
}

/// Computes line numbers for increasing offsets in a page.
struct LineCount {
  private var position = 0
  private var current: Int

  init(line: Int) { current = line }

  /// The line number of an offset, which must not be before the previous one.
  /// - Complexity: O(distance from the previous offset).
  mutating func line(at place: Int, in bytes: Span<UInt8>) -> Int {
    while position < place {
      if bytes[position] == 0x0A { current += 1 }
      position += 1
    }
    return current
  }
}
