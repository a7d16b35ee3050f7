internal import MarkdownShared
internal import SourceText

/// The passes over the tree between parsing and writing; each runs only on documents that need it.
struct TreePasses {
  let options: MarkdownOptions
  let scan: ByteScan
  /// The markers that were inserted into the source, if any.
  let markers: MarkerCharacters?
  let flankMarks: DelimiterRunRewriter.Marks?
  let hasContainers: Bool

  init(options: MarkdownOptions, scan: ByteScan, _ rewriting: borrowing SourceRewriting) {
    self.options = options
    self.scan = scan
    markers = rewriting.markers
    flankMarks = rewriting.flankMarks
    hasContainers = rewriting.hasContainers
  }

  /// Runs the passes that a document needs, in this order.
  /// - Parameter source: the text that was parsed.
  /// - Returns: the headings, when the writer needs to know them before it starts.
  /// - Complexity: O(n) for each pass.
  func run(
    _ tree: inout MarkdownTree, _ source: Span<UInt8>,
    _ findings: inout [MarkdownFinding]
  ) -> [Heading]? {
    let features = options.features
    if let flankMarks, let markers { MarkerRemoval.run(tree, markers, flankMarks) }
    if hasContainers, let markers { ContainerPairs.run(&tree, markers, source, &findings) }
    if features.contains(.alerts), scan.hasAlert { Alerts.run(&tree) }
    if features.contains(.figures), scan.hasImage { Figures.run(&tree) }
    if features.contains(.embeds), scan.hasAt { Embeds.run(&tree, source, &findings) }
    if features.contains(.markedText), source.contains("==") { MarkedText.run(&tree) }
    if features.contains(.cards), options.site.card != nil, scan.hasURL {
      LinkPreviews.run(&tree)
    }
    if features.contains(.tableOfContents), scan.hasDoubleBracket {
      return TableOfContents.run(&tree)
    }
    return nil
  }
}
