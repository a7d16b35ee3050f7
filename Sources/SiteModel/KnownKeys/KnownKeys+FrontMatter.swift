internal import ContentData

extension KnownKeys {
  /// The keys of front matter, the most used first.
  static let frontMatter: [KnownKey] = ofEveryDocument + ofAddresses

  private static let ofEveryDocument: [KnownKey] = [
    KnownKey(
      "layout", .either([.text, .choice(["none"]), .flag]),
      "The layout's name; none or null for no layout"),
    KnownKey("title", .text, "The title; a post without one gets it from its file name"),
    KnownKey(
      "date", .date, "The date, with or without time and zone; wins over the one in the file name"),
    KnownKey("tags", .texts, "A list of tags, or a text whose words are the tags"),
    KnownKey("tag", .texts, "One tag, with all its words; a list is taken like 'tags'"),
    KnownKey("topics", .texts, "More tags, where the settings say 'topics_as_tags: true'"),
    KnownKey(
      "categories", .texts, "A list of categories, or a text whose words are the categories"),
    KnownKey("category", .texts, "One category, with all its words"),
    KnownKey("description", .text, "A summary for layouts, feeds and search engines"),
    KnownKey("excerpt", .text, "The excerpt, in place of the first paragraph"),
    KnownKey("excerpt_separator", .text, "What ends the excerpt in this document"),
    KnownKey("lang", .text, "The language of this document, such as ja or en"),
    KnownKey(
      "search", .flag, "false hides the document from the search, true shows a page in HTML there"),
    KnownKey("published", .flag, "false hides the document", usual: true),
    KnownKey(
      "render_with_liquid", .flag, "false leaves Liquid in this document as it is written",
      usual: true),
    KnownKey("author", .any, "Who wrote it: a name, or a map with name, email and uri"),
    KnownKey("authors", .any, "Who wrote it, when it was several"),
    KnownKey(
      "image",
      .either([
        .text,
        .map(
          [
            KnownKey("path", .text, "The image's address"),
            KnownKey("alt", .text, "What the image shows, for those who cannot see it"),
            KnownKey("width", .integer, "Its width in pixels"),
            KnownKey("height", .integer, "Its height in pixels"),
          ], isOpen: true),
      ]), "A picture that stands for the document in feeds and on other sites"),
    KnownKey(
      "social_card", .either([.flag, .text]),
      "Whether the document has a card (social_cards), or the template of its card"),
  ]

  private static let ofAddresses: [KnownKey] = [
    KnownKey(
      "permalink", .suggestion(Permalink.styles),
      "This document's address: a path, a pattern with placeholders such as :year, or a style's name"
    ),
    KnownKey("slug", .text, "The name in the address, in place of the file's"),
  ]
}
