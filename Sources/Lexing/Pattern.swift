/// A regular expression of the lexer descriptions, as a tree over bytes.
indirect enum Pattern: Sendable {
  case empty
  /// One byte, or the end of the input.
  case symbol(CharacterClass)
  /// One character; the set contains all bytes beyond ASCII.
  case character(CharacterClass)
  case sequence([Pattern])
  /// Alternatives; the first that leads to a match wins, not the longest.
  case choice([Pattern])
  /// Between `least` and `most` times (nil: no limit).
  case repeated(Pattern, least: Int, most: Int?, greedy: Bool)
  /// A numbered group.
  case group(Int, Pattern)
  /// The text of a numbered group once more.
  case reference(Int)
  /// A lookaround: a pattern that must, or must not, follow or precede.
  case look(Pattern, ahead: Bool, negative: Bool)
  /// A pattern that keeps its first match: a possessive repetition, `(?>…)`.
  case atomic(Pattern)
  case assertion(Assertion)

  /// A condition on a position.
  enum Assertion: Sendable {
    case lineStart, lineEnd, inputEnd, wordBoundary, notWordBoundary
  }

  /// True if it can match the empty string.
  var isNullable: Bool {
    switch self {
    case .empty, .look, .assertion, .reference: true
    case .symbol(let set): set == .onlyEnd
    case .character: false
    case .sequence(let parts): parts.allSatisfy(\.isNullable)
    case .choice(let alternatives): alternatives.contains(where: \.isNullable)
    case .repeated(let body, let least, _, _): least == 0 || body.isNullable
    case .group(_, let body), .atomic(let body): body.isNullable
    }
  }

  /// True if an automaton can decide it exactly: it has no references and no lookarounds.
  var isRegular: Bool {
    switch self {
    case .empty, .symbol, .character: true
    case .reference, .look, .atomic, .assertion: false
    case .sequence(let parts), .choice(let parts): parts.allSatisfy(\.isRegular)
    case .repeated(let body, _, _, _), .group(_, let body): body.isRegular
    }
  }

  /// A regular pattern that matches wherever this one does, and possibly elsewhere: references become the
  /// patterns of their groups, and conditions are dropped.
  func relaxed(groups: [Int: Pattern]) -> Pattern {
    switch self {
    case .empty, .symbol, .character: self
    case .look, .assertion: .empty
    case .reference(let number): groups[number]?.relaxed(groups: [:]) ?? .empty
    case .sequence(let parts): .sequence(parts.map { $0.relaxed(groups: groups) })
    case .choice(let parts): .choice(parts.map { $0.relaxed(groups: groups) })
    case .repeated(let body, let least, let most, let greedy):
      .repeated(body.relaxed(groups: groups), least: least, most: most, greedy: greedy)
    case .group(_, let body), .atomic(let body): body.relaxed(groups: groups)
    }
  }

  /// The pattern with all repetitions as short as possible: it matches wherever this one does, and may end earlier.
  var takingFew: Pattern {
    switch self {
    case .empty, .symbol, .character, .reference, .look, .assertion: self
    case .sequence(let parts): .sequence(parts.map(\.takingFew))
    case .choice(let parts): .choice(parts.map(\.takingFew))
    case .repeated(let body, let least, let most, _):
      .repeated(body.takingFew, least: least, most: most, greedy: false)
    case .group(let number, let body): .group(number, body.takingFew)
    case .atomic(let body): .atomic(body.takingFew)
    }
  }

  /// The numbered groups by number.
  func collectGroups(into groups: inout [Int: Pattern]) {
    switch self {
    case .empty, .symbol, .character, .reference, .assertion: break
    case .sequence(let parts), .choice(let parts):
      for part in parts { part.collectGroups(into: &groups) }
    case .repeated(let body, _, _, _), .atomic(let body), .look(let body, _, _):
      body.collectGroups(into: &groups)
    case .group(let number, let body):
      groups[number] = body
      body.collectGroups(into: &groups)
    }
  }

  /// The bytes that a match can start with (`atStart`) or end with; nil when it can be empty.
  func edge(atStart: Bool) -> CharacterClass? {
    switch self {
    case .empty, .look, .assertion, .reference: return nil
    case .symbol(let set), .character(let set): return set
    case .sequence(let parts):
      var result = CharacterClass()
      for part in atStart ? parts : parts.reversed() {
        if case .look = part { continue }
        if case .assertion = part { continue }
        result.formUnion(part.possibleEdge(atStart: atStart))
        if !part.isNullable { return result }
      }
      return nil
    case .choice(let parts):
      var result = CharacterClass()
      for part in parts {
        guard let edge = part.edge(atStart: atStart) else { return nil }
        result.formUnion(edge)
      }
      return result
    case .repeated(let body, let least, _, _):
      return least == 0 ? nil : body.edge(atStart: atStart)
    case .group(_, let body), .atomic(let body): return body.edge(atStart: atStart)
    }
  }

  /// The bytes with which a nonempty match can start or end, see ``edge(atStart:)``.
  func possibleEdge(atStart: Bool) -> CharacterClass {
    switch self {
    case .empty, .look, .assertion: return CharacterClass()
    case .reference: return CharacterClass().invertedBytes
    case .symbol(let set), .character(let set): return set
    case .sequence(let parts):
      var result = CharacterClass()
      for part in atStart ? parts : parts.reversed() {
        result.formUnion(part.possibleEdge(atStart: atStart))
        if !part.isNullable { break }
      }
      return result
    case .choice(let parts):
      return parts.reduce(into: CharacterClass()) {
        $0.formUnion($1.possibleEdge(atStart: atStart))
      }
    case .repeated(let body, _, _, _), .group(_, let body), .atomic(let body):
      return body.possibleEdge(atStart: atStart)
    }
  }

  /// The length of every match in bytes, if all have one length.
  var width: Int? {
    switch self {
    case .empty, .look, .assertion: return 0
    case .symbol: return 1
    case .reference, .character: return nil
    case .sequence(let parts):
      var sum = 0
      for part in parts {
        guard let width = part.width else { return nil }
        sum += width
      }
      return sum
    case .choice(let parts):
      guard let first = parts[0].width, parts.allSatisfy({ $0.width == first }) else { return nil }
      return first
    case .repeated(let body, let least, let most, _):
      guard let most, most == least, let width = body.width else { return nil }
      return width * most
    case .group(_, let body), .atomic(let body): return body.width
    }
  }
}

