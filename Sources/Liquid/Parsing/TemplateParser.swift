internal import ContentData
internal import SourceText

/// Parses a template into its syntax tree; continues after errors, so that all errors of a template
/// are found in one pass.
struct TemplateParser {
  let file: SourceFile
  let environment: Environment
  var diagnostics = DiagnosticSink()
  var lexer: TemplateLexer
  /// True if white space is removed from the start of the next text (`-%}`).
  var trimsNext = false
  /// The tags that are open, outermost first.
  private var open: [OpenTag] = []
  private var isAborted = false
  /// A tag that ends a body and has not been consumed yet by the open tag that it belongs to.
  private var pending: TemplateLexer.Tag?
  /// Unknown tags met so far: their end tags need no second report.
  private var unknown: Set<ByteKey> = []

  /// True if the template is rendered more than once.
  private let hasSharedParts: Bool
  /// The number of open loops.
  var loopDepth = 0

  private struct OpenTag {
    var name: String
    var opening: SourceRange
  }

  init(
    file: SourceFile, range: Range<Int>, environment: Environment, literals: [SourceRange] = [],
    hasSharedParts: Bool = false
  ) {
    self.hasSharedParts = hasSharedParts
    self.file = file
    self.environment = environment
    lexer = TemplateLexer(file: file, range: range, literals: literals)
  }

  var bytes: [UInt8] { file.bytes }

  /// The number by which ``SharedResults`` knows the node that is parsed now; 0 in a loop, where a node is rendered for one
  /// element after another.
  var partNumber: UInt32 {
    hasSharedParts && loopDepth == 0 ? SharedResults.nextNumber() : 0
  }

  func location(_ range: Range<Int>) -> SourceLocation {
    SourceLocation(file, SourceRange(range.lowerBound, range.upperBound))
  }

  mutating func report(_ diagnostic: LiquidDiagnostic, at range: SourceRange) {
    diagnostics.report(diagnostic, at: SourceLocation(file, range))
  }

  // MARK: Bodies

  /// Parses the whole template.
  mutating func document() -> Block {
    var body = BodyBuilder()
    while true {
      fill(&body)
      guard let tag = takePending(), !isAborted else { break }
      reportStray(tag)
    }
    return body.block(of: file)
  }

  /// Parses a body up to a tag that the caller handles.
  /// - Parameters:
  ///   - name: the open tag; `end` and this name ends the body.
  ///   - opening: the open tag's place.
  ///   - arms: other tags that end the body, such as `else`.
  /// - Returns: the body, and the tag that ended it: nil for the open tag's own end tag, or when the
  ///   end tag is missing, which is reported.
  mutating func body(
    of name: String, opening: SourceRange, arms: Set<String> = []
  ) -> (body: BodyBuilder, arm: TemplateLexer.Tag?) {
    var body = BodyBuilder()
    guard open.count < environment.limits.nesting else {
      if !isAborted { report(.tooDeep, at: opening) }
      isAborted = true
      return (body, nil)
    }
    open.append(OpenTag(name: name, opening: opening))
    defer { open.removeLast() }
    while true {
      fill(&body)
      guard !isAborted else { return (body, nil) }
      guard let tag = takePending() else {
        reportUnclosed(name, at: opening)
        isAborted = true
        return (body, nil)
      }
      let end = bytes.text(tag.name)
      if end.hasSameBytes(as: "end" + name) { return (body, nil) }
      if arms.contains(where: { $0.hasSameBytes(as: end) }) { return (body, tag) }
      if closesOuter(end) {
        reportMismatch(tag, name, opening)
        pending = tag
        return (body, nil)
      }
      reportStray(tag)
    }
  }

  private func closesOuter(_ end: String) -> Bool {
    open.dropLast().contains { end.hasSameBytes(as: "end" + $0.name) }
  }

  private mutating func takePending() -> TemplateLexer.Tag? {
    defer { pending = nil }
    return pending
  }

