internal import MarkdownShared
internal import CCMarkGFM
internal import SourceText

/// A parsed document, valid in a closure: the root, the kinds of its nodes, their annotations, and
/// the operations that change the tree.
struct MarkdownTree: ~Copyable {
  /// The document node.
  let root: Node
  private let types: ExtensionTypes

  /// The annotations of nodes; a node's ``Node/mark`` is an index here, plus one.
  private(set) var annotations: [NodeAnnotation] = []

  init(root: Node, types: ExtensionTypes) {
    self.root = root
    self.types = types
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

  /// Returns the annotation of a node; nil when it has none.
  @inline(__always)
  func annotation(of node: Node) -> NodeAnnotation? {
    let mark = node.mark
    return mark == 0 ? nil : annotations[mark - 1]
  }

  /// Sets a node's annotation, replacing an earlier one.
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

  /// Removes a node, with its children, from its parent.
  func unlink(_ node: Node) { cmark_node_unlink(node.raw.at) }

  /// Filters the bytes of every text of a node in place.
  /// - Parameter filter: gets the bytes, moves those to keep to the front and returns their number.
  func filterTexts(of node: Node, _ filter: (inout MutableSpan<UInt8>) -> Int) {
    switch kind(of: node) {
    case .text, .code, .htmlInline, .htmlBlock, .footnoteReference, .footnoteDefinition:
      if let text = Self.filtered(blogc_literal(node.raw), filter) {
        blogc_set_literal(node.raw, text.data, text.length)
      }
    case .codeBlock:
      if let text = Self.filtered(blogc_code(node.raw), filter) {
        blogc_set_code(node.raw, text.data, text.length)
      }
      if let text = Self.filtered(blogc_info(node.raw), filter) {
        blogc_set_info(node.raw, text.data, text.length)
      }
    case .link, .image:
      if let text = Self.filtered(blogc_url(node.raw), filter) {
        blogc_set_url(node.raw, text.data, text.length)
      }
      if let text = Self.filtered(blogc_title(node.raw), filter) {
        blogc_set_title(node.raw, text.data, text.length)
      }
    default: break
    }
  }

  @inline(__always)
  private static func filtered(
    _ text: blogc_bytes, _ filter: (inout MutableSpan<UInt8>) -> Int
  ) -> blogc_bytes? {
    guard text.length > 0 else { return nil }
    let bytes = UnsafeMutableBufferPointer(
      start: UnsafeMutablePointer(mutating: text.data), count: Int(text.length))
    var span = bytes.mutableSpan
    let kept = filter(&span)
    return kept == bytes.count ? nil : blogc_bytes(data: text.data, length: Int32(kept))
  }
}
