package import MarkdownShared
internal import SourceText

/// The features that blogc adds to kramdown if a site enables them; they are passes over the finished
/// tree.
package struct KramdownAdditions: Sendable {
  /// True to remove line breaks between wide characters.
  package var joinsLines: Bool
  /// True to replace `:smile:` by the emoji.
  package var namesEmoji: Bool
  /// True to turn bare URLs into links.
  package var linksAddresses: Bool
  /// True to add `target` and `rel` to links to other sites.
  package var marksExternalLinks: Bool
  /// True to add `loading="lazy"` to images.
  package var loadsImagesLazily: Bool
  /// Returns true if a destination leads to another site; without this function, every web address
  /// does.
  package var isExternal: (@Sendable (_ destination: String) -> Bool)?

  /// The additions that a site's features ask for.
  package init(features: MarkdownFeatures) {
    joinsLines = features.contains(.joinedLines)
    namesEmoji = features.contains(.emojiNames)
    linksAddresses = features.contains(.bareLinks)
    marksExternalLinks = features.contains(.externalLinks)
    loadsImagesLazily = features.contains(.lazyImages)
  }

  var changesText: Bool { joinsLines || namesEmoji || linksAddresses }
  var changesNodes: Bool { marksExternalLinks || loadsImagesLazily }
}

extension KramdownDocument {
  /// Applies a site's additions to the tree.
  /// - Complexity: O(n); O(1) where no addition is enabled.
  package mutating func add(_ additions: KramdownAdditions) {
    guard additions.changesText || additions.changesNodes else { return }
    var pass = AdditionPass(document: self, additions: additions)
    pass.run()
    self = pass.document
  }
}

/// One walk over a tree in document order.
private struct AdditionPass {
  var document: KramdownDocument
  let additions: KramdownAdditions
  /// The character before the current position; nil after anything but text, and at the start of a
  /// block.
  private var before: Unicode.Scalar?
  /// The text node whose last byte is a line break that is removed if the next character is wide;
  /// -1 for none.
  private var openBreak = -1

  init(document: KramdownDocument, additions: KramdownAdditions) {
    self.document = document
    self.additions = additions
  }

  mutating func run() {
    walk(0)
    for content in Set(document.footnoteReferences.map(\.content)).sorted() { walk(Int(content)) }
  }

  private mutating func walk(_ root: Int) {
    leaveText()
    // A node, and true if it is inside a link.
    var stack: [(node: Int32, isInLink: Bool)] = [(document.nodes[root].firstChild, false)]
    while let (node, isInLink) = stack.popLast() {
      guard node >= 0 else { continue }
      let next = document.nodes[Int(node)].next
      stack.append((next, isInLink))
      let kind = document.nodes[Int(node)].kind
      visit(Int(node), kind, isInLink)
      stack.append((document.nodes[Int(node)].firstChild, isInLink || kind == .link))
    }
  }

  private mutating func visit(_ node: Int, _ kind: KramdownNodeKind, _ isInLink: Bool) {
    switch kind {
    case .text:
      if additions.changesText { rewrite(text: node, isInLink: isInLink) }
    case .emphasis, .strong: break
    case .link:
      if additions.marksExternalLinks { markExternal(node) }
    case .codeSpan:
      joinBreak(before: scalar(at: node))
      before = lastScalar(of: node)
    case .image:
      if additions.loadsImagesLazily { append("loading", "lazy", to: node) }
      leaveText()
    default: leaveText()
    }
  }

  private mutating func leaveText() {
    before = nil
    openBreak = -1
  }

  // MARK: Links and images

  private mutating func markExternal(_ node: Int) {
    let list = document.nodes[node].attributes
    guard let url = document.attributes.value(.href, in: list) else { return }
    let bytes = document.text[url.indices]
    let isExternal =
      additions.isExternal?(String(decoding: bytes, as: UTF8.self))
      ?? (bytes.starts(with: "http://".utf8) || bytes.starts(with: "https://".utf8))
    guard isExternal else { return }
    if append("target", "_blank", to: node) { append("rel", "noopener noreferrer", to: node) }
  }

