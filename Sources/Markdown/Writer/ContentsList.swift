internal import MarkdownShared
internal import SourceText

/// The table of contents that `[[toc]]` asks for.
extension HTMLWriter {
  /// Appends the planned headings as nested lists in a `nav`. A skipped level opens no list, so that
  /// no list is empty.
  func writeTableOfContents(_ output: inout OutputBuffer) {
    startLine(&output)
    output.append("<nav class=\"toc\">\n")
    var levels: [Int] = []
    for heading in plannedHeadings ?? [] {
      while levels.count > 1, heading.level <= levels[levels.count - 2] {
        output.append("</li>\n</ul>\n")
        levels.removeLast()
      }
      if let last = levels.last, heading.level <= last {
        output.append("</li>\n")
        // A heading between two levels, such as an h3 after an h4 below an h2, continues the deeper
        // list.
        levels[levels.count - 1] = heading.level
      } else {
        output.append(levels.isEmpty ? "<ul>\n" : "\n<ul>\n")
        levels.append(heading.level)
      }
      output.append("<li><a href=\"#")
      output.append(escapingURL: heading.id.utf8.span)
      output.append("\">")
      output.append(escapingMarkdown: heading.text.utf8.span)
      output.append("</a>")
    }
    for _ in levels { output.append("</li>\n</ul>\n") }
    output.append("</nav>\n")
  }
}
