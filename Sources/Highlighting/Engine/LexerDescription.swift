/// A lexer written down as text: the notation that every language's file uses.
///
/// Headers stand at the start of a line, what belongs to them is indented; `#` starts a comment line.
///
///     nocase                        letters of both cases are the same
///     set NAME = PATTERN            names a pattern, used as {NAME}
///     words NAME                    a table of words: CLASS [STEP]: word word …
///     start NAME unless TEXT        the state that code without TEXT starts in
///     state NAME                    rules, tried in order: PATTERN CLASS [ACTION …]
///       include NAME                the rules of another state
///       default ACTION              what happens when no rule matches
///
/// A class is a short name of ``TokenClass``, `-` for plain text. Actions: `>a` enters state a, `>a,b`
/// a and then b on top, `<` leaves, `<<` leaves twice, `=a` leaves and enters, `!` goes back to the
/// root; `words:NAME` looks the match up; `in:LANGUAGE` lexes the match in another language,
/// `embed:LANGUAGE:END` the text from there to END; `close:TEXT` ends the entered state
/// at TEXT, where `$` is the bytes of the match in the set after `keep:`; `mirror` ends it at the
/// mirrored bracket; `body:STATE` announces a here-document (with `keep:`, `indented`), and `bodies` at
/// the line's end starts it; `as:CLASS` is the closer's class; `dedent` ends the entered state before
/// the first line that is not deeper than this one.
///
/// A state or word table that is opened twice goes on; so a dialect puts its own part before its base's.
struct LexerDescription {
  private struct RawRule {
    var pattern: AnchoredPattern
    var rule: LexerRule
  }
  private enum Item {
    case rule(RawRule)
    case include(Int)
  }
  private struct RawWords {
    var ignoresCase = false
    var groups: [(words: [String], meaning: WordTable.Meaning)] = []
  }

  private var ignoresCase = false
  private var named: [String: Pattern] = [:]
  private var stateNumbers: [String: Int] = [:]
  private var stateNames: [String] = []
  private var states: [[Item]] = []
  private var wordNumbers: [String: Int] = [:]
  private var words: [RawWords] = []
  private var plans: [CloserPlan] = []
  private var terminators: [[UInt8]] = []
  private var guests: [String] = []
  private var inlineStart: (state: Int16, opening: [UInt8])?

  /// Reads a description and builds the lexer's tables.
  /// - Throws: ``LexerFault`` at the first mistake, with its line.
  /// - Complexity: a few milliseconds for a large language.
  static func compile(_ text: String) throws(LexerFault) -> Lexer {
    var description = LexerDescription()
    _ = description.state(named: "root")
    try description.read(text)
    return try description.build()
  }

  // MARK: Reading

  private enum Section {
    case none
    case state(Int)
    case words(Int)
  }

  private mutating func read(_ text: String) throws(LexerFault) {
    var section = Section.none
    for (fields, isIndented) in Self.lines(of: text) {
      let first = fields[0]
      if isIndented {
        switch section {
        case .state(let state): try readRule(fields, into: state)
        case .words(let table): try readWords(fields, into: table)
        case .none: throw LexerFault("nothing to belong to: \(fields)")
        }
        continue
      }
      switch first {
      case "nocase": ignoresCase = true
      case "set":
        guard fields.count == 4, fields[2] == "=" else { throw LexerFault("bad set: \(fields)") }
        let pattern = try PatternReader.read(fields[3], named: named, ignoresCase: ignoresCase)
        guard pattern.lookahead == nil, !pattern.atLineStart else {
          throw LexerFault("a named pattern cannot look around: \(fields)")
        }
        named[fields[1]] = pattern.body
      case "start" where fields.count == 4 && fields[2] == "unless":
        inlineStart = (Int16(state(named: fields[1])), Array(fields[3].utf8))
      case "state" where fields.count == 2: section = .state(state(named: fields[1]))
      case "words" where fields.count == 2: section = .words(table(named: fields[1]))
      default:
        guard first.utf8.first == 0x23 else { throw LexerFault("unknown header: \(fields)") }
      }
    }
  }

