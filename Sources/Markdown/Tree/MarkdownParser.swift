internal import MarkdownShared
internal import CCMarkGFM
internal import SourceText
internal import Synchronization

/// The library's settings for one document.
struct ParserSettings {
  /// The library's option bits.
  var options: Int32 = 0
  var tables = false
  var strikethrough = false
  var taskLists = false
  /// True if another document's strikethrough could change the parsing of this one, because a tilde
  /// is next to another delimiter.
  var readsTildeFlanks = false
}

/// The owner of the library's state for one document, and of its memory.
///
/// Each task has its own. The library's process-wide state is used in two places only: the
/// registration, once, and the inline phase of documents with strikethrough, which switches `~` on
/// and off in a table that all threads read; these documents are parsed one at a time.
struct MarkdownParser: ~Copyable {
  private let arena: UnsafeMutablePointer<blogc_arena>
  private let memory: UnsafeMutablePointer<cmark_mem>

  /// The memory that is kept for the next document; 4 MB are enough for a post of about 100 KB.
  private static let keptMemory = 4 << 20

  init() {
    arena = .allocate(capacity: 1)
    arena.initialize(to: blogc_arena())
    memory = .allocate(capacity: 1)
    memory.initialize(to: cmark_mem())
    Self.connect(memory)
  }

  deinit {
    Self.reset(arena, keeping: 0)
    arena.deallocate()
    memory.deallocate()
  }

  /// Parses a document and passes its tree to a closure. No node may leave the closure: the next
  /// document reuses the memory.
  ///
  /// - Parameter source: UTF-8 of less than 2 GB; invalid bytes are kept.
  /// - Returns: the result of the closure; nil when the document exceeded the ``ParseLimits``, then
  ///   the closure was not called.
  /// - Complexity: O(n) for nearly all documents; the limits end the others.
  mutating func parse<Result>(
    _ source: Span<UInt8>, settings: ParserSettings,
    _ body: (inout MarkdownTree) -> Result
  ) -> Result? {
    let types = Self.registered
    // A document may be rendered while another one of this thread is being written, such as the excerpt on
    // a card.
    let outer = Self.use(arena)
    defer {
      _ = Self.use(outer)
      Self.reset(arena, keeping: Self.keptMemory)
    }
    blogc_arena_bound(
      arena, ParseLimits.memory(forBytes: source.count), ParseLimits.processorNanoseconds)
    guard let root = root(of: source, settings: settings) else { return nil }
    var tree = MarkdownTree(root: root, types: types)
    return body(&tree)
  }

  // The arena's functions and their thread-local variable are copied into every object file that
  // calls them, which in an optimised build is one for each source file. These calls must therefore
  // stay in this file: inlined elsewhere, they would use another variable.

  @inline(never)
  private static func connect(_ memory: UnsafeMutablePointer<cmark_mem>) {
    blogc_arena_functions(memory)
  }

  @inline(never)
  private static func use(
    _ arena: UnsafeMutablePointer<blogc_arena>?
  ) -> UnsafeMutablePointer<blogc_arena>? {
    blogc_arena_use(arena)
  }

  @inline(never)
  private static func reset(_ arena: UnsafeMutablePointer<blogc_arena>, keeping kept: Int) {
    blogc_arena_reset(arena, kept)
  }

  private static let turns = Mutex<Void>(())

  private func root(of source: Span<UInt8>, settings: ParserSettings) -> Node? {
    let parser = cmark_parser_new_with_mem(settings.options, memory)
    if settings.tables { Self.attach("table", to: parser) }
    if settings.strikethrough { Self.attach("strikethrough", to: parser) }
    if settings.taskLists { Self.attach("tasklist", to: parser) }
    let isRead = source.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map { blogc_feed(arena, parser, $0, bytes.count) } ?? true
    }
    guard isRead else { return nil }
    var root = blogc_node()
    if settings.strikethrough || settings.readsTildeFlanks {
      Self.turns.withLock { _ in root = blogc_finish(arena, parser) }
    } else {
      root = blogc_finish(arena, parser)
    }
    return root.at == nil ? nil : Node(root)
  }

  /// Registers the extensions, once in the process, and returns the numbers of their node types,
  /// which are read from a document that has one of each.
  private static let registered: ExtensionTypes = {
    cmark_gfm_core_extensions_ensure_registered()
    var types = ExtensionTypes()
    let parser = cmark_parser_new(0)
    attach("table", to: parser)
    attach("strikethrough", to: parser)
    let sample = "|~~a~~|\n|-|\n"
    cmark_parser_feed(parser, sample, sample.utf8.count)
    let root = cmark_parser_finish(parser)
    let table = cmark_node_first_child(root)
    let row = cmark_node_first_child(table)
    let cell = cmark_node_first_child(row)
    types.table = UInt16(truncatingIfNeeded: cmark_node_get_type(table).rawValue)
    types.tableRow = UInt16(truncatingIfNeeded: cmark_node_get_type(row).rawValue)
    types.tableCell = UInt16(truncatingIfNeeded: cmark_node_get_type(cell).rawValue)
    types.strikethrough = UInt16(
      truncatingIfNeeded: cmark_node_get_type(cmark_node_first_child(cell)).rawValue)
    cmark_node_free(root)
    cmark_parser_free(parser)
    return types
  }()

  private static func attach(_ name: StaticString, to parser: OpaquePointer?) {
    name.withUTF8Buffer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        guard let found = cmark_find_syntax_extension(characters.baseAddress) else { return }
        cmark_parser_attach_syntax_extension(parser, found)
      }
    }
  }
}
