internal import MarkdownShared
internal import MarkdownShared

/// One line of a source, with the marks of the containers that it stands in set apart.
struct KramdownLine {
  /// The line without its line feed.
  var whole: Range<Int>
  /// What follows spaces and the marks of quotes, without white space at the end.
  var content: Range<Int>
  /// Columns of white space before the content, counted behind the last mark of a quote.
  var indentation: Int
  /// Whether there is no mark of a quote before the content.
  var prefixIsPlain: Bool

  var isBlank: Bool { content.isEmpty }

  /// Whether the content is a heading by `#`.
  func isHeading(_ bytes: [UInt8]) -> Bool {
    let level = bytes[content].prefix { $0 == 0x23 }.count
    guard (1...6).contains(level) else { return false }
    let next = content.lowerBound + level
    return next >= content.upperBound || bytes[next] == 0x20 || bytes[next] == 0x09
  }

  /// Whether the content starts an item of a list.
  func isListItem(_ bytes: [UInt8]) -> Bool {
    let text = bytes[content]
    guard let first = text.first else { return false }
    if first == 0x2D || first == 0x2A || first == 0x2B {
      return text.count == 1 || Self.isSpace(text[text.startIndex + 1])
    }
    let digits = text.prefix { (0x30...0x39).contains($0) }.count
    guard digits > 0, digits < 10, text.count > digits + 1 else { return false }
    return text[text.startIndex + digits] == 0x2E
      && Self.isSpace(text[text.startIndex + digits + 1])
  }

  /// Where the `)` of `1) text` stands, which is no list for kramdown.
  func numberedByParenthesis(_ bytes: [UInt8]) -> Int? {
    let digits = bytes[content].prefix { (0x30...0x39).contains($0) }.count
    let place = content.lowerBound + digits
    guard digits > 0, place < content.upperBound, bytes[place] == 0x29 else { return nil }
    return place
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}

/// Walks over the lines of a source.
struct KramdownLineCursor {
  let bytes: [UInt8]
  /// Where the next line starts.
  private(set) var offset = 0
  private var current: KramdownLine?

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    read()
  }

  /// The line at the cursor; nil at the end.
  func line() -> KramdownLine? { current }

  /// Goes to the next line.
  mutating func advance() {
    guard let current else { return }
    move(to: min(current.whole.upperBound + 1, bytes.count))
  }

  /// Goes to a place; a line may start in its middle, behind an element.
  mutating func move(to place: Int) {
    offset = place
    // The rest of a line that holds nothing more is passed over.
    var end = place
    while end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x09 || bytes[end] == 0x0D {
      end += 1
    }
    if place > 0, bytes[place - 1] != 0x0A, end < bytes.count, bytes[end] == 0x0A {
      offset = end + 1
    } else if place > 0, bytes[place - 1] != 0x0A, end == bytes.count {
      offset = end
    }
    read()
  }

  private mutating func read() {
    guard offset < bytes.count else {
      current = nil
      return
    }
    let end = bytes[offset...].firstIndex(of: 0x0A) ?? bytes.count
    var index = offset
    var indentation = 0
    var isPlain = true
    while index < end {
      switch bytes[index] {
      case 0x20: indentation += 1
      case 0x09: indentation += 4 - indentation % 4
      case 0x3E where indentation < 4:
        isPlain = false
        indentation = 0
        if index + 1 < end, bytes[index + 1] == 0x20 { index += 1 }
      default:
        current = KramdownLine(
          whole: offset..<end, content: index..<bytes[index..<end].trimmedEnd.endIndex,
          indentation: indentation, prefixIsPlain: isPlain)
        keepHardBreak(end)
        return
      }
      index += 1
    }
    current = KramdownLine(
      whole: offset..<end, content: end..<end, indentation: indentation, prefixIsPlain: isPlain)
  }

  /// Two spaces at the end are a line break: they stay part of the content.
  private mutating func keepHardBreak(_ end: Int) {
    guard let line = current, end - line.content.upperBound >= 2, bytes[end - 1] == 0x20 else {
      return
    }
    current?.content = line.content.lowerBound..<end
  }
}
