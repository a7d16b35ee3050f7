/// The settings of kramdown that change its HTML, with the defaults that Jekyll passes.
///
/// Names and meanings are those of kramdown's own options (`kramdown:` in a site's configuration).
package struct KramdownOptions: Sendable {
  /// The parsers of kramdown: its own syntax, the one with GitHub's additions, and Jekyll's for `smartify`.
  package enum Input: Sendable {
    case kramdown
    case gfm
    /// Jekyll's filter `smartify`: text and HTML whose punctuation becomes typographic.
    case smartyPants
  }

  /// The ways in which entities are written.
  package enum EntityOutput: Sendable {
    case asCharacter
    case asInput
    case numeric
    case symbolic
  }

  /// A definition of `link_defs`: an URL and perhaps a title.
  package struct LinkDefinition: Sendable {
    package var id: [UInt8]
    package var url: [UInt8]
    package var title: [UInt8]?

    package init(id: [UInt8], url: [UInt8], title: [UInt8]? = nil) {
      self.id = id
      self.url = url
      self.title = title
    }
  }

  /// The typographic symbols that `typographic_symbols` may replace.
  package enum Symbol: UInt8, Sendable, CaseIterable {
    case emDash, enDash, ellipsis, leftGuillemetSpace, rightGuillemetSpace, leftGuillemet
    case rightGuillemet
  }

  package var input = Input.gfm
  /// With the input `kramdown`: only the syntax of Markdown is read, as kramdown's parser `Markdown` does: no attribute lists,
  /// extensions, tables, definitions, footnotes, abbreviations, fences, mathematics and typographic punctuation.
  package var isPlainMarkdown = false
  package var autoIDs = true
  package var autoIDStripping = false
  package var autoIDPrefix: [UInt8] = []
  package var transliteratesHeaderIDs = false
  package var parsesBlockHTML = false
  package var parsesSpanHTML = true
  package var convertsHTMLToNative = false
  package var linkDefinitions: [LinkDefinition] = []
  /// The number of the first footnote, limited so that counting from it cannot overflow.
  package var firstFootnote = 1 {
    didSet { firstFootnote = min(max(firstFootnote, Int.min / 2), Int.max / 2) }
  }
  package var entityOutput = EntityOutput.asCharacter
  /// The levels of headings that a table of contents lists; a bit for each level, bit 1 for `h1`.
  package var contentsLevels: UInt8 = 0b111_1110
  /// The code points of the left and right single, and left and right double quotes.
  package var smartQuotes: [UInt32] = [0x2018, 0x2019, 0x201C, 0x201D]
  /// Replacements of typographic symbols, by ``Symbol``'s raw value; nil keeps kramdown's.
  package var typographicSymbols: [[UInt8]?] = Array(repeating: nil, count: 7)
  /// The number of levels by which headings are moved down, from -6 to 6.
  package var headerOffset = 0 {
    didSet { headerOffset = min(max(headerOffset, -6), 6) }
  }
  /// The name in `highlighter-…`; nil when no syntax highlighter is set.
  package var syntaxHighlighter: [UInt8]? = Array("rouge".utf8)
  /// `default_lang` of `syntax_highlighter_opts` for code blocks.
  package var blockDefaultLanguage: [UInt8]? = Array("plaintext".utf8)
  /// `default_lang` of `syntax_highlighter_opts` for code spans.
  package var spanDefaultLanguage: [UInt8]? = Array("plaintext".utf8)
  /// True to write formulas for MathJax; false to write them as they are, in elements of class
  /// `kdmath`.
  package var usesMathJax = true
  package var footnoteBacklink: [UInt8] = Array("&#8617;".utf8)
  package var footnoteBacklinkInline = false
  package var footnotePrefix: [UInt8] = []
  package var removesLineBreaksForCJK = false
  /// Options that `{::options}` must not set, by kramdown's names.
  package var forbiddenInlineOptions: [[UInt8]] = [Array("template".utf8)]
  package var hardWrap = false
  /// Blocks may end a paragraph without a blank line (`gfm_quirks: paragraph_end`).
  package var paragraphEndQuirk = true
  /// Typographic symbols stay as they are (`gfm_quirks: no_auto_typographic`).
  package var noAutoTypographic = false

  /// Options with the defaults.
  package init() {}
}
