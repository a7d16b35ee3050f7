internal import MarkdownShared

/// Attribute lists: `{:#id .class key="value" reference}`.
extension DocumentParser {
  /// The contents of an attribute list and the offset after it.
  struct AttributeListRange {
    var contents: TextRange
    var end: Int
  }

  /// The next `}` without a backslash before it, from an offset on; nil when there is none before a
  /// limit.
  /// - Complexity: O(distance), or O(1) if the last search covered the offset.
  mutating func nextBrace(_ start: Int, _ limit: Int) -> Int? {
    var index = start
    if braceSearch.start <= start, start <= braceSearch.end { index = braceSearch.end }
    let from = index == start ? start : braceSearch.start
    while index < limit {
      if text[index] == 0x7D, index == start || text[index - 1] != 0x5C { break }
      index += 1
    }
    braceSearch = (from, index)
    return index < limit ? index : nil
  }

  /// An attribute list at a `{`.
  mutating func attributeList(at index: Int, _ limit: Int) -> AttributeListRange? {
    guard index + 3 < limit, text[index] == 0x7B, text[index + 1] == 0x3A,
      text[index + 2] != 0x3A, text[index + 2] != 0x2F, text[index + 2] != 0x7D,
      let brace = nextBrace(index + 2, limit)
    else { return nil }
    return AttributeListRange(contents: TextRange(index + 2, brace), end: brace + 1)
  }

  /// An attribute list alone on its line.
  mutating func blockAttributeList(_ start: Int) -> AttributeListRange? {
    let index = LineStart.skipSpaces(text.span, start, limit)
    guard index < limit, text[index] == 0x7B, let list = attributeList(at: index, limit),
      let end = LineStart.restIsBlank(text.span, list.end, limit)
    else { return nil }
    return AttributeListRange(contents: list.contents, end: end)
  }

  /// An attribute list at the start of an item that is not an attribute definition.
  mutating func itemAttributeList(_ index: Int, _ limit: Int) -> AttributeListRange? {
    guard let list = attributeList(at: index, limit), definitionNameEnd(index + 2, limit) == nil
    else { return nil }
    return list
  }

  /// Returns true if the line after an item's marker is blank or has only an attribute list.
  mutating func isBlankItemLine(_ start: Int, _ lineEnd: Int) -> Bool {
    if LineStart.restIsBlank(text.span, start, lineEnd) != nil { return true }
    let index = trimmedStart(start, lineEnd)
    guard index < lineEnd, text[index] == 0x7B, let list = itemAttributeList(index, lineEnd) else {
      return false
    }
    return LineStart.restIsBlank(text.span, list.end, lineEnd) != nil
  }

  /// The offset of the colon after the name that a definition of an attribute list begins with.
  func definitionNameEnd(_ start: Int, _ limit: Int) -> Int? {
    guard start < limit, ByteClass.isWord(text[start]) else { return nil }
    var index = start
    while index < limit, ByteClass.isNamePart(text[index]) { index += 1 }
    return index < limit && text[index] == 0x3A ? index : nil
  }

  // MARK: Contents

  /// Adds the contents of an attribute list to those that a node already has.
  mutating func parseInlineAttributes(_ contents: TextRange, of node: Int) {
    if nodes[node].inlineAttributes < 0 {
      nodes[node].inlineAttributes = attributes.makeInlineList()
    }
    parseAttributes(contents, into: nodes[node].inlineAttributes)
  }

  /// Parses the contents of an attribute list: parts with white space before them.
  mutating func parseAttributes(_ contents: TextRange, into inline: Int32) {
    var index = Int(contents.start)
    let end = Int(contents.end)
    while index < end {
      while index < end, ByteClass.isSpace(text[index]) { index += 1 }
      guard index < end else { break }
      if let next = parsePair(index, end, into: inline) ?? parseNames(index, end, into: inline)
        ?? parseReference(index, end, into: inline)
      {
        index = next
      } else {
        while index < end, !ByteClass.isSpace(text[index]) { index += 1 }
      }
    }
  }

