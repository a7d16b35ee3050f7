internal import ContentData
internal import MarkdownShared

extension KnownKeys {
  /// The keys of `_config.yml`, grouped as docs/settings.md has them.
  /// - Parameters:
  ///   - plugins: the names of the built-in plugins.
  ///   - frontMatter: the keys of front matter, which `defaults:` can set.
  static func configuration(plugins: [String], frontMatter: [KnownKey]) -> [KnownKey] {
    ofSite + ofFolders + ofDocuments(frontMatter) + ofMarkup + ofBuild(plugins)
  }

  /// A key with the default that Jekyll has.
  private static func key(_ name: String, _ shape: KnownKey.Shape, _ meaning: String) -> KnownKey {
    let usual = ConfigurationDefaults.object[Symbol(name)]
    return KnownKey(name, shape, meaning, usual: usual?.isNull == true ? nil : usual)
  }

  private static let ofSite: [KnownKey] = [
    key("title", .text, "The blog's name"),
    key("description", .text, "One sentence about the blog"),
    key("tagline", .text, "A short motto"),
    key("author", .any, "The author: a name, or a map with name, email and uri"),
    key("lang", .text, "The language of the blog, such as ja or en"),
    key("locale", .text, "The language as other sites write it, such as ja_JP"),
    key("url", .text, "The scheme and host where it is published, such as https://example.com"),
    key("baseurl", .text, "The path below the host where the site is published, such as /blog"),
    key("timezone", .text, "The zone of dates without one, such as Asia/Tokyo"),
    key("time", .date, "A date to use as the time of the build"),
    key("logo", .text, "The address of the blog's picture"),
    key("generator", .text, "The program that the feed and the SEO tags name (default: Jekyll)"),
  ]

  private static let ofFolders: [KnownKey] = [
    KnownKey("source", .text, "The folder with the blog, below the folder of this file"),
    KnownKey("destination", .text, "Where the site goes", usual: "_site"),
    key("layouts_dir", .text, "The folder of layouts"),
    key("includes_dir", .text, "The folder of includes"),
    key("data_dir", .text, "The folder of data files"),
    key("plugins_dir", .text, "The folders of Ruby plugins, which are never run"),
    key("collections_dir", .text, "The folder that holds the collections' folders"),
    key("cache_dir", .text, "Where Jekyll keeps its cache; blogc has its own folder"),
    key("include", .list(.text), "Names to include although they begin with a dot or underscore"),
    key("exclude", .list(.text), "Names to leave out"),
    key("keep_files", .texts, "Files in the destination that are never removed"),
    key("theme", .text, "The name of a theme: a gem, or a folder in _themes"),
    key("remote_theme", .text, "A theme's repository, owner/name or owner/name@ref"),
    KnownKey(
      "ignore_theme_config", .flag, "Whether to ignore the theme's own _config.yml",
      usual: false),
  ]

  private static func ofDocuments(_ frontMatter: [KnownKey]) -> [KnownKey] {
    [
      key(
        "permalink", .suggestion(Permalink.styles),
        "The pattern of posts' addresses, or a style's name"),
      key("show_drafts", .flag, "Whether to build drafts"),
      key("future", .flag, "Whether to build documents dated in the future"),
      key("unpublished", .flag, "Whether to build documents with published: false"),
      key("limit_posts", .count, "How many of the newest posts to build; 0 for all"),
      key("excerpt_separator", .text, "What ends an excerpt"),
      KnownKey("page_excerpts", .flag, "Whether pages have excerpts too", usual: false),
      key(
        "strict_front_matter", .flag,
        "true: unreadable front matter is always an error; false: posts with it are left out"
      ),
      key("collections", .either([.list(.text), .mapOf(collection)]), "Other kinds of documents"),
      key("defaults", .list(defaults(frontMatter)), "Front matter by folder and type"),
    ]
  }

  private static let collection = KnownKey.Shape.map(
    [
      KnownKey("output", .flag, "Whether its documents become pages", usual: false),
      KnownKey("permalink", .suggestion(Permalink.styles), "The pattern of their addresses"),
      KnownKey("sort_by", .text, "The front matter key that they are sorted by"),
      KnownKey("order", .list(.text), "The files in the order that they should have"),
    ], isOpen: true)

  private static func defaults(_ frontMatter: [KnownKey]) -> KnownKey.Shape {
    .map(
      [
        KnownKey(
          "scope",
          .map(
            [
              KnownKey("path", .text, "A folder, a file or a pattern with *; empty for all"),
              KnownKey(
                "type", .suggestion(["posts", "drafts", "pages"]),
                "posts, drafts, pages or a collection's name"),
            ], isOpen: false), "Which documents the values apply to"),
        KnownKey("values", .map(frontMatter, isOpen: true), "Front matter for these documents"),
      ], isOpen: false)
  }

