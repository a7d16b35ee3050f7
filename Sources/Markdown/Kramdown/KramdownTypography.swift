internal import MarkdownShared
internal import SourceText

/// kramdown's typography: curly quotes by the rules of SmartyPants, dashes, ellipses, guillemets.
///
/// kramdown decides on the source text, a character before and what follows a quote. Here the text of
/// one node is at hand, with the neighbours that its markup would have had in the source.
struct KramdownTypography {
  /// The bytes that would follow the text in the source; nil at the end of the block.
  var following: (first: UInt8?, second: UInt8?)
  /// What quotes become, see ``KramdownSettings/quotes``.
  var quotes: [String]

  private enum Quote {
    case left, right
  }

  /// Appends text with its typography, escaped for HTML.
  /// - Complexity: O(n).
  func write(_ bytes: UnsafeBufferPointer<UInt8>, into output: inout OutputBuffer) {
    var plain = 0
    var index = 0
    // Where the last construct ended: a quote there has no character before it.
    var boundary = 0
    func flush(_ end: Int, _ output: inout OutputBuffer) {
      if end > plain {
        output.append(escapingText: UnsafeBufferPointer(rebasing: bytes[plain..<end]))
      }
    }
    while true {
      index = bytes.find(Self.signs, from: index)
      if index == bytes.count { break }
      if !isQuote(bytes[index]) {
        guard let symbol = symbol(bytes, index, from: boundary) else {
          index += 1
          continue
        }
        flush(symbol.start, &output)
        output.append(symbol.text)
        index = symbol.end
      } else {
        let previous = index == boundary ? nil : lead(ofScalarBefore: index, in: bytes)
        if previous == 0x5C {
          index += 1
          continue
        }
        flush(index, &output)
        if let second = doubleQuotes(bytes, index, previous) {
          append(bytes[index], .left, &output)
          append(second, .left, &output)
          index += 2
        } else {
          append(bytes[index], direction(bytes, index, previous), &output)
          index += 1
        }
      }
      plain = index
      boundary = index
    }
    flush(bytes.count, &output)
  }

  /// What typography may change.
  private static let signs = ByteSet([0x22, 0x27, 0x2D, 0x2E, 0x3C, 0x3E])

  private func lead(
    ofScalarBefore index: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> UInt8 {
    var start = index - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return bytes[start]
  }

  private func isQuote(_ byte: UInt8) -> Bool { byte == 0x22 || byte == 0x27 }

  private func at(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> UInt8? {
    if index < bytes.count { return bytes[index] }
    if index == bytes.count { return following.first }
    return index == bytes.count + 1 ? following.second : nil
  }

  /// `"'` or `'"` before a letter: both open.
  private func doubleQuotes(
    _ bytes: UnsafeBufferPointer<UInt8>, _ quote: Int, _ previous: UInt8?
  ) -> UInt8? {
    guard previous == nil || isSpace(previous), quote + 1 < bytes.count else { return nil }
    let second = bytes[quote + 1]
    guard isQuote(second), second != bytes[quote], isWord(at(bytes, quote + 2)) else { return nil }
    return second
  }

  private func direction(
    _ bytes: UnsafeBufferPointer<UInt8>, _ quote: Int, _ previous: UInt8?
  ) -> Quote {
    let next = at(bytes, quote + 1)
    if previous == nil {
      if next == 0x2A || next == 0x5F {
        let after = at(bytes, quote + 2)
        if let after, !isSpace(after) { return .left }
        if after == nil, quote + 1 >= bytes.count { return .left }
      }
      if let next, isPunctuation(next), !hasDots(bytes, quote + 2),
        !isWord(at(bytes, quote + 2)) || isWord(next)
      {
        return .right
      }
    }
    if previous == nil || isSpace(previous), bytes[quote] == 0x27, isDigit(next),
      isDigit(at(bytes, quote + 2)), at(bytes, quote + 3) == 0x73
    {
      return .right
    }
    if previous != nil, isSpace(previous), isWord(next) { return .left }
    if let previous, closes(previous) { return .right }
    if previous == nil {
      if next == nil || isSpace(next) { return .right }
      if next == 0x73, !isWord(at(bytes, quote + 2)) { return .right }
    }
    return .left
  }

  private func hasDots(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    at(bytes, index) == 0x2E && at(bytes, index + 1) == 0x2E
  }

  /// Whether a quote behind this character closes: all but white space, backslash and `[{(-`.
  private func closes(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x5C, 0x09, 0x0D, 0x0A, 0x5B, 0x7B, 0x28, 0x2D: false
    default: true
    }
  }

  private func isSpace(_ byte: UInt8?) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
  }

  private func isDigit(_ byte: UInt8?) -> Bool {
    byte.map { $0 >= 0x30 && $0 <= 0x39 } ?? false
  }

  /// A letter, digit or underscore of ASCII, as `\w` has it.
  private func isWord(_ byte: UInt8?) -> Bool {
    guard let byte else { return false }
    return isDigit(byte) || byte == 0x5F || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
  }

  private func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  private func append(_ quote: UInt8, _ direction: Quote, _ output: inout OutputBuffer) {
    switch (quote, direction) {
    case (0x22, .left): output.append(quotes[2])
    case (0x22, .right): output.append(quotes[3])
    case (_, .left): output.append(quotes[0])
    case (_, .right): output.append(quotes[1])
    }
  }

  /// The construct at a sign, and what it becomes.
  /// - Parameter boundary: where the construct before it ended.
  private func symbol(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, from boundary: Int
  ) -> (text: StaticString, start: Int, end: Int)? {
    switch bytes[index] {
    case 0x2D where bytes.has("---", at: index): ("—", index, index + 3)
    case 0x2D where bytes.has("--", at: index): ("–", index, index + 2)
    case 0x2E where bytes.has("...", at: index): ("…", index, index + 3)
    case 0x3C where bytes.has("<< ", at: index): ("«\u{a0}", index, index + 3)
    case 0x3C where bytes.has("<<", at: index): ("«", index, index + 2)
    case 0x3E where index > boundary && bytes.has(" >>", at: index - 1):
      ("\u{a0}»", index - 1, index + 2)
    case 0x3E where bytes.has(">>", at: index): ("»", index, index + 2)
    default: nil
    }
  }
}

extension OutputBuffer {
  /// Appends text with `&`, `<` and `>` escaped; kramdown leaves quotes alone.
  /// - Complexity: O(n).
  mutating func append(escapingText bytes: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while true {
      let index = bytes.find(0x26, 0x3C, 0x3E, 0x3E, from: start)
      append(UnsafeBufferPointer(rebasing: bytes[start..<index]))
      if index == bytes.count { return }
      switch bytes[index] {
      case 0x26: append("&amp;")
      case 0x3C: append("&lt;")
      default: append("&gt;")
      }
      start = index + 1
    }
  }
}
