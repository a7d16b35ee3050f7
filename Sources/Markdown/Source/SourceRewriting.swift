internal import MarkdownShared
internal import SourceText

/// Rewrites the source before the library parses it, for constructs that the library does not
/// support.
///
/// Each step first checks the byte scan for the bytes of its constructs, so that most documents are
/// parsed unchanged. Steps run in the order of ``rewrite(_:_:_:)``, each over the last one's text.
struct SourceRewriting: ~Copyable {
  /// The rewritten text, when ``isRewritten``; its memory is reused for the next document.
  private var text: [UInt8] = []
  private var previous: [UInt8] = []
  private(set) var isRewritten = false
  /// The inserted markers, for the pass that removes them; nil when there are none.
  private(set) var markers: MarkerCharacters?
  /// The markers at delimiter runs; nil when there are none.
  private(set) var flankMarks: DelimiterRunRewriter.Marks?
  /// True if lines of containers became comments.
  private(set) var hasContainers = false
  /// True if notes of the form `^[…]` became footnotes.
  private(set) var hasInlineNotes = false
  private(set) var findings: [MarkdownFinding] = []

  /// Rewrites a document.
  /// - Complexity: O(n) for each step that the document needs.
  mutating func rewrite(
    _ source: Span<UInt8>, _ scan: ByteScan, _ options: MarkdownOptions
  ) {
    isRewritten = false
    flankMarks = nil
    hasContainers = false
    hasInlineNotes = false
    markers = nil
    findings.removeAll(keepingCapacity: true)
    let features = options.features

    if !features.isDisjoint(with: AuthorNotation.all) {
      var notes: Bool?
      step(source) {
        notes = AuthorNotation.rewrite($0, features, into: &$1)
        return notes != nil
      }
      hasInlineNotes = notes == true
    }
    if features.contains(.nestedIndentedItems) {
      if IndentedItems.mayHave(source) { step(source) { IndentedItems.nest($0, into: &$1) } }
    } else if options.profile == .gfm, IndentedItems.mayHave(source) {
      findings.append(contentsOf: IndentedItems.findings(source))
    }
    if features.contains(.containers), scan.hasTripleColon,
      let markers = makeMarkers(scan, source)
    {
      hasContainers = step(source) { ContainerLines.mark($0, markers, into: &$1) }
    }
    if features.contains(.cjkFriendly), DelimiterRunRewriter.mayNeed(scan),
      let markers = makeMarkers(scan, source)
    {
      let strikes = features.contains(.strikethrough)
      var marks: DelimiterRunRewriter.Marks?
      step(source) {
        marks = DelimiterRunRewriter.mark($0, markers, readsTildes: strikes, into: &$1)
        return marks != nil
      }
      flankMarks = marks
    }
  }

  /// Moves the rewritten text out, so that it can be borrowed while this value is in use.
  mutating func takeText() -> [UInt8] {
    var taken: [UInt8] = []
    swap(&taken, &text)
    return taken
  }

  /// Recycles a string's memory for the next document.
  mutating func giveBack(_ taken: consuming [UInt8]) {
    text = taken
  }

  /// Runs one step over the current text.
  /// - Parameter body: gets the text and an empty array for the new one; returns false when nothing
  ///   changed.
  @discardableResult
  private mutating func step(
    _ source: Span<UInt8>,
    _ body: (Span<UInt8>, inout [UInt8]) -> Bool
  ) -> Bool {
    previous.removeAll(keepingCapacity: true)
    let changed: Bool
    if isRewritten {
      swap(&text, &previous)
      text.removeAll(keepingCapacity: true)
      var old: [UInt8] = []
      swap(&old, &previous)
      changed = body(old.span, &text)
      swap(&old, &previous)
      if !changed { swap(&text, &previous) }
    } else {
      text.removeAll(keepingCapacity: true)
      changed = body(source, &text)
      isRewritten = changed
    }
    return changed
  }

  private mutating func makeMarkers(
    _ scan: ByteScan, _ source: Span<UInt8>
  ) -> MarkerCharacters? {
    if markers == nil { markers = MarkerCharacters(scan, source) }
    return markers
  }
}