  private static let ofMarkup: [KnownKey] = [
    key(
      "markdown", .suggestion(["kramdown", "CommonMark", "CommonMarkGhPages", "GFM"]),
      "The Markdown flavour"),
    key("markdown_ext", .text, "The endings of Markdown files, separated by commas"),
    key("highlighter", .suggestion(["rouge", "none"]), "none leaves code blocks uncoloured"),
    KnownKey("gfm", .map(features, isOpen: true), "Features of 'markdown: GFM'"),
    KnownKey(
      "kramdown",
      .map(
        [
          KnownKey("input", .suggestion(["GFM", "kramdown"]), "The syntax that is read"),
          KnownKey("auto_ids", .flag, "Whether headings get ids", usual: true),
          KnownKey("auto_id_prefix", .text, "What ids of headings begin with"),
          KnownKey("auto_id_stripping", .flag, "Whether markup is left out of ids", usual: false),
          KnownKey(
            "transliterated_header_ids", .flag, "Whether ids are written in ASCII", usual: false),
          KnownKey("hard_wrap", .flag, "Whether line breaks are kept", usual: false),
          KnownKey("header_offset", .integer, "What is added to levels of headings", usual: 0),
          KnownKey("toc_levels", .any, "The levels of headings in a table of contents"),
          KnownKey("smart_quotes", .any, "The four curly quotes, by their entities' names"),
          KnownKey("typographic_symbols", .any, "Texts in place of dashes, dots and guillemets"),
          KnownKey(
            "entity_output", .suggestion(["as_char", "as_input", "numeric", "symbolic"]),
            "How entities are written"),
          KnownKey("footnote_nr", .integer, "The number of the first footnote", usual: 1),
          KnownKey("footnote_backlink", .text, "The text of links back from footnotes"),
          KnownKey(
            "footnote_backlink_inline", .flag, "Whether these stand in the last paragraph",
            usual: false),
          KnownKey("footnote_prefix", .text, "What ids of footnotes begin with"),
          KnownKey("link_defs", .any, "Definitions of links for all pages"),
          KnownKey(
            "parse_block_html", .flag, "Whether Markdown is read in blocks of HTML", usual: false),
          KnownKey(
            "parse_span_html", .flag, "Whether Markdown is read in HTML within lines", usual: true),
          KnownKey(
            "html_to_native", .flag, "Whether HTML becomes elements of Markdown", usual: false),
          KnownKey(
            "remove_line_breaks_for_cjk", .flag,
            "Whether line breaks between CJK characters vanish",
            usual: false),
          KnownKey("gfm_quirks", .any, "paragraph_end, no_auto_typographic"),
          KnownKey("gfm_emojis", .flag, "Whether :smile: is an emoji", usual: false),
          KnownKey("math_engine", .any, "mathjax, or nothing for formulas as they are"),
          KnownKey("guess_lang", .flag, "Whether code without a language is wrapped", usual: true),
          KnownKey("syntax_highlighter_opts", .any, "line_numbers, start_line and others"),
        ] + features, isOpen: true), "Settings of 'markdown: kramdown'"),
    KnownKey(
      "commonmark",
      .map(
        [
          KnownKey("options", .list(.text), "Switches of the C library, such as SMART"),
          KnownKey("extensions", .list(.text), "Extensions, such as table and strikethrough"),
        ] + features, isOpen: true), "Settings of 'markdown: CommonMark'"),
    KnownKey(
      "liquid",
      .map(
        [
          KnownKey(
            "error_mode", .choice(["lax", "warn", "strict"]), "How strictly templates are parsed",
            usual: "warn"),
          KnownKey(
            "strict_filters", .flag, "Whether an unknown filter is an error", usual: false),
          KnownKey(
            "strict_variables", .flag, "Whether an unknown name is an error", usual: false),
        ], isOpen: false), "How templates are parsed"),
    KnownKey(
      "search",
      .either([
        .flag, .text,
        .map(
          [
            KnownKey("engine", .text, "blogc, to be told from the settings of a theme"),
            KnownKey("code", .flag, "Whether code blocks are found", usual: true),
          ], isOpen: true),
      ]), "Whether the site has a search page's index"),
    KnownKey(
      "sass",
      .map(
        [
          KnownKey("sass_dir", .text, "The folder of partials", usual: "_sass"),
          KnownKey("load_paths", .texts, "Further folders of partials"),
          KnownKey("style", .text, "How CSS is written: nested, expanded, compact, compressed"),
          KnownKey(
            "sourcemap", .choice(["always", "development", "never"]),
            "When source maps are written", usual: "always"),
          KnownKey("line_comments", .flag, "Whether comments name the source", usual: false),
          KnownKey("add_charset", .flag, "Whether the charset is written", usual: false),
          KnownKey("precision", .integer, "The digits of decimals"),
          KnownKey("implementation", .text, "Jekyll's choice of a compiler; not used"),
        ], isOpen: true), "Settings of style sheets"),
    KnownKey(
      "images", .either([.flag, .map(images, isOpen: true)]),
      "Whether images of Markdown get several widths and formats, and how they are made"),
    KnownKey(
      "social_cards", .either([.flag, .map(cards, isOpen: true)]),
      "Whether posts without an image get a card for other sites, and how it is drawn"),
  ]

