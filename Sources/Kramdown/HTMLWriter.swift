package import MarkdownShared
package import SourceText

/// The site's hooks for writing HTML. They are called in document order; a result of nil or false
/// keeps kramdown's output.
package struct KramdownHooks: Sendable {
  /// Writes the content of the `div` of a code block, or returns false.
  package var highlightBlock:
    (
      @Sendable (
        _ code: ArraySlice<UInt8>, _ language: ArraySlice<UInt8>?, _ output: inout OutputBuffer
      ) -> Bool
    )?
  /// Writes the content of `<code>` in running text, or returns false.
  package var highlightSpan:
    (
      @Sendable (
        _ code: ArraySlice<UInt8>, _ language: ArraySlice<UInt8>?, _ output: inout OutputBuffer
      ) -> Bool
    )?
  /// The URL on the finished site for a link's URL in the source.
  package var linkTarget: (@Sendable (_ url: ArraySlice<UInt8>) -> [UInt8]?)?
  /// The files and the size of the image with a URL.
  package var picture: (@Sendable (_ url: ArraySlice<UInt8>) -> MarkdownPicture)?

  package init() {}
}

/// A heading as it was written.
package struct KramdownHeading: Sendable {
  /// 1 to 6, as written in the source.
  package var level: Int
  /// Its id; nil when it has none.
  package var id: ArraySlice<UInt8>?
  /// Its node.
  package var node: Int
}

