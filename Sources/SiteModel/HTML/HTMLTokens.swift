internal import SourceText

/// Iterates over the tags and texts of a finished page, as byte ranges.
///
/// It is made for plugins that change texts of a page (emoji, mentions, the table of contents), and
/// follows a browser's tokenizer where these need it: comments, quoted attributes and the raw text
/// of `script`, `style`, `textarea` and `title`; a stray `<` is text. Pages are never serialised
/// again: bytes that a plugin does not change are kept.
package struct HTMLTokens: ~Escapable {
  /// A token of the page.
  package enum Token {
    /// Text between tags, still escaped.
    case text(Range<Int>)
    /// A start tag: the whole tag, its name, and the part between the name and `>`.
    case start(tag: Range<Int>, name: Range<Int>, attributes: Range<Int>)
    /// An end tag: the whole tag and its name.
    case end(tag: Range<Int>, name: Range<Int>)
    /// Comments, doctypes, processing instructions, and the raw text of a script or style.
    case other(Range<Int>)
  }

  private let bytes: Span<UInt8>
  private var position: Int
  private let limit: Int
  /// The name of the raw text element that was just opened.
  private var rawTextName: Range<Int>?

  /// Starts at the beginning of a range of the page.
  /// - Parameter bytes: the page.
  @_lifetime(copy bytes)
  package init(_ bytes: Span<UInt8>, in range: Range<Int>) {
    self.bytes = bytes
    position = range.lowerBound
    limit = range.upperBound
  }

  /// The next token; nil at the end.
  /// - Complexity: O(length of the token); every call advances by at least one byte.
  package mutating func next() -> Token? {
    guard position < limit else { return nil }
    if let name = rawTextName {
      rawTextName = nil
      let start = position
      position = endOfRawText(name)
      if position > start { return .other(start..<position) }
    }
    let start = position
    if bytes[start] == 0x3C, let token = tag(at: start) {
      return token
    }
    // A `<` that opens no tag is text up to the next one.
    position = start + 1
    while position < limit, bytes[position] != 0x3C { position += 1 }
    return .text(start..<position)
  }

  private mutating func tag(at start: Int) -> Token? {
    guard start + 1 < limit else { return nil }
    let byte = bytes[start + 1]
    if byte == 0x21 || byte == 0x3F {
      position = endOfDeclaration(at: start)
      return .other(start..<position)
    }
    let isEnd = byte == 0x2F
    let nameStart = isEnd ? start + 2 : start + 1
    guard nameStart < limit, ASCII.isLetter(bytes[nameStart]) else { return nil }
    var index = nameStart
    while index < limit, !ASCII.isSpace(bytes[index]), bytes[index] != 0x3E, bytes[index] != 0x2F {
      index += 1
    }
    let name = nameStart..<index
    let close = endOfTag(from: index)
    position = close
    if isEnd { return .end(tag: start..<close, name: name) }
    if isRawText(name) { rawTextName = name }
    return .start(tag: start..<close, name: name, attributes: index..<max(index, close - 1))
  }

  /// One past the `>` that closes a tag, with quoted attribute values skipped.
  private func endOfTag(from start: Int) -> Int {
    var index = start
    var quote: UInt8 = 0
    while index < limit {
      let byte = bytes[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 0x3E {
        return index + 1
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      }
      index += 1
    }
    return limit
  }

  private func endOfDeclaration(at start: Int) -> Int {
    if start + 3 < limit, bytes[start + 2] == 0x2D, bytes[start + 3] == 0x2D {
      var index = start + 4
      while index + 2 < limit {
        if bytes[index] == 0x2D, bytes[index + 1] == 0x2D, bytes[index + 2] == 0x3E {
          return index + 3
        }
        index += 1
      }
      return limit
    }
    var index = start + 2
    while index < limit, bytes[index] != 0x3E { index += 1 }
    return min(index + 1, limit)
  }

  private func isRawText(_ name: Range<Int>) -> Bool {
    ASCII.equalsIgnoringCase(bytes, name, "script")
      || ASCII.equalsIgnoringCase(bytes, name, "style")
      || ASCII.equalsIgnoringCase(bytes, name, "textarea")
      || ASCII.equalsIgnoringCase(bytes, name, "title")
  }

  /// The start of the end tag of a raw text element.
  private func endOfRawText(_ name: Range<Int>) -> Int {
    var index = position
    while index + 2 + name.count <= limit {
      if bytes[index] == 0x3C, bytes[index + 1] == 0x2F {
        var offset = 0
        while offset < name.count,
          ASCII.lowercased(bytes[index + 2 + offset])
            == ASCII.lowercased(bytes[name.lowerBound + offset])
        {
          offset += 1
        }
        if offset == name.count { return index }
      }
      index += 1
    }
    return limit
  }
}

/// Classes of ASCII bytes.
package enum ASCII {
  @inline(__always)
  package static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  @inline(__always)
  package static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// A letter, a digit or `_`: what `\w` means in Ruby.
  @inline(__always)
  package static func isWord(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte == 0x5F
  }

  /// Space, tab, line feed, vertical tab, form feed or carriage return.
  @inline(__always)
  package static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 0x09 < 5 }

  @inline(__always)
  package static func lowercased(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

  /// Returns true if a range of bytes is a word, in letters of any case.
  /// - Parameter word: in lower case.
  package static func equalsIgnoringCase(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ word: StaticString
  ) -> Bool {
    let wanted = word.span
    guard range.count == wanted.count else { return false }
    for offset in wanted.indices
    where lowercased(bytes[range.lowerBound + offset]) != wanted[offset] {
      return false
    }
    return true
  }
}

extension Span<UInt8> {
  /// The range of a word's first occurrence at or after an offset, or nil.
  /// - Complexity: O(n × length of the word) at worst; one pass over the bytes in practice.
  package func firstRange(of word: StaticString, from start: Int) -> Range<Int>? {
    firstIndex(of: word, from: start).map { $0..<$0 + word.utf8CodeUnitCount }
  }
}
