package import SiteModel
package import SourceText

/// A plugin's changes to a finished HTML page, after the last layout.
package protocol PageRewriter: Sendable {
  /// Copies a finished page with its changes.
  /// - Parameters:
  ///   - page: the whole output of a document.
  ///   - buffer: gets the changed page.
  /// - Returns: false when the page is unchanged; then nothing was appended.
  /// - Complexity: O(length of the page).
  func rewrite(
    _ page: Span<UInt8>, of document: Document, into buffer: inout OutputBuffer
  ) -> Bool
}
