internal import SourceText

/// A footnote that the text refers to.
struct WrittenFootnote {
  var name: TextRange
  var content: Int
  var number: Int
  /// The number of further references to it.
  var repeats = 0
}

/// Writing of footnotes: their markers in the text, and the list at its end.
extension KramdownWriter {
  mutating func writeFootnoteReference(_ node: KramdownNode, _ output: inout OutputBuffer) {
    // A table of contents lists headings without their footnotes.
    guard !isInContents else { return }
    let reference = document.footnoteReferences[Int(node.data)]
    let definition = Int(reference.definition)
    if footnotePlaces.count <= definition {
      footnotePlaces += repeatElement(-1, count: definition + 1 - footnotePlaces.count)
    }
    let index: Int
    if footnotePlaces[definition] >= 0 {
      index = Int(footnotePlaces[definition])
      footnotes[index].repeats += 1
    } else {
      index = footnotes.count
      footnotePlaces[definition] = Int32(index)
      footnotes.append(
        WrittenFootnote(
          name: reference.name, content: Int(reference.content),
          number: options.firstFootnote + index))
    }
    let footnote = footnotes[index]
    output.append("<sup id=\"fnref:")
    writeName(of: footnote, &output)
    if footnote.repeats > 0 {
      output.append(0x3A)
      output.append(decimal: footnote.repeats)
    }
    output.append("\" role=\"doc-noteref\"><a href=\"#fn:")
    writeName(of: footnote, &output)
    output.append("\" class=\"footnote\" rel=\"footnote\">")
    output.append(decimal: footnote.number)
    output.append("</a></sup>")
  }

  private func writeName(of footnote: WrittenFootnote, _ output: inout OutputBuffer) {
    output.append(options.footnotePrefix)
    output.append(
      document.text, SourceRange(Int(footnote.name.start), Int(footnote.name.end)))
  }

  /// Writes the list of footnotes, including those that only other footnotes refer to.
  mutating func writeFootnotes(_ output: inout OutputBuffer) {
    guard !footnotes.isEmpty else { return }
    isInFootnotes = true
    defer { isInFootnotes = false }
    output.append("<div class=\"footnotes\" role=\"doc-endnotes\">\n  <ol")
    if options.firstFootnote != 1 {
      output.append(" start=\"")
      output.append(decimal: options.firstFootnote)
      output.append(0x22)
    }
    output.append(">\n")
    var index = 0
    while index < footnotes.count {
      writeFootnote(index, &output)
      index += 1
    }
    output.append("  </ol>\n</div>\n")
  }

  private mutating func writeFootnote(_ index: Int, _ output: inout OutputBuffer) {
    let footnote = footnotes[index]
    output.append("    <li id=\"fn:")
    writeName(of: footnote, &output)
    output.append("\" role=\"doc-endnote\">\n")
    let content = footnote.content
    // The number is read before the content is written: a marker within the footnote itself gets no
    // link back.
    let repeats = footnote.repeats
    let last = document.nodes[content].lastChild
    // The paragraph that gets the links back.
    var paragraph = -1
    if last >= 0, document.nodes[Int(last)].kind == .paragraph || options.footnoteBacklinkInline {
      var node = Int(last)
      while node >= 0, document.nodes[node].kind != .paragraph, document.nodes[node].kind != .header
      {
        node = Int(document.nodes[node].lastChild)
      }
      paragraph = node
    }
    backlink = paragraph >= 0 ? (paragraph, index, repeats) : nil
    writeChildren(
      of: content, parent: Parent(kind: .listItem), indent: 6, &output)
    if paragraph < 0 {
      output.append("      <p>")
      writeBacklinks(of: index, repeats: repeats, insertsSpace: false, &output)
      output.append("</p>\n")
    }
    output.append("    </li>\n")
  }

  /// Writes the links back to a footnote's markers.
  mutating func writeBacklinks(
    of index: Int, repeats: Int, insertsSpace: Bool, _ output: inout OutputBuffer
  ) {
    guard !options.footnoteBacklink.isEmpty else { return }
    let footnote = footnotes[index]
    for number in 0...repeats {
      if insertsSpace || number > 0 { writeCodePoint(0xA0, original: nil, &output) }
      output.append("<a href=\"#fnref:")
      writeName(of: footnote, &output)
      if number > 0 {
        output.append(0x3A)
        output.append(decimal: number)
      }
      output.append("\" class=\"reversefootnote\" role=\"doc-backlink\">")
      escapeText(options.footnoteBacklink.span, 0, options.footnoteBacklink.count, &output)
      if number > 0 {
        output.append("<sup>")
        output.append(decimal: number + 1)
        output.append("</sup>")
      }
      output.append("</a>")
    }
  }
}
