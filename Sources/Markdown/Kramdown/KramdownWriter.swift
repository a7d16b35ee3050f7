internal import MarkdownShared
internal import SourceText

/// Writes a tree as kramdown's HTML converter would. Blocks stand here; spans, lists, tables, code,
/// footnotes and the table of contents have files of their own.
struct KramdownWriter: ~Copyable {
  let options: MarkdownOptions
  let source: KramdownSource
  /// Which lines of the rewritten source are blank, by number from 1.
  let blankLines: [Bool]
  var result = MarkdownResult()
  var unknownLanguages = UnknownLanguages()
  var takenIDs = UniqueIDs()
  var footnotes = KramdownFootnotes()
  var outline: [KramdownOutlineEntry] = []
  /// Where in the output the table of contents goes, and the list that it stands for.
  var contentsPlace: KramdownContentsPlace?

  /// Whether the output became far longer than the source can be meant to: attribute lists refer to one
  /// another, tables repeat their columns.
  private(set) var isOverLimit = false
  private let outputLimit: Int

  /// Blocks nested deeper than this are left out, with a finding.
  private static let depthLimit = 200

  /// - Parameter start: how much of the output stands before the document.
  init(options: MarkdownOptions, source: consuming KramdownSource, start: Int) {
    self.options = options
    outputLimit = start + 64 << 20 + source.text.count * 64
    blankLines = Self.findBlankLines(source.text)
    self.source = source
  }

  private static func findBlankLines(_ text: [UInt8]) -> [Bool] {
    text.withUnsafeBufferPointer { bytes in
      var lines: [Bool] = [true]
      lines.reserveCapacity(bytes.count / 24)
      var start = 0
      while start <= bytes.count {
        let end = bytes.find(0x0A, from: start)
        var index = start
        while index < end, isBlank(bytes[index]) { index += 1 }
        lines.append(index == end)
        start = end + 1
      }
      return lines
    }
  }

