internal import ContentData
package import Highlighting
package import MarkdownShared
internal import SiteModel

// The highlighter as the two targets that know nothing of it ask for one: Markdown for its blocks of code,
// the site's tags for `highlight`. What it makes is part of the body, and is kept with it.
extension Highlighter: CodeHighlighter {
  package func advice(on language: String) -> LanguageAdvice? {
    if Language.isDrawnByScripts(language) { return nil }
    return LanguageAdvice(suggestion: Language.suggestion(for: language))
  }
}

extension SiteConfiguration {
  /// The highlighter that the site's `highlighter` asks for, or nil: Jekyll colours with `rouge`, takes
  /// `pygments` for the same and leaves code plain with anything else.
  var codeHighlighter: Highlighter? {
    guard let name = highlighter else { return nil }
    return name.hasSameBytes(as: "rouge") || name.hasSameBytes(as: "pygments")
      ? Highlighter() : nil
  }
}
