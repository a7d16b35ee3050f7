/// `html_to_native`: converts HTML elements to the nodes of the equivalent Markdown.
///
/// A paragraph in HTML is then a paragraph, `<b>` is strong emphasis, a heading gets an id. White space in their
/// text becomes one space, and entities are read. Elements that Markdown does not have stay HTML.
extension DocumentParser {
  /// The way in which the content of an element is converted.
  struct NativeConversion {
    /// True to convert elements; false to only decode entities.
    var converts = true
    /// True to keep white space.
    var preservesSpace = false
  }

  /// Converts an element that was just parsed, with all within it.
  /// - Complexity: O(size of the element).
  mutating func convertToNative(_ element: Int) {
    convert(element, in: nil, NativeConversion())
  }

  private mutating func convert(_ node: Int, in parent: TextRange?, _ how: NativeConversion) {
    switch nodes[node].kind {
    case .comment, .processingInstruction:
      let isSpan = parent.map { elementFacts($0).contains(.spanContent) } ?? false
      nodes[node].flags = isSpan ? [.span] : []
    case .htmlElement:
      let name = TextRange(Int(nodes[node].start), Int(nodes[node].end))
      if how.converts {
        convertElement(node, name)
      } else {
        keepElement(node, name, how)
      }
    default: break
    }
  }

  func elementFacts(_ name: TextRange) -> HTMLElements.Facts {
    HTMLElements.facts(text.span, Int(name.start), Int(name.end))
  }

  private mutating func convertElement(_ node: Int, _ name: TextRange) {
    let word = String(decoding: text[name.indices], as: UTF8.self)
    switch word {
    case "a":
      guard attributes.find(.href, in: nodes[node].attributes) >= 0 else {
        return keepElement(node, name, NativeConversion(converts: false))
      }
      makeNative(node, .link)
      convertChildren(of: node, name, NativeConversion())
    case "em", "i", "strong", "b":
      convertEmphasis(node, name, word == "em" || word == "i" ? .emphasis : .strong)
    case "h1", "h2", "h3", "h4", "h5", "h6": convertHeading(node, name)
    case "code", "pre": convertCode(node, name, isBlock: word == "pre")
    case "table": convertTable(node, name)
    case "script": convertScript(node, name)
    case "textarea": keepElement(node, name, NativeConversion(preservesSpace: true))
    default: convertOther(node, name, word)
    }
  }

  /// Converts an element without a special rule.
  private mutating func convertOther(_ node: Int, _ name: TextRange, _ word: String) {
    if Self.elementsWithoutText.contains(word) { removeTexts(of: node) }
    if let kind = Self.nativeKinds[word] {
      makeNative(node, kind)
      convertChildren(of: node, name, NativeConversion())
    } else {
      keepElement(node, name, NativeConversion())
    }
    if Self.strippedElements.contains(word) { stripTexts(of: node) }
    if Self.containerElements.contains(word) {
      removeBlankTexts(of: node)
      wrapSpans(of: node)
    } else if Self.captionElements.contains(word) {
      removeBlankTexts(of: node)
    }
  }

  private static let nativeKinds: [String: KramdownNodeKind] = [
    "blockquote": .blockquote, "hr": .horizontalRule, "br": .lineBreak, "img": .image,
    "p": .paragraph, "thead": .tableHead, "tbody": .tableBody, "tfoot": .tableFoot,
    "tr": .tableRow, "td": .tableCell, "th": .tableCell, "ul": .unorderedList,
    "ol": .orderedList, "dl": .definitionList, "li": .listItem, "dt": .term, "dd": .definition,
  ]

  private static func names(_ words: String) -> Set<String> {
    Set(words.split(separator: " ").map { String($0) })
  }

  /// Elements whose direct text is removed.
  private static let elementsWithoutText = names(
    """
    html head hgroup ol ul dl table colgroup tbody thead tfoot tr select optgroup
    """)
  /// Elements whose spans are wrapped in a paragraph without `<p>`, and whose blank texts are
  /// removed.
  private static let containerElements = names(
    """
    body section nav article aside header footer address div li dd blockquote figure figcaption \
    fieldset form
    """)
  /// Further elements in which blank texts at the edges and between blocks are removed.
  private static let captionElements = names("td th")
  /// Elements in which white space at the edges is removed.
  private static let strippedElements = names(
    """
    address article aside blockquote body caption dd div dl dt fieldset figcaption form footer header \
    legend li nav p section td th
    """)

  // MARK: Elements with special rules

  /// Converts emphasis, unless its text begins or ends with white space.
  private mutating func convertEmphasis(_ node: Int, _ name: TextRange, _ kind: KramdownNodeKind) {
    let value = plainText(of: node)
    if let first = value.first, let last = value.last,
      ByteClass.isSpace(first) || ByteClass.isSpace(last)
    {
      return keepElement(node, name, NativeConversion(converts: false))
    }
    makeNative(node, kind)
    convertChildren(of: node, name, NativeConversion())
  }

  private mutating func convertHeading(_ node: Int, _ name: TextRange) {
    let level = text[Int(name.end) - 1] - 0x30
    let value = appendBytes(plainText(of: node))
    makeNative(node, .header)
    nodes[node].detail = level
    nodes[node].start = value.start
    nodes[node].end = value.end
    convertChildren(of: node, name, NativeConversion())
  }

  /// Code is the text of an element with all markup left out and all entities read.
  private mutating func convertCode(_ node: Int, _ name: TextRange, isBlock: Bool) {
    guard let value = textReadingEntities(of: node) else {
      return keepElement(node, name, NativeConversion(converts: false, preservesSpace: true))
    }
    if isBlock {
      takeLanguage(ofCodeIn: node)
    } else {
      removeHighlighterClass(of: node)
    }
    makeNative(node, isBlock ? .codeBlock : .codeSpan)
    nodes[node].start = value.start
    nodes[node].end = value.end
    nodes[node].firstChild = -1
    nodes[node].lastChild = -1
  }

