internal import ContentData
package import SourceText

/// The literal statements of a `Gemfile`. A `Gemfile` is a Ruby program, which blogc does not execute: statements
/// with anything but literals are listed in ``unread``.
package struct Gemfile: Sendable {
  /// A gem that the file names.
  package struct Gem: Sendable {
    package let name: String
    /// Where the name is.
    package let range: SourceRange
    /// The conditions on its version, each as it is written.
    package var conditions: [String] = []
    /// Options with literal values, such as `git`, `github`, `branch`, `tag`, `ref`, `path`.
    package var options: [String: String] = [:]
    /// True if Jekyll loads it as a plugin: it is in the group `jekyll_plugins`.
    package var isPlugin: Bool
    /// The server of the `source` block that it is in.
    package var server: String?
  }

  package private(set) var gems: [Gem] = []
  /// The gem servers, in order.
  package private(set) var servers: [String] = []
  /// True if the bundle contains the gem in the same folder (`gemspec`), as in the repository of a
  /// theme or plugin.
  package private(set) var usesGemspec = false
  /// The statements that were not understood, as ranges of the file.
  package private(set) var unread: [SourceRange] = []

  /// The options that statements inside `do … end` inherit.
  private struct Block {
    var isPlugins = false
    var server: String?
    var options: [String: String] = [:]
  }

  /// Reads a file.
  /// - Complexity: O(length).
  package init(_ file: SourceFile) {
    var lexer = RubyLexer(file)
    var blocks: [Block] = []
    while let statement = lexer.statement() { read(statement, &blocks) }
  }

  /// The gems that Jekyll loads as plugins, and `github-pages` wherever it is.
  package var plugins: [Gem] { gems.filter { $0.isPlugin || $0.name == "github-pages" } }

  private mutating func read(_ statement: RubyLexer.Statement, _ blocks: inout [Block]) {
    let tokens = statement.tokens
    guard case .word(let command)? = tokens.first?.kind else {
      unread.append(statement.range)
      return
    }
    let end = tokens.lastIndex { $0.kind == .word("do") }
    let opensBlock = end != nil
    let arguments = RubyArguments(tokens[1..<max(1, end ?? tokens.count)])
    var block = blocks.last ?? Block()
    switch command {
    case "end":
      _ = blocks.popLast()
      return
    case "gem" where !opensBlock: readGem(arguments, block, statement)
    case "source":
      if let server = arguments.texts.first?.text, arguments.isLiteral {
        if opensBlock { block.server = server } else { servers.append(server) }
      } else {
        unread.append(statement.range)
      }
    case "group":
      if arguments.symbols.contains("jekyll_plugins") { block.isPlugins = true }
      if !arguments.isLiteral { unread.append(statement.range) }
    case "git", "github", "path":
      if opensBlock, let place = arguments.texts.first?.text, arguments.isLiteral {
        block.options = arguments.options.merging([command: place]) { $1 }
      } else {
        unread.append(statement.range)
      }
    case "gemspec": usesGemspec = true
    case "ruby", "platforms", "platform", "install_if", "git_source", "plugin": break
    default: unread.append(statement.range)
    }
    let opensCondition = ["if", "unless", "case", "begin", "while", "until", "def"].contains(
      command)
    if opensBlock || opensCondition { blocks.append(block) }
  }

  private mutating func readGem(
    _ arguments: RubyArguments, _ block: Block, _ statement: RubyLexer.Statement
  ) {
    guard let name = arguments.texts.first else {
      unread.append(statement.range)
      return
    }
    var gem = Gem(name: name.text, range: name.range, isPlugin: block.isPlugins)
    gem.conditions = arguments.texts.dropFirst().map(\.text)
    gem.options = block.options.merging(arguments.options) { $1 }
    gem.server = gem.options["source"] ?? block.server
    if arguments.symbols.contains("jekyll_plugins") { gem.isPlugin = true }
    if !arguments.isLiteral { unread.append(statement.range) }
    gems.append(gem)
  }
}

/// The literal arguments of a call.
struct RubyArguments {
  /// The positional strings, including the elements of lists.
  private(set) var texts: [(text: String, range: SourceRange)] = []
  /// Symbols, also as the values of `group:` and `groups:`.
  private(set) var symbols: [String] = []
  /// The values of keys; `true` and `false` as words.
  private(set) var options: [String: String] = [:]
  /// True if all arguments are strings, symbols, lists of them, or keys with such values.
  private(set) var isLiteral = true

  init(_ tokens: ArraySlice<RubyLexer.Token>) {
    var key: String?
    let tokens = Array(tokens)
    var index = 0
    // Inside brackets, a comma does not end the value of a key.
    var depth = 0
    while index < tokens.count {
      let token = tokens[index]
      index += 1
      let isArrow = index < tokens.count && tokens[index].kind == .mark("=>")
      switch token.kind {
      case .key(let name): key = name
      case .symbol(let name), .text(let name):
        if isArrow {
          key = name
          index += 1
        } else if case .symbol = token.kind {
          symbols.append(name)
          if let key { options[key] = name }
        } else if let key {
          options[key] = name
        } else {
          texts.append((name, token.range))
        }
      case .word(let word) where ["true", "false", "nil"].contains(word):
        if let key { options[key] = word } else { isLiteral = false }
      case .mark(","): if depth <= 0 { key = nil }
      case .mark("["): depth += 1
      case .mark("]"): depth -= 1
      case .mark("("), .mark(")"): break
      case .word, .mark: isLiteral = false
      }
    }
  }
}
