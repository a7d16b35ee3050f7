internal import MarkdownShared
internal import SourceText

/// Text, emphasis, links and what else stands within a paragraph.
extension KramdownWriter {
  /// Writes the children of a block that holds text.
  mutating func writeSpans(
    of parent: Node, _ tree: borrowing MarkdownTree, _ output: inout OutputBuffer,
    isHeading: Bool = false, depth: Int = 0
  ) {
    guard depth < 100 else { return }
    var next = parent.firstChild
    while let node = next {
      next = node.next
      var attributes = AttributeList()
      if Self.takesAttributes(tree.kind(of: node)) {
        while let candidate = next, let list = attributeList(candidate, tree) {
          attributes.merge(list, definitions: source.definitions)
          next = candidate.next
        }
      }
      switch tree.kind(of: node) {
      case .text: writeText(node, tree, &output)
      case .softBreak:
        if options.features.contains(.hardBreaks) {
          output.append("<br />\n")
        } else if !options.features.contains(.joinedLines) || !LineJoin.vanishes(node, tree) {
          output.append(0x0A)
        }
      case .lineBreak: output.append("<br />\n")
      case .code: writeCodeSpan(node, attributes, &output)
      case .htmlInline: writeInlineHTML(node, tree, &output)
      case .emphasis:
        if let inner = node.firstChild, inner.next == nil, tree.kind(of: inner) == .strong {
          // `***x***` is strong outside for kramdown.
          open("strong", attributes, &output)
          writeElement("em", inner, AttributeList(), tree, &output, depth)
          output.append("</strong>")
        } else {
          writeElement("em", node, attributes, tree, &output, depth)
        }
      case .strong: writeElement("strong", node, attributes, tree, &output, depth)
      case .strikethrough: writeElement("del", node, attributes, tree, &output, depth)
      case .link: writeLink(node, attributes, tree, &output, depth)
      case .image: writeImage(node, attributes, tree, &output)
      case .footnoteReference: writeFootnoteReference(node, &output)
      default: writeSpans(of: node, tree, &output, depth: depth + 1)
      }
    }
  }

  private static func takesAttributes(_ kind: NodeKind) -> Bool {
    switch kind {
    case .code, .emphasis, .strong, .strikethrough, .link, .image: true
    default: false
    }
  }

  /// The attribute list that a node is, or nil.
  func attributeList(_ node: Node, _ tree: borrowing MarkdownTree) -> AttributeList? {
    guard tree.kind(of: node) == .htmlInline,
      case .attributes(let list)? = source.placeholders.meaning(of: node.literal)
    else { return nil }
    return list
  }

  private mutating func writeElement(
    _ name: StaticString, _ node: Node, _ attributes: AttributeList,
    _ tree: borrowing MarkdownTree, _ output: inout OutputBuffer, _ depth: Int
  ) {
    open(name, attributes, &output)
    writeSpans(of: node, tree, &output, depth: depth + 1)
    output.append("</")
    output.append(name)
    output.append(0x3E)
  }

  private func writeText(
    _ node: Node, _ tree: borrowing MarkdownTree, _ output: inout OutputBuffer
  ) {
    let text = node.literal
    let typography = KramdownTypography(
      following: following(node, tree), quotes: options.kramdown.quotes)
    if let restored = textWithoutMarks(text) {
      restored.withUnsafeBufferPointer { writeAbbreviated($0, typography, &output) }
    } else {
      writeAbbreviated(text, typography, &output)
    }
  }

  /// Text without the marks that the rewriting put in, or nil when there is none.
  private func textWithoutMarks(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    let mark = KramdownSpanSource.guardMark
    guard text.starts(with: mark) else { return nil }
    return Array(text.dropFirst(mark.count))
  }

