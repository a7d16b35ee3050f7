extension MarkdownFeatures {
  /// The feature of a setting below the profile's name, as in `gfm: { ruby: true }`; nil for an unknown
  /// setting.
  ///
  /// The library's own options have no names here: they are set by jekyll-commonmark's `options`.
  package init?(setting name: String) {
    guard let feature = Self.settings[name] else { return nil }
    self = feature
  }

  /// The names of all settings that ``init(setting:)`` knows, in the order of their bytes.
  package static let settingNames: [String] = settings.keys.sorted {
    $0.utf8.lexicographicallyPrecedes($1.utf8)
  }

  private static let settings: [String: MarkdownFeatures] = [
    "tables": .tables, "strikethrough": .strikethrough, "task_lists": .taskLists,
    "footnotes": .footnotes, "bare_links": .bareLinks, "tag_filter": .tagFilter,
    "heading_ids": .headingIDs, "heading_anchors": .headingAnchors,
    "table_of_contents": .tableOfContents, "cjk_friendly": .cjkFriendly,
    "joined_lines": .joinedLines, "nest_indented_items": .nestedIndentedItems, "ruby": .ruby,
    "alerts": .alerts, "containers": .containers, "rich_code": .richCode,
    "emoji_names": .emojiNames, "figures": .figures, "lazy_images": .lazyImages,
    "external_links": .externalLinks, "cards": .cards, "literal_code": .literalCode,
    "copy_button": .copyButton, "raw_html": .rawHTML, "styled_alignment": .styledAlignment,
    "math": .math, "image_sizes": .imageSizes, "inline_footnotes": .inlineFootnotes,
    "embeds": .embeds, "marked_text": .markedText, "wiki_links": .wikiLinks,
    "smart_punctuation": .smartPunctuation, "hard_breaks": .hardBreaks,
  ]
}