  /// Adds an attribute to a node; returns false if the node already has one of this name.
  @discardableResult
  private mutating func append(_ name: String, _ value: String, to node: Int) -> Bool {
    let nameRange = appendBytes(name.utf8)
    if document.nodes[node].attributes < 0 {
      document.nodes[node].attributes = document.attributes.makeList()
    }
    let list = document.nodes[node].attributes
    let attribute = document.attributes.name(nameRange, in: document.text)
    guard document.attributes.find(attribute, in: list) < 0 else {
      return false
    }
    document.attributes.append(attribute, appendBytes(value.utf8), to: list)
    return true
  }

  private mutating func appendBytes(_ bytes: some Collection<UInt8>) -> TextRange {
    let start = document.text.count
    document.text.append(contentsOf: bytes)
    return TextRange(start, document.text.count)
  }

  // MARK: Text

  /// The replacement for a part of a text.
  private enum Change {
    /// The bytes are removed.
    case nothing
    case character([UInt8])
    case link(scheme: StaticString)
  }

  private mutating func rewrite(text node: Int, isInLink: Bool) {
    joinBreak(before: scalar(at: node))
    let (start, end) = (Int(document.nodes[node].start), Int(document.nodes[node].end))
    guard end > start else { return }
    let changes = find(
      in: document.text.span.extracting(start..<end), behind: before, isInLink: isInLink)
    before = lastScalar(of: node)
    apply(changes, to: node)
  }

  private func find(
    in bytes: Span<UInt8>, behind previous: Unicode.Scalar?, isInLink: Bool
  ) -> [(range: Range<Int>, change: Change)] {
    var changes: [(range: Range<Int>, change: Change)] = []
    var index = 0
    var limit = 0
    while index < bytes.count {
      switch bytes[index] {
      case 0x0A where additions.joinsLines && vanishes(index, bytes, previous):
        changes.append((index..<index + 1, .nothing))
      case 0x3A:
        if let match = link(bytes, at: index, limit, isInLink) ?? emoji(bytes, at: index) {
          changes.append(match)
          index = match.range.upperBound
          limit = index
          continue
        }
      case 0x77, 0x40:
        if let match = link(bytes, at: index, limit, isInLink) {
          changes.append(match)
          index = match.range.upperBound
          limit = index
          continue
        }
      default: break
      }
      index += 1
    }
    return changes
  }

  private func link(
    _ bytes: Span<UInt8>, at index: Int, _ limit: Int, _ isInLink: Bool
  ) -> (range: Range<Int>, change: Change)? {
    guard additions.linksAddresses, !isInLink else { return nil }
    let match: TextMatch?
    switch bytes[index] {
    case 0x3A where bytes.has("://", at: index):
      match = BareLink.url(bytes, colon: index, from: limit, endsAtCJK: true)
    case 0x77: match = BareLink.host(bytes, at: index, from: limit, endsAtCJK: true)
    case 0x40: match = BareLink.mail(bytes, at: index, from: limit)
    default: match = nil
    }
    guard let match, case .link(let scheme) = match.kind else { return nil }
    return (match.start..<match.end, .link(scheme: scheme))
  }

  private func emoji(
    _ bytes: Span<UInt8>, at start: Int
  ) -> (range: Range<Int>, change: Change)? {
    guard additions.namesEmoji else { return nil }
    // The longest name has fewer bytes.
    let limit = min(bytes.count, start + 64)
    let name = bytes.extracting((start + 1)..<limit)
    guard let length = name.firstIndex(where: { $0 == 0x3A || $0 == 0x20 }), name[length] == 0x3A,
      let character = EmojiNames.character(named: name.extracting(first: length))
    else { return nil }
    return (start..<start + length + 2, .character([UInt8](character)))
  }

