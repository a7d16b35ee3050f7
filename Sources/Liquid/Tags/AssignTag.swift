internal import ContentData
internal import SourceText

/// Parsing of `assign`.
extension TemplateParser {
  mutating func assign(_ tag: TemplateLexer.Tag, into body: inout BodyBuilder) {
    let end = tag.markup.upperBound
    guard let name = target(tag.markup, before: UInt8(ascii: "=")) else {
      report(
        .tagSyntax(.assign),
        at: tag.whole)
      return
    }
    var start = name.upperBound
    while bytes[start] != UInt8(ascii: "=") { start += 1 }
    let value = filtered((start + 1)..<end, in: tag.whole)
    let symbol = Symbol(bytes.text(name))
    body.append(
      .assign(
        AssignNode(
          name: symbol, value: value, part: value.filters.isEmpty ? 0 : partNumber,
          range: tag.whole)), isBlank: true)
  }

  /// The first run of name bytes (with dots and brackets, as Ruby Liquid allows) in a range.
  /// - Parameter mark: a byte that must follow, after spaces.
  func target(_ range: Range<Int>, before mark: UInt8? = nil) -> Range<Int>? {
    var index = range.lowerBound
    while index < range.upperBound {
      guard isTargetByte(bytes[index]) else {
        index += 1
        continue
      }
      let start = index
      while index < range.upperBound, isTargetByte(bytes[index]) { index += 1 }
      guard let mark else { return start..<index }
      var next = index
      while next < range.upperBound, bytes[next].isSpace { next += 1 }
      if next < range.upperBound, bytes[next] == mark { return start..<index }
    }
    return nil
  }

  private func isTargetByte(_ byte: UInt8) -> Bool {
    switch byte {
    case .dash, .dot, .openSquare, .closeSquare, .openRound, .closeRound: true
    default: byte.isWord
    }
  }
}
