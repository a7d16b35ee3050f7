package import SourceText

/// A site's options for Markdown: a profile's features, and hooks for decisions of the site.
///
/// All documents and tasks share one value.
package struct MarkdownOptions: Sendable {
  /// The profile whose features these are.
  package var profile: MarkdownProfile
  /// The enabled features.
  package var features: MarkdownFeatures
  /// Highlights the code of fenced blocks; nil leaves it plain.
  package var highlighter: (any CodeHighlighter)?
  /// The form of line numbers in highlighted code; nil for none.
  package var lineNumbers: CodeLineNumbers?
  /// True if ``MarkdownResult/headings`` is filled.
  package var collectsHeadings = false
  /// The words that Markdown inserts, such as titles of alerts.
  package var words: MarkdownWords
  /// The site's hooks for links, images and cards.
  package var site = MarkdownDelegate()

  /// Options with the defaults of a profile.
  ///
  /// - Parameter language: the site's `lang` (`ja`, `zh-TW` …), or nil; for Japanese and Chinese, line
  ///   breaks between wide characters are removed.
  package init(_ profile: MarkdownProfile, language: String? = nil) {
    self.profile = profile
    words = MarkdownWords(language: language)
    switch profile {
    case .commonMark:
      features = []
    case .gfm:
      features = [
        .tables, .strikethrough, .taskLists, .footnotes, .bareLinks, .headingIDs,
        .tableOfContents, .cjkFriendly, .alerts, .containers, .richCode, .figures, .lazyImages,
        .rawHTML,
      ]
      let code = (language ?? "").lowercased().prefix(2)
      if code == "ja" || code == "zh" { features.insert(.joinedLines) }
    case .kramdown:
      features = [.headingIDs]
    }
  }
}

/// Hooks that the writer calls for decisions of the site; a nil hook changes nothing. They are called in
/// document order, from the rendering task.
package struct MarkdownDelegate: Sendable {
  /// The width and height in pixels of the image that a destination names.
  package var imageSize: (@Sendable (_ destination: String) -> (width: Int, height: Int)?)?
  /// The files, the size and the position in the document of the image that a destination names; called instead of
  /// ``imageSize``, once for each image in document order.
  package var picture: (@Sendable (_ destination: String) -> MarkdownPicture)?
  /// The URL on the finished site for a link's destination, such as `post.md`.
  package var linkTarget: (@Sendable (_ destination: String) -> String?)?
  /// The URL on the finished site of the document with a file name, for `[[name]]`.
  package var namedTarget: (@Sendable (_ name: String) -> String?)?
  /// True if a destination leads to another site; without it, every `http` link does.
  package var isExternal: (@Sendable (_ destination: String) -> Bool)?
  /// Writes the card of a URL from data of the site, never from the network; returns false when
  /// there is none.
  package var card: (@Sendable (_ destination: String, _ output: inout OutputBuffer) -> Bool)?

  package init() {}
}

/// A syntax highlighter. Declared here so that the Markdown targets do not depend on one.
package protocol CodeHighlighter: Sendable {
  /// Appends the code as HTML: text escaped, coloured parts in `<span class="…">`, no wrapper.
  ///
  /// - Parameters:
  ///   - code: the block's lines, UTF-8, not escaped.
  ///   - language: the first word after the fence, as written.
  /// - Returns: false when the language is not known; then nothing was appended.
  func highlight(
    _ code: Span<UInt8>, language: String, into output: inout OutputBuffer
  ) -> Bool

  /// Returns the advice about an unknown language; nil when none is needed, as for code that
  /// scripts render.
  func advice(on language: String) -> LanguageAdvice?
}

extension CodeHighlighter {
  package func advice(on language: String) -> LanguageAdvice? { nil }

  /// Returns true if code of the language can be highlighted.
  package func knows(_ language: String) -> Bool {
    var nothing = OutputBuffer()
    return highlight(Span(), language: language, into: &nothing)
  }
}

/// Advice about a language that no highlighter knows.
package struct LanguageAdvice: Sendable {
  /// A language that may have been meant.
  package var suggestion: String?

  package init(suggestion: String?) { self.suggestion = suggestion }
}
