internal import SiteModel
internal import SourceText

/// Applies several rewriters to a page, one after the other.
enum PagePostprocessing {
  /// Copies a page with the changes of some rewriters.
  /// - Returns: false when the page is unchanged; then nothing was appended.
  /// - Complexity: that of the rewriters.
  static func rewrite(
    _ page: Span<UInt8>, of document: Document,
    _ rewriters: ArraySlice<any PageRewriter>, into buffer: inout OutputBuffer
  ) -> Bool {
    guard let first = rewriters.first else { return false }
    if rewriters.count == 1 { return first.rewrite(page, of: document, into: &buffer) }
    let others = rewriters.dropFirst()
    var changed = OutputBuffer(capacity: page.count + 1024)
    guard first.rewrite(page, of: document, into: &changed) else {
      return rewrite(page, of: document, others, into: &buffer)
    }
    if !rewrite(changed.span, of: document, others, into: &buffer) { buffer.append(changed.span) }
    return true
  }
}