  /// Splits a text node at its replacements.
  private mutating func apply(_ changes: [(range: Range<Int>, change: Change)], to node: Int) {
    let (start, end) = (Int(document.nodes[node].start), Int(document.nodes[node].end))
    if additions.joinsLines, document.text[end - 1] == 0x0A,
      changes.last?.range.upperBound != end - start
    {
      openBreak = node
    }
    guard !changes.isEmpty else { return }
    var last = node
    var copied = start
    document.nodes[node].end = document.nodes[node].start
    for (range, change) in changes {
      last = insert(text: copied..<start + range.lowerBound, behind: last)
      let place = start + range.lowerBound..<start + range.upperBound
      switch change {
      case .nothing: break
      case .character(let bytes):
        let text = appendBytes(bytes)
        last = insert(text: text.indices, behind: last)
      case .link(let scheme): last = insert(link: place, scheme, behind: last)
      }
      copied = place.upperBound
    }
    last = insert(text: copied..<end, behind: last)
    if openBreak == node { openBreak = last }
  }

  private mutating func insert(text range: Range<Int>, behind node: Int) -> Int {
    guard !range.isEmpty else { return node }
    var text = KramdownNode(.text, origin: range.lowerBound)
    text.start = Int32(truncatingIfNeeded: range.lowerBound)
    text.end = Int32(truncatingIfNeeded: range.upperBound)
    return insert(text, behind: node)
  }

  private mutating func insert(
    link range: Range<Int>, _ scheme: StaticString, behind node: Int
  ) -> Int {
    let link = insert(KramdownNode(.link, origin: range.lowerBound), behind: node)
    var url = TextRange(range.lowerBound, range.upperBound)
    if scheme.utf8CodeUnitCount > 0 {
      let address = scheme.withUTF8Buffer { Array($0) } + document.text[range]
      url = appendBytes(address)
    }
    let list = document.attributes.makeList()
    document.nodes[link].attributes = list
    document.attributes.append(.href, url, to: list)
    var text = KramdownNode(.text, origin: range.lowerBound)
    text.start = Int32(truncatingIfNeeded: range.lowerBound)
    text.end = Int32(truncatingIfNeeded: range.upperBound)
    document.nodes.append(text)
    let child = Int32(truncatingIfNeeded: document.nodes.count - 1)
    document.nodes[link].firstChild = child
    document.nodes[link].lastChild = child
    if additions.marksExternalLinks { markExternal(link) }
    return link
  }

  private mutating func insert(_ new: KramdownNode, behind node: Int) -> Int {
    var new = new
    let index = Int32(truncatingIfNeeded: document.nodes.count)
    let next = document.nodes[node].next
    new.previous = Int32(truncatingIfNeeded: node)
    new.next = next
    document.nodes.append(new)
    document.nodes[node].next = index
    if next >= 0 { document.nodes[Int(next)].previous = index }
    return Int(index)
  }

  // MARK: Line breaks

  /// Returns true if a line break in a text must be removed.
  private func vanishes(
    _ index: Int, _ bytes: Span<UInt8>, _ previous: Unicode.Scalar?
  ) -> Bool {
    let left = index > 0 ? UTF8Text.scalar(before: index, in: bytes)?.scalar : previous
    guard let left, let right = UTF8Text.scalar(at: index + 1, in: bytes)?.scalar else {
      return false
    }
    return CJK.joinsLines(left, right)
  }

  /// Removes the line break at the end of the last text if the next character is wide.
  private mutating func joinBreak(before next: Unicode.Scalar?) {
    guard openBreak >= 0 else { return }
    let node = openBreak
    openBreak = -1
    let end = Int(document.nodes[node].end)
    guard let next, end - 1 > Int(document.nodes[node].start),
      let last = scalar(before: end - 1), CJK.joinsLines(last, next)
    else { return }
    document.nodes[node].end -= 1
  }

  private func scalar(at node: Int) -> Unicode.Scalar? {
    UTF8Text.scalar(at: Int(document.nodes[node].start), in: document.text.span)?.scalar
  }

  private func lastScalar(of node: Int) -> Unicode.Scalar? {
    scalar(before: Int(document.nodes[node].end))
  }

  private func scalar(before index: Int) -> Unicode.Scalar? {
    UTF8Text.scalar(before: index, in: document.text.span)?.scalar
  }
}
