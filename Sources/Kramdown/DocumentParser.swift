internal import SourceText
internal import MarkdownShared

/// The state of parsing one document: the text, the tree and the definitions.
///
/// The text buffer begins with the source. The content of quotes, list items and the like, without
/// its markers, is appended to it and parsed there, so that every text of the tree is a range of one
/// array. ``lineOrigins`` maps appended lines back to the source.
struct DocumentParser: ~Copyable {
  var options: KramdownOptions
  /// The options at the start of the document, for the steps that `{::options}` does not affect.
  let initialOptions: KramdownOptions
  /// The source, followed by all texts that were made from it.
  var text: [UInt8]
  var nodes: [KramdownNode] = []
  var attributes = AttributeStore()
  /// For each line that was copied, in order: its offset, and that of the bytes it was copied from.
  var lineOrigins: [(copy: Int32, original: Int32)] = []
  /// The end of the source in ``text``.
  let sourceEnd: Int
  var findings: [MarkdownFinding] = []

  // Block parsing.
  /// The offset that is parsed next, and the end of the text it belongs to.
  var position = 0
  var limit = 0
  /// The node that blocks are appended to.
  var tree = 0
  /// An attribute list for the next block; -1 when there is none.
  var pendingAttributes: Int32 = -1
  var depth = 0
  /// True if an end tag ended the blocks of an HTML element.
  var foundEndTag = false
  /// The last failed search for `$$`: there is none from `start` to `limit`.
  var dollarSearch = (start: 0, limit: -1)
  /// The last search for a stop tag that failed.
  var missingStop = (name: 0, start: 0, limit: -1)
  /// The range of the last search for a closing brace.
  var braceSearch = (start: 0, end: -1)
  /// The index of fences, built when a fence without an end is found.
  var fences = FenceIndex()
  /// The failed searches for `-->` and `?>` up to ``limit``.
  var missingEnds = MissingEnds()

  // Definitions.
  var linkDefinitions: [ReferenceKey: LinkDefinition] = [:]
  var longestLinkID = 0
  var attributeDefinitions: [ReferenceKey: Int32] = [:]
  var footnotes: [FootnoteDefinition] = []
  var footnoteNumbers: [ReferenceKey: Int] = [:]
  var abbreviations: [AbbreviationDefinition] = []
  var abbreviationNumbers: [ReferenceKey: Int] = [:]
  var tables: [TableFacts] = []
  var footnoteReferences: [FootnoteReference] = []

  var headingIDs = HeadingIDs()
  /// The headings that get an id by GFM's rule.
  var headingsWithoutID: [Int] = []

  // Span parsing.
  var spans = SpanState()
  /// True if a text has a backslash at the end of a line.
  var sawHardBreak = false
  /// The options that the HTML is written with; `{::options}` changes them.
  var writerOptions: KramdownOptions
  /// The remaining steps of the span parser; when they are used up, delimiters count as text.
  var spanBudget: Int
  /// The remaining number of bytes for copies.
  var copyBudget: Int
  /// The remaining number of bytes that references to definitions (titles, URLs) may add to the
  /// output.
  var expansionBudget: Int
  /// The limits that were reported; each is reported once.
  var reportedLimits: ReportedLimits = []

  /// The deepest nesting of blocks or of spans.
  static let maximalDepth = 100

  init(source: [UInt8], options: KramdownOptions) {
    self.options = options
    writerOptions = options
    initialOptions = options
    // The only copy of the source, with capacity for the appended texts.
    text = []
    text.reserveCapacity(source.count + source.count / 2 + 64)
    text.append(contentsOf: source)
    Self.normalizeLineEnds(&text)
    sourceEnd = text.count
    nodes.reserveCapacity(sourceEnd / 48 + 16)
    spanBudget = sourceEnd * 16 + 100_000
    copyBudget = sourceEnd * 16 + 1_000_000
    expansionBudget = sourceEnd * 4 + 1_000_000
  }

  /// Parses the whole document.
  mutating func parse() {
    _ = addNode(.root, origin: 0)
    for definition in options.linkDefinitions {
      let url = appendBytes(definition.url)
      let title = definition.title.map { appendBytes($0) }
      let id = appendBytes(definition.id)
      define(link: normalizedLinkID(id), url: url, title: title, node: -1)
    }
    parseBlocks(of: 0, from: 0, to: sourceEnd)
    resolveTree()
  }

  /// Turns every line end into a line feed, and appends a line feed.
  ///
  /// kramdown drops one line end at the end of its source and appends one.
  private static func normalizeLineEnds(_ text: inout [UInt8]) {
    let firstReturn = ByteSearch.find(0x0D, text.span, 0, text.count)
    if firstReturn < text.count {
      var written = firstReturn
      var index = firstReturn
      while index < text.count {
        if text[index] == 0x0D {
          text[written] = 0x0A
          if index + 1 < text.count, text[index + 1] == 0x0A { index += 1 }
        } else {
          text[written] = text[index]
        }
        written += 1
        index += 1
      }
      text.removeLast(text.count - written)
    }
    if text.last != 0x0A { text.append(0x0A) }
  }

  // MARK: The text buffer

  /// Appends bytes that are not in the source.
  mutating func appendBytes(_ bytes: some Collection<UInt8>) -> TextRange {
    let start = text.count
    text.append(contentsOf: bytes)
    return TextRange(start, text.count)
  }

  /// Appends a literal.
  mutating func appendBytes(_ literal: StaticString) {
    literal.withUTF8Buffer { text.append(contentsOf: $0) }
  }

