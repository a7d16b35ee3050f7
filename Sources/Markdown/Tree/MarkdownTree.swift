internal import MarkdownShared
internal import CCMarkGFM
internal import SourceText

/// A parsed document while a closure works on it: the root, the kinds of its nodes, what passes left
/// on them, and the operations that change the tree.
///
/// New text is copied into the document's own memory; nothing has to be freed.
struct MarkdownTree: ~Copyable {
  /// The document node.
  let root: Node
  private let types: ExtensionTypes
  private let memory: UnsafeMutablePointer<cmark_mem>

  /// The annotations that passes left on nodes; a node's ``Node/mark`` is an index here, plus one.
  private(set) var annotations: [NodeAnnotation] = []

  init(root: Node, types: ExtensionTypes, memory: UnsafeMutablePointer<cmark_mem>) {
    self.root = root
    self.types = types
    self.memory = memory
  }

  /// Returns the kind of a node.
  @inline(__always)
  func kind(of node: Node) -> NodeKind {
    let type = node.type
    switch type {
    case 0xC001: return .text
    case 0xC002: return .softBreak
    case 0xC003: return .lineBreak
    case 0xC004: return .code
    case 0xC005: return .htmlInline
    case 0xC006: return .customInline
    case 0xC007: return .emphasis
    case 0xC008: return .strong
    case 0xC009: return .link
    case 0xC00A: return .image
    case 0xC00B: return .footnoteReference
    case 0x8001: return .document
    case 0x8002: return .blockQuote
    case 0x8003: return .list
    case 0x8004: return .item
    case 0x8005: return .codeBlock
    case 0x8006: return .htmlBlock
    case 0x8007: return .customBlock
    case 0x8008: return .paragraph
    case 0x8009: return .heading
    case 0x800A: return .thematicBreak
    case 0x800B: return .footnoteDefinition
    default:
      if type == types.tableCell { return .tableCell }
      if type == types.tableRow { return .tableRow }
      if type == types.table { return .table }
      if type == types.strikethrough { return .strikethrough }
      return .unknown
    }
  }

  /// Returns the annotation that a pass left on a node, or nil.
  @inline(__always)
  func annotation(of node: Node) -> NodeAnnotation? {
    let mark = node.mark
    return mark == 0 ? nil : annotations[mark - 1]
  }

  /// Leaves something on a node, in place of what was there.
  mutating func annotate(_ node: Node, _ annotation: NodeAnnotation) {
    if node.mark > 0 {
      annotations[node.mark - 1] = annotation
    } else {
      annotations.append(annotation)
      node.mark = annotations.count
    }
  }

  /// The node after this one in document order (first child, else next sibling, else the next of an
  /// ancestor) below `top`; nil at the end.
  /// - Complexity: O(1) amortised over a walk.
  @inline(__always)
  func following(_ node: Node, below top: Node, skippingChildren: Bool = false) -> Node? {
    if !skippingChildren, let child = node.firstChild { return child }
    var current = node
    while !current.isSame(as: top) {
      if let next = current.next { return next }
      guard let parent = current.parent else { return nil }
      current = parent
    }
    return nil
  }

  // Changes.

  /// Makes a node that is not in a tree yet.
  /// - Parameter kind: any kind but the extensions' and `unknown`.
  func makeNode(_ kind: NodeKind) -> Node {
    let base: UInt16 = kind.rawValue >= NodeKind.text.rawValue ? 0xC001 : 0x8001
    let offset =
      kind.rawValue >= NodeKind.text.rawValue
      ? kind.rawValue - NodeKind.text.rawValue : kind.rawValue
    let type = cmark_node_type(rawValue: numericCast(base + UInt16(offset)))
    return Node(blogc_wrapped(cmark_node_new_with_mem(type, memory)))
  }

  /// Makes a text node with a copy of the bytes.
  func makeText(_ bytes: UnsafeBufferPointer<UInt8>) -> Node {
    let node = makeNode(.text)
    setLiteral(of: node, to: bytes)
    return node
  }

  /// Takes a node, with its children, out of its place.
  func unlink(_ node: Node) { cmark_node_unlink(node.raw.at) }
  /// Moves a node behind a parent's last child. False when the parent cannot hold it.
  @discardableResult
  func append(_ node: Node, to parent: Node) -> Bool {
    cmark_node_append_child(parent.raw.at, node.raw.at) != 0
  }
  /// Moves a node before another. False when their parent cannot hold it.
  @discardableResult
  func insert(_ node: Node, before sibling: Node) -> Bool {
    cmark_node_insert_before(sibling.raw.at, node.raw.at) != 0
  }
  /// Moves a node behind another. False when their parent cannot hold it.
  @discardableResult
  func insert(_ node: Node, after sibling: Node) -> Bool {
    cmark_node_insert_after(sibling.raw.at, node.raw.at) != 0
  }

  /// Replaces the text of a text, code span or raw HTML node by a copy of the bytes.
  func setLiteral(of node: Node, to bytes: UnsafeBufferPointer<UInt8>) {
    blogc_set_literal(node.raw, copy(bytes), Int32(bytes.count))
  }

  /// Replaces the destination of a link or image by a copy of the bytes.
  func setURL(of node: Node, to bytes: UnsafeBufferPointer<UInt8>) {
    blogc_set_url(node.raw, copy(bytes), Int32(bytes.count))
  }

  /// Shortens a text, code span or raw HTML node to part of itself.
  func narrowLiteral(of node: Node, to bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    let part = UnsafeBufferPointer(rebasing: bytes)
    blogc_set_literal(node.raw, part.baseAddress ?? copy(part), Int32(part.count))
  }

  /// Removes from every text of a node what a filter does not want; the text is changed in place.
  /// - Parameter filter: gets the bytes, moves those to keep to the front and returns their number.
  func filterTexts(of node: Node, _ filter: (UnsafeMutableBufferPointer<UInt8>) -> Int) {
    switch kind(of: node) {
    case .text, .code, .htmlInline, .htmlBlock, .footnoteReference, .footnoteDefinition:
      if let text = Self.filtered(node.literal, filter) {
        blogc_set_literal(node.raw, text.data, text.length)
      }
    case .codeBlock:
      if let text = Self.filtered(node.codeLiteral, filter) {
        blogc_set_code(node.raw, text.data, text.length)
      }
      if let text = Self.filtered(node.info, filter) {
        blogc_set_info(node.raw, text.data, text.length)
      }
    case .link, .image:
      if let text = Self.filtered(node.url, filter) {
        blogc_set_url(node.raw, text.data, text.length)
      }
      if let text = Self.filtered(node.title, filter) {
        blogc_set_title(node.raw, text.data, text.length)
      }
    default: break
    }
  }

  @inline(__always)
  private static func filtered(
    _ bytes: UnsafeBufferPointer<UInt8>, _ filter: (UnsafeMutableBufferPointer<UInt8>) -> Int
  ) -> blogc_bytes? {
    guard bytes.count > 0 else { return nil }
    let kept = filter(UnsafeMutableBufferPointer(mutating: bytes))
    return kept == bytes.count ? nil : blogc_bytes(data: bytes.baseAddress, length: Int32(kept))
  }

  private func copy(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafePointer<UInt8> {
    let block = MarkdownParser.memory(bytes.count + 1)
    if let start = bytes.baseAddress { block.update(from: start, count: bytes.count) }
    block[bytes.count] = 0
    return UnsafePointer(block)
  }
}