  /// The lines that are not blank, as what stands between their spaces.
  private static func lines(of text: String) -> [(fields: [String], isIndented: Bool)] {
    var text = text
    return text.withUTF8 { bytes in
      var lines: [(fields: [String], isIndented: Bool)] = []
      var fields: [String] = []
      var isIndented = false
      var start = 0
      for index in 0...bytes.count {
        let byte = index < bytes.count ? bytes[index] : 0x0A
        guard byte == 0x20 || byte == 0x0A else { continue }
        if index > start {
          fields.append(
            String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<index]), as: UTF8.self))
        } else if byte == 0x20, fields.isEmpty {
          isIndented = true
        }
        start = index + 1
        if byte == 0x0A {
          if !fields.isEmpty { lines.append((fields, isIndented)) }
          fields = []
          isIndented = false
        }
      }
      return lines
    }
  }

  private mutating func state(named name: String) -> Int {
    if let known = stateNumbers[name] { return known }
    stateNumbers[name] = states.count
    stateNames.append(name)
    states.append([])
    return states.count - 1
  }

  private mutating func table(named name: String) -> Int {
    if let known = wordNumbers[name] { return known }
    wordNumbers[name] = words.count
    words.append(RawWords(ignoresCase: ignoresCase))
    return words.count - 1
  }

  private mutating func readWords(_ fields: [String], into table: Int) throws(LexerFault) {
    guard let colon = fields.firstIndex(where: { $0.utf8.last == 0x3A }), colon < 2 else {
      throw LexerFault("words need 'class:' first: \(fields)")
    }
    let className = colon == 0 ? String(fields[0].dropLast()) : fields[0]
    guard let token = TokenClass(named: className) else {
      throw LexerFault("unknown class \(className)")
    }
    var step = StackStep.none
    if colon == 1 {
      guard try readStep(String(fields[1].dropLast()), into: &step) else {
        throw LexerFault("bad step: \(fields[1])")
      }
    }
    words[table].groups.append(
      (Array(fields[(colon + 1)...]), WordTable.Meaning(token: token, step: step)))
  }

  /// Reads `>a`, `<`, `=a` or `!`; a field that is none of them changes nothing.
  private mutating func readStep(
    _ field: String, into step: inout StackStep
  ) throws(LexerFault) -> Bool {
    let rest = String(field.dropFirst())
    switch field.utf8.first {
    case UInt8(ascii: ">"):
      let names = rest.split(separator: ",")
      guard names.count == 1 || names.count == 2 else { throw LexerFault("bad step \(field)") }
      step.first = Int16(state(named: String(names[0])))
      if names.count == 2 { step.second = Int16(state(named: String(names[1]))) }
    case UInt8(ascii: "="):
      step.pops = 1
      step.first = Int16(state(named: rest))
    case UInt8(ascii: "<"):
      step.pops = UInt8(field.utf8.count)
    case UInt8(ascii: "!"):
      step.pops = StackStep.everything
    default:
      return false
    }
    return true
  }

  private mutating func readRule(_ fields: [String], into state: Int) throws(LexerFault) {
    if fields[0] == "include", fields.count == 2 {
      let included = self.state(named: fields[1])
      states[state].append(.include(included))
      return
    }
    var rule = LexerRule(token: .text)
    if fields[0] == "default" {
      try readActions(fields.dropFirst(), into: &rule)
      guard rule.step.changesStack else { throw LexerFault("default needs a step: \(fields)") }
      let pattern = AnchoredPattern(body: .empty)
      states[state].append(.rule(RawRule(pattern: pattern, rule: rule)))
      return
    }
    guard fields.count >= 2, let token = TokenClass(named: fields[1]) else {
      throw LexerFault("a rule needs a pattern and a class: \(fields)")
    }
    rule.token = token
    let pattern = try PatternReader.read(fields[0], named: named, ignoresCase: ignoresCase)
    try readActions(fields.dropFirst(2), into: &rule)
    guard rule.step.changesStack || !pattern.body.matchesNothing else {
      throw LexerFault("a rule that takes nothing needs a step: \(fields)")
    }
    states[state].append(.rule(RawRule(pattern: pattern, rule: rule)))
  }

  private mutating func readActions(
    _ fields: ArraySlice<String>, into rule: inout LexerRule
  ) throws(LexerFault) {
    var plan = CloserPlan(token: rule.token)
    var hasPlan = false
    var body: Int?
    for field in fields {
      if try readStep(field, into: &rule.step) { continue }
      let parts = field.split(separator: ":", maxSplits: 1).map(String.init)
      let value = parts.count == 2 ? parts[1] : ""
      switch parts[0] {
      case "words": rule.words = Int16(table(named: value))
      case "in": rule.effect = .lexAs(guest: guest(named: value))
      case "embed":
        let ends = value.split(separator: ":", maxSplits: 1).map(String.init)
        guard ends.count == 2 else { throw LexerFault("embed needs an end: \(field)") }
        terminators.append(Array(ends[1].utf8))
        rule.effect = .embed(guest: guest(named: ends[0]), terminator: terminators.count - 1)
      case "close":
        hasPlan = true
        let sides = value.split(separator: "$", maxSplits: 1, omittingEmptySubsequences: false)
        plan.prefix = Array(sides[0].utf8)
        if sides.count == 2 { plan.suffix = Array(sides[1].utf8) }
      case "keep":
        let pattern = try PatternReader.read(value, named: named, ignoresCase: false)
        guard case .symbol(let set) = pattern.body else { throw LexerFault("keep takes a set") }
        plan.kept = (0..<256).map { set.contains($0) }
      case "mirror":
        hasPlan = true
        plan.mirrors = true
      case "body": body = state(named: value)
      case "indented": plan.place = .indented
      case "dedent":
        hasPlan = true
        plan.place = .dedent
      case "bodies": rule.effect = .bodies
      case "as":
        guard let token = TokenClass(named: value) else { throw LexerFault("bad class \(value)") }
        plan.token = token
      default: throw LexerFault("unknown action \(field)")
      }
    }
    if let body {
      if plan.place == .anywhere { plan.place = .lineStart }
      plans.append(plan)
      rule.effect = .announce(plan: plans.count - 1, state: body)
    } else if hasPlan {
      guard rule.step.first >= 0 else { throw LexerFault("a closer needs a state: \(fields)") }
      plans.append(plan)
      rule.effect = .close(plan: plans.count - 1)
    }
  }

  private mutating func guest(named name: String) -> Int {
    if let known = guests.firstIndex(of: name) { return known }
    guests.append(name)
    return guests.count - 1
  }

  // MARK: Building

  private func build() throws(LexerFault) -> Lexer {
    var builder = AutomatonBuilder()
    var rules: [LexerRule] = []
    var bodies: [(rule: Int, pattern: Pattern)] = []
    // A rule that several states include is one: it takes its place in the program once, and what follows its first
    // byte is the same state of the automaton for all of them.
    var entries = states.map { [Int?](repeating: nil, count: $0.count) }
    for (number, items) in states.enumerated() {
      guard !items.isEmpty else { throw LexerFault("state \(stateNames[number]) has no rules") }
      var places: [RulePlace] = []
      try flatten(number, into: &places, within: [])
      var inLine: [Int] = []
      var atStart: [Int] = []
      for place in places {
        guard case .rule(let raw) = states[place.state][place.item] else { continue }
        let entry: Int
        if let known = entries[place.state][place.item] {
          entry = known
        } else {
          rules.append(raw.rule)
          var pattern = raw.pattern.body
          if let lookahead = raw.pattern.lookahead {
            bodies.append((rules.count - 1, pattern))
            pattern = .sequence([pattern, lookahead])
          }
          entry = builder.add(pattern, mark: rules.count)
          entries[place.state][place.item] = entry
        }
        atStart.append(entry)
        if !raw.pattern.atLineStart { inLine.append(entry) }
      }
      _ = builder.addRoot(inLine)
      _ = builder.addRoot(atStart)
    }
    for (rule, pattern) in bodies {
      let root = builder.addRoot([builder.add(pattern, mark: 1)])
      rules[rule].bodyRoot = Int16(root)
    }
    return Lexer(
      automaton: try builder.build(), rules: rules,
      words: words.map { WordTable($0.groups, ignoringCase: $0.ignoresCase) },
      plans: plans, terminators: terminators, guests: guests, inlineStart: inlineStart)
  }

  /// Where a rule is written down.
  private struct RulePlace {
    let state: Int
    let item: Int
  }

  /// Gathers the rules of a state, those that it includes in their places.
  private func flatten(
    _ state: Int, into places: inout [RulePlace], within open: [Int]
  ) throws(LexerFault) {
    guard !open.contains(state) else {
      throw LexerFault("state \(stateNames[state]) includes itself")
    }
    for (number, item) in states[state].enumerated() {
      switch item {
      case .rule: places.append(RulePlace(state: state, item: number))
      case .include(let other): try flatten(other, into: &places, within: open + [state])
      }
    }
  }
}