  /// Copies a range of the text to its end.
  @inline(__always)
  mutating func copyBytes(_ start: Int, _ end: Int) {
    guard end > start else { return }
    let count = end - start
    copyBudget -= count
    text.reserveCapacity(growing: count)
    let old = text.count
    // Appending a slice of the array would make a second reference to it and copy the whole array.
    text.append(contentsOf: repeatElement(0, count: count))
    text.withUnsafeMutableBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      (base + old).update(from: base + start, count: count)
    }
  }

  /// Copies a line and records its origin.
  @inline(__always)
  mutating func copyLine(_ start: Int, _ end: Int) {
    lineOrigins.append((Int32(truncatingIfNeeded: text.count), Int32(truncatingIfNeeded: start)))
    copyBytes(start, end)
  }

  /// The offset in the source of an offset in the text.
  /// - Complexity: O(depth · log n).
  func sourceOffset(of offset: Int) -> Int {
    KramdownDocument.sourceOffset(of: offset, sourceEnd: sourceEnd, lineOrigins: lineOrigins)
  }

  // MARK: The tree

  /// Makes a node that is not yet part of the tree.
  @inline(__always)
  mutating func addNode(_ kind: KramdownNodeKind, origin: Int) -> Int {
    nodes.append(KramdownNode(kind, origin: origin))
    return nodes.count - 1
  }

  /// Makes a node and appends it to a parent.
  @inline(__always) @discardableResult
  mutating func addNode(_ kind: KramdownNodeKind, origin: Int, to parent: Int) -> Int {
    let node = addNode(kind, origin: origin)
    appendChild(node, to: parent)
    return node
  }

  /// Makes a node with a range of the text as its value and appends it.
  @inline(__always) @discardableResult
  mutating func addNode(_ kind: KramdownNodeKind, _ start: Int, _ end: Int, to parent: Int) -> Int {
    let node = addNode(kind, origin: start)
    nodes[node].start = Int32(truncatingIfNeeded: start)
    nodes[node].end = Int32(truncatingIfNeeded: end)
    appendChild(node, to: parent)
    return node
  }

  /// Appends a node to the children of another.
  @inline(__always)
  mutating func appendChild(_ child: Int, to parent: Int) {
    let last = nodes[parent].lastChild
    nodes[child].previous = last
    nodes[child].next = -1
    if last >= 0 {
      nodes[Int(last)].next = Int32(truncatingIfNeeded: child)
    } else {
      nodes[parent].firstChild = Int32(truncatingIfNeeded: child)
    }
    nodes[parent].lastChild = Int32(truncatingIfNeeded: child)
  }

  /// Removes a node from its parent's children.
  mutating func removeChild(_ child: Int, of parent: Int) {
    let previous = nodes[child].previous
    let next = nodes[child].next
    if previous >= 0 {
      nodes[Int(previous)].next = next
    } else {
      nodes[parent].firstChild = next
    }
    if next >= 0 {
      nodes[Int(next)].previous = previous
    } else {
      nodes[parent].lastChild = previous
    }
    nodes[child].previous = -1
    nodes[child].next = -1
  }

  /// Replaces a child by a chain of nodes, linked by `next`.
  mutating func replaceChild(_ child: Int, of parent: Int, with first: Int, _ last: Int) {
    let previous = nodes[child].previous
    let next = nodes[child].next
    nodes[first].previous = previous
    nodes[last].next = next
    if previous >= 0 {
      nodes[Int(previous)].next = Int32(first)
    } else {
      nodes[parent].firstChild = Int32(first)
    }
    if next >= 0 {
      nodes[Int(next)].previous = Int32(last)
    } else {
      nodes[parent].lastChild = Int32(last)
    }
  }

  /// The kind of the last child; nil when there is no child.
  @inline(__always)
  var lastKind: KramdownNodeKind? {
    let last = nodes[tree].lastChild
    return last >= 0 ? nodes[Int(last)].kind : nil
  }

  /// Adds a diagnostic for the author.
  mutating func report(_ kind: MarkdownDiagnostic, at offset: Int) {
    guard findings.count < 1000 else { return }
    let start = sourceOffset(of: offset)
    findings.append(MarkdownFinding(kind, range: SourceRange(start, start + 1)))
  }
}

/// The limits of blogc that a document exceeded.
struct ReportedLimits: OptionSet {
  let rawValue: UInt8
  static let expansion = Self(rawValue: 1)
  static let marks = Self(rawValue: 2)
  static let spanDepth = Self(rawValue: 4)
}

extension DocumentParser {
  /// Returns true as long as the budget allows to search for the ends of marks. Later marks count as text, and
  /// the first of them is reported.
  mutating func hasSpanBudget(at offset: Int) -> Bool {
    guard spanBudget < 0 else { return true }
    if reportedLimits.insert(.marks).inserted {
      report(.tooManyMarks, at: offset)
    }
    return false
  }

  /// Returns true if a span may be opened at the current depth; the first span that is too deep is
  /// reported.
  mutating func hasSpanDepth(at offset: Int) -> Bool {
    guard depth > Self.maximalDepth else { return true }
    if reportedLimits.insert(.spanDepth).inserted {
      report(.deepSpans, at: offset)
    }
    return false
  }
}

extension [UInt8] {
  /// Reserves capacity for further elements by doubling, as appending single elements does.
  @inline(__always)
  mutating func reserveCapacity(growing more: Int) {
    if capacity < count + more { reserveCapacity(Swift.max(capacity * 2, count + more)) }
  }
}
