internal import SourceText

/// Code spans and code blocks.
extension HTMLWriter {
  func writeCodeSpan(_ node: Node, _ output: inout OutputBuffer) {
    output.append("<code>")
    output.append(escapingMarkdown: node.literal)
    output.append("</code>")
  }

  mutating func writeCodeBlock(_ node: Node, _ output: inout OutputBuffer) {
    startLine(&output)
    let info = node.info
    let language = info.prefix { !isSpace($0) }
    let rest = info.dropFirst(language.count + 1)
    if features.contains(.preLanguage), info.count > 0 {
      output.append("<pre")
      appendPosition(of: node, &output)
      output.append(" lang=\"")
      appendInfo(language, rest, &output)
      output.append("\"><code>")
    } else {
      output.append("<pre")
      appendPosition(of: node, &output)
      output.append("><code")
      if info.count > 0 {
        output.append(" class=\"language-")
        appendInfo(language, rest, &output)
        output.append("\"")
      }
      output.append(">")
    }
    appendCode(node.codeLiteral, language: UnsafeBufferPointer(rebasing: language), &output)
    output.append("</code></pre>\n")
  }

  /// Appends code coloured, if there is a highlighter that knows the language, or escaped.
  func appendCode(
    _ code: UnsafeBufferPointer<UInt8>, language: UnsafeBufferPointer<UInt8>,
    _ output: inout OutputBuffer
  ) {
    if language.count > 0, let highlighter = options.highlighter,
      highlighter.highlight(
        code, language: String(decoding: language, as: UTF8.self), into: &output)
    {
      return
    }
    output.append(escapingMarkdown: code)
  }

  private func appendInfo(
    _ language: Slice<UnsafeBufferPointer<UInt8>>, _ rest: Slice<UnsafeBufferPointer<UInt8>>,
    _ output: inout OutputBuffer
  ) {
    output.append(escapingMarkdown: UnsafeBufferPointer(rebasing: language))
    if features.contains(.fullInfo), language.endIndex < language.base.count {
      output.append("\" data-meta=\"")
      output.append(escapingMarkdown: UnsafeBufferPointer(rebasing: rest))
    }
  }

  private func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}
