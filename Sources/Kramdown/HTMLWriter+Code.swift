internal import SourceText

/// Writing of code, with the wrapper elements of a syntax highlighter if one is used.
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
        node.attributes, language: language, defaultLanguage: options.blockDefaultLanguage,
        isBlock: true, &output)
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
    if showsWhiteSpace(node) {
      writeShowingWhiteSpace(Int(node.start), end, &output)
    } else {
      escapeAll(Int(node.start), end, &output)
    }
    output.append("\n</code></pre>\n")
  }

  mutating func writeCodeSpan(_ node: KramdownNode, _ output: inout OutputBuffer) {
    let language = languageClass(node)
    let mark = output.count
    if let highlight = hooks.highlightSpan, options.syntaxHighlighter != nil {
      if node.attributes < 0 {
        output.append(plainSpanTag)
      } else {
        writeSpanTag(node.attributes, language, &output)
      }
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

  /// The start tag of a span of code without attributes.
  func makePlainSpanTag() -> [UInt8] {
    var tag = OutputBuffer()
    writeSpanTag(-1, nil, &tag)
    return tag.bytes()
  }

  private func writeSpanTag(
    _ list: Int32, _ language: TextRange?, _ output: inout OutputBuffer
  ) {
    output.append("<code")
    writeHighlighterAttributes(
      list, language: language, defaultLanguage: options.spanDefaultLanguage, isBlock: false,
      &output)
    output.append(0x3E)
  }

  /// Returns true if a block has the class `show-whitespaces`.
  private func showsWhiteSpace(_ node: KramdownNode) -> Bool {
    guard
      let classes = document.attributes.value(.classes, in: node.attributes)
    else { return false }
    return hasWord("show-whitespaces", in: classes)
  }

  /// Returns true if a text contains an ASCII word without a word character before or after it, as
  /// Ruby's `\bword\b` matches.
  /// - Complexity: O(length of the text).
  func hasWord(_ word: String, in range: TextRange) -> Bool {
    let word = Array(word.utf8)
    let end = Int(range.end)
    var index = Int(range.start)
    while index + word.count <= end {
      let wordEnd = index + word.count
      if document.text[index] == word[0], document.text[index..<wordEnd].elementsEqual(word),
        beginsWord(at: index, from: Int(range.start)),
        wordEnd == end
          || !UnicodeClass.isWord(
            UnicodeClass.scalar(document.text.span, at: wordEnd, end: end).value)
      {
        return true
      }
      index += 1
    }
    return false
  }

  /// Returns true if there is no word character before an offset, as at Ruby's `\b`.
  private func beginsWord(at index: Int, from start: Int) -> Bool {
    guard index > start else { return true }
    let text = document.text.span
    let before = UnicodeClass.start(before: index, text, from: start)
    return !UnicodeClass.isWord(UnicodeClass.scalar(text, at: before, end: index).value)
  }

  /// Writes code with an element for each space and tab, which differs at the ends of lines.
  private func writeShowingWhiteSpace(_ start: Int, _ end: Int, _ output: inout OutputBuffer) {
    let text = document.text
    var index = start
    while index < end {
      guard text[index] == 0x20 || text[index] == 0x09 else {
        escapeAll(index, index + 1, &output)
        index += 1
        continue
      }
      let run = index
      while index < end, text[index] == 0x20 || text[index] == 0x09 { index += 1 }
      let suffix: StaticString =
        run == start || text[run - 1] == 0x0A
        ? "-l" : index == end || text[index] == 0x0A ? "-r" : ""
      for byte in text[run..<index] {
        output.append(byte == 0x20 ? "<span class=\"ws-space" : "<span class=\"ws-tab")
        output.append(suffix)
        output.append(byte == 0x20 ? "\">&#8901;</span>" : "\">\t</span>")
      }
    }
  }

  /// The name in a class `language-name`.
  private func languageClass(_ node: KramdownNode) -> TextRange? {
    guard
      let classes = document.attributes.value(.classes, in: node.attributes)
    else { return nil }
    return languageWord(classes).map { TextRange(Int($0.start) + 9, Int($0.end)) }
  }

  /// The first `language-…` in a list of classes, up to white space; it may follow any character that is not a word
  /// character.
  private func languageWord(_ classes: TextRange) -> TextRange? {
    let text = document.text
    let end = Int(classes.end)
    var index = Int(classes.start)
    while index + 9 < end {
      if text[index] == 0x6C, text[index..<end].starts(with: "language-".utf8),
        !ByteClass.isSpace(text[index + 9]), beginsWord(at: index, from: Int(classes.start))
      {
        var wordEnd = index + 9
        while wordEnd < end, !ByteClass.isSpace(text[wordEnd]) { wordEnd += 1 }
        return TextRange(index, wordEnd)
      }
      index += 1
    }
    return nil
  }

  /// Writes attributes with the classes of a highlighter.
  ///
  /// The language class of a block is removed first; if no other class is left, the classes are written
  /// after the other attributes.
  private func writeHighlighterAttributes(
    _ list: Int32, language: TextRange?, defaultLanguage: [UInt8]?, isBlock: Bool,
    _ output: inout OutputBuffer
  ) {
    let name = language.map { Array(document.text[$0.indices]) } ?? defaultLanguage
    let store = document.attributes
    var hasClass = false
    var index: Int32 = list >= 0 ? store.lists[Int(list)].first : -1
    while index >= 0 {
      let attribute = store.attributes[Int(index)]
      index = attribute.next
      if attribute.name == .id, isBlank(attribute.value) { continue }
      if attribute.name == .classes {
        let others = isBlock ? remainingClasses(attribute.value) : nil
        if let others, others.isEmpty, language != nil { continue }
        hasClass = true
        writeName(attribute.name, &output)
        writeHighlighterClasses(
          others ?? Array(document.text[attribute.value.indices]), name, &output)
      } else {
        writeName(attribute.name, &output)
        escapeAttribute(attribute.value, &output)
      }
      output.append(0x22)
    }
    if !hasClass {
      output.append(" class=\"")
      writeHighlighterClasses([], name, &output)
      output.append(0x22)
    }
  }

  /// Writes `language-name` (unless the classes begin with it), the classes, and
  /// `highlighter-name`.
  private func writeHighlighterClasses(
    _ classes: [UInt8], _ language: [UInt8]?, _ output: inout OutputBuffer
  ) {
    var rest = 0
    if let language {
      output.append("language-")
      escapeAttribute(language.span, 0, language.count, &output)
      if classes.count > 9, classes.starts(with: "language-".utf8), !ByteClass.isSpace(classes[9]) {
        rest = classes.firstIndex(where: ByteClass.isSpace) ?? classes.count
      } else {
        output.append(0x20)
      }
    }
    if !classes.isEmpty {
      escapeAttribute(classes.span, rest, classes.count, &output)
      output.append(0x20)
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

  /// Writes the attributes of plain code without the class of its language.
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
