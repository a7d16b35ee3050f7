package import SourceText

/// A plugin that blogc does not have, according to its documentation: the features that a site lacks without it, and
/// the tags and filters that it defines.
package struct UnsupportedPlugin: Sendable {
  /// The name of its gem.
  package let gem: String
  /// The features that a site lacks without the plugin.
  package let lacking: Message
  let tags: [String]
  let filters: [String]

  private init(_ gem: String, _ lacking: Message, tags: [String] = [], filters: [String] = []) {
    self.gem = gem
    self.lacking = lacking
    self.tags = tags
    self.filters = filters
  }

  /// The plugin of a name; nil for an unknown one.
  /// - Complexity: O(number of plugins).
  package static func named(_ gem: String) -> UnsupportedPlugin? { all.first { $0.gem == gem } }

  package static let all: [UnsupportedPlugin] = [
    UnsupportedPlugin(
      "jekyll-asciidoc", Message("AsciiDoc files stay as they are", ja: "AsciiDoc の変換"),
      filters: ["asciidocify"]),
    UnsupportedPlugin(
      "jekyll-assets",
      Message("the `asset` tag and hashed asset names", ja: "`asset` タグと、ハッシュの付いたファイル名"),
      tags: ["asset", "javascript", "stylesheet"],
      filters: ["asset_path"]),
    UnsupportedPlugin(
      "jekyll-coffeescript", Message("CoffeeScript files stay as they are", ja: "CoffeeScript の変換")),
    UnsupportedPlugin(
      "jekyll-diagrams", Message("diagram blocks stay code", ja: "図の描画 (コードのまま残ります)"),
      tags: [
        "actdiag", "blockdiag", "erd", "graphviz", "mermaid", "nomnoml", "nwdiag", "plantuml",
        "rackdiag", "seqdiag",
        "svgbob", "syntrax", "vega", "vegalite", "wavedrom",
      ]),
    UnsupportedPlugin(
      "jekyll-get-json", Message("data that is fetched while the site is built", ja: "ビルド中に取得するデータ")
    ),
    UnsupportedPlugin("jekyll-imagemagick", Message("resized images", ja: "大きさを変えた画像")),
    UnsupportedPlugin(
      "jekyll-jupyter-notebook", Message("the `jupyter_notebook` tag", ja: "`jupyter_notebook` タグ"),
      tags: ["jupyter_notebook"]),
    UnsupportedPlugin(
      "jekyll-maps", Message("the `google_map` tag", ja: "`google_map` タグ"), tags: ["google_map"]),
    UnsupportedPlugin(
      "jekyll-multiple-languages-plugin", Message("pages in further languages", ja: "ほかの言語のページ"),
      tags: ["t", "tf", "tl", "translate", "translate_file", "translate_link"]),
    UnsupportedPlugin(
      "jekyll-octicons", Message("the `octicon` tag", ja: "`octicon` タグ"), tags: ["octicon"]),
    UnsupportedPlugin(
      "jekyll-open-sdg-plugins", Message("the pages of Open SDG", ja: "Open SDG のページ"),
      filters: ["t"]),
    UnsupportedPlugin(
      "jekyll-picture-tag",
      Message("the `picture` tag and resized images", ja: "`picture` タグと、大きさを変えた画像"),
      tags: ["picture"]),
    UnsupportedPlugin(
      "jekyll-postcss", Message("styles do not pass through PostCSS", ja: "PostCSS による処理")),
    UnsupportedPlugin(
      "jekyll-responsive-image",
      Message(
        "the `responsive_image` tag and resized images", ja: "`responsive_image` タグと、大きさを変えた画像"),
      tags: ["responsive_image", "responsive_image_block"]),
    UnsupportedPlugin(
      "jekyll-tabs", Message("the `tabs` blocks", ja: "`tabs` ブロック"), tags: ["tab", "tabs"]),
    UnsupportedPlugin(
      "jekyll-textile-converter", Message("Textile files stay as they are", ja: "Textile の変換"),
      filters: ["textilize"]),
    UnsupportedPlugin("jekyll_pages_api", Message("the list of pages as JSON", ja: "ページの一覧の JSON")),
    UnsupportedPlugin(
      "octopress", Message("Octopress's tags", ja: "Octopress のタグ"),
      tags: ["blockquote", "codeblock", "include_code", "pullquote", "render_partial"]),
    UnsupportedPlugin("premonition", Message("its block syntax", ja: "このプラグインのブロック記法")),
  ]
}
