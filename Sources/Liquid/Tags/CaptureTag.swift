internal import ContentData
internal import SourceText

/// Parsing of `capture`.
extension TemplateParser {
  mutating func capture(_ tag: TemplateLexer.Tag, into body: inout BodyBuilder) {
    let (content, _) = self.body(of: "capture", opening: tag.whole)
    var markup = tag.markup
    if markup.count > 2, let first = bytes[markup].first, first == bytes[markup.upperBound - 1],
      first == .quote || first == .apostrophe
    {
      markup = (markup.lowerBound + 1)..<(markup.upperBound - 1)
    }
    guard let name = target(markup) else {
      report(
        .tagSyntax(.capture), at: tag.whole)
      return
    }
    let node = CaptureNode(
      name: Symbol(bytes.text(name)), body: content.block(of: file), part: partNumber,
      range: tag.whole)
    body.append(.capture(node), isBlank: true)
  }
}
