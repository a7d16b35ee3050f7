package import ContentData

/// The rules for excerpts: the separator, and the converter that renders them to HTML.
package struct ExcerptRules: Sendable {
  private let separator: String
  private let converter: any BodyConverter

  /// - Parameter separator: the site's `excerpt_separator`; a document may have its own.
  package init(separator: String, converter: any BodyConverter) {
    self.separator = separator
    self.converter = converter
  }

  /// The source of a document's excerpt, or nil where its separator is empty.
  /// - Complexity: O(length of the body).
  package func source(of document: Document) -> (text: String, closedBlock: Bool)? {
    var separator = separator
    if let own = document.data[WellKnownSymbols.excerptSeparator], own.isTruthy {
      separator = DocumentReader.text(of: own)
    }
    if separator.isEmpty { return nil }
    return Excerpt.source(
      of: document.rawBody, separator: separator, isBlockTag: { LiquidBlocks.names.contains($0) })
  }

  /// The rendered excerpt, computed on first access and stored with the document.
  ///
  /// An excerpt with Liquid is rendered together with the body; until then its source is returned.
  package func excerpt(of document: Document) -> Value {
    if let known = document.renderedExcerpt { return .drop(known) }
    guard let source = source(of: document)?.text else { return .string("") }
    let bytes = Array(source.utf8)
    if document.data[WellKnownSymbols.renderWithLiquid]?.bool != false,
      LiquidMarks.occur(in: bytes.span)
    {
      return .string(source)
    }
    let html = converter.convert(bytes, fileExtension: document.fileExtension)
    return .drop(document.publish(excerpt: RenderedBody(bytes: html)))
  }
}

/// The tags that open a block, which an excerpt must not leave open.
enum LiquidBlocks {
  static let names: Set<String> = [
    "if", "unless", "case", "for", "tablerow", "capture", "comment", "raw", "ifchanged",
    "highlight", "block", "liquid_block",
  ]
}