  /// Adds nodes to a body up to the end of the template or a tag that does not open a block, which
  /// becomes pending.
  private mutating func fill(_ body: inout BodyBuilder) {
    while pending == nil, !isAborted, let token = lexer.next() {
      switch token {
      case .text(let range):
        body.append(text: range, trimsStart: trimsNext, in: bytes)
        trimsNext = false
      case .output(let markup, let whole, let trimsBefore, let trimsAfter):
        if trimsBefore { body.trimEnd(in: bytes) }
        trimsNext = trimsAfter
        body.append(.output(filtered(markup, in: whole)), isBlank: false)
      case .tag(let tag):
        if tag.trimsBefore { body.trimEnd(in: bytes) }
        if !lexer.isLines { trimsNext = tag.trimsAfter }
        if !parse(tag, into: &body) { pending = tag }
      case .malformed(let diagnostic):
        diagnostics.report(diagnostic)
        if environment.errorMode == .strict || lexer.isLines { continue }
      }
    }
  }

  /// Parses a tag and its body.
  /// - Returns: false when no tag of this name can begin here.
  private mutating func parse(_ tag: TemplateLexer.Tag, into body: inout BodyBuilder) -> Bool {
    let name = bytes.text(tag.name)
    switch environment.tags[ByteKey(name)] {
    case .tag(let make):
      append(tag, blank: nil, to: &body) { markup throws(Diagnostic) in try make(markup) }
    case .block(let make):
      let (content, _) = self.body(of: name, opening: tag.whole)
      let block = content.block(of: file)
      append(tag, blank: block.isBlank, to: &body) { markup throws(Diagnostic) in
        try make(markup, block)
      }
    case nil:
      guard let standard = StandardTag(rawValue: name) else { return false }
      parse(standard, tag, into: &body)
    }
    return true
  }

  private mutating func append(
    _ tag: TemplateLexer.Tag, blank: Bool?, to body: inout BodyBuilder,
    _ make: (TagMarkup) throws(Diagnostic) -> any HostTag
  ) {
    let markup = TagMarkup(
      name: bytes.text(tag.name), text: bytes.text(tag.markup), file: file,
      range: tag.markup.isEmpty
        ? tag.whole : SourceRange(tag.markup.lowerBound, tag.markup.upperBound),
      environment: environment)
    do throws(Diagnostic) {
      let made = try make(markup)
      diagnostics.report(contentsOf: made.findings)
      body.append(
        .host(HostNode(tag: made, range: tag.whole)), isBlank: made.isBlank || blank ?? false)
    } catch {
      var placed = error
      if placed.location == nil { placed.location = markup.location }
      diagnostics.report(placed)
    }
  }

  /// Parses the lines of a `{% liquid %}` tag into the body that it is in.
  mutating func lines(_ tag: TemplateLexer.Tag, into body: inout BodyBuilder) {
    guard open.count < environment.limits.nesting else {
      report(.tooDeep, at: tag.whole)
      isAborted = true
      return
    }
    let outer = lexer
    let outerOpen = open
    let trims = trimsNext
    lexer = TemplateLexer(file: file, range: tag.markup, isLines: true)
    while true {
      fill(&body)
      guard let stray = takePending(), !isAborted else { break }
      reportStray(stray)
    }
    trimsNext = trims
    open = outerOpen
    lexer = outer
  }

  // MARK: Reports

  /// Reports a tag whose end is missing.
  mutating func reportUnclosed(_ name: String, at opening: SourceRange) {
    report(.unclosedTag(name), at: opening)
  }

  private mutating func reportMismatch(
    _ tag: TemplateLexer.Tag, _ name: String, _ opening: SourceRange
  ) {
    diagnostics.report(
      LiquidDiagnostic.endsOuterTag(bytes.text(tag.name), open: name),
      at: SourceLocation(file, tag.whole),
      notes: [
        Diagnostic.Note(
          Message("'\(name)' was opened here", ja: "'\(name)' はここで始まりました"),
          at: SourceLocation(file, opening))
      ])
    // The end tag of the unclosed tag may follow later and is part of the same error.
    unknown.insert(ByteKey(name))
  }

