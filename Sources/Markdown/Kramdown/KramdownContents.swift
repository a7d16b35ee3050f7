internal import MarkdownShared
internal import SourceText

/// A heading of the table of contents.
struct KramdownOutlineEntry {
  var level: Int
  var id: [UInt8]
  /// What stands between the heading's tags.
  var html: [UInt8]
}

/// A list marked `{:toc}`.
struct KramdownContentsPlace {
  /// Where in the output it stands.
  var offset: Int
  var isOrdered: Bool
  var attributes: AttributeList
}

/// The table of contents.
extension KramdownWriter {
  /// Puts the table of contents where its list stood.
  /// - Complexity: O(size of the output) when there is one.
  func fillContents(_ output: inout OutputBuffer) {
    guard let place = contentsPlace else { return }
    let behind = output.bytes(from: place.offset)
    output.truncate(to: place.offset)
    let listed = outline.filter { options.kramdown.contentsLevels.contains($0.level) }
    var attributes = place.attributes
    if attributes.value(of: "id") == nil {
      attributes.set(Array("id".utf8), Array("markdown-toc".utf8))
    }
    let prefix = attributes.value(of: "id") ?? []
    writeContents(listed[...], isOrdered: place.isOrdered, attributes, prefix: prefix, &output)
    output.append(behind)
  }

  /// Writes headings as nested lists: a heading holds the deeper ones that follow it.
  private func writeContents(
    _ entries: ArraySlice<KramdownOutlineEntry>, isOrdered: Bool, _ attributes: AttributeList,
    prefix: [UInt8], _ output: inout OutputBuffer
  ) {
    guard !entries.isEmpty else { return }
    let name: StaticString = isOrdered ? "ol" : "ul"
    open(name, attributes, &output)
    output.append(0x0A)
    var index = entries.startIndex
    while index < entries.endIndex {
      let entry = entries[index]
      let end = entries[(index + 1)...].firstIndex { $0.level <= entry.level } ?? entries.endIndex
      output.append("<li><a href=\"#")
      entry.id.withUnsafeBufferPointer { output.append(escapingMarkdown: $0) }
      output.append("\" id=\"")
      (prefix + [0x2D] + entry.id).withUnsafeBufferPointer { output.append(escapingMarkdown: $0) }
      output.append("\">")
      output.append(entry.html)
      output.append("</a>")
      if end > index + 1 { output.append("    ") }
      writeContents(
        entries[(index + 1)..<end], isOrdered: isOrdered, AttributeList(), prefix: prefix, &output)
      output.append("</li>\n")
      index = end
    }
    output.append("</")
    output.append(name)
    output.append(">\n")
  }
}
