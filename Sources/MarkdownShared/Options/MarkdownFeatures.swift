/// The features of Markdown beyond CommonMark, each of which can be switched on and off.
///
/// A ``MarkdownProfile`` is a set of these; a site's configuration switches single ones.
package struct MarkdownFeatures: OptionSet, Sendable {
  package let rawValue: UInt64

  package init(rawValue: UInt64) {
    self.rawValue = rawValue
  }

  private init(bit: UInt64) {
    rawValue = 1 << bit
  }

  // GitHub's extensions.

  /// Tables with `|`.
  package static let tables = MarkdownFeatures(bit: 0)
  /// `~~struck~~` and `~struck~`.
  package static let strikethrough = MarkdownFeatures(bit: 1)
  /// `- [ ] task`.
  package static let taskLists = MarkdownFeatures(bit: 2)
  /// `[^1]`.
  package static let footnotes = MarkdownFeatures(bit: 3)
  /// Bare URLs, `www.` hosts and mail addresses become links.
  package static let bareLinks = MarkdownFeatures(bit: 4)
  /// Tags such as `<script>` are escaped.
  package static let tagFilter = MarkdownFeatures(bit: 5)

  // Headings.

  /// Headings get ids by GitHub's rule.
  package static let headingIDs = MarkdownFeatures(bit: 6)
  /// Headings end with a link to themselves.
  package static let headingAnchors = MarkdownFeatures(bit: 7)
  /// A paragraph `[[toc]]` becomes the table of contents.
  package static let tableOfContents = MarkdownFeatures(bit: 8)

  // Japanese, Chinese, Korean.

  /// Emphasis beside CJK punctuation, and bare URLs that end there.
  package static let cjkFriendly = MarkdownFeatures(bit: 9)
  /// Soft breaks between wide characters or next to CJK punctuation are removed.
  package static let joinedLines = MarkdownFeatures(bit: 10)
  /// List items indented by one space nest.
  package static let nestedIndentedItems = MarkdownFeatures(bit: 11)
  /// `{漢字|かんじ}`.
  package static let ruby = MarkdownFeatures(bit: 12)

  // Rich posts.

  /// `> [!NOTE]`.
  package static let alerts = MarkdownFeatures(bit: 13)
  /// `:::message`, `:::details`.
  package static let containers = MarkdownFeatures(bit: 14)
  /// A code fence's file name, `diff` and marked lines.
  package static let richCode = MarkdownFeatures(bit: 15)
  /// `:smile:`.
  package static let emojiNames = MarkdownFeatures(bit: 16)
  /// An image with a title or a caption, alone in its paragraph, becomes a figure.
  package static let figures = MarkdownFeatures(bit: 17)
  /// Images get `loading="lazy"`.
  package static let lazyImages = MarkdownFeatures(bit: 18)
  /// Links to other sites get `rel` and `target`.
  package static let externalLinks = MarkdownFeatures(bit: 19)
  /// A bare URL alone in its paragraph becomes a card.
  package static let cards = MarkdownFeatures(bit: 20)
  /// Blocks of code get a button that copies them; added when the page is finished.
  package static let copyButton = MarkdownFeatures(bit: 22)

  // Notation of Zenn, Qiita and Obsidian.

  /// `$…$` and `$$…$$`.
  package static let math = MarkdownFeatures(bit: 23)
  /// `![](image.png =250x)`.
  package static let imageSizes = MarkdownFeatures(bit: 24)
  /// `^[…]`.
  package static let inlineFootnotes = MarkdownFeatures(bit: 25)
  /// `@[youtube](…)`.
  package static let embeds = MarkdownFeatures(bit: 26)
  /// `==…==`.
  package static let markedText = MarkdownFeatures(bit: 27)
  /// `[[name]]`.
  package static let wikiLinks = MarkdownFeatures(bit: 28)

  /// Liquid does not run in code spans and fenced blocks; the renderer of Liquid uses this, see
  /// ``CodeRanges``.
  package static let literalCode = MarkdownFeatures(bit: 21)

  // The library's own options.

  /// Raw HTML and all link schemes are allowed; otherwise they are removed.
  package static let rawHTML = MarkdownFeatures(bit: 32)
  /// Curly quotes, dashes and ellipses by the library's rules.
  package static let smartPunctuation = MarkdownFeatures(bit: 33)
  /// Each line break of the source is a `<br />`.
  package static let hardBreaks = MarkdownFeatures(bit: 34)
  /// Each soft break is a space.
  package static let noBreaks = MarkdownFeatures(bit: 35)
  /// Blocks have their position in the source as an attribute.
  package static let sourcePositions = MarkdownFeatures(bit: 36)
  /// `<pre lang="x"><code>` instead of `<pre><code class="language-x">`.
  package static let preLanguage = MarkdownFeatures(bit: 37)
  /// Words after a fence's language go into `data-meta`.
  package static let fullInfo = MarkdownFeatures(bit: 38)
  /// Table cells are aligned by `style` instead of `align`.
  package static let styledAlignment = MarkdownFeatures(bit: 39)
  /// Only two tildes strike.
  package static let doubleTilde = MarkdownFeatures(bit: 40)
  /// HTML tags are parsed less strictly.
  package static let liberalHTML = MarkdownFeatures(bit: 41)
  /// Bytes that are not UTF-8 become U+FFFD.
  package static let validatedUTF8 = MarkdownFeatures(bit: 42)
}

/// The dialect of Markdown that `markdown:` in a site's configuration selects.
package enum MarkdownProfile: Sendable {
  /// The features of kramdown; Jekyll's default.
  case kramdown
  /// The library with the options of jekyll-commonmark.
  case commonMark
  /// GitHub Flavored Markdown with blogc's additions.
  case gfm

  /// The profile that a configuration's `markdown:` names, in any case; nil for an unknown one.
  package init?(name: String) {
    switch name.lowercased() {
    case "kramdown": self = .kramdown
    case "commonmark", "commonmarkghpages": self = .commonMark
    case "gfm": self = .gfm
    default: return nil
    }
  }

  /// Returns true if a name is that of an engine of Jekyll before version 4, or of a gem, whose Markdown is nearly
  /// that of GFM.
  package static func isOfOldJekyll(_ name: String) -> Bool {
    [
      "redcarpet", "rdiscount", "discount", "maruku", "commonmarker", "multimarkdown", "pandoc",
      "githubmarkdown",
    ].contains(name.lowercased())
  }
}
