internal import ContentData
internal import SourceText

extension TemplateParser {
  /// Parses one of the standard tags.
  mutating func parse(
    _ kind: StandardTag, _ tag: TemplateLexer.Tag, into body: inout BodyBuilder
  ) {
    switch kind {
    case .assign: assign(tag, into: &body)
    case .break: body.append(.interrupt(.stop), isBlank: false)
    case .continue: body.append(.interrupt(.next), isBlank: false)
    case .capture: capture(tag, into: &body)
    case .case: choice(tag, into: &body)
    case .comment: comment(tag, into: &body)
    case .cycle: cycle(tag, into: &body)
    case .increment, .decrement:
      let name = Symbol(bytes.text(tag.markup))
      body.append(
        .count(IncrementNode(name: name, isUpwards: kind == .increment)), isBlank: false)
    case .doc: doc(tag, into: &body)
    case .echo:
      body.append(.output(filtered(tag.markup, in: tag.whole)), isBlank: false)
    case .for: loop(tag, into: &body)
    case .if: branch(tag, negated: false, into: &body)
    case .unless: branch(tag, negated: true, into: &body)
    case .ifchanged:
      let (content, _) = self.body(of: "ifchanged", opening: tag.whole)
      body.append(
        .changed(IfChangedNode(body: content.block(of: file))), isBlank: content.isBlank)
    case .include: include(tag, into: &body)
    case .inlineComment: inlineComment(tag, into: &body)
    case .liquid: lines(tag, into: &body)
    case .raw: raw(tag, into: &body)
    case .render: render(tag, into: &body)
    case .tablerow: table(tag, into: &body)
    }
  }

  // MARK: Variables

  private mutating func assign(_ tag: TemplateLexer.Tag, into body: inout BodyBuilder) {
    let end = tag.markup.upperBound
    guard let name = target(tag.markup, before: UInt8(ascii: "=")) else {
      report(
        "liquid.syntax", "syntax error in 'assign': expected assign NAME = VALUE",
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
  private func target(_ range: Range<Int>, before mark: UInt8? = nil) -> Range<Int>? {
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

  private mutating func capture(_ tag: TemplateLexer.Tag, into body: inout BodyBuilder) {
    let (content, _) = self.body(of: "capture", opening: tag.whole)
    var markup = tag.markup
    if markup.count > 2, let first = bytes[markup].first, first == bytes[markup.upperBound - 1],
      first == .quote || first == .apostrophe
    {
      markup = (markup.lowerBound + 1)..<(markup.upperBound - 1)
    }
    guard let name = target(markup) else {
      report(
        "liquid.syntax", "syntax error in 'capture': expected capture NAME", at: tag.whole)
      return
    }
    let node = CaptureNode(
      name: Symbol(bytes.text(name)), body: content.block(of: file), part: partNumber,
      range: tag.whole)
    body.append(.capture(node), isBlank: true)
  }

  // MARK: What is not rendered

  private mutating func comment(_ tag: TemplateLexer.Tag, into body: inout BodyBuilder) {
    body.appendNothing()
    var depth = 1
    while let token = lexer.next() {
      guard case .tag(let inner) = token else { continue }
      switch bytes.text(inner.name) {
      case "raw":
        if !lexer.isLines { _ = lexer.skip(to: "endraw") }
      case "comment": depth += 1
      case "endcomment": depth -= 1
      default: break
      }
      if depth == 0 {
        if !lexer.isLines { trimsNext = inner.trimsAfter }
        return
      }
    }
    reportUnclosed("comment", at: tag.whole)
  }

  private mutating func inlineComment(_ tag: TemplateLexer.Tag, into body: inout BodyBuilder) {
    body.appendNothing()
    var isLineStart = false
    for index in tag.markup {
      if bytes[index] == .newline {
        isLineStart = true
      } else if isLineStart, !bytes[index].isSpace {
        if bytes[index] != UInt8(ascii: "#") {
          report(
            "liquid.syntax", "each line of a '#' comment must start with '#'",
            at: SourceRange(index, index + 1))
          return
        }
        isLineStart = false
      }
    }
  }

  private mutating func doc(_ tag: TemplateLexer.Tag, into body: inout BodyBuilder) {
    body.appendNothing()
    if !tag.markup.isEmpty {
      report("liquid.syntax", "a 'doc' tag takes no arguments", at: tag.whole)
    }
    guard let (text, end) = lexer.skip(to: "enddoc") else {
      reportUnclosed("doc", at: tag.whole)
      return
    }
    var inner = TemplateLexer(file: file, range: text)
    while let token = inner.next() {
      guard case .tag(let nested) = token, bytes.matches(nested.name, "doc") else { continue }
      report("liquid.syntax", "'doc' tags cannot be nested", at: nested.whole)
    }
    trimsNext = end.trimsAfter
  }

  private mutating func raw(_ tag: TemplateLexer.Tag, into body: inout BodyBuilder) {
    if !tag.markup.isEmpty {
      report("liquid.syntax", "a 'raw' tag takes no arguments", at: tag.whole)
    }
    guard let (text, end) = lexer.skip(to: "endraw") else {
      reportUnclosed("raw", at: tag.whole)
      return
    }
    body.appendRaw(text)
    trimsNext = end.trimsAfter
  }
}

extension BodyBuilder {
  /// Appends text that is printed as it is, also where white space is dropped.
  mutating func appendRaw(_ range: Range<Int>) {
    append(
      .raw(SourceRange(range.lowerBound, range.upperBound)), isBlank: range.isEmpty)
  }
}
