/// One step of a ``MatcherProgram``.
struct MatcherStep: Sendable {
  /// The action of a step; `a`, `b` and `c` are the step's numbers.
  enum Kind: UInt8, Sendable {
    /// Takes a byte of the set `a`; at the end of the input it takes nothing if the set has the end.
    case symbol
    /// Takes the byte `a`.
    case byte
    /// Takes `b` to `c` bytes of the set `a`, without backtracking into them.
    case bytes
    /// Takes characters as ``bytes`` does: those of the set within ASCII, and all characters beyond
    /// ASCII.
    case characters
    /// Continues at `a`, and at `b` if that fails.
    case split
    /// Like ``split`` between `b` and `c` if the next symbol is in the set `a`; else continues at `c`.
    case prefer
    /// Continues at `b` if the next symbol is in the set `a`, else at `c`.
    case branch
    /// Continues at `a`.
    case jump
    /// Stores the position in the register `a`.
    case save
    /// Fails if the position equals the register `a`, which means that the body of a loop matched
    /// nothing.
    case progress
    case lineStart, lineEnd, inputEnd, wordBoundary, notWordBoundary
    /// Continues at `a` if the steps after this one match, or do not match, the bytes that follow.
    case ahead, notAhead
    /// Continues at `a` if the steps after this one match, or do not match, the bytes before the
    /// position.
    case behind, notBehind
    /// Fails unless the next symbol is, or is not, in the set `a`.
    case nextIn, nextNotIn
    /// Fails unless the byte before is, or is not, in the set `a`.
    case previousIn, previousNotIn
    /// Continues at `a` after the first match of the steps after this one.
    case atomic
    /// Takes the text of the group `a` again (a back reference).
    case reference
    case match
  }

  var kind: Kind
  var a: Int32 = 0
  var b: Int32 = 0
  var c: Int32 = 0
}

/// The patterns of a lexer that need a matcher, as steps for ``PatternMatcher``.
///
/// Most choices are decided at compile time: a repeated set whose bytes cannot start the rest of the pattern is one
/// step without backtracking, and of two alternatives only one is tried if the next byte decides between them.
struct MatcherProgram: Sendable {
  /// A pattern's place in the program.
  struct Entry: Sendable {
    var start: Int32
    /// The number of registers: two for each group, and those of loops.
    var registers: Int32
  }

  /// The symbols that can follow a part of a pattern.
  private enum Follow {
    /// Anything can follow.
    case anything
    /// The rest matches in any case.
    case success
    /// The rest begins with a symbol of a set.
    case symbols(CharacterClass)

    var set: CharacterClass? { if case .symbols(let set) = self { set } else { nil } }
  }

  private(set) var steps: [MatcherStep] = []
  /// The words of all sets, ``setWords`` for each: a bit for each byte, and 1 for the end of the input.
  private(set) var sets: [UInt64] = []
  private(set) var entries: [Entry] = []
  private var knownSets: [CharacterClass] = []
  private var setIndex = HashIndex()
  private var registerCount = 0

  /// The number of words of a set.
  static let setWords = 5
  /// The number of the set of word bytes.
  static let boundaryWord = 0

  init() { _ = number(of: .boundaryWord) }

  /// Adds a pattern.
  /// - Returns: the number of its entry.
  /// - Complexity: O(size of the pattern², repetitions spelled out).
  mutating func add(_ pattern: AnchoredPattern) -> Int {
    registerCount = 2 * pattern.groupCount
    let start = steps.count
    compile(pattern.whole, .success)
    steps.append(MatcherStep(kind: .match))
    entries.append(Entry(start: Int32(start), registers: Int32(registerCount)))
    return entries.count - 1
  }

  // MARK: Looking forward

  /// The symbols that a pattern followed by the rest can start with.
  private func follow(_ pattern: Pattern, then rest: Follow) -> Follow {
    switch pattern {
    case .empty: return rest
    case .look, .assertion: return rest.set == nil ? .anything : rest
    default: break
    }
    if let edge = pattern.edge(atStart: true) { return .symbols(edge) }
    switch rest {
    case .anything: return .anything
    case .success: return pattern.canTakeNothing ? .success : .anything
    case .symbols(let set): return .symbols(set.union(pattern.possibleEdge(atStart: true)))
    }
  }

