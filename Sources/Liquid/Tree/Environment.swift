package import SourceText
package import ContentData
package import SourceText

/// The tags, filters, modes, limits, clock and time zone with which templates are compiled and
/// rendered. Each site makes one, which every task copies.
package struct Environment: Sendable {
  /// The handling of markup that only Ruby Liquid's lax parser accepts.
  package enum ErrorMode: String, Sendable {
    /// The markup is accepted.
    case lax
    /// The markup is accepted with a warning. Jekyll's default.
    case warn
    /// The markup is an error.
    case strict
  }

  /// The version of Liquid whose behaviour is followed where versions differ.
  package enum Dialect: Sendable {
    /// Ruby's Liquid 5 as it is developed: `blank` and `empty` are known to every type.
    case liquid5
    /// Liquid 4 as Jekyll 4 runs it: nothing equals `blank`, since no Ruby class answers `blank?`.
    case jekyll
  }

  /// The handling of markup outside the grammar.
  package var errorMode: ErrorMode
  /// The version that is followed where versions differ.
  package var dialect: Dialect
  /// True if an unknown filter is an error; otherwise it is a warning and its input passes through.
  package var strictFilters = false
  /// True if an undefined name is an error; otherwise it is `nil`.
  package var strictVariables = false
  /// The limits on a render.
  package var limits = Limits()
  /// The zone in which moments without a zone of their own are shown.
  package var zone: TimeZoneRules = .utc
  /// The resource of the clock, recorded when a date depends on ``now``.
  package var clock: ResourceID?
  /// The value of `'now' | date`; fixed for a whole run, so that output does not depend on how long
  /// the run takes.
  package var now = Timestamp(seconds: 0)
  /// Results of filters over large collections, shared by all pages of a build.
  package var memo: FilterResultCache?
  /// Results of parts of templates, shared by all pages of a build.
  package var results: SharedResults?
  /// The number of nested tags that have compiled templates from their markup or from a setting.
  package internal(set) var depthInTags = 0
  /// The host's names whose value differs from page to page, so that reads of them are recorded per
  /// member.
  package var pageNames: [Symbol] = []

  /// The host's names whose stored members (``DropLookup``) are the same in all renders that share a ``FilterMemo``,
  /// such as `site`.
  package var constants: [Symbol] = []

  /// True if an unknown tag is a warning and prints nothing, and an unknown filter is never more than a warning.
  package var isPermissive = false
  /// The hint of an unknown tag or filter that resembles no known one.
  package var missingHint: Message?

  private(set) var filters: [ByteKey: Filter]
  private(set) var tags: [ByteKey: TagDefinition]
  private var missingTags: [ByteKey: MissingDefinition] = [:]
  private var missingFilters: [ByteKey: MissingDefinition] = [:]

  /// Makes an environment without tags.
  init(dialect: Dialect, errorMode: ErrorMode, filters: [ByteKey: Filter]) {
    self.dialect = dialect
    self.errorMode = errorMode
    self.filters = filters
    tags = [:]
  }

  /// Adds a filter, or replaces the one of that name.
  package mutating func register(filter name: String, _ filter: Filter) {
    filters[ByteKey(name)] = filter
  }

  /// Adds a filter given as a closure (see ``Filter/init(arguments:_:)``).
  /// - Parameter arguments: how many arguments it takes besides its input.
  package mutating func register(
    filter name: String, arguments: ClosedRange<Int>, _ apply: @escaping Filter.Apply
  ) {
    filters[ByteKey(name)] = Filter(arguments: arguments, apply)
  }

  /// Marks registered filters as pure (``Filter/isPure``).
  package mutating func markPure(filters names: [String]) {
    for name in names { filters[ByteKey(name)]?.isPure = true }
  }

  /// Adds a tag without a body, or replaces a standard one.
  /// - Parameter parse: makes the tag from its markup; errors that it throws are reported at the
  ///   tag's location.
  package mutating func register(
    tag name: String,
    _ parse: @escaping TagParse
  ) {
    tags[ByteKey(name)] = .tag(parse)
  }

  /// Adds a tag with a body that ends with `end` and its name, or replaces a standard one.
  /// - Parameter parse: makes the tag from its markup and its body.
  package mutating func register(
    block name: String,
    _ parse: @escaping BlockParse
  ) {
    tags[ByteKey(name)] = .block(parse)
  }

  /// Copies a tag from another environment; does nothing when that has no such tag.
  /// - Parameter change: makes the tag that is rendered from the one that the other environment's parser makes.
  package mutating func adopt(
    tag name: String, from other: Environment,
    _ change: @escaping @Sendable (any HostTag) -> any HostTag
  ) {
    switch other.tags[ByteKey(name)] {
    case .tag(let parse):
      register(tag: name) { markup throws(Diagnostic) in change(try parse(markup)) }
    case .block(let parse):
      register(block: name) { markup, body throws(Diagnostic) in change(try parse(markup, body)) }
    case nil: break
    }
  }

  /// Declares the origin of a tag that the host does not have, for the diagnostics about its uses.
  package mutating func declareMissing(tag name: String, _ definition: MissingDefinition) {
    missingTags[ByteKey(name)] = missingTags[ByteKey(name)] ?? definition
  }

  /// Declares the origin of a filter that the host does not have, for the diagnostics about its
  /// uses.
  package mutating func declareMissing(filter name: String, _ definition: MissingDefinition) {
    missingFilters[ByteKey(name)] = missingFilters[ByteKey(name)] ?? definition
  }

  /// The diagnostic of an unknown tag.
  func unknownTag(_ name: String, at location: SourceLocation) -> Diagnostic {
    let missing = missingTags[ByteKey(name)]
    let unknown = unknown(
      name, isPermissive ? .warning : .error, missing,
      hint: ForeignMarkup.hexoHint(name) ?? Suggestion.message(for: name, among: tagNames))
    return diagnostic(.unknownTag(unknown), of: missing?.owner ?? name, named: name, at: location)
  }

  /// The diagnostic of an unknown filter.
  func unknownFilter(_ name: String, at location: SourceLocation) -> Diagnostic {
    let missing = missingFilters[ByteKey(name)]
    let unknown = unknown(
      name, strictFilters && !isPermissive ? .error : .warning, missing,
      hint: Suggestion.message(for: name, among: filterNames))
    return diagnostic(
      .unknownFilter(unknown), of: missing?.owner ?? name, named: name, at: location)
  }

  private func unknown(
    _ name: String, _ severity: Diagnostic.Severity, _ missing: MissingDefinition?,
    hint: @autoclosure () -> Message?
  ) -> LiquidDiagnostic.UnknownName {
    LiquidDiagnostic.UnknownName(
      name: name, origin: missing?.origin,
      hint: missing?.hint ?? hint() ?? (severity == .error ? missingHint : nil),
      severity: severity)
  }

  private func diagnostic(
    _ kind: LiquidDiagnostic, of owner: String, named name: String, at location: SourceLocation
  ) -> Diagnostic {
    var diagnostic = Diagnostic(kind, at: location)
    diagnostic.use = Diagnostic.Use(of: owner, named: name)
    return diagnostic
  }

  /// The filter of a name, for hosts that build on another filter.
  package func filter(named name: String) -> Filter? { filters[ByteKey(name)] }

  /// All filter names, sorted by bytes, for suggestions.
  package var filterNames: [String] {
    filters.keys.map(\.text).sorted { $0.precedesInBytes($1) }
  }

  /// All tag names that may open a tag, sorted by bytes, for suggestions.
  package var tagNames: [String] {
    (tags.keys.map(\.text) + StandardTag.allCases.map(\.rawValue))
      .sorted { $0.precedesInBytes($1) }
  }
}

/// The origin of a tag or filter that a host does not have.
package struct MissingDefinition: Sendable {
  /// The name of the plugin or file that defines it; all uses of one owner are reported in one
  /// diagnostic.
  package let owner: String
  /// The origin of the name, with the reason why it is not available: `a plugin that is not enabled`.
  package let origin: Message
  /// The fix.
  package let hint: Message?

  package init(owner: String, origin: Message, hint: Message?) {
    self.owner = owner
    self.origin = origin
    self.hint = hint
  }
}

/// The parser of a host's tag.
enum TagDefinition: Sendable {
  case tag(TagParse)
  case block(BlockParse)
}
