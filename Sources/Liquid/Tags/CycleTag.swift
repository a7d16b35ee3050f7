internal import ContentData
internal import SourceText

/// Parsing of `cycle`.
extension TemplateParser {
  mutating func cycle(_ tag: TemplateLexer.Tag, into body: inout BodyBuilder) {
    let parsed = read(
      tag, .cycle, isForgiving: true
    ) {
      parser throws(Diagnostic) in
      var name: Expression?
      var values: [Expression] = []
      let first = try parser.expression()
      if parser.consume(ifIs: .colon) != nil { name = first } else { values.append(first) }
      if name != nil || parser.consume(ifIs: .comma) != nil {
        repeat {
          if parser.isAtEnd { break }
          values.append(try parser.expression())
        } while parser.consume(ifIs: .comma) != nil
      }
      return (name: name, values: values)
    } else: { parser in
      parser.cycle(tag.markup)
    }
    guard let parsed else { return }
    // Ruby's Liquid ignores a literal nil.
    let values = parsed.values.filter { if case .literal(.null) = $0 { false } else { true } }
    if values.isEmpty {
      report(.tagSyntax(.emptyCycle), at: tag.whole)
      return
    }
    let group: CycleNode.Group
    switch parsed.name {
    case .literal(.string(let name))?: group = .shared(Symbol("cycle named " + name))
    case let name?: group = .computed(name)
    case nil where values.allSatisfy(\.isLiteral):
      group = .shared(Symbol("cycle of " + values.map(\.cycleName).joined(separator: ", ")))
    case nil: group = .shared(Symbol("cycle at \(file.path):\(tag.whole.start)"))
    }
    body.append(
      .cycle(CycleNode(group: group, values: values, range: tag.whole)), isBlank: false)
  }
}

extension LaxParser {
  /// `name: value, value`: split at commas; the first fragment of each part is used.
  func cycle(_ range: Range<Int>) -> (name: Expression?, values: [Expression])? {
    let bytes = file.bytes
    guard run(at: range.lowerBound, to: range.upperBound) != nil else { return nil }
    var start = range.lowerBound
    var name: Expression?
    if let (first, rest) = cycleName(range) {
      name = expression(first)
      start = rest
    }
    var values: [Expression] = []
    for part in bytes[start..<range.upperBound].split(separator: .comma) {
      if let value = fragment(from: part.startIndex, to: part.endIndex) {
        values.append(expression(value))
      }
    }
    return (name, values)
  }

  /// The name before the colon of a `cycle`, and the start of the values. The name is a quoted string, or the longest
  /// run of fragments followed by a colon.
  private func cycleName(_ range: Range<Int>) -> (name: Range<Int>, rest: Int)? {
    let bytes = file.bytes
    func colonIndex(after end: Int) -> Int? {
      var index = end
      while index < range.upperBound, bytes[index].isSpace { index += 1 }
      return index < range.upperBound && bytes[index] == .colon ? index : nil
    }
    if let quoted = fragment(at: range.lowerBound, to: range.upperBound),
      bytes[quoted.lowerBound] == .quote || bytes[quoted.lowerBound] == .apostrophe,
      let colon = colonIndex(after: quoted.upperBound)
    {
      return (quoted, colon + 1)
    }
    guard let pieces = run(at: range.lowerBound, to: range.upperBound) else { return nil }
    if let colon = colonIndex(after: pieces.upperBound) { return (pieces, colon + 1) }
    // The index of the last colon outside of quotes.
    var last: Int?
    var quote: UInt8?
    for index in pieces {
      if let open = quote {
        if bytes[index] == open { quote = nil }
      } else if bytes[index] == .quote || bytes[index] == .apostrophe {
        quote = bytes[index]
      } else if bytes[index] == .colon, index > pieces.lowerBound {
        last = index
      }
    }
    return last.map { (pieces.lowerBound..<$0, $0 + 1) }
  }
}
