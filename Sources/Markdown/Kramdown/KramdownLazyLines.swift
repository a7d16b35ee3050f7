internal import MarkdownShared
internal import MarkdownShared

/// Lines that kramdown counts to a list's item or a quote although they have no sign of it: all that follow without
/// a blank line, whatever they are, where the library ends the list for a heading or a list of another kind.
struct KramdownLazyLines {
  private struct Item {
    var isOrdered: Bool
    /// The column of its text, counted from that of the item around it.
    var content: Int
  }

  /// The open items, the outermost first.
  private var items: [Item] = []
  /// The signs of the quote that the line before was in.
  private var quote: [UInt8] = []

  /// Lists nested deeper than this are left as they are.
  private static let depthLimit = 32

  /// What has to stand before a line so that the library reads it where kramdown does.
  /// - Parameter wasBlank: whether a blank line, or the start, is before it.
  /// - Complexity: O(depth of lists).
  mutating func lead(of line: KramdownLine, in bytes: [UInt8], wasBlank: Bool) -> [UInt8] {
    guard line.prefixIsPlain else {
      let signs = bytes[line.whole.lowerBound..<line.content.lowerBound].count { $0 == 0x3E }
      quote = Array(repeating: [0x3E, 0x20], count: signs).flatMap { $0 }
      let spaces = items.isEmpty || wasBlank ? [] : indent(line, in: bytes, wasBlank: false)
      if wasBlank { items = [] }
      return spaces
    }
    if wasBlank { quote = [] }
    if !quote.isEmpty { return Self.endsQuote(bytes[line.content]) ? endQuote() : quote }
    return indent(line, in: bytes, wasBlank: wasBlank)
  }

  private mutating func endQuote() -> [UInt8] {
    quote = []
    return []
  }

  /// Blocks of HTML and attribute lists end a quote.
  private static func endsQuote(_ content: ArraySlice<UInt8>) -> Bool {
    let next = content.dropFirst().first ?? 0x20
    return content.first == 0x3C && next != 0x21 || content.first == 0x7B && next == 0x3A
  }

  private mutating func indent(
    _ line: KramdownLine, in bytes: [UInt8], wasBlank: Bool
  ) -> [UInt8] {
    let sign = line.isListItem(bytes) ? Sign(bytes[line.content]) : nil
    var column = line.indentation
    var added = 0
    var level = 0
    while level < items.count {
      let item = items[level]
      if let sign, sign.isOrdered == item.isOrdered, column <= min(3, item.content - 1) { break }
      if column >= item.content {
        column -= item.content
      } else if wasBlank || Self.endsQuote(bytes[line.content]) {
        break
      } else {
        added += item.content
      }
      level += 1
    }
    items.removeSubrange(level...)
    if let sign, column < 4, items.count < Self.depthLimit {
      items.append(Item(isOrdered: sign.isOrdered, content: column + sign.width))
    }
    return Array(repeating: 0x20, count: added)
  }

  /// The sign of an item.
  private struct Sign {
    var isOrdered: Bool
    /// With the spaces behind it.
    var width: Int

    init(_ content: ArraySlice<UInt8>) {
      let digits = content.prefix { (0x30...0x39).contains($0) }.count
      isOrdered = digits > 0
      let spaces = content.dropFirst(digits + 1).prefix { $0 == 0x20 }.count
      width = digits + 1 + (1...4).clamp(spaces)
    }
  }
}

extension ClosedRange<Int> {
  /// The number of the range that is nearest to a number.
  fileprivate func clamp(_ number: Int) -> Int {
    Swift.min(Swift.max(number, lowerBound), upperBound)
  }
}
