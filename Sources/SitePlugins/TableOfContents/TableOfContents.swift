internal import SiteModel
package import SourceText

/// jekyll-toc: the list of a page's headings, and the anchors that it links to.
///
/// Headings are found in rendered HTML. Only anchors are inserted into the page, which otherwise
/// keeps its bytes; the plugin parses and serialises the page.
package struct TableOfContents {
  /// One heading of the page.
  struct Entry {
    /// The fragment for links: the heading's `id`, or one made from its text.
    var id: String
    /// The text, escaped, without tags.
    var text: [UInt8]
    var level: Int
    /// Where the heading's content starts in the page.
    var contentStart: Int
    /// The end of the content if its last part is an element; else nil.
    var elementEnd: Int?
    /// True if the heading has any content; an empty one gets no anchor.
    var hasContent: Bool
  }

  private let options: TableOfContentsOptions
  let entries: [Entry]

  /// Finds the headings of a page.
  /// - Complexity: O(length of the page).
  package init(of page: Span<UInt8>, options: TableOfContentsOptions) {
    self.options = options
    var finder = HeadingFinder(page, options: options)
    entries = finder.entries()
  }

  /// Appends the list.
  /// - Complexity: O(number of headings × levels).
  package func writeList(into buffer: inout OutputBuffer) {
    writeListTag(into: &buffer)
    buffer.append(" id=\"")
    buffer.append(escapingAttribute: options.listID)
    buffer.append("\" class=\"")
    buffer.append(escapingAttribute: options.listClass)
    buffer.append("\">\n")
    writeItems(entries[...], into: &buffer)
    writeListEnd(into: &buffer)
  }

  private func writeListTag(into buffer: inout OutputBuffer) {
    if options.isOrdered { buffer.append("<ol") } else { buffer.append("<ul") }
  }

  private func writeListEnd(into buffer: inout OutputBuffer) {
    if options.isOrdered { buffer.append("</ol>") } else { buffer.append("</ul>") }
  }

  /// Appends the items for a sequence of headings: the headings of the lowest level, each with a
  /// nested list of the deeper headings after it. Deeper headings before the first of them are
  /// items of the same list.
  private func writeItems(_ entries: ArraySlice<Entry>, into buffer: inout OutputBuffer) {
    guard let lowest = entries.lazy.map(\.level).min() else { return }
    var index = entries.startIndex
    while index < entries.endIndex {
      let isItem = entries[index].level == lowest
      let nestedStart = isItem ? index + 1 : index
      var nestedEnd = nestedStart
      while nestedEnd < entries.endIndex, entries[nestedEnd].level > lowest { nestedEnd += 1 }
      let nested = entries[nestedStart..<nestedEnd]
      if isItem {
        writeItemStart(entries[index], into: &buffer)
        if !nested.isEmpty {
          buffer.append(0x0A)
          writeListTag(into: &buffer)
          if !options.sublistClass.isEmpty {
            buffer.append(" class=\"")
            buffer.append(escapingAttribute: options.sublistClass)
            buffer.append(0x22)
          }
          buffer.append(">\n")
          writeItems(nested, into: &buffer)
          writeListEnd(into: &buffer)
          buffer.append(0x0A)
        }
        buffer.append("</li>\n")
      } else {
        writeItems(nested, into: &buffer)
      }
      index = nestedEnd
    }
  }

  private func writeItemStart(_ entry: Entry, into buffer: inout OutputBuffer) {
    buffer.append("<li class=\"")
    buffer.append(escapingAttribute: options.itemClass)
    buffer.append(0x20)
    buffer.append(escapingAttribute: options.itemPrefix)
    buffer.append(0x68)
    buffer.append(decimal: entry.level)
    buffer.append("\"><a href=\"#")
    buffer.append(entry.id)
    buffer.append("\">")
    buffer.append(entry.text)
    buffer.append("</a>")
  }

  /// Copies the page with an anchor at the start of each listed heading. Line breaks are inserted
  /// as the plugin's writer does: before an element that begins a heading and after one that ends
  /// it.
  /// - Parameter page: the same bytes that the headings were found in.
  /// - Complexity: O(length of the page).
  package func writePage(
    _ page: Span<UInt8>, into buffer: inout OutputBuffer
  ) {
    var copied = 0
    for entry in entries where entry.hasContent {
      buffer.append(page.extracting(copied..<entry.contentStart))
      copied = entry.contentStart
      buffer.append("\n<a class=\"anchor\" href=\"#")
      buffer.append(percentEncodingNonASCII: entry.id)
      buffer.append("\" aria-hidden=\"true\"><span class=\"octicon octicon-link\"></span></a>")
      if let end = entry.elementEnd {
        buffer.append(page.extracting(copied..<end))
        copied = end
        buffer.append(0x0A)
      }
    }
    buffer.append(page.extracting(droppingFirst: copied))
  }
}

extension OutputBuffer {
  /// Appends text with every byte outside ASCII as `%XX`, as the plugin's parser writes a `href`.
  fileprivate mutating func append(percentEncodingNonASCII text: String) {
    for byte in text.utf8 {
      if byte < 0x80 { append(byte) } else { append(percentEncoded: byte) }
    }
  }

  /// Appends one byte as `%XX`.
  mutating func append(percentEncoded byte: UInt8) {
    append(0x25)
    for digit in [byte >> 4, byte & 15] { append(digit < 10 ? 0x30 + digit : 0x37 + digit) }
  }
}
