/// Definition lists: a paragraph of terms, then definitions after colons.
extension DocumentParser {
  /// A definition while its list is parsed.
  private struct Definition {
    var node: Int
    var start: Int
    var end: Int
  }

  /// Parses the definitions for the terms in the previous paragraph. Returns false when there is no
  /// such paragraph.
  mutating func parseDefinitionList(_ start: Int, _ marker: Int) -> Bool {
    guard let (paragraph, hasBlank) = takeTerms() else { return false }
    let list = addNode(.definitionList, origin: Int(nodes[paragraph].origin))
    takePendingAttributes(list)
    addTerms(of: paragraph, to: list)
    // An attribute list between the terms and the definitions is lost.
    nodes[list].inlineAttributes = nodes[paragraph].inlineAttributes
    let definitions = readDefinitions(of: list, firstAsParagraph: hasBlank)
    var last = -1
    for definition in definitions {
      parseBlocks(of: definition.node, from: definition.start, to: definition.end)
      let first = nodes[definition.node].firstChild
      guard first >= 0 else { continue }
      last = -1
      let lastChild = nodes[definition.node].lastChild
      if lastChild >= 0, nodes[Int(lastChild)].kind == .blank {
        removeChild(Int(lastChild), of: definition.node)
        last = Int(lastChild)
      }
      if nodes[definition.node].firstChild >= 0, nodes[Int(first)].kind == .paragraph,
        !nodes[definition.node].flags.contains(.firstAsParagraph)
      {
        if nodes[Int(first)].next >= 0 { appendLineFeed(to: Int(first)) }
        nodes[Int(first)].flags.insert(.transparent)
      }
    }
    appendDefinitions(list)
    if last >= 0 { appendChild(last, to: tree) }
    return true
  }

  /// Removes the paragraph with the terms from the tree, and one line feed after it.
  private mutating func takeTerms() -> (paragraph: Int, hasBlank: Bool)? {
    var last = nodes[tree].lastChild
    guard last >= 0 else { return nil }
    var hasBlank = false
    if nodes[Int(last)].kind == .blank {
      guard nodes[Int(last)].flags.contains(.singleLineFeed) else { return nil }
      let before = nodes[Int(last)].previous
      guard before >= 0, nodes[Int(before)].kind == .paragraph else { return nil }
      removeChild(Int(last), of: tree)
      last = before
      hasBlank = true
    }
    guard nodes[Int(last)].kind == .paragraph else { return nil }
    removeChild(Int(last), of: tree)
    return (Int(last), hasBlank)
  }

  /// Appends a term for each line of a paragraph.
  private mutating func addTerms(of paragraph: Int, to list: Int) {
    let raw = Int(nodes[paragraph].firstChild)
    guard raw >= 0 else { return }
    var line = Int(nodes[raw].start)
    let end = Int(nodes[raw].end)
    while line < end {
      var lineEnd = line
      while lineEnd < end, text[lineEnd] != 0x0A { lineEnd += 1 }
      let term = addNode(.term, origin: line, to: list)
      var start = line
      let first = trimmedStart(line, lineEnd)
      if first < lineEnd, text[first] == 0x7B,
        let attributes = itemAttributeList(first, lineEnd)
      {
        parseInlineAttributes(attributes.contents, of: term)
        start = trimmedStart(attributes.end, lineEnd)
      }
      nodes[term].start = Int32(start)
      nodes[term].end = Int32(lineEnd)
      addNode(.rawText, start, lineEnd, to: term)
      line = lineEnd + 1
    }
  }

  /// Reads the lines of the definitions.
  private mutating func readDefinitions(of list: Int, firstAsParagraph: Bool) -> [Definition] {
    var definitions: [Definition] = []
    var layout = ItemLayout(indentation: 0)
    var maximalIndent = 3
    var asParagraph = firstAsParagraph
    var lastIsBlank = false
    while position < limit {
      let line = position
      if let marker = LineStart.definitionMarkerEnd(text.span, line, limit, most: maximalIndent) {
        let node = addNode(.definition, origin: line, to: list)
        if asParagraph { nodes[node].flags.insert(.firstAsParagraph) }
        layout = parseFirstItemLine(line, marker, node)
        definitions.append(Definition(node: node, start: layout.contentStart, end: text.count))
        maximalIndent = min(3, layout.indentation - 1)
        asParagraph = false
        lastIsBlank = false
        continue
      }
      if LineStart.blockMarkerEnd(text.span, line, limit) != nil { break }
      let blankEnd = LineStart.blankEnd(text.span, line, limit)
      if blankEnd > line {
        asParagraph = true
        copyLine(line, blankEnd)
        lastIsBlank = true
        position = blankEnd
      } else if layout.isContent(text.span, line, limit)
        || (!lastIsBlank && isLazyItemLine(line, layout.indentation))
      {
        let lineEnd = LineStart.lineEnd(text.span, line, limit)
        _ = copyItemLine(line, lineEnd, layout.indentation)
        asParagraph = false
        lastIsBlank = false
        position = lineEnd
      } else {
        break
      }
      definitions[definitions.count - 1].end = text.count
    }
    return definitions
  }

  /// Appends a list; if a definition list precedes it, appends its children to that list.
  private mutating func appendDefinitions(_ list: Int) {
    var target = nodes[tree].lastChild
    if target >= 0, nodes[Int(target)].kind == .blank,
      nodes[Int(target)].previous >= 0,
      nodes[Int(nodes[Int(target)].previous)].kind == .definitionList
    {
      let blank = Int(target)
      target = nodes[blank].previous
      removeChild(blank, of: tree)
    }
    guard target >= 0, nodes[Int(target)].kind == .definitionList else {
      appendChild(list, to: tree)
      return
    }
    var child = nodes[list].firstChild
    while child >= 0 {
      let next = nodes[Int(child)].next
      appendChild(Int(child), to: Int(target))
      child = next
    }
  }
}
