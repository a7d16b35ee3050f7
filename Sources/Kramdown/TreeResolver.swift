internal import MarkdownShared

/// The steps after the parsing of blocks: parses spans, applies attribute lists, assigns ids.
extension DocumentParser {
  /// Resolves the whole tree, and the footnotes.
  mutating func resolveTree() {
    resolve(0, isInHTML: false)
    let trie = abbreviations.isEmpty ? nil : AbbreviationTrie(abbreviations, text)
    for definition in abbreviations { applyInlineAttributes(of: Int(definition.node)) }
    if let trie { replaceAbbreviations(in: 0, trie) }
    for number in footnotes.indices {
      let content = Int(footnotes[number].content)
      // Headings in footnotes get their ids when they are written.
      resolve(content, isInHTML: true)
      if let trie { replaceAbbreviations(in: content, trie) }
      if !footnotes[number].hasReference {
        report(.unusedFootnote, at: Int(footnotes[number].name.start))
      }
    }
    // Uses the options of the last `{::options}`, wherever that occurs.
    if options.input == .gfm {
      giveHeadingIDs()
      if sawHardBreak || initialOptions.hardWrap { breakLines(in: 0) }
    }
    writerOptions = options
  }

  /// Parses the texts of a node's descendants, applies their attribute lists, and removes nodes that only
  /// parsing needed.
  /// - Parameter isInHTML: true if the node is, or is in, an HTML element or a footnote, where headings
  ///   get no ids in GFM.
  private mutating func resolve(_ node: Int, isInHTML: Bool) {
    var child = nodes[node].firstChild
    var lastIsBlank = false
    while child >= 0 {
      let index = Int(child)
      let next = nodes[index].next
      switch nodes[index].kind {
      case .rawText:
        lastIsBlank = false
        parseRawText(index, of: node)
      case .endOfBlock:
        removeChild(index, of: node)
      case .blank:
        if lastIsBlank { removeChild(index, of: node) }
        lastIsBlank = true
      case .text, .raw, .comment, .processingInstruction, .kramdownComment, .math, .codeBlock,
        .horizontalRule:
        lastIsBlank = false
        applyInlineAttributes(of: index)
      case .htmlElement:
        lastIsBlank = false
        resolve(index, isInHTML: true)
        applyInlineAttributes(of: index)
      default:
        lastIsBlank = false
        resolve(index, isInHTML: isInHTML)
        applyInlineAttributes(of: index)
        if nodes[index].kind == .header { resolveHeading(index, isInHTML: isInHTML) }
        if nodes[index].kind == .definitionList { giveTermIDs(in: index) }
      }
      child = next
    }
  }

  /// Replaces a text by its spans.
  private mutating func parseRawText(_ index: Int, of node: Int) {
    let (start, end) = (Int(nodes[index].start), Int(nodes[index].end))
    if start < end, !hasMark(start, end) {
      // Shortcut for a text without spans, as in most table cells.
      nodes[index].kind = .text
      return
    }
    parseSpans(of: index, start, end)
    let (first, last) = (Int(nodes[index].firstChild), Int(nodes[index].lastChild))
    if first >= 0 {
      replaceChild(index, of: node, with: first, last)
    } else {
      removeChild(index, of: node)
    }
  }

  private mutating func resolveHeading(_ index: Int, isInHTML: Bool) {
    if options.input == .gfm || options.autoIDStripping { collectText(of: index) }
    // Other headings get their ids when they are written.
    if options.input == .gfm, !isInHTML,
      attributes.find(.id, in: nodes[index].attributes) < 0
    {
      headingsWithoutID.append(index)
    }
  }

  /// Gives the terms of a list with `{:auto_ids}` or `{:auto_ids-prefix}` ids.
  private mutating func giveTermIDs(in list: Int) {
    let inline = nodes[list].inlineAttributes
    guard inline >= 0, attributes.inlineLists[Int(inline)].marks.contains(.automaticIDs) else {
      return
    }
    let prefix = termIDPrefix(inline)
    var child = nodes[list].firstChild
    while child >= 0 {
      let term = Int(child)
      child = nodes[term].next
      guard nodes[term].kind == .term, attributes.find(.id, in: nodes[term].attributes) < 0 else {
        continue
      }
      if options.input == .gfm || options.autoIDStripping { collectText(of: term) }
      let id = prefix + HeadingIDs.basicID(for: text[Int(nodes[term].start)..<Int(nodes[term].end)])
      if nodes[term].attributes < 0 { nodes[term].attributes = attributes.makeList() }
      attributes.append(.id, appendBytes(id), to: nodes[term].attributes)
    }
  }

