internal import ContentData
internal import MarkdownShared
package import SourceText

/// The changes to finished HTML pages, after the last layout: jemoji, jekyll-mentions, and the script of the
/// button that copies code.
package struct PagePostprocessor: Sendable {
  private let hasEmoji: Bool
  private let hasCopyButton: Bool
  private let mentions: Mentions?
  private let defaultBase: String

  /// - Returns: nil when neither a plugin nor a setting asks for it.
  init?(
    _ plugins: PluginSet, _ configuration: SiteConfiguration, variables: [String: String],
    reporting problems: inout [Diagnostic]
  ) {
    hasEmoji = plugins.contains(.emoji)
    hasCopyButton = configuration.markdownOptions()?.features.contains(.copyButton) == true
    var base = "https://github.com"
    if let host = variables["GITHUB_HOSTNAME"], !host.isEmpty, let isSecure = variables["SSL"],
      !isSecure.isEmpty
    {
      base = (isSecure == "true" ? "https://" : "http://") + host
    }
    defaultBase = base
    if plugins.contains(.mentions) {
      switch configuration.data[Self.mentionsKey] {
      case .string(let own)?: mentions = Mentions(baseURL: own)
      case .object(let settings)?:
        mentions = Mentions(baseURL: settings["base_url"]?.string ?? base)
      case nil, .null?: mentions = Mentions(baseURL: base)
      default:
        mentions = nil
        problems.append(
          Diagnostic(
            "config.wrong-type", "the setting 'jekyll-mentions' must be a URL or a map",
            at: configuration.location(of: Self.mentionsKey)))
      }
    } else {
      mentions = nil
    }
    if !hasEmoji, !hasCopyButton, mentions == nil { return nil }
  }

  private static let mentionsKey: Symbol = "jekyll-mentions"

  /// Copies a finished page with its texts changed.
  /// - Parameters:
  ///   - page: the whole output of a document.
  ///   - buffer: gets the changed page.
  /// - Returns: false when the page stays as it is; then nothing was appended.
  /// - Complexity: O(length of the page).
  package func finish(
    _ page: UnsafeBufferPointer<UInt8>, of document: Document, into buffer: inout OutputBuffer
  ) -> Bool {
    guard
      document.isHTMLPage || document.data[WellKnownSymbols.permalink]?.string?.utf8.last == 0x2F
    else {
      return false
    }
    guard hasCopyButton, let place = CopyButton.place(in: page) else {
      return rewriteTexts(of: page, of: document, into: &buffer)
    }
    var body = OutputBuffer(capacity: page.count + 1024)
    let (start, end) = (page[..<place], page[place...])
    body.append(UnsafeBufferPointer(rebasing: start))
    body.append(CopyButton.script)
    body.append(UnsafeBufferPointer(rebasing: end))
    body.withBytes { whole in
      if !rewriteTexts(of: whole, of: document, into: &buffer) { buffer.append(whole) }
    }
    return true
  }

  /// Copies a page with its texts changed by the plugins.
  /// - Returns: false when no text changes; then nothing was appended.
  private func rewriteTexts(
    of page: UnsafeBufferPointer<UInt8>, of document: Document, into buffer: inout OutputBuffer
  ) -> Bool {
    let linker = mentions(of: document)
    let takesMentions = linker != nil && page.contains(0x40)
    let takesEmoji = hasEmoji && page.contains(0x3A)
    switch (takesMentions ? linker : nil, takesEmoji) {
    case (nil, false): return false
    case (nil, true): EmojiCharacters.rewrite(page, into: &buffer)
    case (let linker?, false): linker.rewrite(page, into: &buffer)
    case (let linker?, true):
      var half = OutputBuffer(capacity: page.count + 1024)
      EmojiCharacters.rewrite(page, into: &half)
      half.withBytes { linker.rewrite($0, into: &buffer) }
    }
    return true
  }

  /// The site's link maker, or the page's own; nil when the page wants none.
  private func mentions(of document: Document) -> Mentions? {
    guard let mentions else { return nil }
    switch document.data[Self.mentionsKey] {
    case .bool(false)?: return nil
    case .string(let own)?: return Mentions(baseURL: own)
    case .object(let settings)?:
      return Mentions(baseURL: settings["base_url"]?.string ?? defaultBase)
    default: return mentions
    }
  }
}