  /// `key="value"`.
  private mutating func parsePair(_ start: Int, _ end: Int, into inline: Int32) -> Int? {
    guard ByteClass.isWord(text[start]) else { return nil }
    var index = start
    while index < end, ByteClass.isNamePart(text[index]) { index += 1 }
    let nameEnd = index
    guard index + 1 < end, text[index] == 0x3D, text[index + 1] == 0x22 || text[index + 1] == 0x27
    else { return nil }
    let quote = text[index + 1]
    index += 2
    let valueStart = index
    var hasEscape = false
    // The value ends at a quote that white space or the end follows.
    while index < end,
      text[index] != quote || (index + 1 < end && !ByteClass.isSpace(text[index + 1]))
    {
      if text[index] == 0x5C, index + 1 < end, text[index + 1] == quote || text[index + 1] == 0x7D {
        hasEscape = true
        index += 1
      }
      index += 1
    }
    guard index < end else { return nil }
    var value = TextRange(valueStart, index)
    if hasEscape { value = removeEscapes(value, quote: quote) }
    let list = attributes.inlineLists[Int(inline)].list
    let name = attributeName(start, nameEnd)
    let old = attributes.find(name, in: list)
    if old >= 0 {
      attributes.attributes[Int(old)].value = value
    } else {
      attributes.append(name, value, to: list)
    }
    return index + 1
  }

  private mutating func removeEscapes(_ range: TextRange, quote: UInt8) -> TextRange {
    let start = text.count
    var index = Int(range.start)
    while index < Int(range.end) {
      if text[index] == 0x5C, index + 1 < Int(range.end),
        text[index + 1] == quote || text[index + 1] == 0x7D
      {
        index += 1
      }
      text.append(text[index])
      index += 1
    }
    return TextRange(start, text.count)
  }

  /// Parses `#id`, `.class`, or several of them without white space between.
  private mutating func parseNames(_ start: Int, _ end: Int, into inline: Int32) -> Int? {
    guard text[start] == 0x23 || text[start] == 0x2E else { return nil }
    var parts: [(mark: UInt8, range: TextRange)] = []
    var index = start
    while index < end, !ByteClass.isSpace(text[index]) {
      let mark = text[index]
      guard mark == 0x23 || mark == 0x2E else { return nil }
      let nameStart = index + 1
      index = nameStart
      while index < end, !ByteClass.isSpace(text[index]), text[index] != 0x23, text[index] != 0x2E {
        index += 1
      }
      guard index > nameStart, mark == 0x2E || isID(nameStart, index) else { return nil }
      parts.append((mark, TextRange(nameStart, index)))
    }
    for part in parts {
      set(part.mark == 0x23 ? .id : .classes, part.range, in: inline)
    }
    return index
  }

  /// Returns true if a name can be an id: a letter, then letters, digits, `_`, `-` and `:`.
  private func isID(_ start: Int, _ end: Int) -> Bool {
    ByteClass.isLetter(text[start])
      && text[start..<end].allSatisfy { ByteClass.isNamePart($0) || $0 == 0x3A }
  }

  /// Parses a reference to an attribute definition.
  private mutating func parseReference(_ start: Int, _ end: Int, into inline: Int32) -> Int? {
    var index = start
    while index < end, !ByteClass.isSpace(text[index]) { index += 1 }
    let range = TextRange(start, index)
    attributes.addReference(range, to: inline)
    attributes.inlineLists[Int(inline)].marks.formUnion(Self.marks(text[start..<index]))
    return index
  }

  private static func marks(_ name: ArraySlice<UInt8>) -> InlineAttributes.Marks {
    switch name.count {
    case 3 where name.elementsEqual("toc".utf8): return .contents
    case 9 where name.elementsEqual("footnotes".utf8): return .footnotes
    case 10 where name.elementsEqual("standalone".utf8): return .standalone
    default: return isAutomaticIDs(name) ? .automaticIDs : []
    }
  }

