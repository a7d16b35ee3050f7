internal import Markdown
internal import MarkdownShared
internal import SiteModel
internal import SourceText

/// The engines that render Markdown to HTML: the one over cmark-gfm for the profiles `GFM` and `CommonMark`,
/// the kramdown one for `kramdown`. Each task has its own.
struct MarkdownEngines: ~Copyable {
  private var library = MarkdownRenderer()

  /// Appends a document's HTML.
  ///
  /// - Parameters:
  ///   - source: Markdown in UTF-8, without front matter; read during the call only.
  ///   - options: the site's options, with the hooks for this document.
  ///   - kramdown: the engine of the kramdown profile.
  ///   - output: gets the HTML; nothing when a finding of severity `error` is returned.
  /// - Returns: findings in document order.
  /// - Complexity: O(n).
  mutating func render(
    _ source: Span<UInt8>, options: MarkdownOptions, kramdown: KramdownSettings,
    into output: inout OutputBuffer
  ) -> MarkdownResult {
    if options.profile == .kramdown {
      return KramdownEngine(options: options, settings: kramdown).render(source, into: &output)
    }
    return library.render(source, options: options, into: &output)
  }
}
