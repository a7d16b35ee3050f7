internal import ContentData
internal import SourceText

/// Parsing of `include` and `render`.
extension TemplateParser {
  mutating func include(_ tag: TemplateLexer.Tag, into body: inout BodyBuilder) {
    let parser = LaxParser(file: file)
    guard let header = parser.includeHeader(tag.markup) else {
      report(
        .tagSyntax(.include),
        at: tag.whole)
      return
    }
    body.append(.include(node(of: header, tag)), isBlank: false)
  }

  mutating func render(_ tag: TemplateLexer.Tag, into body: inout BodyBuilder) {
    let parser = LaxParser(file: file)
    guard let header = parser.includeHeader(tag.markup),
      case .literal(.string) = header.template,
      let first = bytes[tag.markup].first, first == .quote || first == .apostrophe
    else {
      report(
        .tagSyntax(.render),
        at: tag.whole)
      return
    }
    body.append(.render(node(of: header, tag)), isBlank: false)
  }

  private func node(
    of header: LaxParser.IncludeHeader, _ tag: TemplateLexer.Tag
  ) -> IncludeNode {
    IncludeNode(
      template: header.template, alias: header.alias, value: header.value,
      isLoop: header.isLoop, parameters: header.parameters, file: file, range: tag.whole)
  }
}

extension LaxParser {
  /// The parsed markup of Liquid's `include` and `render`.
  struct IncludeHeader {
    var template: Expression
    var alias: Symbol?
    var value: Expression?
    var isLoop = false
    var parameters: [(name: Symbol, value: Expression)] = []
  }

  /// `'name' with value as alias, key: value`.
  func includeHeader(_ range: Range<Int>) -> IncludeHeader? {
    let bytes = file.bytes
    guard let name = fragment(from: range.lowerBound, to: range.upperBound) else { return nil }
    var header = IncludeHeader(template: expression(name))
    var index = name.upperBound
    func word(_ text: StaticString) -> Range<Int>? {
      var start = index
      while start < range.upperBound, bytes[start].isSpace { start += 1 }
      guard start > index, let word = fragment(at: start, to: range.upperBound),
        bytes.matches(word, text)
      else { return nil }
      return word
    }
    if let with = word("with") ?? word("for"),
      let value = fragment(from: with.upperBound, to: range.upperBound)
    {
      header.isLoop = bytes.matches(with, "for")
      header.value = expression(value)
      // In Ruby, a literal `false` or `nil` here counts as no value.
      if case .literal(let literal)? = header.value, !literal.isTruthy { header.value = nil }
      index = value.upperBound
    }
    if let word = word("as"), let alias = fragment(from: word.upperBound, to: range.upperBound) {
      let end = bytes[alias].firstIndex { !$0.isWord && $0 != .dash } ?? alias.upperBound
      header.alias = Symbol(bytes.text(alias.lowerBound..<end))
    }
    for (key, value) in attributes(range) {
      header.parameters.append((Symbol(bytes.text(key)), expression(value)))
    }
    return header
  }
}
