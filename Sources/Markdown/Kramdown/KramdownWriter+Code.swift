internal import MarkdownShared
internal import SourceText

/// Code in the wrappers that Jekyll's themes style: `language-x highlighter-rouge`.
extension KramdownWriter {
  /// Appends a code span; without a language it is `plaintext`, as Jekyll sets it.
  func writeCodeSpan(
    _ node: Node, _ attributes: AttributeList, _ output: inout OutputBuffer
  ) {
    let code = source.placeholders.restored(node.literal) ?? Array(node.literal)
    if options.hasPlainCode { return writePlainSpan(code, attributes, &output) }
    let written = attributes
    let start = output.count
    var attributes = attributes
    let classes = attributes.remove("class") ?? []
    let language = Self.language(in: classes)
    output.append("<code class=\"language-")
    appendClasses(language ?? Array("plaintext".utf8), others: classes, &output)
    output.append(0x22)
    attributes.write(into: &output)
    output.append(0x3E)
    guard appendColoured(code, language: language ?? [], &output) else {
      output.truncate(to: start)
      return writePlainSpan(code, written, &output)
    }
    output.append("</code>")
  }

  private func writePlainSpan(
    _ code: [UInt8], _ attributes: AttributeList, _ output: inout OutputBuffer
  ) {
    output.append("<code")
    attributes.write(into: &output)
    output.append(0x3E)
    code.withUnsafeBufferPointer { output.append(escapingText: $0) }
    output.append("</code>")
  }

  /// Appends a fenced or indented block.
  mutating func writeCodeBlock(
    _ node: Node, _ attributes: AttributeList, _ output: inout OutputBuffer
  ) {
    var attributes = attributes
    let code = source.placeholders.restored(node.codeLiteral) ?? Array(node.codeLiteral)
    let classes = attributes.remove("class") ?? []
    var language = Self.language(in: classes)
    if language == nil, node.info.count > 0 {
      language = Array(node.info.prefix { $0 != 0x20 && $0 != 0x3F })
    }
    if options.hasPlainCode {
      return writePlainBlock(code, language, classes, attributes, &output)
    }
    let start = output.count
    output.append("<div class=\"language-")
    appendClasses(language ?? Array("plaintext".utf8), others: classes, &output)
    output.append(0x22)
    attributes.write(into: &output)
    output.append("><div class=\"highlight\"><pre class=\"highlight\"><code>")
    guard appendNumbered(code, language: language ?? [], &output) else {
      output.truncate(to: start)
      unknownLanguages.note(language ?? [])
      return writePlainBlock(code, language, classes, attributes, &output)
    }
    output.append("</code></pre></div></div>\n")
  }

  /// ``appendColoured(_:language:_:)`` with the numbers of the lines, if there are to be any.
  private func appendNumbered(
    _ code: [UInt8], language: [UInt8], _ output: inout OutputBuffer
  ) -> Bool {
    guard let numbers = options.lineNumbers else {
      return appendColoured(code, language: language, &output)
    }
    var html = OutputBuffer(capacity: code.count * 2)
    guard appendColoured(code, language: language, &html) else { return false }
    html.withBytes { numbers.write($0, into: &output) }
    return true
  }

  private func writePlainBlock(
    _ code: [UInt8], _ language: [UInt8]?, _ classes: [UInt8], _ attributes: AttributeList,
    _ output: inout OutputBuffer
  ) {
    output.append("<pre")
    let others = classes.split(separator: 0x20).filter { !$0.starts(with: "language-".utf8) }
    if !others.isEmpty {
      output.append(" class=\"")
      Array(others.joined(separator: [0x20])).withUnsafeBufferPointer {
        output.append(escapingMarkdown: $0)
      }
      output.append(0x22)
    }
    attributes.write(into: &output)
    output.append("><code")
    if let language {
      output.append(" class=\"language-")
      language.withUnsafeBufferPointer { output.append(escapingMarkdown: $0) }
      output.append(0x22)
    }
    output.append(0x3E)
    code.withUnsafeBufferPointer { output.append(escapingText: $0) }
    output.append("</code></pre>\n")
  }

  /// `x other classes highlighter-rouge`.
  private func appendClasses(
    _ language: [UInt8], others: [UInt8], _ output: inout OutputBuffer
  ) {
    language.withUnsafeBufferPointer { output.append(escapingMarkdown: $0) }
    for name in others.split(separator: 0x20) where !name.starts(with: "language-".utf8) {
      output.append(0x20)
      Array(name).withUnsafeBufferPointer { output.append(escapingMarkdown: $0) }
    }
    output.append(" highlighter-rouge")
  }

  /// Appends code, in colours where it has a language.
  /// - Returns: false when the highlighter does not know the language: then the code stands without the
  ///   highlighter's wrappers, and what was appended is to be taken back.
  private func appendColoured(
    _ code: [UInt8], language: [UInt8], _ output: inout OutputBuffer
  ) -> Bool {
    code.withUnsafeBufferPointer { bytes in
      if !language.isEmpty, let highlighter = options.highlighter {
        return highlighter.highlight(
          bytes, language: String(decoding: language, as: UTF8.self), into: &output)
      }
      output.append(escapingText: bytes)
      return true
    }
  }

  private static func language(in classes: [UInt8]) -> [UInt8]? {
    for name in classes.split(separator: 0x20) where name.starts(with: "language-".utf8) {
      return Array(name.dropFirst("language-".utf8.count))
    }
    return nil
  }
}