  // MARK: Writing steps

  private mutating func compile(_ pattern: Pattern, _ rest: Follow) {
    switch pattern {
    case .empty: break
    case .symbol(let set):
      if let byte = set.onlyByte {
        steps.append(MatcherStep(kind: .byte, a: Int32(byte)))
      } else {
        steps.append(MatcherStep(kind: .symbol, a: number(of: set)))
      }
    case .character(let set):
      if set.hasEnd {
        compile(.utf8(set), rest)
      } else {
        steps.append(MatcherStep(kind: .characters, a: number(of: set), b: 1, c: 1))
      }
    case .sequence(let parts):
      var follows = [rest]
      for part in parts.dropFirst().reversed() {
        follows.append(follow(part, then: follows[follows.count - 1]))
      }
      for part in parts {
        if let next = follows.popLast() { compile(part, next) }
      }
    case .choice(let alternatives): compile(alternatives: alternatives, rest)
    case .repeated(let body, let least, let most, let greedy):
      repeatBody(body, least, most, greedy, rest)
    case .group(let number, let body):
      steps.append(MatcherStep(kind: .save, a: Int32(2 * number - 2)))
      compile(body, rest)
      steps.append(MatcherStep(kind: .save, a: Int32(2 * number - 1)))
    case .reference(let number): steps.append(MatcherStep(kind: .reference, a: Int32(number)))
    case .assertion(let assertion): steps.append(MatcherStep(kind: Self.kind(of: assertion)))
    case .look(.symbol(let set), true, let negative):
      steps.append(MatcherStep(kind: negative ? .nextNotIn : .nextIn, a: number(of: set)))
    case .look(.symbol(let set), false, let negative) where !set.hasEnd:
      steps.append(MatcherStep(kind: negative ? .previousNotIn : .previousIn, a: number(of: set)))
    case .look(let body, let isAhead, let negative):
      enclose(
        body, isAhead ? (negative ? .notAhead : .ahead) : (negative ? .notBehind : .behind))
    case .atomic(let body): enclose(body, .atomic)
    }
  }

  /// Writes the steps of a lookaround or atomic group, after a step with the index of their end.
  private mutating func enclose(_ body: Pattern, _ kind: MatcherStep.Kind) {
    let place = reserve()
    compile(body, .success)
    steps.append(MatcherStep(kind: .match))
    steps[place] = MatcherStep(kind: kind, a: Int32(steps.count))
  }

  private mutating func compile(alternatives: [Pattern], _ rest: Follow) {
    let starts = alternatives.map { follow($0, then: rest).set }
    // The symbols with which the alternatives after each one can start.
    var others: [CharacterClass?] = [starts[starts.count - 1]]
    for start in starts.dropFirst().dropLast().reversed() {
      let last = others[others.count - 1]
      others.append(start.flatMap { start in last.map { $0.union(start) } })
    }
    var jumps: [Int] = []
    for (number, alternative) in alternatives.dropLast().enumerated() {
      let place = reserve()
      compile(alternative, rest)
      jumps.append(reserve())
      steps[place] = choice(
        place + 1, starts[number], or: steps.count, others[others.count - 1 - number])
    }
    compile(alternatives[alternatives.count - 1], rest)
    for jump in jumps { steps[jump] = MatcherStep(kind: .jump, a: Int32(steps.count)) }
  }

