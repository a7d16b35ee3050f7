internal import ContentData
internal import SourceText

/// Parsing of `tablerow`.
extension TemplateParser {
  mutating func table(_ tag: TemplateLexer.Tag, into body: inout BodyBuilder) {
    let header = read(tag, .tableRow, isForgiving: true) { parser throws(Diagnostic) in
      try parser.loopHeader()
    } else: { parser in
      parser.tableHeader(tag.markup)
    }
    let (content, _) = self.body(of: "tablerow", opening: tag.whole)
    guard let header else { return }
    var offset: Expression?
    if case .expression(let expression) = header.offset { offset = expression }
    let node = TableRowNode(
      variable: header.variable, collection: header.collection, columns: header.columns,
      limit: header.limit, offset: offset, body: content.block(of: file), range: tag.whole)
    body.append(.table(node), isBlank: content.isBlank)
  }
}

extension LaxParser {
  /// `name in collection` of a `tablerow`, wherever it begins, and attributes anywhere.
  /// - Complexity: O(n) per word.
  func tableHeader(_ range: Range<Int>) -> LoopHeader? {
    var start = range.lowerBound
    while start < range.upperBound {
      let end = variableEnd(at: start, to: range.upperBound, dashes: false)
      if end > start, let found = header(start..<range.upperBound, variable: end, whole: range) {
        return found
      }
      start = max(end, start + 1)
    }
    return nil
  }
}
