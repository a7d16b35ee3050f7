/// A document compiled for the index: its file, from which its grams are read.
package struct SearchEntry: Equatable, Sendable {
  /// The bytes of its file.
  package let text: [UInt8]

  package init(text: [UInt8]) { self.text = text }
}

/// The class of a place, which decides the weight of a hit there.
package enum SearchPlace: UInt32, Sendable {
  case body = 1
  case heading = 2
  /// The title, or a tag.
  case title = 3
}

/// Compiles documents for the index; one for each worker.
package struct SearchCompiler: Sendable {
  /// The file of the document. A buffer that only grows.
  private var buffer: [UInt8] = []

  package init() {}

  /// Compiles a document.
  /// - Parameters:
  ///   - document: its properties; its own blocks come before those of the HTML.
  ///   - html: its rendered body.
  ///   - withCode: true if code is searchable.
  /// - Complexity: O(length of the text).
  package mutating func entry(
    for document: SearchDocument, html: [UInt8] = [], withCode: Bool = true
  ) -> SearchEntry {
    var text: [UInt8] = []
    text.reserveCapacity(html.count / 2 + 256)
    text += SearchText.encoded(document.url)
    text.append(0x0A)
    text += SearchText.encoded(document.title)
    text.append(0x0A)
    text += SearchText.encoded(document.date)
    text.append(0x0A)
    for (index, tag) in document.tags.enumerated() {
      if index > 0 { text.append(0x09) }
      text += SearchText.encoded(tag)
    }
    for block in document.blocks {
      text += [0x0A, block.kind.rawValue]
      if block.kind == .heading {
        text += SearchText.encoded(block.anchor)
        text.append(0x09)
      }
      text += SearchText.encoded(block.text)
    }
    var extraction = SearchExtraction(withCode: withCode)
    let room = SearchExtraction.room(for: html)
    if buffer.count < room { buffer = [UInt8](repeating: 0, count: room * 2) }
    let length = extraction.extract(html, to: &buffer)
    text += buffer[..<length]
    return SearchEntry(text: text)
  }
}
