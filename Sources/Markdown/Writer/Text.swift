internal import MarkdownShared
internal import SourceText

/// The constructs in a document's text that are written with markup.
struct TextExtras: OptionSet {
  let rawValue: UInt8

  static let urls = TextExtras(rawValue: 1)
  static let hosts = TextExtras(rawValue: 2)
  static let mail = TextExtras(rawValue: 4)
  static let ruby = TextExtras(rawValue: 8)
  static let emoji = TextExtras(rawValue: 16)
  static let wikiLinks = TextExtras(rawValue: 32)

  init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// The constructs that the options enable and the document can contain.
  init(_ scan: ByteScan, _ bytes: Span<UInt8>, _ features: MarkdownFeatures) {
    self = []
    if features.contains(.bareLinks) {
      if scan.hasURL { insert(.urls) }
      if bytes.contains("www.") { insert(.hosts) }
      if scan.hasAt { insert(.mail) }
    }
    if features.contains(.ruby), scan.hasBrace { insert(.ruby) }
    if features.contains(.emojiNames), scan.hasColon { insert(.emoji) }
    if features.contains(.wikiLinks), scan.hasDoubleBracket { insert(.wikiLinks) }
  }
}

extension TextExtras {
  /// The bytes that start one of the extras, and those that are escaped.
  var triggers: ByteSet {
    var bytes: [UInt8] = [0x26, 0x3C, 0x3E, 0x22]
    if contains(.urls) || contains(.emoji) { bytes.append(0x3A) }
    if contains(.hosts) { bytes.append(0x77) }
    if contains(.mail) { bytes.append(0x40) }
    if contains(.ruby) { bytes.append(0x7B) }
    if contains(.wikiLinks) { bytes.append(0x5B) }
    return ByteSet(bytes)
  }
}

/// Text and the breaks between its lines.
extension HTMLWriter {
  @inline(__always)
  mutating func writeText(_ bytes: Span<UInt8>, _ output: inout OutputBuffer) {
    if textExtras.isEmpty {
      output.append(escapingMarkdown: bytes)
    } else {
      writeRichText(bytes, &output)
    }
  }

  func writeSoftBreak(
    _ node: Node, _ tree: borrowing MarkdownTree, _ output: inout OutputBuffer
  ) {
    if features.contains(.hardBreaks) {
      output.append("<br />\n")
    } else if features.contains(.noBreaks) {
      output.append(0x20)
    } else if !features.contains(.joinedLines) || !LineJoin.vanishes(node, tree) {
      output.append(0x0A)
    }
  }

  /// Writes text that may hold bare URLs, ruby or emoji names.
  /// - Complexity: O(n) for text without them.
  mutating func writeRichText(_ bytes: Span<UInt8>, _ output: inout OutputBuffer) {
    var start = 0
    var index = 0
    var brackets = BracketDepth()
    while true {
      index = bytes.find(textTriggers, from: index)
      if index == bytes.count { break }
      let byte = bytes[index]
      var found: TextMatch?
      switch byte {
      case 0x26, 0x3C, 0x3E, 0x22:
        output.append(bytes.extracting(start..<index))
        output.append(MarkdownEscaping.entity(of: byte))
        index += 1
        start = index
        continue
      case 0x3A where bytes.has("://", at: index) && textExtras.contains(.urls) && linkDepth == 0:
        found = BareLink.url(bytes, colon: index, from: start, endsAtCJK: endsLinksAtCJK)
        if let url = found, brackets.isOpen(at: url.start, in: bytes) { found = nil }
      case 0x77 where textExtras.contains(.hosts) && linkDepth == 0:
        found = BareLink.host(bytes, at: index, from: start, endsAtCJK: endsLinksAtCJK)
        if let host = found, brackets.isOpen(at: host.start, in: bytes) { found = nil }
      case 0x40 where textExtras.contains(.mail) && linkDepth == 0:
        found = BareLink.mail(bytes, at: index, from: start)
      case 0x7B where textExtras.contains(.ruby): found = Ruby.match(bytes, at: index)
      case 0x5B where textExtras.contains(.wikiLinks) && linkDepth == 0:
        found = Self.wikiLink(bytes, at: index)
      case 0x3A where textExtras.contains(.emoji): found = emoji(bytes, at: index)
      default: break
      }
      guard let found else {
        index += 1
        continue
      }
      // The text before this match has been written already, except the part between the start of a
      // link and its trigger, which needs no escapes.
      output.append(bytes.extracting(start..<found.start))
      write(found, bytes, &output)
      start = found.end
      index = found.end
      brackets.skip(to: found.end)
    }
    output.append(bytes.extracting(droppingFirst: start))
  }

  /// The known `:name:` that starts at an index.
  private func emoji(_ bytes: Span<UInt8>, at start: Int) -> TextMatch? {
    // No name is longer.
    let limit = min(bytes.count, start + 64)
    let name = bytes.extracting((start + 1)..<limit)
    guard let length = name.firstIndex(where: { $0 == 0x3A || $0 == 0x20 }), name[length] == 0x3A,
      EmojiNames.character(named: name.extracting(first: length)) != nil
    else { return nil }
    return TextMatch(kind: .emoji, start: start, end: start + length + 2)
  }

  private var endsLinksAtCJK: Bool { features.contains(.cjkFriendly) }

  private mutating func write(
    _ match: TextMatch, _ bytes: Span<UInt8>, _ output: inout OutputBuffer
  ) {
    let text = bytes.extracting(match.start..<match.end)
    switch match.kind {
    case .link(let scheme):
      output.append("<a href=\"")
      output.append(scheme)
      if scheme.utf8CodeUnitCount == 0 {
        appendDestination(text, isLink: true, &output)
      } else {
        output.append(escapingURL: text)
      }
      output.append("\"")
      if features.contains(.externalLinks), !text.contains("@") || text.contains("://") {
        appendExternalAttributes(text, &output)
      }
      output.append(">")
      output.append(escapingMarkdown: text)
      output.append("</a>")
    case .ruby: Ruby.write(text, &output)
    case .wikiLink: writeWikiLink(text, &output)
    case .emoji:
      let name = text.extracting(1..<(text.count - 1))
      if let character = EmojiNames.character(named: name) { output.append(character) }
    }
  }
}

/// Counts the open square brackets in a text.
///
/// GitHub's library makes no link of a bare URL while a bracket is open, because that could become a link's text:
/// `[see https://example.com]` stays text.
struct BracketDepth {
  private var depth = 0
  private var position = 0

  /// Returns true if a bracket is open at a position, which must not be before that of the last call.
  /// - Complexity: O(distance from the last place).
  mutating func isOpen(at place: Int, in bytes: Span<UInt8>) -> Bool {
    while position < place {
      if bytes[position] == 0x5B {
        depth += 1
      } else if bytes[position] == 0x5D, depth > 0 {
        depth -= 1
      }
      position += 1
    }
    return depth > 0
  }

  /// Skips text that has been written already, such as a URL with brackets.
  mutating func skip(to place: Int) { position = max(position, place) }
}
