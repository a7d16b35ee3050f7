/// The text of elements that are converted to native ones.
extension DocumentParser {
  /// The text within an element, without its markup.
  func plainText(of node: Int) -> [UInt8] {
    var result: [UInt8] = []
    appendPlainText(of: node, to: &result)
    return result
  }

  private func appendPlainText(of node: Int, to result: inout [UInt8]) {
    var child = nodes[node].firstChild
    while child >= 0 {
      let value = nodes[Int(child)]
      if value.kind == .text { result += text[Int(value.start)..<Int(value.end)] }
      appendPlainText(of: Int(child), to: &result)
      child = value.next
    }
  }

  /// The text within an element with its entities decoded, appended to the buffer; nil when one of them is
  /// not a character.
  mutating func textReadingEntities(of node: Int) -> TextRange? {
    let raw = appendBytes(plainText(of: node))
    guard text[raw.indices].contains(0x26) else { return raw }
    let count = nodes.count
    let root = addNode(.root, origin: Int(nodes[node].origin))
    parseSpans(of: root, Int(raw.start), Int(raw.end), parsers: .entities)
    var bytes: [UInt8] = []
    var child = nodes[root].firstChild
    while child >= 0 {
      let value = nodes[Int(child)]
      if value.kind == .entity {
        guard let scalar = Unicode.Scalar(UInt32(bitPattern: value.data)) else {
          nodes.removeLast(nodes.count - count)
          return nil
        }
        bytes.append(contentsOf: String(Character(scalar)).utf8)
      } else {
        bytes += text[Int(value.start)..<Int(value.end)]
      }
      child = value.next
    }
    nodes.removeLast(nodes.count - count)
    return appendBytes(bytes)
  }

  /// Replaces a text by text and entity nodes.
  mutating func readEntities(ofText index: Int, in parent: Int, preservesSpace: Bool) {
    var range = TextRange(Int(nodes[index].start), Int(nodes[index].end))
    if !preservesSpace { range = collapsingSpace(range) }
    nodes[index].start = range.start
    nodes[index].end = range.end
    guard text[range.indices].contains(0x26) else { return }
    parseSpans(of: index, Int(range.start), Int(range.end), parsers: .entities)
    let (first, last) = (Int(nodes[index].firstChild), Int(nodes[index].lastChild))
    guard first >= 0 else { return }
    var child = first
    while child >= 0 {
      if nodes[child].kind == .entity { makeTypographic(child) }
      child = Int(nodes[child].next)
    }
    replaceChild(index, of: parent, with: first, last)
  }

  /// Turns the entity of a curly quote or a typographic symbol into the node that Markdown's syntax
  /// for it gives.
  private mutating func makeTypographic(_ entity: Int) {
    let (start, end) = (Int(nodes[entity].start) + 1, Int(nodes[entity].end) - 1)
    guard start < end else { return }
    switch String(decoding: text[start..<end], as: UTF8.self) {
    case "lsquo": makeQuote(entity, Quote.leftSingle)
    case "rsquo": makeQuote(entity, Quote.rightSingle)
    case "ldquo": makeQuote(entity, Quote.leftDouble)
    case "rdquo": makeQuote(entity, Quote.rightDouble)
    case "mdash": makeSymbol(entity, .emDash)
    case "ndash": makeSymbol(entity, .enDash)
    case "hellip": makeSymbol(entity, .ellipsis)
    case "laquo": makeSymbol(entity, .leftGuillemet)
    case "raquo": makeSymbol(entity, .rightGuillemet)
    default: break
    }
  }

  private mutating func makeQuote(_ node: Int, _ quote: UInt8) {
    nodes[node].kind = .smartQuote
    nodes[node].detail = quote
  }

  private mutating func makeSymbol(_ node: Int, _ symbol: KramdownOptions.Symbol) {
    nodes[node].kind = .typographicSymbol
    nodes[node].detail = symbol.rawValue
  }

  /// A text whose runs of white space are one space each.
  private mutating func collapsingSpace(_ range: TextRange) -> TextRange {
    let isPlain = range.indices.allSatisfy { index in
      !ByteClass.isSpace(text[index])
        || (text[index] == 0x20
          && (index == Int(range.start) || !ByteClass.isSpace(text[index - 1])))
    }
    if isPlain { return range }
    lineOrigins.append(
      (Int32(truncatingIfNeeded: text.count), Int32(truncatingIfNeeded: range.start)))
    let start = text.count
    var wasSpace = false
    for index in range.indices {
      let isSpace = ByteClass.isSpace(text[index])
      if !isSpace {
        text.append(text[index])
      } else if !wasSpace {
        text.append(0x20)
      }
      wasSpace = isSpace
    }
    return TextRange(start, text.count)
  }

  // MARK: White space between elements

  func children(of node: Int) -> [Int] {
    var result: [Int] = []
    var child = nodes[node].firstChild
    while child >= 0 {
      result.append(Int(child))
      child = nodes[Int(child)].next
    }
    return result
  }

  mutating func setChildren(_ children: [Int], of node: Int) {
    nodes[node].firstChild = -1
    nodes[node].lastChild = -1
    for child in children { appendChild(child, to: node) }
  }

  mutating func removeTexts(of node: Int) {
    setChildren(children(of: node).filter { nodes[$0].kind != .text }, of: node)
  }

  /// Removes white space at the edges of an element's text.
  mutating func stripTexts(of node: Int) {
    let (first, last) = (Int(nodes[node].firstChild), Int(nodes[node].lastChild))
    guard first >= 0 else { return }
    if nodes[first].kind == .text {
      nodes[first].start = Int32(trimmedStart(Int(nodes[first].start), Int(nodes[first].end)))
    }
    if nodes[last].kind == .text {
      nodes[last].end = Int32(trimmedEnd(Int(nodes[last].start), Int(nodes[last].end)))
    }
  }

  /// Removes blank texts at the edges of an element and between two blocks.
  mutating func removeBlankTexts(of node: Int) {
    let all = children(of: node)
    let rest = all.enumerated().filter { index, child in
      guard nodes[child].kind == .text,
        trimmedStart(Int(nodes[child].start), Int(nodes[child].end)) == Int(nodes[child].end)
      else { return true }
      if index == 0 || index == all.count - 1 { return false }
      return !(isNativeBlock(all[index - 1]) && isNativeBlock(all[index + 1]))
    }
    if rest.count < all.count { setChildren(rest.map { $0.element }, of: node) }
  }

  /// Wraps the spans between blocks in transparent paragraphs.
  mutating func wrapSpans(of node: Int) {
    var result: [Int] = []
    var paragraph: Int?
    for child in children(of: node) {
      if isNativeBlock(child) {
        result.append(child)
        paragraph = nil
        continue
      }
      let target: Int
      if let paragraph {
        target = paragraph
      } else {
        target = addNode(.paragraph, origin: Int(nodes[child].origin))
        nodes[target].flags.insert(.transparent)
        result.append(target)
        paragraph = target
      }
      appendChild(child, to: target)
    }
    setChildren(result, of: node)
  }

  /// Returns true if a node is a block where HTML is converted.
  private func isNativeBlock(_ node: Int) -> Bool {
    switch nodes[node].kind {
    case .htmlElement, .comment, .processingInstruction, .math, .raw, .kramdownComment:
      !nodes[node].flags.contains(.span)
    // The end-of-block node of a definition does not count.
    default: nodes[node].kind.isBlock && nodes[node].kind != .endOfBlock
    }
  }
}
