extension LexerDescription {
  /// Builds the tables of the parsed description.
  /// - Throws: ``LexerError`` for a state without rules or one that includes itself, and for too large tables.
  /// - Complexity: that of ``AutomatonBuilder``.
  func build() throws(LexerError) -> Lexer {
    var builder = LexerBuilder(self)
    for number in states.indices {
      guard !states[number].isEmpty else {
        throw LexerError("state \(stateNames[number]) has no rules")
      }
      var places: [RulePlace] = []
      try flatten(number, into: &places, within: [])
      for place in places { builder.addRule(place) }
      builder.addState(places)
    }
    return try builder.lexer()
  }

  /// The position of a rule in the description.
  struct RulePlace {
    let state: Int
    let item: Int
  }

  /// Collects the rules of a state, with included rules at the places of the includes.
  private func flatten(
    _ state: Int, into places: inout [RulePlace], within open: [Int]
  ) throws(LexerError) {
    guard !open.contains(state) else {
      throw LexerError("state \(stateNames[state]) includes itself")
    }
    for (number, item) in states[state].enumerated() {
      switch item {
      case .rule: places.append(RulePlace(state: state, item: number))
      case .include(let other): try flatten(other, into: &places, within: open + [state])
      }
    }
  }
}

/// Compiles the rules of a description into one automaton.
///
/// Each state has a root for each *context*, which is a class of symbols before the position that conditions at the
/// start of patterns distinguish. A rule that the automaton cannot decide alone has a matcher. Each root with such
/// a rule has a further root with the rules after it, which is used when the matcher fails.
private struct LexerBuilder {
  private let description: LexerDescription
  private var builder = AutomatonBuilder()
  private var rules: [LexerRule] = []
  private var groupPlans: [TokenPlan] = []
  private var matcher = MatcherProgram()
  /// The marks by state and item. A rule that several states include has one mark and is compiled once.
  private var marks: [[Int]]
  /// The entry of each mark into the program, by mark − 1.
  private var entries: [Int] = []
  private var conditions: [CharacterClass] = []
  private var contexts: [CharacterClass] = []
  private var roots: [Int32] = []
  /// The marks of each root, by its number.
  private var rootMarks: [ArraySlice<Int>] = []
  private var rootIndex = HashIndex(slots: 128)
  /// The continuations of each root.
  private var continuations: [[Lexer.Continuation]] = []

  init(_ description: LexerDescription) {
    self.description = description
    marks = description.states.map { [Int](repeating: 0, count: $0.count) }
    // Contexts are the classes of symbols that the conditions distinguish.
    contexts = [.all]
    for case .rule(let raw) in description.states.joined() {
      for place in contexts.indices {
        let inside = contexts[place].intersection(raw.pattern.before)
        if inside.isEmpty || inside == contexts[place] { continue }
        contexts.append(contexts[place].subtracting(inside))
        contexts[place] = inside
      }
    }
  }

  mutating func addRule(_ place: LexerDescription.RulePlace) {
    guard marks[place.state][place.item] == 0,
      case .rule(let raw) = description.states[place.state][place.item]
    else { return }
    var rule = raw.rule
    let pattern = raw.pattern
    rule.lookaheadWidth = pattern.lookaheadWidth
    if !pattern.isExact || !raw.groups.isEmpty { rule.matcher = matcher.add(pattern) }
    rule.firstGroup = groupPlans.count
    rule.groupCount = raw.groups.count
    groupPlans += raw.groups
    rules.append(rule)
    marks[place.state][place.item] = rules.count
    // Where a matcher decides, the automaton only needs to find that a match is possible, not its length.
    let found = pattern.automatonPattern
    entries.append(
      builder.add(rule.matcher < 0 ? found : found.takingFew, mark: rules.count))
    conditions.append(pattern.before)
  }

  mutating func addState(_ places: [LexerDescription.RulePlace]) {
    for context in contexts {
      let marks = places.map { self.marks[$0.state][$0.item] }.filter {
        !conditions[$0 - 1].intersection(context).isEmpty
      }
      roots.append(root(marks[...]))
    }
  }

  /// The number of the root for some rules, the most important first; a new root if there is none
  /// yet.
  private mutating func root(_ marks: ArraySlice<Int>) -> Int32 {
    var hash = HashIndex.seed
    for mark in marks { hash = HashIndex.mix(hash, UInt64(mark)) }
    if let known = rootIndex.number(hash: hash, { rootMarks[$0] == marks }) { return Int32(known) }
    let number = builder.addRoot(marks.map { entries[$0 - 1] })
    rootMarks.append(marks)
    rootIndex.append(hash: hash)
    continuations.append([])
    var list: [Lexer.Continuation] = []
    for (index, mark) in zip(marks.indices, marks) where rules[mark - 1].matcher >= 0 {
      list.append(Lexer.Continuation(mark: Int32(mark), root: root(marks[(index + 1)...])))
    }
    continuations[number] = list
    return Int32(number)
  }

  mutating func lexer() throws(LexerError) -> Lexer {
    var contextOf = [UInt8](repeating: 0, count: CharacterClass.count)
    for (number, members) in contexts.enumerated() {
      members.forEach { (symbol: Int) in contextOf[symbol] = UInt8(truncatingIfNeeded: number) }
    }
    var words = KeywordTables()
    for table in description.words { words.add(table.groups, ignoringCase: table.ignoresCase) }
    let inlineStart = description.inlineStart.map { start in
      (state: start.state, opening: matcher.add(start.opening))
    }
    return Lexer(
      automaton: try builder.build(), rules: rules, groupPlans: groupPlans, matcher: matcher,
      contextOf: contextOf, contextCount: contexts.count, roots: roots,
      continuations: continuations, words: words, plans: description.plans,
      terminators: description.terminators, guests: description.guests, find: description.find,
      inlineStart: inlineStart)
  }
}
