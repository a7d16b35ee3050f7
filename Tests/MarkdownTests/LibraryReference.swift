import CCMarkGFM
import Markdown
import MarkdownShared

/// The HTML that cmark-gfm's own writer makes from a document.
///
/// Without strikethrough: that extension is not safe beside other tests' renders.
enum LibraryReference {
  static func html(_ markdown: String, _ features: MarkdownFeatures) -> String {
    cmark_gfm_core_extensions_ensure_registered()
    let options = bits(features)
    guard let parser = cmark_parser_new(options) else { return "" }
    defer { cmark_parser_free(parser) }
    for (feature, name) in [
      (MarkdownFeatures.tables, "table"), (.taskLists, "tasklist"), (.tagFilter, "tagfilter"),
    ] where features.contains(feature) {
      cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
    }
    cmark_parser_feed(parser, markdown, markdown.utf8.count)
    guard let root = cmark_parser_finish(parser) else { return "" }
    defer { cmark_node_free(root) }
    guard
      let html = cmark_render_html(root, options, cmark_parser_get_syntax_extensions(parser))
    else { return "" }
    defer { free(html) }
    return String(cString: html)
  }

  private static func bits(_ features: MarkdownFeatures) -> Int32 {
    let table: [(MarkdownFeatures, Int32)] = [
      (.sourcePositions, CMARK_OPT_SOURCEPOS), (.hardBreaks, CMARK_OPT_HARDBREAKS),
      (.noBreaks, CMARK_OPT_NOBREAKS), (.validatedUTF8, CMARK_OPT_VALIDATE_UTF8),
      (.smartPunctuation, CMARK_OPT_SMART), (.preLanguage, CMARK_OPT_GITHUB_PRE_LANG),
      (.liberalHTML, CMARK_OPT_LIBERAL_HTML_TAG), (.footnotes, CMARK_OPT_FOOTNOTES),
      (.styledAlignment, CMARK_OPT_TABLE_PREFER_STYLE_ATTRIBUTES),
      (.fullInfo, CMARK_OPT_FULL_INFO_STRING), (.rawHTML, CMARK_OPT_UNSAFE),
    ]
    return table.reduce(0) { features.contains($1.0) ? $0 | $1.1 : $0 }
  }
}