  /// The bytes that would follow a text in the source: the first signs of what comes next.
  private func following(
    _ node: Node, _ tree: borrowing MarkdownTree
  ) -> (first: UInt8?, second: UInt8?) {
    guard let next = node.next else {
      guard let parent = node.parent else { return (nil, nil) }
      switch tree.kind(of: parent) {
      case .emphasis, .strong: return (0x2A, nil)
      case .link, .image: return (0x5D, 0x28)
      case .strikethrough: return (0x7E, 0x7E)
      case .tableCell: return (0x20, nil)
      default: return (nil, nil)
      }
    }
    let inner = next.firstChild.flatMap { tree.kind(of: $0) == .text ? $0.literal.first : nil }
    switch tree.kind(of: next) {
    case .softBreak, .lineBreak: return (0x0A, nil)
    case .emphasis, .strong: return (0x2A, inner ?? 0x2A)
    case .code: return (0x60, next.literal.first)
    case .link: return (0x5B, inner)
    case .footnoteReference: return (0x5B, 0x5E)
    case .image: return (0x21, 0x5B)
    case .strikethrough: return (0x7E, 0x7E)
    case .htmlInline:
      switch source.placeholders.meaning(of: next.literal) {
      case .text(let text)?: return (text.first, nil)
      case .math?: return (0x24, 0x24)
      case .attributes?: return (0x7B, 0x3A)
      default: return (0x3C, next.literal.dropFirst().first)
      }
    default: return (next.literal.first, nil)
    }
  }

  /// Writes text with the document's abbreviations marked.
  /// - Complexity: O(n), with abbreviations O(n · length of the longest).
  private func writeAbbreviated(
    _ text: UnsafeBufferPointer<UInt8>, _ typography: KramdownTypography,
    _ output: inout OutputBuffer
  ) {
    guard !source.abbreviations.isEmpty else {
      writeEmoji(text, typography, &output)
      return
    }
    var start = 0
    var index = 0
    while index < text.count {
      guard let found = source.abbreviations.longest(at: index, in: text) else {
        index += 1
        continue
      }
      var before = typography
      before.following = (text[index], text[index + 1 < text.count ? index + 1 : index])
      before.write(UnsafeBufferPointer(rebasing: text[start..<index]), into: &output)
      output.append("<abbr title=\"")
      found.title.withUnsafeBufferPointer { output.append(escapingMarkdown: $0) }
      output.append("\">")
      let end = index + found.length
      output.append(escapingText: UnsafeBufferPointer(rebasing: text[index..<end]))
      output.append("</abbr>")
      index = end
      start = index
    }
    writeEmoji(UnsafeBufferPointer(rebasing: text[start...]), typography, &output)
  }

  /// Writes text, with the characters of emoji that it names where the site wants them.
  private func writeEmoji(
    _ text: UnsafeBufferPointer<UInt8>, _ typography: KramdownTypography,
    _ output: inout OutputBuffer
  ) {
    guard options.features.contains(.emojiNames), text.find(0x3A) < text.count else {
      return typography.write(text, into: &output)
    }
    var named = OutputBuffer(capacity: text.count + 16)
    EmojiNames.replaceNames(in: text) { named.append($0) }
    named.withBytes { typography.write($0, into: &output) }
  }

  private func writeInlineHTML(
    _ node: Node, _ tree: borrowing MarkdownTree, _ output: inout OutputBuffer
  ) {
    switch source.placeholders.meaning(of: node.literal) {
    case .text(let text)?: text.withUnsafeBufferPointer { output.append(escapingText: $0) }
    case .lineBreak?: output.append("<br />")
    case .html(let html)?: output.append(html)
    case .math(let math)?:
      output.append("\\(")
      math.withUnsafeBufferPointer { output.append(escapingText: $0) }
      output.append("\\)")
    case .attributes?:
      // Behind plain text there is nothing that it could stand for.
      guard let before = node.previous, tree.kind(of: before) == .text,
        !before.literal.elementsEqual(KramdownSpanSource.guardMark)
      else { break }
      (source.placeholders.restored(node.literal) ?? []).withUnsafeBufferPointer {
        output.append(escapingText: $0)
      }
    case .nothing?, .bareParagraph?, .definition?, .table?: break
    case nil:
      let restored = source.placeholders.restored(node.literal) ?? Array(node.literal)
      output.append(KramdownHTML.normalised(restored[...]))
    }
  }