extension Pattern {
  /// One character of a set in UTF-8; a byte that can neither start nor end one counts as one.
  static func utf8(_ set: CharacterClass) -> Pattern {
    let ascii = set.subtracting(.beyondASCII)
    return ascii.isEmpty ? beyondASCII : .choice([.symbol(ascii), beyondASCII])
  }

  /// A character beyond ASCII, or a stray byte.
  private static let beyondASCII: Pattern = {
    var strayBytes = CharacterClass(0x80...0xC1)
    strayBytes.insert(0xF5...0xFF)
    let trail = Pattern.symbol(CharacterClass(0x80...0xBF))
    return .choice([
      .sequence([.symbol(CharacterClass(0xC2...0xDF)), trail]),
      .sequence([.symbol(CharacterClass(0xE0...0xEF)), trail, trail]),
      .sequence([.symbol(CharacterClass(0xF0...0xF4)), trail, trail, trail]),
      .symbol(strayBytes),
    ])
  }()
}

/// A pattern split into the condition before it, its body, and the condition after it.
struct AnchoredPattern: Sendable {
  /// The whole pattern, for the backtracking matcher.
  let whole: Pattern
  /// The symbols that may precede; ``CharacterClass/end`` stands for the start of the input.
  private(set) var before: CharacterClass
  /// The pattern of the automaton: the body, followed by its lookahead.
  private(set) var automatonPattern: Pattern
  /// The number of bytes at the end of the automaton's match that belong to a lookahead.
  private(set) var lookaheadWidth = 0
  /// True if every match of the automaton is a match of the pattern.
  private(set) var isExact = true
  /// The number of groups.
  let groupCount: Int