  /// White space, or the sign of a quote.
  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x3E || byte == 0x0D
  }

  /// Appends the whole document.
  /// - Complexity: O(n).
  mutating func write(_ tree: borrowing MarkdownTree, into output: inout OutputBuffer) {
    writeBlocks(of: tree.root, tree, 0, &output)
    writeFootnotes(tree, &output)
    fillContents(&output)
  }

  /// Writes the blocks of a container. Attribute lists stand for what is before them, or, behind a
  /// blank line, for what comes next.
  mutating func writeBlocks(
    of parent: Node, _ tree: borrowing MarkdownTree, _ depth: Int, _ output: inout OutputBuffer
  ) {
    guard depth < Self.depthLimit else {
      result.findings.append(
        MarkdownFinding(
          id: "markdown.too-deep", severity: .warning,
          message:
            "blocks are nested more than \(Self.depthLimit) deep; the innermost are left out",
          range: SourceRange(0, 0)))
      return
    }
    var pending = AttributeList()
    var pendingLine = 0
    var isBare = false
    var next = parent.firstChild
    while let node = next {
      next = node.next
      if output.count > outputLimit {
        isOverLimit = true
        return
      }
      if let meaning = placeholder(node, tree) {
        switch meaning {
        case .html(let html): writeLine(html, &output)
        case .math(let math): writeMathBlock(math, &output)
        case .bareParagraph: isBare = true
        case .attributes(let list):
          pending.merge(list, definitions: source.definitions)
          pendingLine = node.sourcePosition.startLine
        case .text(let text): text.withUnsafeBufferPointer { output.append(escapingText: $0) }
        case .nothing, .lineBreak, .definition, .table: break
        }
        continue
      }
      // A list stands for the block right below it; over a blank line it is lost.
      if node.sourcePosition.startLine > pendingLine + 1 { pending = AttributeList() }
      let attributes = takeAttributes(&pending, behind: node, tree, &next)
      if tree.kind(of: node) == .paragraph, startsDefinitions(node, tree) {
        writeDefinitionList(from: node, attributes, tree, depth, &output, &next)
      } else if isBare, tree.kind(of: node) == .paragraph {
        writeSpans(of: node, tree, &output)
        output.append(0x0A)
        isBare = false
      } else {
        writeBlock(node, attributes, tree, depth, &output, &next)
      }
    }
  }

  /// The attributes of a block: those that waited for it, and those that directly follow it.
  private func takeAttributes(
    _ pending: inout AttributeList, behind node: Node, _ tree: borrowing MarkdownTree,
    _ next: inout Node?
  ) -> AttributeList {
    var attributes = pending
    pending = AttributeList()
    while let candidate = next, let meaning = placeholder(candidate, tree) {
      if case .attributes(let list) = meaning, !isBehindBlankLine(candidate) {
        attributes.merge(list, definitions: source.definitions)
      } else if case .table = meaning {
        // It belongs to the table and is looked up there.
      } else {
        break
      }
      next = candidate.next
    }
    return attributes
  }

  private func isBehindBlankLine(_ node: Node) -> Bool {
    let line = node.sourcePosition.startLine
    return line <= 1 || line - 1 >= blankLines.count || blankLines[line - 1]
      || node.previous == nil
  }

  /// What a block of raw HTML stands for, when it is a placeholder.
  func placeholder(_ node: Node, _ tree: borrowing MarkdownTree) -> KramdownPlaceholder? {
    guard tree.kind(of: node) == .htmlBlock else { return nil }
    return source.placeholders.meaning(of: node.literal)
  }

  mutating func writeBlock(
    _ node: Node, _ attributes: AttributeList, _ tree: borrowing MarkdownTree, _ depth: Int,
    _ output: inout OutputBuffer, _ next: inout Node?
  ) {
    switch tree.kind(of: node) {
    case .paragraph: writeParagraph(node, attributes, tree, &output)
    case .heading: writeHeading(node, attributes, tree, &output)
    case .blockQuote:
      open("blockquote", attributes, &output)
      output.append(0x0A)
      writeBlocks(of: node, tree, depth + 1, &output)
      output.append("</blockquote>\n")
    case .list: writeList(node, attributes, tree, depth, &output, &next)
    case .codeBlock: writeCodeBlock(node, attributes, &output)
    case .htmlBlock: writeRawBlock(node, &output)
    case .thematicBreak:
      output.append("<hr")
      attributes.write(into: &output)
      output.append(" />\n")
    case .table: writeTable(node, attributes, tree, &output)
    case .footnoteDefinition: footnotes.keep(node)
    default: writeBlocks(of: node, tree, depth + 1, &output)
    }
  }

  /// Opens a tag with its attributes.
  func open(_ name: StaticString, _ attributes: AttributeList, _ output: inout OutputBuffer) {
    output.append(0x3C)
    output.append(name)
    attributes.write(into: &output)
    output.append(0x3E)
  }

  private mutating func writeParagraph(
    _ node: Node, _ attributes: AttributeList, _ tree: borrowing MarkdownTree,
    _ output: inout OutputBuffer
  ) {
    if let only = node.firstChild, only.next == nil, tree.kind(of: only) == .htmlInline,
      case .math(let math)? = source.placeholders.meaning(of: only.literal),
      attributes.isEmpty, isMathAlone(node)
    {
      writeMathBlock(math, &output)
      return
    }
    open("p", attributes, &output)
    writeSpans(of: node, tree, &output)
    output.append("</p>\n")
  }

  /// kramdown takes a line of math for a block when blank lines are around it.
  private func isMathAlone(_ node: Node) -> Bool {
    let place = node.sourcePosition
    return place.startLine == place.endLine
      && (place.endLine + 1 >= blankLines.count || blankLines[place.endLine + 1])
  }

  private mutating func writeHeading(
    _ node: Node, _ attributes: AttributeList, _ tree: borrowing MarkdownTree,
    _ output: inout OutputBuffer
  ) {
    var attributes = attributes
    if let last = node.lastChild, tree.kind(of: last) == .htmlInline,
      case .attributes(let list)? = source.placeholders.meaning(of: last.literal)
    {
      attributes.merge(list, definitions: source.definitions)
      tree.unlink(last)
    }
    if attributes.value(of: "id") == nil, source.makesIDs, options.features.contains(.headingIDs) {
      let id = takeID(for: textWithoutDashes(of: node, tree))
      if !id.isEmpty { attributes.set(Array("id".utf8), id) }
    }
    let level = node.headingLevel
    output.append("<h")
    output.append(0x30 + UInt8(level))
    attributes.write(into: &output)
    output.append(0x3E)
    let mark = output.count
    writeSpans(of: node, tree, &output, isHeading: true)
    let id = attributes.value(of: "id")
    if let id, !attributes.has(className: "no_toc"), !attributes.has(reference: "no_toc") {
      outline.append(
        KramdownOutlineEntry(level: level, id: id, html: output.bytes(from: mark)))
    }
    if options.collectsHeadings {
      result.headings.append(
        Heading(
          level: level, id: id.map { String(decoding: $0, as: UTF8.self) } ?? "",
          text: String(decoding: plainText(of: node, tree), as: UTF8.self)))
    }
    output.append("</h")
    output.append(0x30 + UInt8(level))
    output.append(">\n")
  }

  /// The id of a text by kramdown's rule for GitHub-flavoured documents.
  private mutating func takeID(for text: [UInt8]) -> [UInt8] {
    var id: [UInt8] = []
    text.withUnsafeBufferPointer { Slug.append($0, to: &id) }
    takenIDs.claim(&id)
    return id
  }

  /// The text that an id is made of: two or three hyphens are a dash there, and dropped.
  private func textWithoutDashes(of node: Node, _ tree: borrowing MarkdownTree) -> [UInt8] {
    let text = plainText(of: node, tree)
    guard text[...].contains(sequence: [0x2D, 0x2D]) else { return text }
    var result: [UInt8] = []
    var index = 0
    while index < text.count {
      let run = text[index...].prefix { $0 == 0x2D }.count
      if run > 1 {
        index += min(run, 3)
      } else {
        result.append(text[index])
        index += 1
      }
    }
    return result
  }

  private func writeRawBlock(_ node: Node, _ output: inout OutputBuffer) {
    if let restored = source.placeholders.restored(node.literal) {
      output.append(KramdownHTML.normalised(restored[...]))
    } else {
      output.append(KramdownHTML.normalised(Array(node.literal)[...]))
    }
  }

  private func writeLine(_ html: [UInt8], _ output: inout OutputBuffer) {
    output.append(html)
    if html.last != 0x0A { output.append(0x0A) }
  }

  func writeMathBlock(_ math: [UInt8], _ output: inout OutputBuffer) {
    output.append("\\[")
    math.withUnsafeBufferPointer { output.append(escapingText: $0) }
    output.append("\\]\n")
  }
}
