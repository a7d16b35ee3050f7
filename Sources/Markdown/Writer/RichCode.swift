internal import MarkdownShared
internal import SourceText

/// Code blocks with a file name, changes and marked lines.
extension HTMLWriter {
  /// Writes a block whose fence has more than a language.
  mutating func writeRichCode(
    _ node: Node, _ info: FenceInfo, _ output: inout OutputBuffer
  ) {
    output.append("<div class=\"code-block\">\n")
    if !info.title.isEmpty {
      output.append("<div class=\"code-title\">")
      output.append(escapingMarkdown: info.title.span)
      output.append("</div>\n")
    }
    let language = info.language.span
    let lines = CodeLines(node.codeLiteral, info)
    var html = OutputBuffer(capacity: node.codeLiteral.count * 2)
    if colour(lines.code.span, language: language, &html) {
      openColoured(node, language: language, &output)
      lines.append(html.span, numbers: options.lineNumbers, into: &output)
      output.append("</code></pre></div></div>\n</div>\n")
      return
    }
    if language.count > 0, options.highlighter != nil { unknownLanguages.note(info.language) }
    output.append("<pre")
    appendPosition(of: node, &output)
    output.append("><code")
    if language.count > 0 {
      output.append(" class=\"language-")
      output.append(escapingMarkdown: language)
      output.append("\"")
    }
    output.append(">")
    html.append(escapingMarkdown: lines.code.span)
    lines.append(html.span, numbers: nil, into: &output)
    output.append("</code></pre>\n</div>\n")
  }
}

/// The lines of a block of code with their emphasis, which are applied to highlighted code.
private struct CodeLines {
  /// The code without the column for signs.
  private(set) var code: [UInt8] = []
  /// The first character of each line in a diff: `+`, `-` or a space.
  private var signs: [UInt8] = []
  private let info: FenceInfo

  init(_ text: Span<UInt8>, _ info: FenceInfo) {
    self.info = info
    var index = 0
    while info.isDiff, index < text.count {
      let line = SourceLine(text, at: index)
      let first = line.start < line.end ? text[line.start] : 0x20
      let isSign = first == 0x2B || first == 0x2D || first == 0x20
      signs.append(isSign ? first : 0x20)
      let start = info.hasSigns && isSign && line.start < line.end ? line.start + 1 : line.start
      code.append(contentsOf: text.extracting(start..<line.next))
      index = line.next
    }
    if !info.isDiff { code = Array(text) }
  }

  /// Appends the highlighted code with an element around each emphasised line, and with line numbers if
  /// they are enabled.
  /// - Complexity: O(n × depth of the highlighter's elements) for n bytes.
  func append(
    _ html: Span<UInt8>, numbers: CodeLineNumbers?, into output: inout OutputBuffer
  ) {
    guard let numbers, numbers.place == .table else {
      return appendLines(html, numbers: numbers, into: &output)
    }
    var lines = OutputBuffer(capacity: html.count * 2)
    appendLines(html, numbers: nil, into: &lines)
    numbers.write(lines.span, into: &output)
  }

  private func appendLines(
    _ html: Span<UInt8>, numbers: CodeLineNumbers?, into output: inout OutputBuffer
  ) {
    var lines = ColouredLines(html)
    let width = numbers.map { $0.width(ofLinesIn: html) } ?? 0
    var number = 0
    while lines.hasNext {
      number += 1
      let name = className(number)
      if let name {
        output.append("<span class=\"line ")
        output.append(name)
        output.append("\">")
      }
      if let numbers { numbers.append(numbers.first + number - 1, width: width, into: &output) }
      if info.hasSigns, number <= signs.count { output.append(signs[number - 1]) }
      lines.appendNext(to: &output)
      if lines.endedLine { output.append(0x0A) }
      if name != nil { output.append("</span>") }
    }
  }

  private func className(_ number: Int) -> StaticString? {
    if number <= signs.count {
      if signs[number - 1] == 0x2B { return "added" }
      if signs[number - 1] == 0x2D { return "removed" }
    }
    return info.marked.contains { $0.contains(number) } ? "marked" : nil
  }
}