  /// The letters, digits, `_` and `-` after `auto_ids-` in the first reference with this prefix.
  private func termIDPrefix(_ inline: Int32) -> [UInt8] {
    var reference = attributes.inlineLists[Int(inline)].firstReference
    while reference >= 0 {
      let (name, next) = attributes.references[Int(reference)]
      let word = text[name.indices]
      if Self.isAutomaticIDs(word) {
        let rest = word.dropFirst(8)
        guard rest.first == 0x2D else { return [] }
        return Array(rest.dropFirst().prefix { ByteClass.isWord($0) || $0 == 0x2D })
      }
      reference = next
    }
    return []
  }

  private mutating func giveHeadingIDs() {
    guard options.autoIDs else { return }
    for index in headingsWithoutID {
      let id = headingIDs.gfmID(
        for: text[Int(nodes[index].start)..<Int(nodes[index].end)], prefix: options.autoIDPrefix)
      if nodes[index].attributes < 0 { nodes[index].attributes = attributes.makeList() }
      attributes.append(.id, appendBytes(id), to: nodes[index].attributes)
    }
  }

  /// Sets the value of a heading or a term to the text of its spans.
  private mutating func collectText(of heading: Int) {
    let first = nodes[heading].firstChild
    guard first >= 0 else {
      nodes[heading].end = nodes[heading].start
      return
    }
    if nodes[Int(first)].kind == .text, nodes[Int(first)].next < 0 {
      nodes[heading].start = nodes[Int(first)].start
      nodes[heading].end = nodes[Int(first)].end
      return
    }
    let start = text.count
    appendText(of: heading)
    nodes[heading].start = Int32(start)
    nodes[heading].end = Int32(text.count)
  }

  private mutating func appendText(of node: Int) {
    var child = nodes[node].firstChild
    while child >= 0 {
      let value = nodes[Int(child)]
      switch value.kind {
      case .text: copyBytes(Int(value.start), Int(value.end))
      // In kramdown's own syntax, only texts make an id.
      case .codeSpan, .math:
        if options.input == .gfm { copyBytes(Int(value.start), Int(value.end)) }
      case .entity where options.input == .gfm:
        if let scalar = Unicode.Scalar(UInt32(bitPattern: value.data)) {
          text.append(contentsOf: String(Character(scalar)).utf8)
        }
      default: appendText(of: Int(child))
      }
      child = value.next
    }
  }

  // MARK: GFM's line breaks

  /// Turns a backslash at the end of a line, or every line end with `hard_wrap`, into a line break,
  /// except in headings and HTML elements.
  private mutating func breakLines(in node: Int) {
    var child = nodes[node].firstChild
    while child >= 0 {
      let index = Int(child)
      let next = nodes[index].next
      switch nodes[index].kind {
      case .text: breakLines(ofText: index, in: node)
      case .htmlElement, .header: break
      default: breakLines(in: index)
      }
      child = next
    }
  }

  private mutating func breakLines(ofText index: Int, in parent: Int) {
    let (start, end) = (Int(nodes[index].start), Int(nodes[index].end))
    let isLast = nodes[index].next < 0 && nodes[parent].kind.isBlock
    var chain: [Int] = []
    var from = start
    var position = start
    while position < end {
      guard text[position] == 0x0A,
        initialOptions.hardWrap || (position > from && text[position - 1] == 0x5C)
      else {
        position += 1
        continue
      }
      let isOmitted = isLast && position + 1 == end
      chain.append(textNode(from, initialOptions.hardWrap ? position : position - 1))
      if !isOmitted { chain.append(addNode(.lineBreak, origin: position)) }
      from = position
      position += 1
    }
    guard !chain.isEmpty else { return }
    chain.append(textNode(from, end))
    for (left, right) in zip(chain, chain.dropFirst()) {
      nodes[left].next = Int32(right)
      nodes[right].previous = Int32(left)
    }
    replaceChild(index, of: parent, with: chain[0], chain[chain.count - 1])
  }

  private mutating func textNode(_ start: Int, _ end: Int) -> Int {
    let node = addNode(.text, origin: start)
    nodes[node].start = Int32(start)
    nodes[node].end = Int32(max(start, end))
    return node
  }
}

extension KramdownNodeKind {
  /// True if nodes of the kind are always blocks.
  var isBlock: Bool { rawValue <= KramdownNodeKind.footnoteDefinition.rawValue }
}
