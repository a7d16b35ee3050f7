internal import SourceText

/// The key of a definition: its normalised name.
struct ReferenceKey: Hashable {
  var bytes: [UInt8]

  init(_ bytes: ArraySlice<UInt8>) { self.bytes = Array(bytes) }

  /// Shares the bytes.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Hashes all bytes in one call; an array would hash them one by one.
  func hash(into hasher: inout Hasher) { hasher.combine(bytes: bytes.span) }
}

/// The target of a link definition.
struct LinkDefinition {
  var url: TextRange
  var title: TextRange?
  /// The end-of-block node of the definition, whose attribute list applies to the links; -1 for
  /// none.
  var node: Int32
}

/// A footnote's definition.
struct FootnoteDefinition {
  var name: TextRange
  /// The node with the content.
  var content: Int32
  /// The end-of-block node of the definition, whose attributes apply to the markers.
  var node: Int32
  var hasReference = false
}

/// A footnote's marker in running text.
package struct FootnoteReference: Sendable {
  /// The footnote's name.
  package var name: TextRange
  /// The node with the footnote's content.
  package var content: Int32
  /// The place of its definition among those of the document.
  package var definition: Int32
}

/// An abbreviation and its meaning.
package struct AbbreviationDefinition: Sendable {
  /// The abbreviation as it is defined.
  package var name: TextRange
  /// Its full text; empty when there is none.
  package var title: TextRange
  /// The end-of-block node of the definition, whose attributes apply to the abbreviation.
  package var node: Int32
}

/// The alignments of a table's columns.
package struct TableFacts: Sendable {
  /// 0 for none, 1 left, 2 right, 3 centre.
  package var alignments: [UInt8] = []
}

/// Failed searches for ends: from these offsets on there are none in the text.
struct MissingEnds {
  init() {}

  init(limit: Int) { self.limit = limit }

  /// The limit of the text that was searched.
  var limit = -1
  var comment = Int.max
  var instruction = Int.max
}
