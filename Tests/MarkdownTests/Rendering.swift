import Markdown
import MarkdownShared
import SourceText

/// Renders text and returns the HTML.
func html(_ markdown: String, _ options: MarkdownOptions) -> String {
  html(Array(markdown.utf8), options)
}

/// Renders bytes and returns the HTML.
func html(_ markdown: [UInt8], _ options: MarkdownOptions) -> String {
  rendered(markdown, options).html
}

/// Renders bytes and returns the HTML and the renderer's findings.
func rendered(
  _ markdown: [UInt8], _ options: MarkdownOptions
) -> (html: String, result: MarkdownResult) {
  var renderer = MarkdownRenderer()
  var output = OutputBuffer()
  let result = renderer.render(markdown.span, options: options, into: &output)
  return (output.text(), result)
}

extension MarkdownOptions {
  /// GitHub's profile for a Japanese site, with single features switched on or off, and English words.
  static func gfm(
    _ language: String? = "ja", with added: MarkdownFeatures = [],
    without removed: MarkdownFeatures = []
  ) -> MarkdownOptions {
    var options = MarkdownOptions(.gfm, language: language)
    options.words = MarkdownWords(language: "en")
    options.features.formUnion(added)
    options.features.subtract(removed)
    return options
  }

  /// The bare library.
  static func plain(_ features: MarkdownFeatures) -> MarkdownOptions {
    var options = MarkdownOptions(.commonMark)
    options.features = features
    return options
  }
}
