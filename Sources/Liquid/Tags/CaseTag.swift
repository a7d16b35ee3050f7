internal import ContentData
internal import SourceText

/// Parsing of `case`.
extension TemplateParser {
  mutating func choice(_ tag: TemplateLexer.Tag, into body: inout BodyBuilder) {
    let subject = read(tag, .caseTag, isForgiving: true) {
      parser throws(Diagnostic) in
      try parser.expression()
    } else: { parser in
      parser.fragment(from: tag.markup.lowerBound, to: tag.markup.upperBound)
        .map { parser.expression($0) }
    }
    var arms: [(candidates: [Expression]?, body: BodyBuilder)] = []
    var (prologue, arm) = self.body(of: "case", opening: tag.whole, arms: ["when", "else"])
    var isBlank = prologue.isBlank
    prologue = BodyBuilder()
    var isValid = subject != nil
    while let current = arm {
      let isElse = bytes.matches(current.name, "else")
      let candidates = isElse ? nil : self.candidates(of: current)
      if isElse, !current.markup.isEmpty {
        report(.tagSyntax(.elseOfCase), at: current.whole)
        isValid = false
      }
      if !isElse, candidates == nil { isValid = false }
      let content: BodyBuilder
      (content, arm) = self.body(of: "case", opening: tag.whole, arms: ["when", "else"])
      arms.append((candidates, content))
      isBlank = isBlank && content.isBlank
    }
    guard isValid, let subject else { return }
    let node = CaseNode(
      subject: subject,
      arms: arms.map {
        CaseNode.Arm(
          candidates: $0.candidates, body: $0.body.block(of: file, droppingText: isBlank))
      }, range: tag.whole)
    body.append(.choice(node), isBlank: isBlank)
  }

  private mutating func candidates(of tag: TemplateLexer.Tag) -> [Expression]? {
    return read(tag, .when, isForgiving: true) { parser throws(Diagnostic) in
      var list = [try parser.expression(comparing: true)]
      while parser.consume(ifIs: .comma) != nil || parser.consume(word: "or") {
        list.append(try parser.expression(comparing: true))
      }
      return list
    } else: { parser in
      parser.candidates(tag.markup)
    }
  }
}

extension LaxParser {
  /// The values of a `when`: separated by commas and `or`; what follows anything else is ignored.
  func candidates(_ range: Range<Int>) -> [Expression]? {
    let bytes = file.bytes
    var list: [Expression] = []
    var index = range.lowerBound
    while let value = fragment(from: index, to: range.upperBound) {
      list.append(expression(value, comparing: true))
      index = value.upperBound
      while index < range.upperBound, bytes[index].isSpace { index += 1 }
      if index < range.upperBound, bytes[index] == .comma {
        index += 1
      } else if let word = fragment(at: index, to: range.upperBound), bytes.matches(word, "or") {
        index = word.upperBound
      } else {
        break
      }
    }
    return list.isEmpty ? nil : list
  }
}
