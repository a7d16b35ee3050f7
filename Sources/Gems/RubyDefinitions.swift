package import SourceText

/// The Liquid tags and filters, and other extensions of Jekyll, that a Ruby file defines, found by reading its text.
/// The file is never executed.
package struct RubyDefinitions: Sendable {
  /// The names given to `register_tag`.
  package private(set) var tags: [String] = []
  /// The methods of modules that are given to `register_filter`.
  package private(set) var filters: [String] = []
  /// The other kinds of extensions: `generator`, `converter`, `hook`, `command`.
  package private(set) var kinds: [String] = []
  /// The files that it requires, such as `jekyll/scholar`.
  package private(set) var requires: [String] = []

  /// Reads a file.
  /// - Complexity: O(length of the file).
  package init(_ file: SourceFile) {
    var lexer = RubyLexer(file)
    var columns = Columns(file.bytes)
    // The enclosing modules and classes, tracked by indentation, because the ends of Ruby's constructs
    // are hard to match.
    var open: [(column: Int, name: String)] = []
    var methods: [(module: String, name: String)] = []
    var filterModules: Set<String> = []
    var constants: [String: String] = [:]
    while let statement = lexer.statement() {
      let tokens = statement.tokens
      if tokens.count > 2, let constant = Self.name(tokens[0]), tokens[1].kind == .mark("="),
        constant.utf8.first.map({ (0x41...0x5A).contains($0) }) == true, constants.count < 100
      {
        constants[constant] = Self.literal(tokens[2])
      }
      for (index, token) in tokens.enumerated() {
        let rest = tokens[(index + 1)...].prefix(Self.reach)
        guard let name = Self.name(token) else { continue }
        switch name {
        case "module", "class":
          guard case .word(let module)? = rest.first?.kind else { continue }
          let column = columns.column(of: token.range.start)
          while let last = open.last, last.column >= column { open.removeLast() }
          open.append((column, module))
          if name == "class" { note(superclass: rest) }
        case "def":
          let column = columns.column(of: token.range.start)
          while let last = open.last, last.column >= column { open.removeLast() }
          if let method = rest.first.flatMap(Self.name), !method.contains(".") {
            methods.append((open.last?.name ?? "", method))
          }
        case "require", "require_relative":
          if index == 0, case .text(let path)? = rest.first(where: { $0.kind != .mark("(") })?.kind
          {
            requires.append(path)
          }
        case _ where name.hasSuffix("register_tag"):
          let argument = rest.drop { $0.kind == .mark("(") }.prefix { $0.kind != .mark(",") }
          let constant = argument.last.flatMap(Self.name).flatMap { constants[Self.lastPart($0)] }
          if let tag = argument.first.flatMap(Self.literal) ?? constant {
            Self.add(tag, to: &tags)
          }
        case _ where name.hasSuffix("register_filter"):
          filterModules.formUnion(rest.compactMap(Self.name).map(Self.lastPart))
        case _ where name.hasSuffix("Hooks.register"): Self.add("hook", to: &kinds)
        default: break
        }
      }
    }
    for method in methods where filterModules.contains(method.module) {
      Self.add(method.name, to: &filters)
    }
  }

  /// The number of tokens after a word that are searched for the name that it defines.
  private static let reach = 16

  /// The columns of increasing offsets in a file.
  private struct Columns {
    private let bytes: [UInt8]
    private var position = 0
    private var lineStart = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The distance of an offset from the start of its line.
    /// - Complexity: O(distance from the last offset).
    mutating func column(of offset: Int) -> Int {
      while position < offset {
        if bytes[position] == 0x0A { lineStart = position + 1 }
        position += 1
      }
      return offset - lineStart
    }
  }

  /// Notes the kind of a class by its superclass.
  private mutating func note(superclass rest: ArraySlice<RubyLexer.Token>) {
    guard rest.contains(where: { $0.kind == .mark("<") }), let parent = rest.last.flatMap(Self.name)
    else { return }
    for kind in ["generator", "converter", "command"]
    where Self.lastPart(parent).lowercased().hasSuffix(kind) {
      Self.add(kind, to: &kinds)
    }
  }

  /// The word of a token that names something; `Liquid::Template` is a key and a symbol.
  private static func name(_ token: RubyLexer.Token) -> String? {
    switch token.kind {
    case .word(let word), .symbol(let word), .key(let word): word
    case .text, .mark: nil
    }
  }

  private static func literal(_ token: RubyLexer.Token) -> String? {
    switch token.kind {
    case .text(let text), .symbol(let text): text
    case .word, .key, .mark: nil
    }
  }

  /// The last part of a constant's path.
  private static func lastPart(_ name: String) -> String {
    name.split { $0 == ":" || $0 == "." }.last.map(String.init) ?? name
  }

  /// Adds a name once, up to a hundred names.
  private static func add(_ name: String, to list: inout [String]) {
    if list.count < 100, !list.contains(name) { list.append(name) }
  }
}
