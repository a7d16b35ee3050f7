/// A plugin that blogc does not have, according to its documentation: the features that a site lacks without it, and
/// the tags and filters that it defines.
package struct UnsupportedPlugin: Sendable {
  /// The name of its gem.
  package let gem: String
  /// The features that a site lacks without the plugin.
  package let lacking: String
  let tags: [String]
  let filters: [String]

  private init(_ gem: String, _ lacking: String, tags: [String] = [], filters: [String] = []) {
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
      "jekyll-asciidoc", "AsciiDoc files stay as they are", filters: ["asciidocify"]),
    UnsupportedPlugin(
      "jekyll-assets", "the `asset` tag and hashed asset names",
      tags: ["asset", "javascript", "stylesheet"],
      filters: ["asset_path"]),
    UnsupportedPlugin("jekyll-coffeescript", "CoffeeScript files stay as they are"),
    UnsupportedPlugin(
      "jekyll-diagrams", "diagram blocks stay code",
      tags: [
        "actdiag", "blockdiag", "erd", "graphviz", "mermaid", "nomnoml", "nwdiag", "plantuml",
        "rackdiag", "seqdiag",
        "svgbob", "syntrax", "vega", "vegalite", "wavedrom",
      ]),
    UnsupportedPlugin("jekyll-get-json", "data that is fetched while the site is built"),
    UnsupportedPlugin("jekyll-imagemagick", "resized images"),
    UnsupportedPlugin(
      "jekyll-jupyter-notebook", "the `jupyter_notebook` tag", tags: ["jupyter_notebook"]),
    UnsupportedPlugin("jekyll-maps", "the `google_map` tag", tags: ["google_map"]),
    UnsupportedPlugin(
      "jekyll-multiple-languages-plugin", "pages in further languages",
      tags: ["t", "tf", "tl", "translate", "translate_file", "translate_link"]),
    UnsupportedPlugin("jekyll-octicons", "the `octicon` tag", tags: ["octicon"]),
    UnsupportedPlugin("jekyll-open-sdg-plugins", "the pages of Open SDG", filters: ["t"]),
    UnsupportedPlugin(
      "jekyll-picture-tag", "the `picture` tag and resized images", tags: ["picture"]),
    UnsupportedPlugin("jekyll-postcss", "styles do not pass through PostCSS"),
    UnsupportedPlugin(
      "jekyll-responsive-image", "the `responsive_image` tag and resized images",
      tags: ["responsive_image", "responsive_image_block"]),
    UnsupportedPlugin("jekyll-tabs", "the `tabs` blocks", tags: ["tab", "tabs"]),
    UnsupportedPlugin(
      "jekyll-textile-converter", "Textile files stay as they are", filters: ["textilize"]),
    UnsupportedPlugin("jekyll_pages_api", "the list of pages as JSON"),
    UnsupportedPlugin(
      "octopress", "Octopress's tags",
      tags: ["blockquote", "codeblock", "include_code", "pullquote", "render_partial"]),
    UnsupportedPlugin("premonition", "its block syntax"),
  ]
}
