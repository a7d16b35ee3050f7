internal import SiteModel
internal import SourceText

/// The meaning of a name under `plugins:` (or `gems:`).
package enum PluginName: Sendable, Equatable {
  /// A plugin that is built in and is switched on by its name: its position in ``PluginRegistry/all``.
  case builtIn(Int)
  /// The gem that stands for GitHub Pages: it switches on the plugins of GitHub Pages.
  case githubPages
  /// Something that blogc always does, or that changes no output: a Markdown or Sass converter, a
  /// theme's gem, an editor, a watcher.
  case nothingToDo
  /// A plugin that blogc does not have; the words say what the site will lack, if that is known.
  case unsupported(lacking: String?)

  /// The meaning of a gem's name. Compared by bytes, as RubyGems does.
  /// - Complexity: O(number of known names).
  package init(_ name: String) {
    if let plugin = PluginRegistry.index(ofGem: name) {
      self = .builtIn(plugin)
    } else if name == "github-pages" {
      self = .githubPages
    } else if Self.silent.contains(name) || name.hasPrefix("jekyll-theme-") {
      self = .nothingToDo
    } else {
      self = .unsupported(lacking: Self.lacking(name))
    }
  }

  private static let silent: Set<String> = [
    "jekyll-admin", "jekyll-commonmark", "jekyll-commonmark-ghpages", "jekyll-compose",
    "jekyll-remote-theme", "jekyll-sass-converter", "jekyll-swiss", "jekyll-watch", "kramdown",
    "kramdown-parser-gfm", "minima", "rouge", "webrick", "liquid-c",
  ]

  private static let lackingByName: [(name: String, words: String)] = [
    ("jekyll-algolia", "no search index is sent to Algolia"),
    ("jekyll-assets", "the `asset` tags and hashed asset names"),
    ("jekyll-coffeescript", "CoffeeScript files stay as they are"),
    ("jekyll-compress-images", "images stay as they are"),
    ("jekyll-diagrams", "diagram blocks stay code"),
    ("jekyll-figure", "the `figure` tag"),
    ("jekyll-katex", "formulas stay TeX for a script in the browser"),
    ("jekyll-minifier", "pages, styles and scripts are not minified"),
    ("jekyll-multiple-languages-plugin", "pages in further languages"),
    ("jekyll-picture-tag", "the `picture` tag and resized images"),
    ("jekyll-polyglot", "pages in further languages"),
    ("jekyll-postcss", "styles do not pass through PostCSS"),
    ("jekyll-postcss-v2", "styles do not pass through PostCSS"),
    ("jekyll-responsive-image", "the `responsive_image` tag and resized images"),
    ("jekyll-scholar", "bibliographies and the `cite` tags"),
    ("jekyll-spaceship", "tables, formulas and media by its syntax"),
    ("jekyll-twitter-plugin", "the `twitter` tag"),
    ("jekyll-webp", "images in WebP"),
    ("premonition", "its block syntax"),
  ]

  private static func lacking(_ name: String) -> String? {
    lackingByName.first { $0.name == name }?.words
  }
}