  /// Moves the language class of an only child `<code>` to the start of the classes of its `<pre>`.
  private mutating func takeLanguage(ofCodeIn node: Int) {
    let child = Int(nodes[node].firstChild)
    guard child >= 0, nodes[child].next < 0, nodes[child].kind == .htmlElement,
      isNamed(TextRange(Int(nodes[child].start), Int(nodes[child].end)), "code"),
      let classes = attributes.value(.classes, in: nodes[child].attributes),
      let language = text[classes.indices].split(whereSeparator: ByteClass.isSpace)
        .first(where: { $0.count > 9 && $0.starts(with: "language-".utf8) })
    else { return }
    var value = Array(language)
    if let own = attributes.value(.classes, in: nodes[node].attributes), own.count > 0 {
      value.append(0x20)
      value += text[own.indices]
    }
    setOwnAttribute(.classes, value, of: node)
  }

  private mutating func removeHighlighterClass(of node: Int) {
    guard let classes = attributes.value(.classes, in: nodes[node].attributes) else { return }
    let words = text[classes.indices].split(whereSeparator: ByteClass.isSpace)
    let rest = words.filter { !$0.starts(with: "highlighter-".utf8) }
    guard rest.count < words.count else { return }
    setOwnAttribute(.classes, Array(rest.joined(separator: [0x20])), of: node)
  }

  /// Sets an attribute, replacing an earlier value.
  mutating func setOwnAttribute(_ name: AttributeName, _ value: [UInt8], of node: Int) {
    if nodes[node].attributes < 0 { nodes[node].attributes = attributes.makeList() }
    let range = appendBytes(value)
    let index = attributes.find(name, in: nodes[node].attributes)
    if index >= 0 {
      attributes.attributes[Int(index)].value = range
    } else {
      attributes.append(name, range, to: nodes[node].attributes)
    }
  }

  /// Converts a script of the type `math/tex` to a formula.
  private mutating func convertScript(_ node: Int, _ name: TextRange) {
    let typeName = attributes.name(appendBytes("type".utf8), in: text)
    let child = Int(nodes[node].firstChild)
    guard child >= 0, let type = attributes.value(typeName, in: nodes[node].attributes),
      String(decoding: text[type.indices], as: UTF8.self).utf8Contains("math/tex")
    else { return keepElement(node, name, NativeConversion()) }
    let isBlock = String(decoding: text[type.indices], as: UTF8.self).utf8Contains("mode=display")
    _ = attributes.remove(typeName, from: nodes[node].attributes)
    let value = withoutCharacterData(TextRange(Int(nodes[child].start), Int(nodes[child].end)))
    makeNative(node, .math)
    if !isBlock { nodes[node].flags.insert(.span) }
    nodes[node].start = value.start
    nodes[node].end = value.end
    nodes[node].firstChild = -1
    nodes[node].lastChild = -1
  }

  /// The text between `% <![CDATA[` and `%]]>`, with or without the comment signs.
  private func withoutCharacterData(_ range: TextRange) -> TextRange {
    var start = Int(range.start)
    var end = Int(range.end)
    if start < end, text[start] == 0x25 { start = trimmedStart(start + 1, end) }
    let (open, close) = ("<![CDATA[".utf8, "]]>".utf8)
    guard text[start..<end].starts(with: open), end - start >= open.count + close.count,
      text[(end - close.count)..<end].elementsEqual(close)
    else { return range }
    start += open.count
    end -= close.count
    if start < end, text[start] == 0x0A { start += 1 }
    if end - start >= 2, text[end - 1] == 0x25, ByteClass.isSpace(text[end - 2]) { end -= 2 }
    return TextRange(start, max(start, end))
  }

  // MARK: Steps

  /// Makes an HTML element a node of another kind; its attributes stay.
  mutating func makeNative(_ node: Int, _ kind: KramdownNodeKind) {
    nodes[node].kind = kind
    nodes[node].flags = []
    nodes[node].inlineAttributes = -1
    nodes[node].start = nodes[node].origin
    nodes[node].end = nodes[node].origin
  }

  /// Keeps an HTML element and converts its content.
  mutating func keepElement(_ node: Int, _ name: TextRange, _ how: NativeConversion) {
    let facts = elementFacts(name)
    var flags: KramdownNodeFlags = facts.contains(.span) ? [.span] : []
    if how.converts, facts.contains(.blockContent) {
      flags.insert(.blockContent)
    } else if !how.converts || !facts.contains(.spanContent) {
      flags.insert(.rawContent)
    }
    nodes[node].flags = flags
    nodes[node].inlineAttributes = -1
    convertChildren(of: node, name, how)
  }

  mutating func convertChildren(of node: Int, _ name: TextRange, _ how: NativeConversion) {
    var child = nodes[node].firstChild
    while child >= 0 {
      let next = nodes[Int(child)].next
      if nodes[Int(child)].kind == .text {
        readEntities(
          ofText: Int(child), in: node, preservesSpace: how.preservesSpace || !how.converts)
      } else {
        convert(Int(child), in: name, how)
      }
      child = next
    }
  }
}

extension String {
  /// Returns true if the string contains a part.
  fileprivate func utf8Contains(_ part: StaticString) -> Bool {
    let bytes = part.withUTF8Buffer { Array($0) }
    let own = Array(utf8)
    return own.indices.contains { own[$0...].starts(with: bytes) }
  }
}
