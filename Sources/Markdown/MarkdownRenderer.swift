package import MarkdownShared
package import SourceText

/// Turns Markdown of the profiles `GFM` and `CommonMark` into HTML. Each task has its own, which owns the memory for
/// parsing and reuses it for the next document.
///
/// The steps of rendering a document: a scan of its bytes decides which steps it needs; `Source/` and `CJK/` rewrite
/// the text where a construct must be seen before the library sees it; the library parses (`Tree/`, the only folder
/// that knows its pointers); `Passes/` change the tree or leave annotations on it; `Writer/` writes it. A plain post
/// skips all but parsing and writing.
package struct MarkdownRenderer: ~Copyable {
  private var parser = MarkdownParser()
  private var rewriting = SourceRewriting()

  /// Makes a renderer; memory is allocated when the first document is rendered.
  package init() {}

  /// Appends a document's HTML.
  ///
  /// - Parameters:
  ///   - source: Markdown in UTF-8, without front matter; read during the call only.
  ///   - options: the site's options.
  ///   - output: gets the HTML, ending in a line feed unless it is empty. Nothing is appended when a
  ///     finding of severity `error` is returned.
  /// - Returns: headings, if asked for, and findings in document order.
  /// - Complexity: O(n); documents on which the library would take far longer are refused with a
  ///   finding (see ``ParseLimits``).
  package mutating func render(
    _ source: Span<UInt8>, options: MarkdownOptions,
    into output: inout OutputBuffer
  ) -> MarkdownResult {
    let scan = ByteScan(source)
    rewriting.rewrite(source, scan, options)
    guard rewriting.isRewritten else {
      return render(source, source, scan, options, &output)
    }
    let text = rewriting.takeText()
    defer { rewriting.giveBack(text) }
    return render(text.span, source, scan, options, &output)
  }

  private mutating func render(
    _ text: Span<UInt8>, _ source: Span<UInt8>, _ scan: ByteScan,
    _ options: MarkdownOptions, _ output: inout OutputBuffer
  ) -> MarkdownResult {
    let settings = ParserSettings(
      options.features, scan, hasInlineNotes: rewriting.hasInlineNotes)
    if settings.tables, let row = ParseLimits.tooWideRow(in: source) {
      return ParseLimits.refusal(ofRow: row, in: source)
    }
    var findings = rewriting.findings
    let passes = TreePasses(options: options, scan: scan, rewriting)
    let result = parser.parse(text, settings: settings) { tree in
      let headings = passes.run(&tree, source, &findings)
      var writer = HTMLWriter(
        options: options, textExtras: TextExtras(scan, source, options.features),
        plannedHeadings: headings, start: output.count)
      writer.write(tree, into: &output)
      var result = writer.result
      result.findings =
        findings + writer.unknownLanguages.findings(in: source, options.highlighter)
        + writer.missingNames.findings(in: source)
      return result
    }
    return result ?? ParseLimits.refusal(of: source)
  }
}
