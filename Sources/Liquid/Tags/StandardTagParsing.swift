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
}
