internal import SourceText

/// Writing of spans, attributes and escaped text.
extension KramdownWriter {
  mutating func writeSpan(
    _ name: StaticString, _ index: Int, _ node: KramdownNode, indent: Int,
    _ output: inout OutputBuffer
  ) {
    output.append(0x3C)
    output.append(name)
    writeAttributes(node.attributes, &output)
    output.append(0x3E)
    writeChildren(of: index, parent: Parent(kind: node.kind), indent: indent + 2, &output)
    output.append("</")
    output.append(name)
    output.append(0x3E)
  }

  mutating func writeLink(
    _ index: Int, _ node: KramdownNode, indent: Int, _ output: inout OutputBuffer
  ) {
    if isInContents {
      return writeChildren(of: index, parent: Parent(kind: .link), indent: indent + 2, &output)
    }
    output.append("<a")
    writeAttributes(node.attributes, replacing: .href, by: hooks.linkTarget, &output)
    output.append(0x3E)
    writeChildren(of: index, parent: Parent(kind: .link), indent: indent + 2, &output)
    output.append("</a>")
  }

  mutating func writeImage(_ node: KramdownNode, _ output: inout OutputBuffer) {
    guard let find = hooks.picture,
      let url = document.attributes.value(.source, in: node.attributes)
    else {
      output.append("<img")
      writeAttributes(node.attributes, &output)
      return output.append(" />")
    }
    writePicture(node, find(document.text[url.indices]), &output)
  }

  mutating func writeAbbreviation(_ node: KramdownNode, _ output: inout OutputBuffer) {
    let definition = document.abbreviations[Int(node.data)]
    output.append("<abbr")
    let attributes = document.nodes[Int(definition.node)].attributes
    if definition.title.count > 0 {
      // The title of the definition replaces a title among the attributes.
      let title = document.text[definition.title.indices]
      writeAttributes(attributes, replacing: .title, by: { _ in Array(title) }, &output)
      if document.attributes.value(.title, in: attributes) == nil {
        writeName(.title, &output)
        escapeAttribute(definition.title, &output)
        output.append(0x22)
      }
    } else {
      writeAttributes(attributes, &output)
    }
    output.append(0x3E)
    output.append(document.text, range(node))
    output.append("</abbr>")
  }

  // MARK: Characters

  func writeEntity(_ node: KramdownNode, _ output: inout OutputBuffer) {
    writeCodePoint(
      UInt32(bitPattern: node.data), original: node.end > node.start ? range(node) : nil, &output)
  }

  /// Appends a character in UTF-8.
  private func append(_ scalar: Unicode.Scalar, to output: inout OutputBuffer) {
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { output.append(byte) }
  }

  /// Writes a character in the form that the option `entity_output` selects.
  /// - Parameter original: the entity as it was written.
  func writeCodePoint(_ value: UInt32, original: SourceRange?, _ output: inout OutputBuffer) {
    let isEscaped = value == 0x3C || value == 0x3E || value == 0x26 || value == 0x22
    if options.entityOutput == .asCharacter, value == 0x22 || !isEscaped,
      let scalar = Unicode.Scalar(value)
    {
      return append(scalar, to: &output)
    }
    if options.entityOutput == .asCharacter || options.entityOutput == .asInput, let original {
      return output.append(document.text, original)
    }
    if options.entityOutput == .symbolic || isEscaped, let name = EntityTable.name(of: value) {
      output.append(0x26)
      output.append(name)
    } else {
      output.append("&#")
      output.append(decimal: Int(value))
    }
    output.append(0x3B)
  }

  func writeQuote(_ node: KramdownNode, _ output: inout OutputBuffer) {
    writeCodePoint(options.smartQuotes[Int(node.detail)], original: nil, &output)
  }

  func writeSymbol(_ node: KramdownNode, _ output: inout OutputBuffer) {
    if let replacement = options.typographicSymbols[Int(node.detail)] {
      return escapeText(replacement.span, 0, replacement.count, &output)
    }
    switch KramdownOptions.Symbol(rawValue: node.detail) {
    case .emDash: writeCodePoint(0x2014, original: nil, &output)
    case .enDash: writeCodePoint(0x2013, original: nil, &output)
    case .ellipsis: writeCodePoint(0x2026, original: nil, &output)
    case .leftGuillemet, .leftGuillemetSpace:
      writeCodePoint(0xAB, original: nil, &output)
      if node.detail == KramdownOptions.Symbol.leftGuillemetSpace.rawValue {
        writeCodePoint(0xA0, original: nil, &output)
      }
    default:
      if node.detail == KramdownOptions.Symbol.rightGuillemetSpace.rawValue {
        writeCodePoint(0xA0, original: nil, &output)
      }
      writeCodePoint(0xBB, original: nil, &output)
    }
  }

  // MARK: Attributes

  /// Writes a list of attributes.
  /// - Parameters:
  ///   - name: the attribute whose value a function may replace.
  ///   - added: a class that is appended to the others.
  func writeAttributes(
    _ list: Int32, replacing name: AttributeName? = nil,
    by target: (@Sendable (ArraySlice<UInt8>) -> [UInt8]?)? = nil, _ output: inout OutputBuffer
  ) {
    guard list >= 0 else { return }
    var index = document.attributes.lists[Int(list)].first
    while index >= 0 {
      let attribute = document.attributes.attributes[Int(index)]
      index = attribute.next
      if attribute.name == .id, isBlank(attribute.value) { continue }
      writeName(attribute.name, &output)
      if let target, attribute.name == name,
        let value = target(document.text[attribute.value.indices])
      {
        escapeAttribute(value.span, 0, value.count, &output)
      } else {
        escapeAttribute(attribute.value, &output)
      }
      output.append(0x22)
    }
  }

