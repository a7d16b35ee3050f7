/// The meaning of a name under `plugins:` (or `gems:`).
package enum PluginName: Sendable, Equatable {
  /// A built-in plugin that its name enables, by its position in ``PluginRegistry/all``.
  case builtIn(Int)
  /// The gem `github-pages`, which enables the plugins of GitHub Pages.
  case githubPages
  /// A gem whose effect blogc always has, or that changes no page: a Markdown or Sass converter, a theme, an editor,
  /// a watcher.
  case nothingToDo
  /// A plugin whose changes to pages blogc intentionally omits; the text names the changes.
  case leftOut(String)
  /// A plugin that blogc does not have; the text names the missing features, if they are known.
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
    } else if let words = Self.leftOut[name] {
      self = .leftOut(words)
    } else {
      self = .unsupported(lacking: UnsupportedPlugin.named(name)?.lacking)
    }
  }

  /// Gems without an effect on the pages.
  private static let silent: Set<String> = [
    // Converters and lexers that blogc has.
    "jekyll-commonmark", "jekyll-commonmark-ghpages", "jekyll-sass-converter", "kramdown",
    "kramdown-math-katex", "kramdown-parser-gfm", "kramdown-syntax-coderay", "liquid-c", "rouge",
    "sass-embedded",
    "sassc",
    // Themes and their parts.
    "jekyll-data", "jekyll-remote-theme", "jekyll-swiss", "jekyll-text-theme", "just-the-docs",
    "minima",
    "minimal-mistakes-jekyll",
    // Commands, editors and servers.
    "hawkins", "jekyll-admin", "jekyll-compose", "jekyll-deploy", "jekyll-docs", "jekyll-import",
    "jekyll-livereload",
    "jekyll-manager", "jekyll-watch", "rake-jekyll", "webrick",
    // Services that are notified when the site is built.
    "algoliasearch-jekyll", "jekyll-algolia", "jekyll-ga", "jekyll-ga-v2", "jekyll-indexnow",
    "jekyll-webmention_io",
    // Libraries that plugins use.
    "bibtex-ruby", "classifier-reborn", "css_parser", "feedjira", "httparty", "mini_magick",
    "mini_racer", "nokogiri",
    "observer", "ostruct", "tzinfo-data", "unicode_utils", "wdm",
  ]

  /// Gems that only make files smaller or rewrite them without a visible effect.
  private static let leftOut: [String: String] = [
    "jekyll-autoprefixer": "style sheets get no vendor prefixes",
    "jekyll-compress-html": "pages are not minified",
    "jekyll-compress-images": "images stay as they are",
    "jekyll-html-pipeline": "Markdown is read by blogc's own GFM",
    "jekyll-image-size": "images stay as they are",
    "jekyll-minifier": "pages, style sheets and scripts are not minified",
    "jekyll-minify": "pages, style sheets and scripts are not minified",
    "jekyll-purgecss": "style sheets keep unused rules",
    "jekyll-pwa-plugin": "there is no service worker",
    "jekyll-terser": "scripts are not minified",
    "jekyll-tidy": "pages are not indented anew",
    "jekyll-uglify": "scripts are not minified",
    "jekyll-webp": "images are not converted to WebP",
  ]
}
