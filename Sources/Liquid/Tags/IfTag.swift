internal import ContentData
internal import SourceText

/// Parsing of `if` and `unless`.
extension TemplateParser {
  mutating func branch(
    _ tag: TemplateLexer.Tag, negated: Bool, into body: inout BodyBuilder
  ) {
    let name = negated ? "unless" : "if"
    var arms: [(condition: Condition?, isNegated: Bool, body: BodyBuilder)] = []
    var condition = condition(of: tag, name)
    var isValid = condition != nil
    var isNegated = negated
    while true {
      let (content, arm) = self.body(of: name, opening: tag.whole, arms: ["elsif", "else"])
      arms.append((condition, isNegated, content))
      guard let arm else { break }
      isNegated = false
      if bytes.matches(arm.name, "else") {
        condition = nil
      } else {
        condition = self.condition(of: arm, "elsif")
        if condition == nil { isValid = false }
      }
    }
    guard isValid else { return }
    let isBlank = arms.allSatisfy(\.body.isBlank)
    let node = IfNode(
      arms: arms.map {
        IfNode.Arm(
          condition: $0.condition ?? .always, isNegated: $0.isNegated,
          body: $0.body.block(of: file, droppingText: isBlank))
      }, range: tag.whole)
    body.append(.branch(node), isBlank: isBlank)
  }

  private mutating func condition(of tag: TemplateLexer.Tag, _ name: String) -> Condition? {
    read(tag, .condition(tag: name)) {
      parser throws(Diagnostic) in
      try parser.condition()
    } else: { parser in
      parser.condition(tag.markup)
    }
  }
}