/// Writes a document as kramdown's HTML.
package struct KramdownWriter: ~Copyable {
  var document: KramdownDocument
  let options: KramdownOptions
  let hooks: KramdownHooks
  var headingIDs = HeadingIDs()
  /// The headings, in the order in which they were written.
  package internal(set) var headings: [KramdownHeading] = []
  var footnotes: [WrittenFootnote] = []
  /// For each definition the index of its footnote in ``footnotes``; -1 for none.
  var footnotePlaces: [Int32] = []
  /// The list that the table of contents replaces, and its offset in the output.
  var contents: (node: Int, place: Int)?
  /// The offset of the footnotes in the output, if a list asks for them (`{:footnotes}`).
  var footnotePlace: Int?
  /// True while the footnotes themselves are written, in which a list cannot ask for them.
  var isInFootnotes = false
  /// The paragraph that gets a footnote's links back.
  var backlink: (node: Int, footnote: Int, repeats: Int)?
  /// True while the table of contents is written: links in headings are not written as links there.
  var isInContents = false
  /// The start tag of highlighted code in running text that has no attributes.
  var plainSpanTag: [UInt8] = []

  /// Makes a writer.
  package init(_ document: KramdownDocument, hooks: KramdownHooks = KramdownHooks()) {
    self.document = document
    options = document.options
    self.hooks = hooks
    plainSpanTag = makePlainSpanTag()
  }

  /// Appends the document's HTML.
  /// - Complexity: O(n).
  package mutating func write(into output: inout OutputBuffer) {
    let start = output.count
    writeChildren(of: 0, parent: Parent(kind: .root), indent: 0, &output)
    if footnotePlace == nil { writeFootnotes(&output) }
    guard contents != nil || footnotePlace != nil else { return }
    insertPlacedParts(from: start, &output)
  }

  /// Inserts the table of contents and the footnotes at the places of the lists that ask for them.
  private mutating func insertPlacedParts(from start: Int, _ output: inout OutputBuffer) {
    var parts: [(place: Int, html: [UInt8])] = []
    if let footnotePlace {
      let isContentsAbove = contents != nil
      var html = OutputBuffer()
      writeFootnotes(&html)
      var footnotes = html.bytes()
      if !isContentsAbove, let contents {
        // The list that the table of contents replaces is in a footnote.
        var html = OutputBuffer()
        writeContents(of: contents.node, &html)
        footnotes.replaceSubrange(contents.place..<(contents.place + 1), with: html.bytes())
        self.contents = nil
      }
      parts.append((footnotePlace, footnotes))
    }
    if let contents {
      var html = OutputBuffer()
      writeContents(of: contents.node, &html)
      parts.append((contents.place, html.bytes()))
    }
    parts.sort { $0.place < $1.place }
    let written = output.bytes(from: start)
    output.truncate(to: start)
    var from = 0
    for part in parts {
      // The part has one placeholder byte in the output.
      output.append(written.span.extracting(from..<(part.place - start)))
      output.append(part.html)
      from = part.place - start + 1
    }
    output.append(written.span.extracting(droppingFirst: from))
  }

  /// The facts about its parent that a node needs.
  struct Parent {
    var kind: KramdownNodeKind
    /// True if it is an HTML element with raw content.
    var isRawElement = false
    /// The alignments of a table's columns, and whether its head is written.
    var table: Int32 = -1
    var isTableHead = false
  }

  /// Writes the children of a node, two spaces further in.
  @inline(__always)
  mutating func writeChildren(
    of node: Int, parent: Parent, indent: Int, _ output: inout OutputBuffer
  ) {
    var child = document.nodes[node].firstChild
    while child >= 0 {
      write(Int(child), parent, indent: indent, &output)
      child = document.nodes[Int(child)].next
    }
    if let place = backlink, place.node == node {
      backlink = nil
      writeBacklinks(of: place.footnote, repeats: place.repeats, insertsSpace: true, &output)
    }
  }

  /// Writes a node.
  mutating func write(_ index: Int, _ parent: Parent, indent: Int, _ output: inout OutputBuffer) {
    let node = document.nodes[index]
    switch node.kind {
    case .text, .rawText: escapeText(Int(node.start), Int(node.end), &output)
    case .blank: output.append(0x0A)
    case .paragraph: writeParagraph(index, node, indent: indent, &output)
    case .header: writeHeading(index, node, indent: indent, &output)
    case .horizontalRule:
      appendIndent(indent, &output)
      output.append("<hr")
      writeAttributes(node.attributes, &output)
      output.append(" />\n")
    case .codeBlock: writeCodeBlock(node, indent: indent, &output)
    case .blockquote: writeIndented("blockquote", index, node, indent: indent, &output)
    case .unorderedList, .orderedList: writeList(index, node, indent: indent, &output)
    case .definitionList: writeIndented("dl", index, node, indent: indent, &output)
    case .listItem: writeItem("li", index, node, indent: indent, &output)
    case .definition: writeItem("dd", index, node, indent: indent, &output)
    case .term: writeTerm(index, node, indent: indent, &output)
    case .table, .tableHead, .tableBody, .tableFoot, .tableRow:
      writeTablePart(index, node, parent, indent: indent, &output)
    case .tableCell: writeCell(index, node, parent, column: 0, indent: indent, &output)
    case .htmlElement: writeElement(index, node, parent, indent: indent, &output)
    case .comment, .processingInstruction:
      let isBlock = !node.flags.contains(.span) && !parent.isRawElement
      if isBlock { appendIndent(indent, &output) }
      output.append(document.text, range(node))
      if isBlock { output.append(0x0A) }
    case .kramdownComment:
      if !node.flags.contains(.span) { appendIndent(indent, &output) }
      output.append("<!-- ")
      output.append(document.text, range(node))
      output.append(node.flags.contains(.span) ? " -->" : " -->\n")
    case .raw:
      guard !node.flags.contains(.otherFormat) else { return }
      output.append(document.text, range(node))
      if !node.flags.contains(.span) { output.append(0x0A) }
    case .math: writeMath(node, indent: indent, &output)
    case .emphasis: writeSpan("em", index, node, indent: indent, &output)
    case .strong: writeSpan("strong", index, node, indent: indent, &output)
    case .codeSpan: writeCodeSpan(node, &output)
    case .link: writeLink(index, node, indent: indent, &output)
    case .image: writeImage(node, &output)
    case .footnote: writeFootnoteReference(node, &output)
    case .lineBreak: output.append("<br />")
    case .entity: writeEntity(node, &output)
    case .typographicSymbol: writeSymbol(node, &output)
    case .smartQuote: writeQuote(node, &output)
    case .abbreviation: writeAbbreviation(node, &output)
    case .root, .footnoteDefinition:
      writeChildren(of: index, parent: parent, indent: indent, &output)
    case .endOfBlock: break
    }
  }

  func range(_ node: KramdownNode) -> SourceRange {
    SourceRange(Int(node.start), Int(node.end))
  }

  func appendIndent(_ count: Int, _ output: inout OutputBuffer) {
    if count > 0 { output.append(repeating: 0x20, count: count) }
  }
}