  /// Writes a list of attributes with one more class.
  func writeAttributes(
    _ list: Int32, addingClass added: StaticString, _ output: inout OutputBuffer
  ) {
    var isAdded = false
    if list >= 0 {
      var index = document.attributes.lists[Int(list)].first
      while index >= 0 {
        let attribute = document.attributes.attributes[Int(index)]
        index = attribute.next
        if attribute.name == .id, isBlank(attribute.value) { continue }
        writeName(attribute.name, &output)
        escapeAttribute(attribute.value, &output)
        if attribute.name == .classes {
          output.append(0x20)
          output.append(added)
          isAdded = true
        }
        output.append(0x22)
      }
    }
    if !isAdded {
      output.append(" class=\"")
      output.append(added)
      output.append(0x22)
    }
  }

  /// Writes ` name="`.
  func writeName(_ name: AttributeName, _ output: inout OutputBuffer) {
    output.append(0x20)
    if name.isKnown {
      output.append(AttributeName.known[Int(name.code)])
    } else {
      output.append(document.text, SourceRange(Int(name.range.start), Int(name.range.end)))
    }
    output.append("=\"")
  }

  func isBlank(_ range: TextRange) -> Bool {
    document.text[range.indices].allSatisfy(ByteClass.isSpace)
  }

  // MARK: Escaping

  /// Writes text with `<`, `>`, and ampersands that do not begin a reference, escaped.
  func escapeText(_ start: Int, _ end: Int, _ output: inout OutputBuffer) {
    if options.removesLineBreaksForCJK {
      return writeJoiningLines(start, end, &output)
    }
    escapeText(document.text.span, start, end, &output)
  }

  func escapeText(
    _ text: borrowing Span<UInt8>, _ start: Int, _ end: Int, _ output: inout OutputBuffer
  ) {
    var from = start
    var index = start
    while true {
      index = ByteSearch.find(0x26, 0x3C, 0x3E, 0x26, text, index, end)
      guard index < end else { break }
      output.append(text.extracting(from..<index))
      from = index + 1
      switch text[index] {
      case 0x3C: output.append("&lt;")
      case 0x3E: output.append("&gt;")
      default:
        // An ampersand that begins a reference is kept.
        if Self.referenceEnd(text, index, end) != nil {
          output.append(0x26)
        } else {
          output.append("&amp;")
        }
      }
      index += 1
    }
    output.append(text.extracting(from..<end))
  }

  func escapeAttribute(_ range: TextRange, _ output: inout OutputBuffer) {
    escapeAttribute(document.text.span, Int(range.start), Int(range.end), &output)
  }

  /// Writes an attribute's value: text in which double quotes are escaped too.
  func escapeAttribute(
    _ text: borrowing Span<UInt8>, _ start: Int, _ end: Int, _ output: inout OutputBuffer
  ) {
    var from = start
    for index in start..<end where text[index] == 0x22 {
      escapeText(text, from, index, &output)
      output.append("&quot;")
      from = index + 1
    }
    escapeText(text, from, end, &output)
  }

  /// Writes code with every `<`, `>` and `&` escaped.
  func escapeAll(_ start: Int, _ end: Int, _ output: inout OutputBuffer) {
    let text = document.text.span
    var from = start
    var index = start
    while true {
      index = ByteSearch.find(0x26, 0x3C, 0x3E, 0x26, text, index, end)
      guard index < end else { break }
      output.append(text.extracting(from..<index))
      switch text[index] {
      case 0x3C: output.append("&lt;")
      case 0x3E: output.append("&gt;")
      default: output.append("&amp;")
      }
      index += 1
      from = index
    }
    output.append(text.extracting(from..<end))
  }

  /// The end of a reference at an ampersand: `&name;`, `&#1;`, `&#xA;`.
  private static func referenceEnd(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Int?
  {
    var index = start + 1
    guard index < end else { return nil }
    if text[index] == 0x23 {
      index += 1
      let isHex = index < end && text[index] == 0x78
      if isHex { index += 1 }
      let digits = index
      while index < end,
        isHex ? ByteClass.isHexDigit(text[index]) : ByteClass.isDigit(text[index])
      {
        index += 1
      }
      guard index > digits else { return nil }
    } else {
      guard ByteClass.isWord(text[index]) || text[index] == 0x3A else { return nil }
      while index < end,
        ByteClass.isWord(text[index]) || text[index] == 0x2D || text[index] == 0x2E
          || text[index] == 0x3A
      {
        index += 1
      }
    }
    return index < end && text[index] == 0x3B ? index + 1 : nil
  }

  /// Writes text without the line ends between wide characters.
  private func writeJoiningLines(_ start: Int, _ end: Int, _ output: inout OutputBuffer) {
    let text = document.text.span
    var from = start
    var index = start
    while index < end {
      if text[index] == 0x0A, index > start, index + 1 < end,
        isWide(before: index, from: start), isWide(at: index + 1, end)
      {
        escapeText(text, from, index, &output)
        from = index + 1
      }
      index += 1
    }
    escapeText(text, from, end, &output)
  }

  private func isWide(before index: Int, from start: Int) -> Bool {
    let text = document.text.span
    let first = UnicodeClass.start(before: index, text, from: start)
    return UnicodeClass.isHanOrKana(UnicodeClass.scalar(text, at: first, end: index).value)
  }

  private func isWide(at index: Int, _ end: Int) -> Bool {
    UnicodeClass.isHanOrKana(UnicodeClass.scalar(document.text.span, at: index, end: end).value)
  }
}