  /// Reports an unknown tag.
  private mutating func reportStray(_ tag: TemplateLexer.Tag) {
    let name = bytes.text(tag.name)
    if let current = open.last?.name, name.utf8.starts(with: "end".utf8) {
      if unknown.contains(ByteKey(String(name.dropFirst(3)))) { return }
      report(.endsNoTag(name, open: current), at: tag.whole)
      return
    }
    if name.hasSameBytes(as: "else") || name.hasSameBytes(as: "end") {
      report(
        open.last.map { .unexpectedElse(tag: $0.name) } ?? .outsideOfTags(name), at: tag.whole)
      return
    }
    let opensNothing = name.utf8.starts(with: "end".utf8)
    if opensNothing, unknown.contains(ByteKey(String(name.dropFirst(3)))) { return }
    unknown.insert(ByteKey(name))
    let opener = opensNothing ? String(name.dropFirst(3)) : ""
    let closesKnown = environment.tagNames.contains { $0.hasSameBytes(as: opener) }
    let place = SourceRange(tag.name.lowerBound, tag.name.upperBound)
    if closesKnown {
      return report(.notOpen(name, tag: opener), at: place)
    }
    diagnostics.report(environment.unknownTag(name, at: SourceLocation(file, place)))
  }

  // MARK: Markup

  /// Reads an expression with filters from a range of the template.
  mutating func filtered(_ range: Range<Int>, in whole: SourceRange) -> FilteredExpression {
    FilteredExpression.parse(
      file: file, range: range, whole: whole, environment: environment,
      reporting: &diagnostics)
  }

  /// Parses markup strictly, or with the lax parser if the error mode allows it.
  /// - Parameter isForgiving: true for tags that Liquid 5.4 parses with the lax parser in every
  ///   mode.
  /// - Returns: nil, after reporting an error, when neither parser accepts the markup.
  mutating func read<Result>(
    _ tag: TemplateLexer.Tag, _ error: LiquidDiagnostic.TagSyntaxError, isForgiving: Bool = false,
    strictly: (inout StrictParser) throws(Diagnostic) -> Result, else lax: (LaxParser) -> Result?
  ) -> Result? {
    do throws(Diagnostic) {
      var parser = try StrictParser(file: file, range: tag.markup)
      let result = try strictly(&parser)
      guard parser.isAtEnd else { throw parser.expected(.endOfTag) }
      return result
    } catch let failure {
      let isForgiving = isForgiving && environment.dialect == .jekyll
      if environment.errorMode == .strict, !isForgiving {
        diagnostics.report(failure)
        return nil
      }
      guard let result = lax(LaxParser(file: file)) else {
        report(.tagSyntax(error), at: tag.whole)
        return nil
      }
      if environment.errorMode != .lax { diagnostics.report(failure.asWarning) }
      return result
    }
  }
}

/// Collects the nodes of a body and tracks whether they can print.
struct BodyBuilder {
  private(set) var nodes: [Node] = []
  private(set) var isBlank = true
  private var endsWithText = false

  /// Appends a text node.
  mutating func append(text range: Range<Int>, trimsStart: Bool, in bytes: [UInt8]) {
    var start = range.lowerBound
    if trimsStart {
      while start < range.upperBound, bytes[start].isStripped { start += 1 }
    }
    if isBlank { isBlank = bytes[start..<range.upperBound].allSatisfy(\.isSpace) }
    nodes.append(.text(SourceRange(start, range.upperBound)))
    endsWithText = true
  }

  /// Appends any other node.
  mutating func append(_ node: Node, isBlank blank: Bool) {
    nodes.append(node)
    isBlank = isBlank && blank
    endsWithText = false
  }

  /// Notes a tag that leaves no node, such as a comment.
  mutating func appendNothing() {
    endsWithText = false
  }

  /// Removes white space from the end of the last node if that is text.
  mutating func trimEnd(in bytes: [UInt8]) {
    guard endsWithText, case .text(let range)? = nodes.last else { return }
    var end = range.end
    while end > range.start, bytes[end - 1].isStripped { end -= 1 }
    nodes[nodes.count - 1] = .text(SourceRange(range.start, end))
  }

  /// The finished body.
  /// - Parameter droppingText: true if the tag can print only white space; then it prints nothing.
  func block(of file: SourceFile, droppingText: Bool = false) -> Block {
    let kept = nodes.filter { node in
      guard case .text(let range) = node else { return true }
      return !droppingText && range.count > 0
    }
    return Block(file: file, nodes: kept, isBlank: isBlank)
  }
}
