package import SourceText

/// Turns Markdown into HTML. One per task: it owns the memory that its documents are parsed in, and
/// uses it again for the next.
///
/// The way of a document: a scan of its bytes decides what it needs; `Source/` and `CJK/` rewrite the
/// text where a construct must be seen before the library sees it; the library parses (`Tree/`, the
/// only folder that knows its pointers); `Passes/` change the tree or leave annotations on it;
/// `Writer/` writes it. A plain post skips all but parsing and writing.
///
/// kramdown's constructs live in `Kramdown/`: rewriting of the source in files named
/// `Kramdown…Source.swift` (attribute lists, definition lists, `markdown="1"`), called from
/// ``SourceRewriting``; passes over the tree, called from ``TreePasses``; what they leave on nodes as
/// cases of ``NodeAnnotation``; and how those are written in extensions of ``HTMLWriter``. Each asks
/// `options.features` for its switch, or `options.profile` where no switch makes sense.
package struct MarkdownRenderer: ~Copyable {
  private var parser = MarkdownParser()

  /// Makes a renderer without a document; memory is taken when the first one is rendered.
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
  ///   finding (see ``WorkBound``).
  package mutating func render(
    _ source: UnsafeBufferPointer<UInt8>, options: borrowing MarkdownOptions,
    into output: inout OutputBuffer
  ) -> MarkdownResult {
    let scan = ByteScan(source)
    let features = options.features
    let settings = ParserSettings(features, scan, source)
    let extras = TextExtras(scan, source, features)
    let options = copy options
    return parser.parse(source, settings: settings) { tree in
      var writer = HTMLWriter(options: options, textExtras: extras, start: output.count)
      writer.write(tree, into: &output)
      return writer.result
    }
  }
}
