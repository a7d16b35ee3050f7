internal import MarkdownShared
internal import SourceText

/// The footnotes of a document in the order in which they are first referred to.
struct KramdownFootnotes {
  /// A definition, its name and how often it was referred to.
  struct Entry {
    var name: [UInt8]
    var uses = 0
  }

  private(set) var entries: [Entry] = []
  fileprivate var definitions: [Node] = []

  /// Keeps a definition for the end of the document.
  mutating func keep(_ definition: Node) { definitions.append(definition) }

  /// Counts a reference and returns the footnote's number and which reference this is, from 1.
  mutating func refer(to name: [UInt8]) -> (number: Int, use: Int) {
    if let index = entries.firstIndex(where: { $0.name == name }) {
      entries[index].uses += 1
      return (index + 1, entries[index].uses)
    }
    entries.append(Entry(name: name, uses: 1))
    return (entries.count, 1)
  }
}

/// Footnotes in kramdown's HTML.
extension KramdownWriter {
  mutating func writeFootnoteReference(_ node: Node, _ output: inout OutputBuffer) {
    guard let definition = node.footnoteDefinition else { return }
    let name = Array(definition.literal)
    let place = footnotes.refer(to: name)
    output.append("<sup id=\"fnref:")
    append(name, use: place.use, &output)
    output.append("\" role=\"doc-noteref\"><a href=\"#fn:")
    append(name, use: 1, &output)
    output.append("\" class=\"footnote\" rel=\"footnote\">")
    output.append(decimal: place.number - 1 + options.kramdown.firstFootnote)
    output.append("</a></sup>")
  }

  private func append(_ name: [UInt8], use: Int, _ output: inout OutputBuffer) {
    name.withUnsafeBufferPointer { output.append(escapingMarkdown: $0) }
    if use > 1 {
      output.append(":")
      output.append(decimal: use - 1)
    }
  }

  /// Writes the definitions; a footnote may refer to another one that then follows.
  mutating func writeFootnotes(_ tree: borrowing MarkdownTree, _ output: inout OutputBuffer) {
    guard !footnotes.entries.isEmpty else { return }
    let first = options.kramdown.firstFootnote
    output.append("<div class=\"footnotes\" role=\"doc-endnotes\">\n<ol")
    if first != 1 {
      output.append(" start=\"")
      output.append(decimal: first)
      output.append(0x22)
    }
    output.append(">\n")
    var number = 0
    while number < footnotes.entries.count {
      let name = footnotes.entries[number].name
      if let definition = footnotes.definitions.first(where: { $0.literal.elementsEqual(name) }) {
        output.append("<li id=\"fn:")
        append(name, use: 1, &output)
        output.append("\" role=\"doc-endnote\">\n")
        writeDefinition(definition, number, tree, &output)
        output.append("</li>\n")
      }
      number += 1
    }
    output.append("</ol>\n</div>\n")
  }

  /// Writes a definition's blocks; the links back stand in its last paragraph, or in one of their own.
  private mutating func writeDefinition(
    _ definition: Node, _ number: Int, _ tree: borrowing MarkdownTree, _ output: inout OutputBuffer
  ) {
    writeBlocks(of: definition, tree, 1, &output)
    let entry = footnotes.entries[number]
    let isInParagraph = definition.lastChild.map { tree.kind(of: $0) == .paragraph } ?? false
    if isInParagraph {
      output.truncate(to: output.count - "</p>\n".utf8.count)
      output.append("\u{a0}")
    } else {
      output.append("<p>")
    }
    for use in 1...max(entry.uses, 1) {
      if use > 1 { output.append("\u{a0}") }
      output.append("<a href=\"#fnref:")
      append(entry.name, use: use, &output)
      output.append("\" class=\"reversefootnote\" role=\"doc-backlink\">&#8617;")
      if use > 1 {
        output.append("<sup>")
        output.append(decimal: use)
        output.append("</sup>")
      }
      output.append("</a>")
    }
    output.append("</p>\n")
  }
}
