internal import MarkdownShared
internal import SiteModel
internal import SourceText

/// Finds the URLs, ids and headings in a template or a Markdown source.
///
/// It is not a parser: it recognises tags, Liquid and Markdown's links by their delimiters, and skips code and
/// comments. Its result is only used to locate findings about finished pages, so a missing or superfluous position
/// never causes a finding.
struct ReferenceScanner: ~Escapable {
  let bytes: Span<UInt8>
  let isMarkdown: Bool
  let end: Int
  var index: Int
  var list = ReferenceList()
  /// The ranges of code, in order.
  private var code: [SourceRange]
  private var nextCode = 0
  /// The open brackets of Markdown's links and images.
  var brackets: [(start: Int, isImage: Bool)] = []

  @_lifetime(copy bytes)
  private init(_ bytes: Span<UInt8>, from start: Int, isMarkdown: Bool) {
    self.bytes = bytes
    self.isMarkdown = isMarkdown
    end = bytes.count
    index = min(start, bytes.count)
    code = []
    if isMarkdown {
      let first = index
      code = CodeRanges.find(in: bytes.extracting(droppingFirst: first)).map {
        SourceRange($0.start + first, $0.end + first)
      }
    }
  }

  /// Scans a source.
  /// - Parameter start: where the body begins.
  /// - Complexity: O(n).
  static func scan(
    _ file: SourceFile, from start: Int, isMarkdown: Bool
  ) -> ReferenceList {
    let bytes = file.bytes
    var scanner = ReferenceScanner(bytes.span, from: start, isMarkdown: isMarkdown)
    scanner.run()
    if isMarkdown {
      scanner.list.headings += MarkdownHeadings.find(
        bytes.span, from: min(start, bytes.count), code: scanner.code)
    }
    scanner.list.headings.sort { $0.range.start < $1.range.start }
    return scanner.list
  }

  private mutating func run() {
    while index < end {
      if nextCode < code.count, index >= code[nextCode].start {
        index = max(index, code[nextCode].end)
        nextCode += 1
        continue
      }
      switch bytes[index] {
      case 0x3C: tag()
      case 0x7B where index + 1 < end && (bytes[index + 1] == 0x7B || bytes[index + 1] == 0x25):
        liquid()
      case 0x5C where isMarkdown: index += 2
      case 0x5B where isMarkdown: openBracket()
      case 0x5D where isMarkdown: closeBracket()
      case 0x7B where isMarkdown: attributeList()
      case 0x68 where isMarkdown: bareAddress()
      case 0x0A:
        if isMarkdown, index + 1 < end, bytes[index + 1] == 0x0A { brackets.removeAll() }
        index += 1
      default: index += 1
      }
    }
  }

  // MARK: Liquid

  /// Skips an output or a tag, and the contents of `comment` and `highlight`.
  private mutating func liquid() {
    let start = index
    let close = closeOfLiquid(at: start)
    literals(in: start..<close)
    index = close
    guard bytes[start + 1] == 0x25 else { return }
    let name = tagName(at: start)
    guard ["comment", "highlight"].contains(where: { $0.utf8.elementsEqual(name.utf8) }) else {
      return
    }
    while index < end {
      if bytes[index] == 0x7B, index + 1 < end, bytes[index + 1] == 0x25,
        tagName(at: index).utf8.elementsEqual(("end" + name).utf8)
      {
        index = closeOfLiquid(at: index)
        return
      }
      index += 1
    }
  }

  /// The end of the Liquid tag or output that begins at an index; the end of the text when it is not
  /// closed.
  func closeOfLiquid(at start: Int) -> Int {
    let closing: UInt8 = bytes[start + 1] == 0x7B ? 0x7D : 0x25
    var place = start + 2
    while place + 1 < end {
      if bytes[place] == closing, bytes[place + 1] == 0x7D { return place + 2 }
      place += 1
    }
    return end
  }

  private func tagName(at start: Int) -> String {
    var place = start + 2
    while place < end, bytes[place] == 0x2D || ASCII.isSpace(bytes[place]) { place += 1 }
    let first = place
    while place < end, ASCII.isWord(bytes[place]) { place += 1 }
    return String(decoding: bytes.extracting(first..<place), as: UTF8.self)
  }

  /// Records the quoted strings in Liquid, which may be URLs.
  mutating func literals(in range: Range<Int>) {
    var place = range.lowerBound
    while place < range.upperBound {
      let quote = bytes[place]
      place += 1
      guard quote == 0x22 || quote == 0x27 else { continue }
      let start = place
      while place < range.upperBound, bytes[place] != quote { place += 1 }
      guard place < range.upperBound else { return }
      if place > start {
        add(.literal, start..<place, whole: range, isImage: false)
      }
      place += 1
    }
  }

  // MARK: References

  /// Records a URL, with the literal pieces around parts that Liquid produces.
  mutating func add(
    _ form: SourceReference.Form, _ range: Range<Int>, whole: Range<Int>, isImage: Bool,
    isSilent: Bool = false
  ) {
    var reference = SourceReference(
      form: form, range: SourceRange(range.lowerBound, range.upperBound),
      whole: SourceRange(whole.lowerBound, whole.upperBound), isImage: isImage,
      isSilent: isSilent)
    let isEscaped = isMarkdown && form != .attribute && form != .literal
    var pieces: [String] = []
    var start = range.lowerBound
    var place = start
    while place + 1 < range.upperBound {
      guard form != .literal, bytes[place] == 0x7B,
        bytes[place + 1] == 0x7B || bytes[place + 1] == 0x25
      else {
        place += 1
        continue
      }
      pieces.append(AddressText.key(bytes, start..<place, isMarkdown: isEscaped))
      let close = min(closeOfLiquid(at: place), range.upperBound)
      literals(in: place..<close)
      start = close
      place = close
    }
    let last = AddressText.key(bytes, start..<range.upperBound, isMarkdown: isEscaped)
    if pieces.isEmpty { reference.key = last } else { reference.pieces = pieces + [last] }
    list.references.append(reference)
  }
}