  /// Returns true if a reference asks for ids of terms: it begins with `auto_ids`.
  static func isAutomaticIDs(_ name: ArraySlice<UInt8>) -> Bool {
    name.starts(with: "auto_ids".utf8)
      && name.allSatisfy(ByteClass.isNamePart)
  }

  /// Returns the name of the attribute in a range of the text.
  mutating func attributeName(_ start: Int, _ end: Int) -> AttributeName {
    attributes.name(TextRange(start, end), in: text)
  }

  /// Sets an attribute of an attribute list; classes are appended to earlier ones.
  private mutating func set(_ name: AttributeName, _ value: TextRange, in inline: Int32) {
    setAttribute(name, value, in: attributes.inlineLists[Int(inline)].list)
  }

  /// Sets an attribute; classes are appended to earlier ones.
  mutating func setAttribute(_ name: AttributeName, _ value: TextRange, in list: Int32) {
    let index = attributes.find(name, in: list)
    guard index >= 0 else { return attributes.append(name, value, to: list) }
    guard name == .classes else {
      attributes.attributes[Int(index)].value = value
      return
    }
    guard copyBudget >= 0 else { return }
    let old = attributes.attributes[Int(index)].value
    var start = Int(old.start)
    if Int(old.end) != text.count || Int(old.end) <= sourceEnd {
      start = text.count
      copyBytes(Int(old.start), Int(old.end))
    }
    if old.count > 0 { text.append(0x20) }
    copyBytes(Int(value.start), Int(value.end))
    attributes.attributes[Int(index)].value = TextRange(start, text.count)
  }

  // MARK: Applying

  /// Applies a node's attribute list, with its references, to the node's attributes.
  mutating func applyInlineAttributes(of node: Int) {
    let inline = nodes[node].inlineAttributes
    guard inline >= 0 else { return }
    if nodes[node].attributes < 0 { nodes[node].attributes = attributes.makeList() }
    apply(inline, to: nodes[node].attributes)
  }

  /// Subtracts the bytes that a reference adds to the output from the budget.
  /// - Returns: false when the budget is exhausted.
  mutating func spendOnExpansion(_ count: Int) -> Bool {
    expansionBudget -= count
    if expansionBudget < 0, reportedLimits.insert(.expansion).inserted {
      report(.tooManyReferences, at: spans.position)
    }
    return expansionBudget >= 0
  }

  /// Applies an attribute list to attributes.
  mutating func apply(_ inline: Int32, to list: Int32) {
    var budget = 1000
    apply(inline, to: list, depth: 0, budget: &budget)
  }

  /// Applies an attribute list: references first, then its own attributes.
  ///
  /// kramdown fails on definitions that refer to each other in circles; here the expansion ends
  /// after a number of steps.
  private mutating func apply(
    _ inline: Int32, to list: Int32, depth: Int, budget: inout Int
  ) {
    budget -= 1
    guard depth < 20, budget > 0 else { return }
    var reference = attributes.inlineLists[Int(inline)].firstReference
    while reference >= 0 {
      let (name, next) = attributes.references[Int(reference)]
      if let definition = attributeDefinitions[ReferenceKey(text[name.indices])] {
        apply(definition, to: list, depth: depth + 1, budget: &budget)
      }
      reference = next
    }
    let own = attributes.inlineLists[Int(inline)].list
    var index = attributes.lists[Int(own)].first
    while index >= 0 {
      let attribute = attributes.attributes[Int(index)]
      // The attributes of a definition are written once for each reference.
      guard spendOnExpansion(attribute.value.count) else { return }
      setAttribute(attribute.name, attribute.value, in: list)
      index = attribute.next
    }
  }
}

extension AttributeStore {
  /// Appends a reference to an attribute list.
  mutating func addReference(_ name: TextRange, to inline: Int32) {
    let index = Int32(references.count)
    references.append((name, -1))
    let last = inlineLists[Int(inline)].lastReference
    if last >= 0 {
      references[Int(last)].next = index
    } else {
      inlineLists[Int(inline)].firstReference = index
    }
    inlineLists[Int(inline)].lastReference = index
  }
}