  private mutating func repeatBody(
    _ body: Pattern, _ least: Int, _ most: Int?, _ greedy: Bool, _ rest: Follow
  ) {
    let run = Self.run(body)
    if let run, greedy {
      var isFinal = false
      if case .success = rest { isFinal = true }
      if isFinal || rest.set.map({ $0.intersection(run.set).isEmpty }) == true {
        let most = most.map { Int32(max(least, $0)) } ?? .max
        steps.append(
          MatcherStep(kind: run.kind, a: number(of: run.set), b: Int32(least), c: most))
        return
      }
    }
    let more = Pattern.repeated(body, least: 0, most: nil, greedy: greedy)
    let next = body.isNullable ? .anything : follow(more, then: rest)
    let start = follow(body, then: next).set
    for number in 0..<least {
      compile(body, number + 1 < least ? follow(body, then: next) : next)
    }
    if let most {
      var splits: [Int] = []
      for _ in least..<max(least, most) {
        splits.append(reserve())
        compile(body, next)
      }
      for split in splits { loop(split, greedy, start, rest) }
      return
    }
    // A reluctant loop over a set can skip the set's bytes up to the first byte that can end it.
    let head = steps.count
    if let run, !greedy, let stops = rest.set,
      run.kind == .bytes || stops.intersection(.beyondASCII).isEmpty
    {
      steps.append(
        MatcherStep(kind: run.kind, a: number(of: run.set.subtracting(stops)), b: 0, c: .max))
    }
    let split = reserve()
    if body.isNullable {
      let register = Int32(registerCount)
      registerCount += 1
      steps.append(MatcherStep(kind: .save, a: register))
      compile(body, .anything)
      steps.append(MatcherStep(kind: .progress, a: register))
    } else {
      compile(body, next)
    }
    steps.append(MatcherStep(kind: .jump, a: Int32(head)))
    loop(split, greedy, start, rest)
  }

  /// Writes the choice at the head of a loop, between its body and the steps after it.
  private mutating func loop(
    _ place: Int, _ greedy: Bool, _ start: CharacterClass?, _ rest: Follow
  ) {
    steps[place] =
      greedy
      ? choice(place + 1, start, or: steps.count, rest.set)
      : choice(steps.count, rest.set, or: place + 1, start)
  }

  /// The step that chooses between two targets, using the symbols that each needs, if they are known.
  private mutating func choice(
    _ first: Int, _ needed: CharacterClass?, or second: Int, _ otherwise: CharacterClass?
  ) -> MatcherStep {
    guard let needed else {
      return MatcherStep(kind: .split, a: Int32(first), b: Int32(second))
    }
    let isClear = otherwise.map { $0.intersection(needed).isEmpty } ?? false
    return MatcherStep(
      kind: isClear ? .branch : .prefer, a: number(of: needed), b: Int32(first), c: Int32(second))
  }

  /// The step that repeats a pattern, and its set, if the pattern is a single symbol.
  private static func run(_ body: Pattern) -> (kind: MatcherStep.Kind, set: CharacterClass)? {
    switch body {
    case .symbol(let set) where !set.hasEnd: (.bytes, set)
    case .character(let set) where !set.hasEnd: (.characters, set.union(.beyondASCII))
    default: nil
    }
  }

  private static func kind(of assertion: Pattern.Assertion) -> MatcherStep.Kind {
    switch assertion {
    case .lineStart: .lineStart
    case .lineEnd: .lineEnd
    case .inputEnd: .inputEnd
    case .wordBoundary: .wordBoundary
    case .notWordBoundary: .notWordBoundary
    }
  }

  private mutating func reserve() -> Int {
    steps.append(MatcherStep(kind: .match))
    return steps.count - 1
  }

  private mutating func number(of set: CharacterClass) -> Int32 {
    let hash = set.hash
    if let known = setIndex.number(hash: hash, { knownSets[$0] == set }) { return Int32(known) }
    knownSets.append(set)
    setIndex.append(hash: hash)
    sets += set.words
    return Int32(knownSets.count - 1)
  }

  /// Passes a matcher for the steps to a closure; it must not outlive the closure.
  @inline(__always)
  func withMatcher(_ body: (PatternMatcher) -> Void) {
    steps.withUnsafeBufferPointer { steps in
      sets.withUnsafeBufferPointer { sets in
        entries.withUnsafeBufferPointer { entries in
          body(PatternMatcher(steps: steps, sets: sets, entries: entries))
        }
      }
    }
  }
}

extension Pattern {
  /// True if the pattern matches at every position, because it can match the empty string.
  fileprivate var canTakeNothing: Bool {
    switch self {
    case .empty: true
    case .symbol, .character, .look, .assertion, .reference: false
    case .sequence(let parts): parts.allSatisfy(\.canTakeNothing)
    case .choice(let parts): parts.contains(where: \.canTakeNothing)
    case .repeated(let body, let least, _, _): least == 0 || body.canTakeNothing
    case .group(_, let body), .atomic(let body): body.canTakeNothing
    }
  }
}
