/// Recognises blocks by the beginnings of lines. Every function takes the text, an offset and the end
/// of the text, and does not read beyond the line unless its comment says so.
enum LineStart {
  /// The offset after the line feed of a line.
  static func lineEnd(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    min(ByteSearch.find(0x0A, text, start, end) + 1, max(start, end))
  }

  /// The offset after up to three spaces.
  @inline(__always)
  static func skipSpaces(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end, index < start + 3, text[index] == 0x20 { index += 1 }
    return index
  }

  /// The offset after blank lines: after the last line feed of the white space at an offset; the
  /// offset itself when there is no blank line.
  /// - Complexity: O(white space).
  @inline(__always)
  static func blankEnd(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var index = start
    var found = start
    while index < end {
      let byte = text[index]
      if byte == 0x0A {
        found = index + 1
      } else if !ByteClass.isSpace(byte) {
        break
      }
      index += 1
    }
    return found
  }

  /// The offset after white space and its first line feed; nil when something else comes first.
  @inline(__always)
  static func restIsBlank(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    var index = start
    while index < end {
      let byte = text[index]
      if byte == 0x0A { return index + 1 }
      guard ByteClass.isSpace(byte) else { return nil }
      index += 1
    }
    return nil
  }

  /// The end of an end-of-block marker: `^` alone on its line.
  static func blockMarkerEnd(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    guard start < end, text[start] == 0x5E else { return nil }
    return restIsBlank(text, start + 1, end)
  }

  /// Returns true if a line is a thematic break: three or more of one of `*`, `-`, `_`, perhaps spaced.
  static func isHorizontalRule(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var index = skipSpaces(text, start, end)
    guard index < end else { return false }
    let mark = text[index]
    guard mark == 0x2A || mark == 0x2D || mark == 0x5F else { return false }
    var count = 0
    while index < end {
      let byte = text[index]
      if byte == mark {
        count += 1
      } else if byte == 0x0A {
        return count >= 3
      } else if byte != 0x20, byte != 0x09 {
        return false
      }
      index += 1
    }
    return false
  }

  /// The offset after the marker of an item, which is followed by a space, a tab or a bar.
  /// - Parameter most: the most spaces before the marker.
  @inline(__always)
  static func itemMarkerEnd(
    _ text: borrowing Span<UInt8>, _ start: Int, _ end: Int, ordered: Bool, most: Int = 3
  ) -> Int? {
    var index = start
    while index < end, index < start + most, text[index] == 0x20 { index += 1 }
    guard index < end else { return nil }
    let byte = text[index]
    if ordered {
      let digits = index
      while index < end, ByteClass.isDigit(text[index]) { index += 1 }
      guard index > digits, index < end, text[index] == 0x2E else { return nil }
    } else {
      guard byte == 0x2A || byte == 0x2D || byte == 0x2B else { return nil }
    }
    index += 1
    guard index < end else { return nil }
    let next = text[index]
    return next == 0x20 || next == 0x09 || next == 0x7C ? index : nil
  }

  /// Returns true if a list begins.
  static func isList(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    itemMarkerEnd(text, start, end, ordered: false) != nil
      || itemMarkerEnd(text, start, end, ordered: true) != nil
  }

  /// The offset after the colon of a definition.
  static func definitionMarkerEnd(
    _ text: borrowing Span<UInt8>, _ start: Int, _ end: Int, most: Int = 3
  ) -> Int? {
    var index = start
    while index < end, index < start + most, text[index] == 0x20 { index += 1 }
    guard index + 1 < end, text[index] == 0x3A else { return nil }
    let next = text[index + 1]
    return next == 0x20 || next == 0x09 || next == 0x7C ? index + 1 : nil
  }

  /// Returns true if the tag of a block-level HTML element begins; an end tag must have its `>`.
  static func isBlockTag(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    let index = skipSpaces(text, start, end)
    return index < end && text[index] == 0x3C && isBlockTagAfterSpaces(text, index, end)
  }

  private static func isBlockTagAfterSpaces(
    _ text: borrowing Span<UInt8>, _ start: Int, _ end: Int
  ) -> Bool {
    var index = start + 1
    guard index < end else { return false }
    let isEndTag = text[index] == 0x2F
    if isEndTag { index += 1 }
    guard let nameEnd = UnicodeClass.nameEnd(text, at: index, end: end) else { return false }
    // A name such as `a-b` that begins with the name of a span element, followed by a character
    // that is not a word character.
    var word = index
    while word < end, ByteClass.isWord(text[word]) { word += 1 }
    let goesOn =
      word < end && text[word] >= 0x80
      && UnicodeClass.isWord(UnicodeClass.scalar(text, at: word, end: end).value)
    if !goesOn, HTMLElements.isLazyElement(text, index, word) { return false }
    guard isEndTag else { return true }
    var rest = nameEnd
    while rest < end, ByteClass.isSpace(text[rest]) { rest += 1 }
    return rest < end && text[rest] == 0x3E
  }

  /// Returns true if a block quote begins.
  static func isQuote(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    let index = skipSpaces(text, start, end)
    return index < end && text[index] == 0x3E
  }

  /// Returns true if a fence of GFM begins.
  static func isFence(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var index = skipSpaces(text, start, end)
    guard index + 3 <= end else { return false }
    for _ in 0..<3 {
      guard text[index] == 0x60 || text[index] == 0x7E else { return false }
      index += 1
    }
    return true
  }

  /// Returns true if a heading of GFM begins: one to six `#`, white space, and text.
  static func isSpacedHeading(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var index = start
    while index < end, text[index] == 0x23 { index += 1 }
    guard index > start, index <= start + 6, index < end else { return false }
    return text[index] == 0x20 || text[index] == 0x09
  }
}
