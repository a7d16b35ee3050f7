internal import SourceText

/// The languages of a document's code that the highlighter does not know, each once.
package struct UnknownLanguages {
  private var names: [[UInt8]] = []

  /// The largest number of findings for one document.
  private static let most = 16

  /// Makes an empty list.
  package init() {}

  /// Adds a language without a lexer.
  package mutating func note(_ name: some Sequence<UInt8>) {
    let name = Array(name)
    if names.count < Self.most, !names.contains(name) { names.append(name) }
  }

  /// The findings, in the order of the document.
  /// - Parameter source: the source as the author wrote it.
  /// - Complexity: O(length of the source) for each name.
  package func findings(
    in source: Span<UInt8>, _ highlighter: (any CodeHighlighter)?
  ) -> [MarkdownFinding] {
    names.compactMap { bytes in
      let name = String(decoding: bytes, as: UTF8.self)
      guard let advice = highlighter?.advice(on: name) else { return nil }
      return MarkdownFinding(
        .unknownLanguage(name, suggestion: advice.suggestion),
        range: Self.place(of: bytes, in: source))
    }
  }

  /// The location of a language's name after a fence; the start of the document when another
  /// construct has the name.
  private static func place(
    of name: [UInt8], in source: Span<UInt8>
  ) -> SourceRange {
    var index = 0
    while index < source.count {
      let line = SourceLine(source, at: index)
      var start = line.start
      while start < line.end, !isFence(source[start]) { start += 1 }
      let fence = start
      while start < line.end, isFence(source[start]) { start += 1 }
      if start - fence >= 3 {
        while start < line.end, source[start] == 0x20 { start += 1 }
        let end = start + name.count
        if end <= line.end, source.extracting(start..<end).hasSameBytes(as: name.span) {
          return SourceRange(start, end)
        }
      }
      index = line.next
    }
    return SourceRange(0, 0)
  }

  private static func isFence(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~")
  }
}
