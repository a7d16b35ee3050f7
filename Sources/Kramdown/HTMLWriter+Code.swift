internal import SourceText

/// Code, in the wrappers of a syntax highlighter where one wrote it.
extension KramdownWriter {
  mutating func writeCodeBlock(
    _ node: KramdownNode, indent: Int, _ output: inout OutputBuffer
  ) {
    let written = node.data >= 0 ? document.attributes.references[Int(node.data)].name : nil
    let language = languageClass(node)
    let mark = output.count
    if let highlight = hooks.highlightBlock, options.syntaxHighlighter != nil {
      appendIndent(indent, &output)
      output.append("<div")
      writeHighlighterAttributes(
        node.attributes, language: language, defaultLanguage: options.blockDefaultLanguage, &output)
      output.append(0x3E)
      let name = written ?? language
      if highlight(
        document.text[Int(node.start)..<Int(node.end)], name.map { document.text[$0.indices] },
        &output)
      {
        appendIndent(indent, &output)
        return output.append("</div>\n")
      }
      output.truncate(to: mark)
    }
    appendIndent(indent, &output)
    output.append("<pre")
    writeAttributesWithoutLanguage(node.attributes, &output)
    output.append("><code")
    if let language {
      output.append(" class=\"language-")
      escapeAttribute(language, &output)
      output.append(0x22)
    }
    output.append(0x3E)
    var end = Int(node.end)
    if end > Int(node.start), document.text[end - 1] == 0x0A { end -= 1 }
    escapeAll(Int(node.start), end, &output)
    output.append("\n</code></pre>\n")
  }

  mutating func writeCodeSpan(_ node: KramdownNode, _ output: inout OutputBuffer) {
    let language = languageClass(node)
    let mark = output.count
    if let highlight = hooks.highlightSpan, options.syntaxHighlighter != nil {
      output.append("<code")
      writeHighlighterAttributes(
        node.attributes, language: language, defaultLanguage: options.spanDefaultLanguage, &output)
      output.append(0x3E)
      if highlight(
        document.text[Int(node.start)..<Int(node.end)], language.map { document.text[$0.indices] },
        &output)
      {
        return output.append("</code>")
      }
      output.truncate(to: mark)
    }
    output.append("<code")
    writeAttributes(node.attributes, &output)
    output.append(0x3E)
    escapeAll(Int(node.start), Int(node.end), &output)
    output.append("</code>")
  }

  /// The name in a class `language-name`.
  private func languageClass(_ node: KramdownNode) -> TextRange? {
    guard
      let classes = document.attributes.value(.classes, in: node.attributes, text: document.text)
    else { return nil }
    return languageWord(classes).map { TextRange(Int($0.start) + 9, Int($0.end)) }
  }

  /// The first word `language-…` of a list of classes.
  private func languageWord(_ classes: TextRange) -> TextRange? {
    let text = document.text
    var index = Int(classes.start)
    while index < Int(classes.end) {
      var end = index
      while end < Int(classes.end), !ByteClass.isSpace(text[end]) { end += 1 }
      if end - index > 9, text[index..<end].starts(with: "language-".utf8) {
        return TextRange(index, end)
      }
      index = end + 1
    }
    return nil
  }

  /// Writes attributes with the classes of a highlighter.
  private func writeHighlighterAttributes(
    _ list: Int32, language: TextRange?, defaultLanguage: [UInt8]?, _ output: inout OutputBuffer
  ) {
    let store = document.attributes
    var hasClass = false
    var index: Int32 = list >= 0 ? store.lists[Int(list)].first : -1
    while index >= 0 {
      let attribute = store.attributes[Int(index)]
      index = attribute.next
      if attribute.name == .id, isBlank(attribute.value) { continue }
      writeName(attribute.name, &output)
      if attribute.name == .classes {
        hasClass = true
        writeHighlighterClasses(attribute.value, language, defaultLanguage, &output)
      } else {
        escapeAttribute(attribute.value, &output)
      }
      output.append(0x22)
    }
    if !hasClass {
      output.append(" class=\"")
      writeHighlighterClasses(nil, language, defaultLanguage, &output)
      output.append(0x22)
    }
  }

  private func writeHighlighterClasses(
    _ classes: TextRange?, _ language: TextRange?, _ defaultLanguage: [UInt8]?,
    _ output: inout OutputBuffer
  ) {
    if let language {
      output.append("language-")
      escapeAttribute(language, &output)
      output.append(0x20)
    } else if let defaultLanguage {
      output.append("language-")
      output.append(defaultLanguage)
      output.append(0x20)
    }
    if let classes {
      let others = remainingClasses(classes)
      if !others.isEmpty {
        escapeAttribute(others.span, 0, others.count, &output)
        output.append(0x20)
      }
    }
    output.append("highlighter-")
    output.append(options.syntaxHighlighter ?? [])
  }

  /// The classes without the language's.
  private func remainingClasses(_ classes: TextRange) -> [UInt8] {
    guard let word = languageWord(classes) else { return Array(document.text[classes.indices]) }
    let before = document.text[Int(classes.start)..<Int(word.start)]
    let after = document.text[Int(word.end)..<Int(classes.end)]
    var result = Array(before + after)
    while let first = result.first, ByteClass.isSpace(first) { result.removeFirst() }
    while let last = result.last, ByteClass.isSpace(last) { result.removeLast() }
    return result
  }

  /// Writes the attributes of plain code: the class of its language goes.
  private func writeAttributesWithoutLanguage(_ list: Int32, _ output: inout OutputBuffer) {
    guard list >= 0 else { return }
    let store = document.attributes
    var index = store.lists[Int(list)].first
    while index >= 0 {
      let attribute = store.attributes[Int(index)]
      index = attribute.next
      if attribute.name == .id, isBlank(attribute.value) { continue }
      if attribute.name == .classes {
        let others = remainingClasses(attribute.value)
        if others.isEmpty { continue }
        writeName(attribute.name, &output)
        escapeAttribute(others.span, 0, others.count, &output)
      } else {
        writeName(attribute.name, &output)
        escapeAttribute(attribute.value, &output)
      }
      output.append(0x22)
    }
  }
}
