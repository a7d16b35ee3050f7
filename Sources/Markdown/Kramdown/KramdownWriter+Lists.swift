internal import MarkdownShared
internal import SourceText

/// Lists of items and of definitions.
extension KramdownWriter {
  /// Writes a list together with the lists of the same kind right behind it: kramdown does not part
  /// lists by their sign.
  mutating func writeList(
    _ first: Node, _ attributes: AttributeList, _ tree: borrowing MarkdownTree, _ depth: Int,
    _ output: inout OutputBuffer, _ next: inout Node?
  ) {
    var attributes = attributes
    var items: [Node] = []
    var list = first
    while true {
      var item = list.firstChild
      while let current = item {
        items.append(current)
        item = current.next
      }
      guard let following = list.next, tree.kind(of: following) == .list,
        following.isOrderedList == first.isOrderedList
      else { break }
      list = following
      next = following.next
    }
    // Only the first list that asks for it is the table of contents.
    if attributes.has(reference: "toc"), contentsPlace == nil {
      contentsPlace = KramdownContentsPlace(
        offset: output.count, isOrdered: first.isOrderedList, attributes: attributes)
      return
    }
    let hasTasks = items.contains { $0.isTask }
    if hasTasks { attributes.add(className: Array("task-list".utf8)) }
    let name: StaticString = first.isOrderedList ? "ol" : "ul"
    open(name, attributes, &output)
    output.append(0x0A)
    let bare = bareParagraphs(of: items, tree)
    for (number, item) in items.enumerated() {
      writeItem(item, isTaskList: hasTasks, isBare: bare[number], tree, depth, &output)
    }
    output.append("</")
    output.append(name)
    output.append(">\n")
  }

  /// Which items' first paragraphs have no tags: kramdown decides that for each item, by the blank line
  /// behind the paragraph; the last item follows those before it.
  private func bareParagraphs(of items: [Node], _ tree: borrowing MarkdownTree) -> [Bool] {
    var bare: [Bool] = []
    var anyBareBefore = false
    for (number, item) in items.enumerated() {
      guard let first = item.firstChild, tree.kind(of: first) == .paragraph else {
        bare.append(false)
        anyBareBefore = true
        continue
      }
      let isLast = number == items.count - 1
      let line = first.sourcePosition.endLine + 1
      let hasBlank = line < blankLines.count && blankLines[line] && !isLastLine(line)
      let isAlone = contentCount(item, tree) == 1
      let fits = !hasBlank || (isLast && isAlone)
      let isBare = fits && (!isLast || items.count == 1 || anyBareBefore)
      bare.append(isBare)
      if isBare { anyBareBefore = true }
    }
    return bare
  }

  private func isLastLine(_ line: Int) -> Bool {
    line >= blankLines.count - 1
  }

  private func contentCount(_ item: Node, _ tree: borrowing MarkdownTree) -> Int {
    var count = 0
    var child = item.firstChild
    while let current = child {
      switch placeholder(current, tree) {
      case nil, .html?, .math?: count += 1
      default: break
      }
      child = current.next
    }
    return count
  }

  private mutating func writeItem(
    _ item: Node, isTaskList: Bool, isBare: Bool, _ tree: borrowing MarkdownTree, _ depth: Int,
    _ output: inout OutputBuffer
  ) {
    var attributes = AttributeList()
    let first = item.firstChild
    if let first, tree.kind(of: first) == .paragraph, let mark = first.firstChild,
      tree.kind(of: mark) == .text, mark.literal.elementsEqual(KramdownSpanSource.guardMark),
      let sign = mark.next, let list = attributeList(sign, tree)
    {
      tree.unlink(mark)
      attributes.merge(list, definitions: source.definitions)
      tree.unlink(sign)
      if let text = first.firstChild, tree.kind(of: text) == .text {
        tree.narrowLiteral(of: text, to: text.literal.drop { $0 == 0x20 })
      }
    } else if let first, case .attributes(let list)? = placeholder(first, tree) {
      attributes.merge(list, definitions: source.definitions)
      tree.unlink(first)
    }
    if isTaskList { attributes.add(className: Array("task-list-item".utf8)) }
    open("li", attributes, &output)
    if item.isTask {
      output.append(
        "<input type=\"checkbox\" class=\"task-list-item-checkbox\" disabled=\"disabled\"")
      if item.isCheckedTask { output.append(" checked=\"checked\"") }
      output.append(" />")
    }
    writeContent(of: item, isBare: isBare, tree, depth, &output)
    output.append("</li>\n")
  }

  /// Writes what an item or definition holds; its first paragraph may have no tags.
  private mutating func writeContent(
    of item: Node, isBare: Bool, _ tree: borrowing MarkdownTree, _ depth: Int,
    _ output: inout OutputBuffer
  ) {
    guard isBare, let first = item.firstChild, tree.kind(of: first) == .paragraph,
      !startsDefinitions(first, tree)
    else {
      if item.firstChild != nil { output.append(0x0A) }
      writeBlocks(of: item, tree, depth + 1, &output)
      return
    }
    writeSpans(of: first, tree, &output)
    guard first.next != nil else { return }
    output.append(0x0A)
    tree.unlink(first)
    writeBlocks(of: item, tree, depth + 1, &output)
  }

  /// Whether a paragraph is the terms of a list of definitions.
  func startsDefinitions(_ paragraph: Node, _ tree: borrowing MarkdownTree) -> Bool {
    guard let next = paragraph.next, case .definition? = placeholder(next, tree),
      let list = next.next
    else { return false }
    return tree.kind(of: list) == .list
  }

  /// Writes terms and definitions as long as they follow each other.
  mutating func writeDefinitionList(
    from paragraph: Node, _ attributes: AttributeList, _ tree: borrowing MarkdownTree, _ depth: Int,
    _ output: inout OutputBuffer, _ next: inout Node?
  ) {
    var attributes = attributes
    let mark = output.count
    var term: Node? = paragraph
    var behind: Node?
    while let current = term, startsDefinitions(current, tree) {
      writeTerms(current, tree, &output)
      var sign = current.next
      while let found = sign, case .definition(let isLoose)? = placeholder(found, tree),
        let list = found.next, tree.kind(of: list) == .list
      {
        var item = list.firstChild
        while let definition = item {
          output.append("<dd>")
          writeContent(of: definition, isBare: !isLoose, tree, depth, &output)
          output.append("</dd>\n")
          item = definition.next
        }
        sign = list.next
      }
      behind = sign
      term = sign
    }
    while let candidate = behind, case .attributes(let list)? = placeholder(candidate, tree) {
      attributes.merge(list, definitions: source.definitions)
      behind = candidate.next
    }
    next = behind
    let body = output.bytes(from: mark)
    output.truncate(to: mark)
    open("dl", attributes, &output)
    output.append(0x0A)
    output.append(body)
    output.append("</dl>\n")
  }

  /// Each line of the paragraph is a term.
  private mutating func writeTerms(
    _ paragraph: Node, _ tree: borrowing MarkdownTree, _ output: inout OutputBuffer
  ) {
    let mark = output.count
    writeSpans(of: paragraph, tree, &output)
    let lines = output.bytes(from: mark)
    output.truncate(to: mark)
    for line in lines.split(separator: 0x0A) {
      output.append("<dt>")
      output.append(Array(line))
      output.append("</dt>\n")
    }
  }
}
