internal import ContentData
internal import SourceText

/// Parsing of `for`.
extension TemplateParser {
  mutating func loop(_ tag: TemplateLexer.Tag, into body: inout BodyBuilder) {
    let header = read(tag, .forTag) {
      parser throws(Diagnostic) in
      try parser.loopHeader(hasColumns: false)
    } else: { parser in
      parser.loopHeader(tag.markup)
    }
    loopDepth += 1
    let (content, arm) = self.body(of: "for", opening: tag.whole, arms: ["else"])
    var alternative: BodyBuilder?
    if arm != nil {
      let (rest, extra) = self.body(of: "for", opening: tag.whole, arms: ["else"])
      alternative = rest
      var next = extra
      while next != nil {
        let (last, more) = self.body(of: "for", opening: tag.whole, arms: ["else"])
        alternative = last
        next = more
      }
    }
    loopDepth -= 1
    guard let header else { return }
    let isBlank = content.isBlank && (alternative?.isBlank ?? true)
    let node = ForNode(
      variable: header.variable, collection: header.collection, name: header.name,
      isReversed: header.isReversed, limit: header.limit, offset: header.offset,
      part: partNumber, body: content.block(of: file, droppingText: isBlank),
      alternative: alternative?.block(of: file, droppingText: isBlank), range: tag.whole)
    body.append(.loop(node), isBlank: isBlank)
  }
}
