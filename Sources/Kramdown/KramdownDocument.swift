package import MarkdownShared
internal import SourceText

/// A parsed document: its tree, its text and its diagnostics.
package struct KramdownDocument: Sendable {
  /// The nodes; the first is the root.
  package var nodes: [KramdownNode]
  /// The text buffer with the source and all texts made from it; nodes refer to ranges of the
  /// buffer.
  package internal(set) var text: [UInt8]
  package internal(set) var attributes: AttributeStore
  package let tables: [TableFacts]
  package let footnoteReferences: [FootnoteReference]
  package let abbreviations: [AbbreviationDefinition]
  /// The options, with what `{::options}` changed.
  package let options: KramdownOptions
  /// The findings for the author, in the order in which they were found.
  package let findings: [MarkdownFinding]
  let sourceEnd: Int
  let lineOrigins: [(copy: Int32, original: Int32)]

  /// Parses a document.
  ///
  /// - Parameters:
  ///   - source: kramdown's Markdown in UTF-8, without front matter.
  ///   - options: the site's options.
  /// - Returns: the document; parsing never fails.
  /// - Complexity: O(n): nesting and repeated searches are limited; whatever exceeds the limits
  ///   counts as text and is reported.
  package static func parse(_ source: [UInt8], options: KramdownOptions = KramdownOptions())
    -> KramdownDocument
  {
    guard source.count <= maximalSize else {
      return KramdownDocument.parse(
        Array(source[..<maximalSize]), options: options, tooLarge: true)
    }
    return parse(source, options: options, tooLarge: false)
  }

  /// The largest source for which all offsets in the text buffer fit into 32 bits.
  private static let maximalSize = 100_000_000

  private static func parse(_ source: [UInt8], options: KramdownOptions, tooLarge: Bool)
    -> KramdownDocument
  {
    var parser = DocumentParser(source: source, options: options)
    if tooLarge {
      parser.findings.append(
        MarkdownFinding(
          .tooLarge(bytes: maximalSize), range: SourceRange(maximalSize - 1, maximalSize)))
    }
    parser.parse()
    return parser.takeDocument()
  }

  /// The offset in the source of an offset in ``text``, such as a node's ``KramdownNode/origin``.
  /// - Complexity: O(d · log n) for d containers around it.
  package func sourceOffset(of offset: Int) -> Int {
    Self.sourceOffset(of: offset, sourceEnd: sourceEnd, lineOrigins: lineOrigins)
  }

  static func sourceOffset(
    of offset: Int, sourceEnd: Int, lineOrigins: [(copy: Int32, original: Int32)]
  ) -> Int {
    var offset = offset
    while offset >= sourceEnd {
      var (low, high) = (0, lineOrigins.count)
      while low < high {
        let middle = (low + high) / 2
        if Int(lineOrigins[middle].copy) <= offset { low = middle + 1 } else { high = middle }
      }
      guard low > 0 else { return max(sourceEnd - 1, 0) }
      let line = lineOrigins[low - 1]
      offset = Int(line.original) + (offset - Int(line.copy))
    }
    return offset
  }
}

extension DocumentParser {
  /// Returns the parsed document and consumes the parser.
  consuming func takeDocument() -> KramdownDocument {
    KramdownDocument(
      nodes: nodes, text: text, attributes: attributes, tables: tables,
      footnoteReferences: footnoteReferences, abbreviations: abbreviations,
      options: writerOptions, findings: findings, sourceEnd: sourceEnd,
      lineOrigins: lineOrigins)
  }
}
