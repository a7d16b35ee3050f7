internal import ContentData
internal import SourceText

/// Parsing of `raw`.
extension TemplateParser {
  mutating func raw(_ tag: TemplateLexer.Tag, into body: inout BodyBuilder) {
    if !tag.markup.isEmpty {
      report(.tagSyntax(.rawArguments), at: tag.whole)
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
  /// Appends text that is printed unchanged, even where white space is removed.
  mutating func appendRaw(_ range: Range<Int>) {
    append(
      .raw(SourceRange(range.lowerBound, range.upperBound)), isBlank: range.isEmpty)
  }
}
