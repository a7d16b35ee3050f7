internal import ContentData

extension KnownKeys {
  /// The keys of front matter, the most used first.
  package static let frontMatter: [KnownKey] = ofEveryDocument + ofAddresses + ofPlugins

  private static let ofEveryDocument: [KnownKey] = [
    KnownKey(
      "layout", .either([.text, .choice(["none"]), .flag]),
      "The layout's name; none or null for no layout"),
    KnownKey("title", .text, "The title; a post without one gets it from its file name"),
    KnownKey(
      "date", .date, "The date, with or without time and zone; wins over the one in the file name"),
    KnownKey("tags", .texts, "A list of tags, or a text whose words are the tags"),
    KnownKey("tag", .texts, "One tag, with all its words; a list is taken like 'tags'"),
    KnownKey(
      "categories", .texts, "A list of categories, or a text whose words are the categories"),
    KnownKey("category", .texts, "One category, with all its words"),
    KnownKey("description", .text, "A summary for layouts, feeds and search engines"),
    KnownKey("excerpt", .text, "The excerpt, in place of the first paragraph"),
    KnownKey("excerpt_separator", .text, "What ends the excerpt in this document"),
    KnownKey("lang", .text, "The language of this document, such as ja or en"),
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
  ]

  private static let ofAddresses: [KnownKey] = [
    KnownKey(
      "permalink", .suggestion(Permalink.styles),
      "This document's address: a path, a pattern with placeholders such as :year, or a style's name"
    ),
    KnownKey("slug", .text, "The name in the address, in place of the file's"),
    KnownKey("redirect_from", .texts, "Old addresses that lead here (jekyll-redirect-from)"),
    KnownKey("redirect_to", .texts, "Where this document has moved to (jekyll-redirect-from)"),
    KnownKey(
      "canonical_url", .text, "The address that search engines take as the first (jekyll-seo-tag)"),
  ]

  private static let ofPlugins: [KnownKey] = [
    KnownKey("sitemap", .flag, "false keeps it out of the sitemap (jekyll-sitemap)", usual: true),
    KnownKey("last_modified_at", .date, "When it was last changed, for sitemap, feed and layouts"),
    KnownKey("locale", .text, "The language as other sites write it, such as ja_JP"),
    KnownKey("hidden", .flag, "true keeps it out of paginated lists", usual: false),
    KnownKey("pagination", pagination, "Makes this page a paginated list (jekyll-paginate-v2)"),
    KnownKey("autopages", .any, "Settings of pages made for tags, categories and collections"),
    KnownKey("toc", .any, "Whether headings are gathered into a table of contents (jekyll-toc)"),
    KnownKey(
      "seo",
      .map(
        [
          KnownKey("name", .text, "The name in structured data"),
          KnownKey("type", .text, "The type in structured data, such as BlogPosting"),
          KnownKey("links", .list(.text), "Addresses of the same thing elsewhere"),
          KnownKey("date_modified", .date, "When it was last changed"),
        ], isOpen: true), "What search engines are told (jekyll-seo-tag)"),
    KnownKey("twitter", .any, "The card on X: card, creator (jekyll-seo-tag)"),
    KnownKey(
      "strip_title", .flag, "Whether a heading that became the title is taken out of the body"),
  ]

  /// The keys under `pagination:`, of a page and of the site.
  static let pagination = KnownKey.Shape.map(
    [
      KnownKey("enabled", .flag, "Whether it is switched on", usual: false),
      KnownKey("collection", .texts, "What is listed", usual: "posts"),
      KnownKey("per_page", .count, "How many documents a page has", usual: 10),
      KnownKey("permalink", .text, "The address of the pages", usual: "/page:num/"),
      KnownKey("title", .text, "The title of further pages", usual: ":title - page :num"),
      KnownKey("limit", .count, "How many pages at most; 0 for all", usual: 0),
      KnownKey("offset", .count, "How many documents are left out", usual: 0),
      KnownKey("sort_field", .text, "The key that documents are sorted by", usual: "date"),
      KnownKey("sort_reverse", .flag, "Whether the last comes first", usual: false),
      KnownKey("category", .texts, "Only documents of these categories"),
      KnownKey("tag", .texts, "Only documents with these tags"),
      KnownKey("locale", .texts, "Only documents in these languages"),
      KnownKey("trail", .any, "How many page numbers stand before and after"),
      KnownKey("indexpage", .text, "The file name of pages", usual: "index"),
      KnownKey("extension", .text, "The ending of pages", usual: "html"),
    ], isOpen: true)
}
