package import SourceText

/// How a site wants its Markdown: a profile's features, and what only the site can answer.
///
/// One value serves all documents and tasks.
package struct MarkdownOptions: Sendable {
  /// The profile that the features came from.
  package var profile: MarkdownProfile
  /// The enabled features.
  package var features: MarkdownFeatures
  /// Colours the code of fenced blocks; nil leaves it plain.
  package var highlighter: (any CodeHighlighter)?
  /// How the lines of coloured code are numbered; nil leaves them without numbers.
  package var lineNumbers: CodeLineNumbers?
  /// True if ``MarkdownResult/headings`` is filled.
  package var collectsHeadings = false
  /// The words that are not the author's.
  package var words: MarkdownWords
  /// The site's hooks for links, images and cards.
  package var site = MarkdownDelegate()

  /// Options with the defaults of a profile.
  ///
  /// - Parameter language: the site's `lang` (`ja`, `zh-TW` …), or nil; for Japanese and Chinese, line
  ///   breaks between wide characters vanish.
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

/// Hooks that the writer calls for decisions of the site. Nil means that nothing is changed. Each is called in
/// document order, from the task that renders.
package struct MarkdownDelegate: Sendable {
  /// The width and height in pixels of the image that a destination names.
  package var imageSize: (@Sendable (_ destination: String) -> (width: Int, height: Int)?)?
  /// The files, the size and the place in the document of the image that a destination names; it is asked in place of
  /// ``imageSize``, once for each image in document order.
  package var picture: (@Sendable (_ destination: String) -> MarkdownPicture)?
  /// Where a link's destination leads on the finished site, such as `post.md` to its URL.
  package var linkTarget: (@Sendable (_ destination: String) -> String?)?
  /// Where the document with a file name leads on the finished site, for `[[name]]`.
  package var namedTarget: (@Sendable (_ name: String) -> String?)?
  /// True if a destination leads to another site; without it, every `http` link does.
  package var isExternal: (@Sendable (_ destination: String) -> Bool)?
  /// Writes the card of a URL and returns whether it did; from data of the site, never the network.
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

  /// Returns the finding for a language that is not known; nil when nothing is wrong, as with code
  /// that scripts draw.
  func advice(on language: String) -> LanguageAdvice?
}

extension CodeHighlighter {
  package func advice(on language: String) -> LanguageAdvice? { nil }

  /// Returns true if the language is known: whether no code of it can be highlighted.
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

  /// The message to the author.
  package static func message(on language: String) -> String {
    "unknown language '\(language)'; code not highlighted"
  }
}
