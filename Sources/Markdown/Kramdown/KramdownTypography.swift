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
    while index < bytes.count {
      if let symbol = symbol(bytes, index) {
        flush(index, &output)
        output.append(symbol.text)
        index += symbol.length
        plain = index
        boundary = index
        continue
      }
      let width = index == boundary && isQuote(bytes[index]) ? 0 : scalarWidth(bytes[index])
      let quote = index + width
      if quote < bytes.count, isQuote(bytes[quote]), bytes[index] != 0x5C || width == 0 {
        flush(quote, &output)
        let previous = width == 0 ? nil : bytes[index]
        if let second = doubleQuotes(bytes, quote, previous) {
          append(bytes[quote], .left, &output)
          append(second, .left, &output)
          index = quote + 2
        } else {
          append(bytes[quote], direction(bytes, quote, previous), &output)
          index = quote + 1
        }
        plain = index
        boundary = index
        continue
      }
      index += max(width, 1)
    }
    flush(bytes.count, &output)
  }

  private func isQuote(_ byte: UInt8) -> Bool { byte == 0x22 || byte == 0x27 }

  private func scalarWidth(_ byte: UInt8) -> Int {
    byte < 0x80 ? 1 : byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
  }

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

  private func symbol(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> (text: StaticString, length: Int)? {
    switch bytes[index] {
    case 0x2D where bytes.has("---", at: index): ("—", 3)
    case 0x2D where bytes.has("--", at: index): ("–", 2)
    case 0x2E where bytes.has("...", at: index): ("…", 3)
    case 0x3C where bytes.has("<< ", at: index): ("«\u{a0}", 3)
    case 0x3C where bytes.has("<<", at: index): ("«", 2)
    case 0x20 where bytes.has(" >>", at: index): ("\u{a0}»", 3)
    case 0x3E where bytes.has(">>", at: index): ("»", 2)
    default: nil
    }
  }
}

extension OutputBuffer {
  /// Appends text with `&`, `<` and `>` escaped; kramdown leaves quotes alone.
  /// - Complexity: O(n).
  mutating func append(escapingText bytes: UnsafeBufferPointer<UInt8>) {
    reserve(bytes.count)
    var start = 0
    for index in bytes.indices {
      let entity: StaticString
      switch bytes[index] {
      case 0x26: entity = "&amp;"
      case 0x3C: entity = "&lt;"
      case 0x3E: entity = "&gt;"
      default: continue
      }
      append(UnsafeBufferPointer(rebasing: bytes[start..<index]))
      append(entity)
      start = index + 1
    }
    append(UnsafeBufferPointer(rebasing: bytes[start...]))
  }
}