  private mutating func writeLink(
    _ node: Node, _ attributes: AttributeList, _ tree: borrowing MarkdownTree,
    _ output: inout OutputBuffer, _ depth: Int
  ) {
    let attributes = withDefinition(of: node, attributes)
    output.append("<a href=\"")
    writeAttribute(node.url, &output)
    output.append(0x22)
    if node.title.count > 0 {
      output.append(" title=\"")
      writeAttribute(node.title, &output)
      output.append(0x22)
    }
    attributes.write(into: &output)
    if options.features.contains(.externalLinks), attributes.value(of: "target") == nil {
      appendExternalAttributes(node.url, &output)
    }
    output.append(0x3E)
    if isAutolink(node, tree), let text = node.firstChild {
      let isMail = text.literal.starts(with: "mailto:".utf8)
      output.append(
        escapingText: UnsafeBufferPointer(rebasing: text.literal.dropFirst(isMail ? 7 : 0)))
    } else {
      writeSpans(of: node, tree, &output, depth: depth + 1)
    }
    output.append("</a>")
  }

  private func appendExternalAttributes(
    _ url: UnsafeBufferPointer<UInt8>, _ output: inout OutputBuffer
  ) {
    if ExternalLink.isExternal(url, options.site) { output.append(ExternalLink.attributes) }
  }

  /// A link's own attributes behind those of its definition.
  private func withDefinition(of node: Node, _ own: AttributeList) -> AttributeList {
    guard var defined = source.placeholders.attributes(in: node.url) else { return own }
    if node.title.count > 0 { _ = defined.remove("title") }
    var attributes = AttributeList()
    attributes.merge(defined, definitions: source.definitions)
    attributes.merge(own, definitions: source.definitions)
    return attributes
  }

  /// Whether a link is `<https://…>`: its text is its address and gets no typography.
  private func isAutolink(_ node: Node, _ tree: borrowing MarkdownTree) -> Bool {
    guard let text = node.firstChild, text.next == nil, tree.kind(of: text) == .text,
      node.title.count == 0
    else { return false }
    let url = node.url
    return url.elementsEqual(text.literal)
      || (url.starts(with: "mailto:".utf8) && url.dropFirst(7).elementsEqual(text.literal))
  }

  private func writeImage(
    _ node: Node, _ attributes: AttributeList, _ tree: borrowing MarkdownTree,
    _ output: inout OutputBuffer
  ) {
    let attributes = withDefinition(of: node, attributes)
    output.append("<img src=\"")
    writeAttribute(node.url, &output)
    output.append("\" alt=\"")
    let text = plainText(of: node, tree)
    text.withUnsafeBufferPointer { output.append(escapingMarkdown: $0) }
    output.append(0x22)
    if node.title.count > 0 {
      output.append(" title=\"")
      writeAttribute(node.title, &output)
      output.append(0x22)
    }
    attributes.write(into: &output)
    if options.features.contains(.lazyImages), attributes.value(of: "loading") == nil {
      output.append(" loading=\"lazy\"")
    }
    output.append(" />")
  }

  private func writeAttribute(
    _ bytes: UnsafeBufferPointer<UInt8>, _ output: inout OutputBuffer
  ) {
    if let restored = source.placeholders.restored(bytes, unescaping: true) {
      restored.withUnsafeBufferPointer { output.append(escapingMarkdown: $0) }
    } else {
      output.append(escapingMarkdown: bytes)
    }
  }

  /// The text of a node's children without markup: for ids and `alt`.
  /// - Complexity: O(n).
  func plainText(of node: Node, _ tree: borrowing MarkdownTree) -> [UInt8] {
    var text: [UInt8] = []
    var current = tree.following(node, below: node)
    while let child = current {
      var skips = false
      switch tree.kind(of: child) {
      case .text: text += textWithoutMarks(child.literal) ?? Array(child.literal)
      case .code: text += source.placeholders.restored(child.literal) ?? Array(child.literal)
      case .softBreak, .lineBreak: text.append(0x20)
      case .image: skips = true
      case .htmlInline:
        if case .text(let plain)? = source.placeholders.meaning(of: child.literal) { text += plain }
      default: break
      }
      current = tree.following(child, below: node, skippingChildren: skips)
    }
    return text
  }
}
