internal import MarkdownShared
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
    if features.contains(.richCode), info.count > 0 {
      let rich = FenceInfo(info)
      if rich.isRich {
        writeRichCode(node, rich, &output)
        return
      }
    }
    let wordEnd = info.firstIndex(where: { $0.isSpace }) ?? info.count
    if writeColoured(node, language: info.extracting(first: wordEnd), &output) { return }
    if features.contains(.preLanguage), info.count > 0 {
      output.append("<pre")
      appendPosition(of: node, &output)
      output.append(" lang=\"")
      appendInfo(info, wordEnd, &output)
      output.append("\"><code>")
    } else {
      output.append("<pre")
      appendPosition(of: node, &output)
      output.append("><code")
      if info.count > 0 {
        output.append(" class=\"language-")
        appendInfo(info, wordEnd, &output)
        output.append("\"")
      }
      output.append(">")
    }
    output.append(escapingMarkdown: node.codeLiteral)
    output.append("</code></pre>\n")
  }

  /// Writes a highlighted block of code if the highlighter knows its language.
  private mutating func writeColoured(
    _ node: Node, language: Span<UInt8>, _ output: inout OutputBuffer
  ) -> Bool {
    guard options.highlighter != nil else { return false }
    if options.profile == .commonMark {
      writeJekyllCommonMark(node, language: language, &output)
      return true
    }
    guard language.count > 0 else { return false }
    let start = output.count
    openColoured(node, language: language, &output)
    guard colourNumbered(node.codeLiteral, language: language, &output) else {
      output.truncate(to: start)
      unknownLanguages.note(Array(language))
      return false
    }
    output.append("</code></pre></div></div>\n")
    return true
  }

  /// Writes a block as jekyll-commonmark does: with the wrapper even if the language is missing or
  /// unknown.
  private mutating func writeJekyllCommonMark(
    _ node: Node, language: Span<UInt8>, _ output: inout OutputBuffer
  ) {
    func appendLanguage() {
      guard language.count > 0 else { return }
      output.append(" data-lang=\"")
      output.append(escapingMarkdown: language)
      output.append("\"")
    }
    output.append("<div class=\"")
    if language.count > 0 {
      output.append("language-")
      output.append(escapingMarkdown: language)
      output.append(" ")
    }
    output.append("highlighter-rouge\"><div class=\"highlight\"><pre")
    appendPosition(of: node, &output)
    output.append(" class=\"highlight\"")
    if features.contains(.preLanguage) { appendLanguage() }
    output.append("><code")
    if !features.contains(.preLanguage) { appendLanguage() }
    output.append(">")
    if !colourNumbered(node.codeLiteral, language: language, &output) {
      if language.count > 0 { unknownLanguages.note(Array(language)) }
      output.append(escapingText: node.codeLiteral)
    }
    output.append("</code></pre></div></div>\n")
  }

  /// Opens the wrapper elements for which Jekyll's themes have styles.
  func openColoured(
    _ node: Node, language: Span<UInt8>, _ output: inout OutputBuffer
  ) {
    output.append("<div class=\"language-")
    output.append(escapingMarkdown: language)
    output.append(" highlighter-rouge\"")
    appendPosition(of: node, &output)
    output.append("><div class=\"highlight\"><pre class=\"highlight\"><code>")
  }

  /// Appends highlighted code; false, with nothing appended, when no highlighter knows the
  /// language.
  func colour(
    _ code: Span<UInt8>, language: Span<UInt8>,
    _ output: inout OutputBuffer
  ) -> Bool {
    guard language.count > 0, let highlighter = options.highlighter else { return false }
    return highlighter.highlight(
      code, language: String(decoding: language, as: UTF8.self), into: &output)
  }

  /// Appends highlighted code like ``colour(_:language:_:)``, with line numbers if they are
  /// enabled.
  private func colourNumbered(
    _ code: Span<UInt8>, language: Span<UInt8>,
    _ output: inout OutputBuffer
  ) -> Bool {
    guard let numbers = options.lineNumbers else {
      return colour(code, language: language, &output)
    }
    var html = OutputBuffer(capacity: code.count * 2)
    guard colour(code, language: language, &html) else { return false }
    numbers.write(html.span, into: &output)
    return true
  }

  private func appendInfo(
    _ info: Span<UInt8>, _ wordEnd: Int, _ output: inout OutputBuffer
  ) {
    output.append(escapingMarkdown: info.extracting(first: wordEnd))
    if features.contains(.fullInfo), wordEnd < info.count {
      output.append("\" data-meta=\"")
      output.append(escapingMarkdown: info.extracting(droppingFirst: wordEnd + 1))
    }
  }
}
