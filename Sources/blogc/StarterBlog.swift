internal import ContentData
internal import SiteModel

/// The files of `blogc init`: this repository's own theme, texts in the author's language, a first post.
struct StarterBlog {
  /// The languages of the theme and the first post.
  enum Language: String, CaseIterable {
    case ja
    case en

    /// The time zone of a new blog on a computer that is set to UTC, such as a server or a container.
    var timeZone: String { self == .ja ? "Asia/Tokyo" : "UTC" }
    /// The default title of a blog.
    var defaultTitle: String { self == .ja ? "わたしのブログ" : "My blog" }
    var defaultDescription: String { self == .ja ? "日々のこと。" : "Notes and stories." }
  }

  let language: Language
  let title: String
  let description: String
  /// The scheme and host of the future site; nil while unknown.
  var url: String?
  /// The path of the future site below the host, such as `/diary`; empty for the root.
  var baseurl = ""
  /// The author's name; nil for none.
  var author: String?
  /// The time zone of dates.
  let timezone: String
  /// The day of the first post, in that zone.
  let today: CivilTime

  /// The files, by their paths below the blog's folder.
  var files: [(path: String, bytes: [UInt8])] {
    let isJapanese = language == .ja
    func either(_ japanese: [UInt8], _ english: [UInt8]) -> [UInt8] {
      isJapanese ? japanese : english
    }
    return [
      ("_config.yml", Array(configuration.utf8)),
      (".gitignore", Array("_site/\n.blogc-cache/\n".utf8)),
      ("index.html", PackageResources.index_html),
      ("about.md", either(PackageResources.about_ja_md, PackageResources.about_en_md)),
      ("archive.html", either(PackageResources.archive_ja_html, PackageResources.archive_en_html)),
      ("tags.html", either(PackageResources.tags_ja_html, PackageResources.tags_en_html)),
      ("404.html", either(PackageResources.missing_ja_html, PackageResources.missing_en_html)),
      ("_data/labels.yml", either(PackageResources.labels_ja_yml, PackageResources.labels_en_yml)),
      ("search.html", either(PackageResources.search_ja_html, PackageResources.search_en_html)),
      (firstPost, either(PackageResources.first_ja_md, PackageResources.first_en_md)),
      ("_cards/default.svg", PackageResources.default_card_svg),
      ("_layouts/default.html", PackageResources.layout_default_html),
      ("_layouts/home.html", PackageResources.layout_home_html),
      ("_layouts/page.html", PackageResources.layout_page_html),
      ("_layouts/post.html", PackageResources.layout_post_html),
      ("_layouts/tag.html", PackageResources.layout_tag_html),
      ("_includes/footer.html", PackageResources.include_footer_html),
      ("_includes/head.html", PackageResources.include_head_html),
      ("_includes/math.html", PackageResources.include_math_html),
      ("_includes/pager.html", PackageResources.include_pager_html),
      ("_includes/header.html", PackageResources.include_header_html),
      ("_includes/post-list.html", PackageResources.include_post_list_html),
      ("_includes/related.html", PackageResources.include_related_html),
      ("_includes/script.html", PackageResources.include_script_html),
      ("_includes/summary.html", PackageResources.include_summary_html),
      ("_includes/tags.html", PackageResources.include_tags_html),
      ("assets/css/blog.css", PackageResources.blog_css),
      ("assets/css/highlight.css", PackageResources.highlight_css),
      ("assets/css/search.css", PackageResources.search_css),
      ("assets/icon.svg", PackageResources.icon_svg),
      (".vscode/settings.json", PackageResources.editor_json),
      (".blogc/config.schema.json", SchemaCommand.Subject.config.bytes),
      (".blogc/front-matter.schema.json", SchemaCommand.Subject.frontMatter.bytes),
    ]
  }

  /// The first post's path, dated today.
  private var firstPost: String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "_posts/\(today.year)-\(two(today.month))-\(two(today.day))-first-post.md"
  }

  /// The settings of Markdown for authors who come from Zenn, Qiita or Obsidian; indented like the lines around them.
  private static let habits = """
      # Zenn、Qiita、Obsidian の書き方。数式 $…$、==マーカー==、^[脚注]、![](画像 =250x)、@[youtube](ID)、[[記事]]。
      math: true
      marked_text: true
      inline_footnotes: true
      image_sizes: true
      embeds: true
      wiki_links: true
      # 書いたとおりに改行するなら true。
      hard_breaks: false
    # フロントマターの topics もタグとして扱う。
    topics_as_tags: true

    """

  private var configuration: String {
    """
    # yaml-language-server: $schema=.blogc/config.schema.json
    title: \(YAMLText.scalar(title))
    description: \(YAMLText.scalar(description))
    lang: \(language.rawValue)
    timezone: \(YAMLText.scalar(timezone))
    generator: blogc
    \(author.map { "author: \(YAMLText.scalar($0))\n" } ?? "")
    # \(language == .ja ? "公開先の URL とパス。例: https://example.com と /blog" : "Where the blog is published, for example https://example.com and /blog.")
    url: \(YAMLText.scalar(url ?? ""))
    baseurl: \(YAMLText.scalar(baseurl))

    # \(language == .ja ? "検索ページ (search.html) の索引を作る。" : "Build the index of the search page (search.html).")
    search: true

    markdown: GFM
    gfm:
      # \(language == .ja ? "コードブロックの Liquid は評価せず、そのまま表示する。" : "Show Liquid in code blocks instead of evaluating it.")
      literal_code: true
      heading_anchors: true
      copy_button: true
      styled_alignment: true
    \(language == .ja ? Self.habits : "")
    # \(language == .ja ? "記事の画像をいくつかの幅と WebP で公開し (libvips がなければ元の大きさだけ)、撮影場所などのメタデータを取り除く。" : "Publish pictures in several widths and as WebP (where libvips is installed), without the place where they were taken.")
    images: true

    permalink: /:year/:month/:day/:title/
    # \(language == .ja ? "トップページに表示する記事の数。" : "The number of posts on the home page.")
    paginate: 20
    paginate_path: /page:num/
    plugins:
      - jekyll-archives
      - jekyll-feed
      - jekyll-paginate
      - jekyll-redirect-from
      - jekyll-sitemap
      - jekyll-toc
    # \(language == .ja ? "タグごとのページ。" : "A page for each tag.")
    jekyll-archives:
      enabled: [tags]
      layout: tag
      permalinks: { tag: /tags/:name/ }
      slug_mode: exact
    # \(language == .ja ? "記事の横に出る目次。" : "The table of contents beside a post.")
    toc: { min_level: 2, max_level: 3, list_id: table-of-contents }
    # \(language == .ja ? "公開先の設定ファイルも出力する。" : "Files that configure the host are published too.")
    include: [_headers, _redirects]

    # \(language == .ja ? "未知のフィルタをエラーにする。" : "Treat unknown filters as errors.")
    liquid:
      strict_filters: true

    defaults:
      - scope: { path: "", type: posts }
        values: { layout: post, toc: true }

    """
  }
}
