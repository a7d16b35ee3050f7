/// The kinds of differences between two outputs of one site, the harmless ones first.
package enum DifferenceCause: String, CaseIterable, Sendable {
  /// Classes and spans of highlighted code with the same text.
  case highlighting
  /// White space inside of code.
  case codeSpace = "code-white-space"
  /// Times and dates alone.
  case dates
  /// The identifiers of feed entries.
  case feedIDs = "feed-ids"
  /// URLs that differ in a query or in a digest in the file's name.
  case assetVersions = "asset-versions"
  /// Quotes, dashes and ellipses: typographic or ASCII.
  case punctuation
  /// Ids of headings, and links to them.
  case headingIDs = "heading-ids"
  /// Paragraphs around the same content.
  case paragraphs
  /// URLs of links, images, scripts and style sheets.
  case urls
  /// Other attributes.
  case attributes
  /// Other elements around the same text.
  case elements
  /// Liquid that was not rendered.
  case liquid
  /// The text that readers see.
  case text
  /// Scripts and the data in them.
  case scripts
  /// Style sheets.
  case styles
  /// Data: JSON and other text files.
  case data
  /// Files that are no text.
  case bytes
}

/// A difference between two files.
package struct FileDifference: Sendable {
  package var cause: DifferenceCause
  /// The lines in which the difference begins.
  package var oldLine: Int
  package var newLine: Int
  /// The text of each side, shortened; empty if only the other side has a text.
  package var old: String
  package var new: String
}
