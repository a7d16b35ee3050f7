/// The kinds of nodes in a document's tree.
package enum KramdownNodeKind: UInt8, Sendable {
  case root
  // Blocks.
  case blank, paragraph, header, horizontalRule, codeBlock, blockquote
  case unorderedList, orderedList, listItem, definitionList, term, definition
  case table, tableHead, tableBody, tableFoot, tableRow, tableCell
  case endOfBlock, footnoteDefinition
  // Blocks or spans.
  case htmlElement, comment, processingInstruction, kramdownComment, raw, math
  // Spans.
  case rawText, text, emphasis, strong, codeSpan, link, image, footnote, lineBreak
  case entity, typographicSymbol, smartQuote, abbreviation
}

/// Flags of a node.
package struct KramdownNodeFlags: OptionSet, Sendable {
  package let rawValue: UInt16
  package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// A paragraph whose `<p>` is not written.
  package static let transparent = Self(rawValue: 1)
  /// A node that may be a block or a span is a span.
  package static let span = Self(rawValue: 2)
  /// An HTML element whose start tag ends in `/>`, or that has no content by definition.
  package static let closed = Self(rawValue: 4)
  /// A definition whose first paragraph keeps its `<p>`.
  package static let firstAsParagraph = Self(rawValue: 8)
  /// The content of an HTML element is raw.
  package static let rawContent = Self(rawValue: 16)
  /// The content of an HTML element is blocks.
  package static let blockContent = Self(rawValue: 32)
  /// A blank of exactly one line feed.
  package static let singleLineFeed = Self(rawValue: 64)
  /// An end-of-block node of a definition, to which attribute lists apply.
  package static let definition = Self(rawValue: 128)
  /// An end-of-block node of a marker line (`^`).
  package static let marker = Self(rawValue: 256)
  /// Raw content of a type other than HTML, which is not written.
  package static let otherFormat = Self(rawValue: 1024)
}

/// A node of the tree: links to its relatives by index, and its value as a range of the text buffer.
///
/// -1 stands for "none" in every link.
package struct KramdownNode: Sendable {
  package var kind: KramdownNodeKind
  /// A heading's level, an alignment, a symbol, a smart quote.
  package var detail: UInt8 = 0
  package var flags: KramdownNodeFlags = []
  package var next: Int32 = -1
  package var previous: Int32 = -1
  package var firstChild: Int32 = -1
  package var lastChild: Int32 = -1
  /// The node's value in ``KramdownDocument/text``.
  package var start: Int32 = 0
  package var end: Int32 = 0
  /// The attributes (``AttributeStore``).
  package var attributes: Int32 = -1
  /// An attribute list that is applied once all definitions are known.
  package var inlineAttributes: Int32 = -1
  /// Depending on the kind: an index into a side table, a code point, or the end of a fence's
  /// language.
  package var data: Int32 = -1
  /// Where the node begins in ``KramdownDocument/text``.
  package var origin: Int32

  @inline(__always)
  package init(_ kind: KramdownNodeKind, origin: Int) {
    self.kind = kind
    self.origin = Int32(truncatingIfNeeded: origin)
  }
}
