internal import ContentData
internal import SourceText

/// Parsing of `comment`, `#` and `doc`, which are not rendered.
extension TemplateParser {
  mutating func comment(_ tag: TemplateLexer.Tag, into body: inout BodyBuilder) {
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

  mutating func inlineComment(_ tag: TemplateLexer.Tag, into body: inout BodyBuilder) {
    body.appendNothing()
    var isLineStart = false
    for index in tag.markup {
      if bytes[index] == .newline {
        isLineStart = true
      } else if isLineStart, !bytes[index].isSpace {
        if bytes[index] != UInt8(ascii: "#") {
          report(
            .tagSyntax(.commentLine),
            at: SourceRange(index, index + 1))
          return
        }
        isLineStart = false
      }
    }
  }

  mutating func doc(_ tag: TemplateLexer.Tag, into body: inout BodyBuilder) {
    body.appendNothing()
    if !tag.markup.isEmpty {
      report(.tagSyntax(.docArguments), at: tag.whole)
    }
    guard let (text, end) = lexer.skip(to: "enddoc") else {
      reportUnclosed("doc", at: tag.whole)
      return
    }
    var inner = TemplateLexer(file: file, range: text)
    while let token = inner.next() {
      guard case .tag(let nested) = token, bytes.matches(nested.name, "doc") else { continue }
      report(.tagSyntax(.nestedDoc), at: nested.whole)
    }
    trimsNext = end.trimsAfter
  }
}
