internal import ContentData
package import SiteModel
package import SourceText

/// Applies the plugins' changes to finished HTML pages, one after the other.
package struct PagePostprocessor: Sendable {
  private let rewriters: [any PageRewriter]

  /// - Parameter rewriters: not empty.
  init(_ rewriters: [any PageRewriter]) { self.rewriters = rewriters }

  /// Copies a finished page with its changes.
  /// - Parameters:
  ///   - page: the whole output of a document.
  ///   - buffer: gets the changed page.
  /// - Returns: false when the page is unchanged; then nothing was appended.
  /// - Complexity: O(length of the page) for each plugin.
  package func finish(
    _ page: Span<UInt8>, of document: Document, into buffer: inout OutputBuffer
  ) -> Bool {
    guard
      document.isHTMLPage || document.data[WellKnownSymbols.permalink]?.string?.utf8.last == 0x2F
    else {
      return false
    }
    return PagePostprocessing.rewrite(page, of: document, rewriters[...], into: &buffer)
  }
}
