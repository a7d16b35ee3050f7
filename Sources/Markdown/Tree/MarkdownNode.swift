internal import MarkdownShared
internal import CCMarkGFM

/// The kind of a node of the tree.
enum NodeKind: UInt8 {
  case document, blockQuote, list, item, codeBlock, htmlBlock, customBlock, paragraph, heading
  case thematicBreak, footnoteDefinition
  case text, softBreak, lineBreak, code, htmlInline, customInline, emphasis, strong, link, image
  case footnoteReference
  case table, tableRow, tableCell, strikethrough
  case unknown
}

/// The numbers that the library gave its extensions' nodes when they were registered.
struct ExtensionTypes: Sendable {
  var table: UInt16 = 0
  var tableRow: UInt16 = 0
  var tableCell: UInt16 = 0
  var strikethrough: UInt16 = 0
}

/// One node of a parsed document; valid until the closure of ``MarkdownParser/parse(_:settings:_:)``
/// returns. Its pointer is not used outside of this folder.
///
/// Bytes that a getter returns are valid as long as the node and its text are not changed.
struct Node {
  let raw: blogc_node

  @inline(__always)
  init(_ raw: blogc_node) {
    self.raw = raw
  }

  @inline(__always)
  private static func optional(_ raw: blogc_node) -> Node? {
    raw.at == nil ? nil : Node(raw)
  }

  var next: Node? { @inline(__always) get { Node.optional(blogc_next(raw)) } }
  var previous: Node? { @inline(__always) get { Node.optional(blogc_previous(raw)) } }
  var parent: Node? { @inline(__always) get { Node.optional(blogc_parent(raw)) } }
  var firstChild: Node? { @inline(__always) get { Node.optional(blogc_first_child(raw)) } }
  var lastChild: Node? { @inline(__always) get { Node.optional(blogc_last_child(raw)) } }

  /// Returns true if both are the same node.
  @inline(__always)
  func isSame(as other: Node) -> Bool { raw.at == other.raw.at }

  /// The library's number of the node's type.
  var type: UInt16 { @inline(__always) get { blogc_type(raw) } }

  /// The number of the node's annotation: its index in ``MarkdownTree/annotations`` plus one; 0 for
  /// none.
  var mark: Int {
    @inline(__always) get { Int(blogc_mark(raw)) }
    nonmutating set { blogc_set_mark(raw, UInt(newValue)) }
  }

  /// The line of the parsed text on which the node starts, from 1.
  var startLine: Int { Int(blogc_start_line(raw)) }

  // Text. Each property is only valid for the kinds of nodes that have it, because the library stores them in a union.

  /// The text of a text, code span, raw HTML or footnote node.
  var literal: Span<UInt8> {
    @inline(__always) @_lifetime(borrow self) get {
      _overrideLifetime(Node.bytes(blogc_literal(raw)).span, borrowing: self)
    }
  }
  /// The lines of a code block.
  var codeLiteral: Span<UInt8> {
    @inline(__always) @_lifetime(borrow self) get {
      _overrideLifetime(Node.bytes(blogc_code(raw)).span, borrowing: self)
    }
  }
  /// The info string after the opening fence of a code block.
  var info: Span<UInt8> {
    @inline(__always) @_lifetime(borrow self) get {
      _overrideLifetime(Node.bytes(blogc_info(raw)).span, borrowing: self)
    }
  }
  /// The destination of a link or image, unescaped.
  var url: Span<UInt8> {
    @inline(__always) @_lifetime(borrow self) get {
      _overrideLifetime(Node.bytes(blogc_url(raw)).span, borrowing: self)
    }
  }
  /// The title of a link or image.
  var title: Span<UInt8> {
    @inline(__always) @_lifetime(borrow self) get {
      _overrideLifetime(Node.bytes(blogc_title(raw)).span, borrowing: self)
    }
  }

  /// The heading's level, 1 to 6.
  var headingLevel: Int { Int(cmark_node_get_heading_level(raw.at)) }
  /// The number of an ordered list's first item.
  var listStart: Int { Int(blogc_list_start(raw)) }
  var isOrderedList: Bool { blogc_list_ordered(raw) }
  var isTightList: Bool { @inline(__always) get { blogc_list_tight(raw) } }

  /// True if an item of a list is a task; ``isCheckedTask`` tells if it is done.
  var isTask: Bool { blogc_has_extension(raw) }
  var isCheckedTask: Bool { cmark_gfm_extensions_get_tasklist_item_checked(raw.at) }

  var isHeaderRow: Bool { cmark_gfm_extensions_get_table_row_is_header(raw.at) != 0 }
  var columnCount: Int { Int(cmark_gfm_extensions_get_table_columns(raw.at)) }
  /// The alignment of a table's column: `l`, `c`, `r`, or 0 for none.
  func alignment(ofColumn column: Int) -> UInt8 {
    guard column < columnCount,
      let alignments = cmark_gfm_extensions_get_table_alignments(raw.at)
    else { return 0 }
    return alignments[column]
  }

  /// The number of references to a footnote's definition.
  var footnoteUses: Int { Int(blogc_footnote_uses(raw)) }
  /// The number of this reference among those to the same definition, from 1.
  var footnoteUse: Int { Int(blogc_footnote_use(raw)) }
  /// The definition that a footnote reference names.
  var footnoteDefinition: Node? { Node.optional(blogc_footnote_definition(raw)) }

  /// The node's first and last line and column, from 1, as the library counts them.
  var sourcePosition: (startLine: Int, startColumn: Int, endLine: Int, endColumn: Int) {
    (
      Int(cmark_node_get_start_line(raw.at)), Int(cmark_node_get_start_column(raw.at)),
      Int(cmark_node_get_end_line(raw.at)), Int(cmark_node_get_end_column(raw.at))
    )
  }

  @inline(__always)
  private static func bytes(_ text: blogc_bytes) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: text.data, count: Int(text.length))
  }
}
