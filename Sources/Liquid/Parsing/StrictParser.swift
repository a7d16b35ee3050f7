internal import ContentData
internal import RubyText
internal import SourceText

/// Parses markup by Liquid's grammar; anything else is an error with its location.
struct StrictParser {
  let file: SourceFile
  private let tokens: [MarkupToken]
  private var position = 0
  private var depth = 0
  /// The deepest nesting of brackets; each level is a recursive call.
  private static let depthLimit = 64

  /// Splits the markup into tokens.
  /// - Throws: at a byte that starts no token.
  init(file: SourceFile, range: Range<Int>) throws(Diagnostic) {
    self.file = file
    tokens = try MarkupToken.lex(range, of: file)
  }

  /// True if all tokens were read.
  var isAtEnd: Bool { look(.end) }

  /// The range of the next token.
  var nextRange: Range<Int> { tokens[position].range }

  // MARK: Tokens

  func look(_ kind: MarkupToken.Kind, ahead: Int = 0) -> Bool {
    position + ahead < tokens.count && tokens[position + ahead].kind == kind
  }

  mutating func consume(ifIs kind: MarkupToken.Kind) -> Range<Int>? {
    guard look(kind) else { return nil }
    return advance()
  }

  /// Consumes the next token if it is a certain name.
  mutating func consume(word: StaticString) -> Bool {
    guard look(.identifier), file.bytes.matches(tokens[position].range, word) else { return false }
    _ = advance()
    return true
  }

  mutating func consume(_ kind: MarkupToken.Kind) throws(Diagnostic) -> Range<Int> {
    guard look(kind) else { throw expected(kind.expectation) }
    return advance()
  }

  private mutating func advance() -> Range<Int> {
    let range = tokens[position].range
    if position < tokens.count - 1 { position += 1 }
    return range
  }

  /// The error for an unexpected next token.
  func expected(_ expectation: LiquidDiagnostic.Expectation) -> Diagnostic {
    let token = tokens[position]
    let found = token.kind == .end ? nil : "'\(file.bytes.text(token.range))'"
    return Diagnostic(
      LiquidDiagnostic.expected(expectation, found: found),
      at: SourceLocation(file, SourceRange(token.range.lowerBound, token.range.upperBound)))
  }

  // MARK: Expressions

  /// Reads one expression.
  /// - Parameter comparing: true if `blank` and `empty` are keywords, as in comparisons.
  mutating func expression(comparing: Bool = false) throws(Diagnostic) -> Expression {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else {
      throw Diagnostic(
        LiquidDiagnostic.tooDeep,
        at: SourceLocation(file, SourceRange(nextRange.lowerBound, nextRange.upperBound)))
    }
    let token = tokens[position]
    switch token.kind {
    case .identifier:
      let name = advance()
      let segments = try lookups()
      if segments.isEmpty,
        let literal = Expression.literal(named: name, in: file.bytes, comparing: comparing)
      {
        return literal
      }
      return .variable(root: .name(Symbol(file.bytes.text(name))), segments: segments)
    case .openSquare:
      _ = advance()
      let name = try expression()
      _ = try consume(.closeSquare)
      let segments = try lookups()
      if case .literal(.string(let text)) = name {
        return .variable(root: .name(Symbol(text)), segments: segments)
      }
      return .variable(root: .computed(name), segments: segments)
    case .string:
      let range = advance()
      return .text(file.bytes.text((range.lowerBound + 1)..<(range.upperBound - 1)))
    case .number:
      return .literal(NumberText.literal(file.bytes, advance()))
    case .openRound:
      _ = advance()
      let first = try expression()
      _ = try consume(.dotDot)
      let last = try expression()
      _ = try consume(.closeRound)
      return .range(first, last)
    default:
      throw expected(.expression)
    }
  }

  private mutating func lookups() throws(Diagnostic) -> [VariablePath.Segment] {
    var segments: [VariablePath.Segment] = []
    while true {
      if consume(ifIs: .openSquare) != nil {
        let key = try expression()
        _ = try consume(.closeSquare)
        segments.append(.bracketed(key))
      } else if consume(ifIs: .dot) != nil {
        let name = try consume(.identifier)
        segments.append(.dotted(Symbol(file.bytes.text(name))))
      } else {
        return segments
      }
    }
  }

  /// Reads an expression and its filters up to the end.
  mutating func filtered(
    whole: SourceRange, environment: Environment, reporting diagnostics: inout DiagnosticSink
  ) throws(Diagnostic) -> FilteredExpression {
    if isAtEnd {
      return FilteredExpression(base: .literal(.null), filters: [], file: file, range: whole)
    }
    let base = try expression()
    var filters: [FilterCall] = []
    var found = DiagnosticSink()
    while consume(ifIs: .pipe) != nil {
      let name = try consume(.identifier)
      var positional: [Expression] = []
      var named: [(Symbol, Expression)] = []
      if consume(ifIs: .colon) != nil {
        repeat {
          if look(.identifier), look(.colon, ahead: 1) {
            let key = advance()
            _ = advance()
            named.append((Symbol(file.bytes.text(key)), try expression()))
          } else {
            positional.append(try expression())
          }
        } while consume(ifIs: .comma) != nil
      }
      if let call = FilterCall(
        name: name, in: file, positional: positional, named: named, environment: environment,
        reporting: &found)
      {
        filters.append(call)
      }
    }
    _ = try consume(.end)
    diagnostics.report(contentsOf: found)
    return FilteredExpression(base: base, filters: filters, file: file, range: whole)
  }

  // MARK: Conditions

  /// Reads comparisons joined by `and` and `or`; stops at any other token.
  mutating func condition(comparing: Bool = true) throws(Diagnostic) -> Condition {
    var comparisons = [try comparison(comparing: comparing)]
    var relations: [Condition.Relation] = []
    while true {
      if consume(word: "and") {
        relations.append(.and)
      } else if consume(word: "or") {
        relations.append(.or)
      } else {
        return Condition(comparisons: comparisons, relations: relations)
      }
      comparisons.append(try comparison(comparing: comparing))
    }
  }

  private mutating func comparison(
    comparing: Bool
  ) throws(Diagnostic) -> Condition.Comparison {
    let left = try expression(comparing: comparing)
    guard let text = consume(ifIs: .comparison) else { return Condition.Comparison(left) }
    let right = try expression(comparing: comparing)
    return Condition.Comparison(left, file.bytes.text(text), right)
  }
}

extension Expression {
  /// A range: computed at once when both ends are literals.
  static func range(_ first: Expression, _ last: Expression) -> Expression {
    guard case .literal(let low) = first, case .literal(let high) = last else {
      return .range(RangeEnds(first: first, last: last))
    }
    return .literal(.range(low.rangeEnd, high.rangeEnd))
  }
}

extension Value {
  /// Ruby's `to_i` of a literal, for the ends of a range.
  var rangeEnd: Int {
    switch self {
    case .integer(let number): number
    case .decimal(let number): Int(exactly: number.rounded(.towardZero)) ?? 0
    case .string(let text): NumberText.leadingWord(text)
    default: 0
    }
  }
}