  private static let cards: [KnownKey] = [
    KnownKey("template", .text, "The name of an SVG file in _cards", usual: "default"),
    KnownKey("font", .text, "The name of an installed font, or the path of a font's file"),
    KnownKey(
      "scheme", .choice(["light", "dark"]), "The colours of the default card", usual: "light"),
    KnownKey("accent", .text, "The colour of the default card's mark, such as #c23a1a"),
    KnownKey(
      "without_libvips", .either([.choice(["error", "warning", "off"]), .flag]),
      "What it is when there is no libvips to draw cards with", usual: "warning"),
  ]

  private static let images: [KnownKey] = [
    KnownKey("widths", .either([.count, .list(.count)]), "The widths in pixels"),
    KnownKey("formats", .texts, "webp, avif, jpeg, png, or original for the picture's own"),
    KnownKey("sizes", .text, "How wide pages show pictures: the attribute 'sizes'"),
    KnownKey("quality", .any, "From 1 to 100; a number, or a map of jpeg, webp and avif"),
    KnownKey(
      "metadata", .choice(["remove", "keep"]),
      "Whether published pictures tell where and when they were taken", usual: "remove"),
    KnownKey("leave", .texts, "Paths of pictures that are published as they are, with *"),
    KnownKey(
      "without_libvips", .either([.choice(["error", "warning", "off"]), .flag]),
      "What it is when there is no libvips to make pictures with", usual: "warning"),
  ]

  private static let features: [KnownKey] = MarkdownFeatures.settingNames.map {
    KnownKey($0, .flag, "Switches this feature of Markdown")
  }

  private static func ofBuild(_ plugins: [String]) -> [KnownKey] {
    [
      KnownKey(
        "topics_as_tags", .flag, "Whether 'topics' in front matter are tags, as Zenn has them",
        usual: false),
      KnownKey(
        "page_size_limit", .count, "The greatest size of one page in megabytes",
        usual: .integer(SiteConfiguration.usualPageSizeLimit)),
      key("plugins", .list(.suggestion(plugins)), "Built-in plugins by name"),
      KnownKey("gems", .list(.text), "The old name of 'plugins'"),
      KnownKey(
        "permissive", .flag,
        "Whether what cannot be read or run is left out with a warning: unknown tags, documents with unreadable front matter",
        usual: false),
      key("safe", .flag, "Jekyll's safe mode; blogc never runs code of a site"),
      key("whitelist", .list(.text), "Plugins that safe mode allows"),
      key("encoding", .choice(["utf-8", "UTF-8"]), "Files are read as UTF-8"),
      KnownKey(
        "check",
        .map(
          [
            KnownKey(
              "rules", .mapOf(.either([.choice(["error", "warning", "note", "off"]), .flag])),
              "The severity of each rule of blogc check"),
            KnownKey("ignore", .texts, "What blogc check ignores"),
            KnownKey("external", .any, "The limits of blogc check --external"),
            KnownKey(
              "pictures",
              .map(
                [
                  KnownKey("megabytes", .count, "The most of a picture's file", usual: 3),
                  KnownKey("megapixels", .count, "The most of a picture's pixels", usual: 40),
                ], isOpen: false), "The sizes beyond which pictures are too large"),
          ], isOpen: false), "Settings of blogc check"),
      KnownKey("csv_reader", .any, "headers and csv_converters of CSV files"),
      KnownKey("tsv_reader", .any, "headers and csv_converters of TSV files"),
      KnownKey("repository", .text, "The repository on GitHub: owner/name"),
      key("incremental", .flag, "Has no effect: every build is incremental"),
      key("lsi", .flag, "Has no effect: related posts are the newest ones"),
      key("quiet", .flag, "Jekyll's; blogc takes --quiet"),
      key("verbose", .flag, "Jekyll's; blogc takes --verbose"),
      KnownKey("port", .text, "Jekyll's; blogc serve takes --port"),
      KnownKey("host", .text, "Jekyll's; blogc serve takes --host"),
      key("detach", .flag, "Has no effect"),
      key("show_dir_listing", .flag, "Has no effect: blogc serve lists no folders"),
    ]
  }
}
