/// The state of parsing one document: the text, the tree and what definitions said.
///
/// The text buffer begins with the source. The content of quotes, list items and the like, without
/// its markers, is appended to it and parsed there, so that every text of the tree is a range of one
/// array. ``lineOrigins`` leads from appended lines back to the source.
struct DocumentParser: ~Copyable {
  var options: KramdownOptions
  /// The options that `{::options}` changes too late.
  let initialOptions: KramdownOptions
  /// The source and, behind it, all that was made of it.
  var text: [UInt8]
  var nodes: [KramdownNode] = []
  var attributes = AttributeStore()
  /// For each line that was copied, in order: its offset, and that of the bytes it was copied from.
  var lineOrigins: [(copy: Int32, original: Int32)] = []
  /// The end of the source in ``text``.
  let sourceEnd: Int
  var diagnostics: [KramdownDiagnostic] = []

  // Block parsing.
  /// The offset that is parsed next, and the end of the text it belongs to.
  var position = 0
  var limit = 0
  /// The node that blocks are appended to.
  var tree = 0
  /// An attribute list for the next block; -1 when there is none.
  var pendingAttributes: Int32 = -1
  var depth = 0
  /// Set when an end tag ended the blocks of an HTML element.
  var foundEndTag = false
  /// From this offset on, up to this limit, there is no `$$`.
  var dollarSearch = (start: 0, limit: -1)
  /// The last search for a stop tag that failed.
  var missingStop = (name: 0, start: 0, limit: -1)
  /// The last search for a closing brace: from where, and where it ended.
  var braceSearch = (start: 0, end: -1)
  /// The fences of the text that is parsed, once one had no end.
  var fences = FenceIndex()
  /// No `-->` and no `?>` from here to ``limit``.
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
  /// The headings that get an id of GFM's form.
  var headingsWithoutID: [Int] = []

  // Span parsing.
  var spans = SpanState()
  /// True if a text with a backslash at the end of a line was made.
  var sawHardBreak = false
  /// The options that the HTML is written with; `{::options}` changes them.
  var writerOptions: KramdownOptions
  /// The number of span parser steps that are left before delimiters are taken for text.
  var spanBudget: Int
  /// The number of bytes that copies may still take.
  var copyBudget: Int
  /// The number of bytes that references may add to the output: titles and URLs of definitions.
  var expansionBudget: Int
  /// The limits that were reported; each is reported once.
  var reportedLimits: ReportedLimits = []

  /// The most blocks or spans within each other.
  static let maximalDepth = 100

  init(source: [UInt8], options: KramdownOptions) {
    self.options = options
    writerOptions = options
    initialOptions = options
    // The one copy of the source, with room for what is made of it.
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

  /// Makes every line end a line feed, and ends the text in exactly one more than it has.
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

  /// Appends bytes that are no part of the source.
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
    // A slice would be a second owner of the text, and appending it would copy the whole.
    text.append(contentsOf: repeatElement(0, count: count))
    text.withUnsafeMutableBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      (base + old).update(from: base + start, count: count)
    }
  }

  /// Copies a line and remembers where it came from.
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

  /// Takes a node out of its parent's children.
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

  /// Puts a chain of nodes, linked by `next`, in the place of a child.
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

  /// Notes something that the author should know.
  mutating func warn(
    _ id: StaticString, _ message: String, at offset: Int, isOfLimits: Bool = false
  ) {
    guard diagnostics.count < 1000 else { return }
    diagnostics.append(
      KramdownDiagnostic(
        id: id.description, message: message, offset: sourceOffset(of: offset), severity: .warning,
        isOfLimits: isOfLimits))
  }
}

/// Limits of blogc's own that a document went beyond.
struct ReportedLimits: OptionSet {
  let rawValue: UInt8
  static let expansion = Self(rawValue: 1)
  static let marks = Self(rawValue: 2)
  static let spanDepth = Self(rawValue: 4)
}

extension DocumentParser {
  /// Returns true as long as marks may be tried whose end is not known; what comes later is taken for text, and
  /// the first such place is reported.
  mutating func hasSpanBudget(at offset: Int) -> Bool {
    guard spanBudget < 0 else { return true }
    if reportedLimits.insert(.marks).inserted {
      warn(
        "markdown.too-complex",
        "too many marks begin emphasis or links that have no end; from here on they are taken for text",
        at: offset, isOfLimits: true)
    }
    return false
  }

  /// Returns true as long as a span may be opened within others; the first that may not is reported.
  mutating func hasSpanDepth(at offset: Int) -> Bool {
    guard depth > Self.maximalDepth else { return true }
    if reportedLimits.insert(.spanDepth).inserted {
      warn(
        "markdown.too-deep",
        "elements in running text are nested too deeply; what is inside is taken for text",
        at: offset, isOfLimits: true)
    }
    return false
  }
}

extension [UInt8] {
  /// Makes room as ``append(contentsOf:)`` does for single elements: by doubling.
  @inline(__always)
  mutating func reserveCapacity(growing more: Int) {
    if capacity < count + more { reserveCapacity(Swift.max(capacity * 2, count + more)) }
  }
}
