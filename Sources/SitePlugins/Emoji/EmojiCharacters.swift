internal import MarkdownShared
package import SiteModel
package import SourceText

/// jemoji: `:name:` in a page's texts becomes the emoji.
///
/// The plugin inserts pictures from GitHub's servers; blogc inserts the Unicode character, which
/// needs no server and is text for readers and search engines.
package struct EmojiCharacters: PageRewriter {
  package init() {}

  private static let rewriter = PageTextRewriter(ignoredElements: ["pre", "code", "tt"])

  /// Copies a page with the names in its texts replaced.
  /// - Complexity: O(length of the page × log number of names).
  package static func rewrite(_ page: Span<UInt8>, into buffer: inout OutputBuffer) {
    rewriter.rewrite(page, into: &buffer) { text, buffer in
      EmojiNames.replaceNames(in: text) { buffer.append($0) }
    }
  }

  package func rewrite(
    _ page: Span<UInt8>, of document: Document, into buffer: inout OutputBuffer
  ) -> Bool {
    guard page.contains(0x3A) else { return false }
    Self.rewrite(page, into: &buffer)
    return true
  }
}
