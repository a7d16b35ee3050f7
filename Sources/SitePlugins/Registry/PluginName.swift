package import SourceText

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
  case leftOut(Message)
  /// A plugin that blogc does not have; the text names the missing features, if they are known.
  case unsupported(lacking: Message?)

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
  private static let leftOut: [String: Message] = [
    "jekyll-autoprefixer": Message(
      "style sheets get no vendor prefixes", ja: "スタイルシートにベンダープレフィックスが付きません"),
    "jekyll-compress-html": Message("pages are not minified", ja: "ページは圧縮されません"),
    "jekyll-compress-images": Message("images stay as they are", ja: "画像は元のままです"),
    "jekyll-html-pipeline": Message(
      "Markdown is read by blogc's own GFM", ja: "Markdown は blogc の GFM で変換します"),
    "jekyll-image-size": Message("images stay as they are", ja: "画像は元のままです"),
    "jekyll-minifier": Message(
      "pages, style sheets and scripts are not minified", ja: "ページ、スタイルシート、スクリプトは圧縮されません"),
    "jekyll-minify": Message(
      "pages, style sheets and scripts are not minified", ja: "ページ、スタイルシート、スクリプトは圧縮されません"),
    "jekyll-purgecss": Message("style sheets keep unused rules", ja: "スタイルシートの使われていない規則は残ります"),
    "jekyll-pwa-plugin": Message("there is no service worker", ja: "Service Worker は作られません"),
    "jekyll-terser": Message("scripts are not minified", ja: "スクリプトは圧縮されません"),
    "jekyll-tidy": Message("pages are not indented anew", ja: "ページの字下げは整えられません"),
    "jekyll-uglify": Message("scripts are not minified", ja: "スクリプトは圧縮されません"),
    "jekyll-webp": Message("images are not converted to WebP", ja: "画像は WebP に変換されません"),
  ]
}