  /// Splits a pattern.
  init(_ whole: Pattern, groupCount: Int) {
    self.whole = whole
    self.groupCount = groupCount
    before = CharacterClass.all
    var parts: [Pattern]
    if case .sequence(let sequence) = whole { parts = sequence } else { parts = [whole] }
    while let first = parts.first, let condition = Self.condition(first, before: parts.dropFirst())
    {
      before = before.intersection(condition)
      parts.removeFirst()
    }
    var after: CharacterClass?
    var lookahead: Pattern?
    while let last = parts.last, lookahead == nil {
      if let set = Self.followers(last, after: parts.dropLast()) {
        after = after.map { $0.intersection(set) } ?? set
      } else if case .look(let body, true, false) = last, after == nil,
        case let closed = Self.closed(body), closed.isRegular
      {
        lookahead = closed
      } else {
        break
      }
      parts.removeLast()
    }
    var body = parts.count == 1 ? parts[0] : .sequence(parts)
    if parts.isEmpty { body = .empty }
    if !body.isRegular {
      isExact = false
      var groups: [Int: Pattern] = [:]
      whole.collectGroups(into: &groups)
      body = body.relaxed(groups: groups)
    }
    automatonPattern = body
    if let after {
      automatonPattern = .sequence([body, .symbol(after)])
      lookaheadWidth = 1
    } else if let lookahead {
      automatonPattern = .sequence([body, lookahead])
      if let width = lookahead.width { lookaheadWidth = width } else { isExact = false }
    }
  }

  /// The set of allowed preceding symbols, if the first part of a pattern is only such a condition.
  private static func condition(_ part: Pattern, before rest: ArraySlice<Pattern>)
    -> CharacterClass?
  {
    switch part {
    case .assertion(.lineStart):
      var set = CharacterClass(0x0A)
      set.hasEnd = true
      return set
    case .assertion(.wordBoundary):
      guard let first = Pattern.sequence(Array(rest)).edge(atStart: true) else { return nil }
      if first.subtracting(.boundaryWord).isEmpty {
        return CharacterClass.all.subtracting(.boundaryWord)
      }
      if first.intersection(.boundaryWord).isEmpty { return .boundaryWord }
      return nil
    case .look(.symbol(let set), ahead: false, let negative):
      return negative ? CharacterClass.all.subtracting(set) : set
    default: return nil
    }
  }

  /// The body of a lookahead, with conditions at its end replaced by symbols that it consumes.
  private static func closed(_ body: Pattern) -> Pattern {
    switch body {
    case .choice(let parts): return .choice(parts.map(closed))
    case .group(_, let inner): return closed(inner)
    case .assertion: return followers(body, after: []).map(Pattern.symbol) ?? body
    case .look(let inner, true, false): return closed(inner)
    case .sequence(var parts):
      guard let last = parts.last else { return body }
      if let set = followers(last, after: parts.dropLast()) {
        parts[parts.count - 1] = .symbol(set)
      } else {
        parts[parts.count - 1] = closed(last)
      }
      return .sequence(parts)
    default: return body
    }
  }

  /// The set of allowed following symbols, if the last part of a pattern is only such a condition.
  private static func followers(_ part: Pattern, after rest: ArraySlice<Pattern>) -> CharacterClass?
  {
    switch part {
    case .assertion(.lineEnd):
      var set = CharacterClass(0x0A)
      set.hasEnd = true
      return set
    case .assertion(.inputEnd): return .onlyEnd
    case .assertion(.wordBoundary):
      guard let last = Pattern.sequence(Array(rest)).edge(atStart: false) else { return nil }
      if last.subtracting(.boundaryWord).isEmpty {
        return CharacterClass.all.subtracting(.boundaryWord)
      }
      if last.intersection(.boundaryWord).isEmpty { return .boundaryWord }
      return nil
    case .look(.symbol(let set), ahead: true, let negative):
      return negative ? CharacterClass.all.subtracting(set) : set
    default: return nil
    }
  }
}

/// An error in a lexer description; the tests keep it from ever reaching a user.
struct LexerError: Error, CustomStringConvertible {
  var description: String

  init(_ description: String) { self.description = description }
}
