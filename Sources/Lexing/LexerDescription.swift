/// Reads lexer descriptions, in the notation that each language's file uses.
///
/// A header starts at the start of a line, its rows are indented. Two spaces or more separate columns, so a pattern
/// may contain single spaces; a row that begins with `# ` is a comment. The pattern of a `#` alone is `[#]`.
///
///     extends LANGUAGE              the description of another language follows this one
///     nocase                        letters of both cases are the same
///     set NAME = PATTERN            names a pattern, used as {NAME}
///     words NAME [nocase]           a table of words, rows: CLASS [STEP]: word word …
///                                   a row without a colon continues the row above
///     start NAME unless PATTERN     the state of code that PATTERN does not match from its start
///     state NAME                    rules, tried in order; the first that matches wins:
///       PATTERN  CLASS[,CLASS…]  [ACTION …]
///       include NAME                the rules of another state
///       default ACTION              what happens when no rule above matches
///
/// A class is a short name of Rouge's (``TokenClass``), `-` for plain text. With several classes, the pattern's
/// groups get one each, and together must cover the match. `n:NAME` looks the text up in the words NAME and falls
/// back to `n`; `in:LANGUAGE` lexes the text in another language from its start (`in:self` in this one),
/// `resume:LANGUAGE` from where that language stopped the last time; `sb:@3` lexes it in the language that group 3
/// names, and is plain without a name and `sb` for an unknown one.
///
/// Actions: `>a` enters state a, `>a,b` a and then b on top, `>` enters the current state once more; `<` leaves, `<<`
/// leaves twice, `=a` leaves and enters, `!` goes back to the root. `embed:LANGUAGE:END` lexes what follows, up to
/// END; `reset:LANGUAGE` makes a resumed language start anew; `close:TEXT` ends the entered state at TEXT, where `$`
/// stands for the bytes of the match in the set after `keep:`; `mirror` ends it at the mirrored bracket;
/// `body:STATE` announces a here-document (with `keep:`, `indented`), and `bodies` at the line's end starts
/// it, where `bodies:CLASS` gives the match a class of its own if there is one; `line` asks for the closer alone on its line and takes the whole line; `as:CLASS` is the closer's class; `dedent` ends the entered state before the first line that is not deeper
/// than this one.
///
/// A state or keyword table that is opened twice goes on; so a dialect puts its own part before its base's. Where no
/// rule matches, one character is an error (`err`), as in Rouge.
struct LexerDescription {
  struct RawRule {
    var pattern: AnchoredPattern
    var rule: LexerRule
    /// The tokens that the groups become; empty if the match is one token.
    var groups: [TokenPlan] = []
  }
  enum Item {
    case rule(RawRule)
    case include(Int)
  }
  struct RawWords {
    var ignoresCase = false
    var groups: [(words: [String], meaning: KeywordTables.Meaning)] = []
  }

  /// Finds the languages that the description names.
  let find: Language.Finder
  /// The language whose description this one extends.
  private var base: String?
  private var ignoresCase = false
  private var named: [String: Pattern] = [:]
  private var stateNumbers: [String: Int] = [:]
  private(set) var stateNames: [String] = []
  private(set) var states: [[Item]] = []
  private var wordNumbers: [String: Int] = [:]
  private(set) var words: [RawWords] = []
  private(set) var plans: [ClosingDelimiter] = []
  private(set) var terminators: [[UInt8]] = []
  private(set) var guests: [String] = []
  private(set) var inlineStart: (state: Int16, opening: AnchoredPattern)?

  /// Reads a description and builds the lexer's tables.
  /// - Parameters:
  ///   - text: the description.
  ///   - find: finds the languages that it names.
  /// - Throws: ``LexerError`` at the first error, with its line.
  /// - Complexity: a few milliseconds for a large language.
  static func compile(_ text: String, find: @escaping Language.Finder) throws(LexerError) -> Lexer {
    var description = LexerDescription(find: find)
    _ = description.state(named: "root")
    var text = text
    var depth = 0
    repeat {
      description.base = nil
      try description.read(text)
      guard let base = description.base else { break }
      guard depth < 8, let language = find(base) else {
        throw LexerError("nothing to extend: \(base)")
      }
      text = language.text
      depth += 1
    } while true
    return try description.build()
  }

  // MARK: Reading

  private enum Section {
    case none
    case state(Int)
    case words(Int)
  }

  private mutating func read(_ text: String) throws(LexerError) {
    var section = Section.none
    var number = 0
    for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      guard let start = line.firstIndex(where: { $0 != 0x20 }) else { continue }
      let isIndented = start > line.startIndex
      do {
        try readLine(line[start...], isIndented, &section)
      } catch {
        throw LexerError("line \(number): \(error.description)")
      }
    }
  }

  private mutating func readLine(
    _ line: Substring.UTF8View, _ isIndented: Bool, _ section: inout Section
  ) throws(LexerError) {
    if line.first == 0x23, line.dropFirst().first ?? 0x20 == 0x20 {
      guard line.dropFirst(2).first != 0x20 else {
        throw LexerError("a comment has one space behind its #, the pattern of a # is [#]")
      }
      return
    }
    if isIndented {
      switch section {
      case .state(let state): try readRow(line, into: state)
      case .words(let table): try readWords(Self.fields(line), into: table)
      case .none: throw LexerError("nothing to belong to: \(Substring(line))")
      }
      return
    }
    let fields = Self.fields(line)
    switch fields[0] {
    case "extends" where fields.count == 2: base = fields[1]
    case "nocase": ignoresCase = true
    case "set":
      guard fields.count >= 4, fields[2] == "=", let equals = line.firstIndex(of: 0x3D) else {
        throw LexerError("bad set: \(fields)")
      }
      let text = line[line.index(after: equals)...].drop { $0 == 0x20 }
      let pattern = try PatternReader.read(
        Self.trimmed(text), named: named, ignoresCase: ignoresCase)
      guard pattern.groupCount == 0 else { throw LexerError("a named pattern has no groups") }
      named[fields[1]] = pattern.whole
    case "start" where fields.count == 4 && fields[2] == "unless":
      let opening = try PatternReader.read(fields[3], named: named, ignoresCase: ignoresCase)
      inlineStart = (Int16(state(named: fields[1])), opening)
    case "state" where fields.count == 2: section = .state(state(named: fields[1]))
    case "words" where fields.count == 2 || fields.count == 3 && fields[2] == "nocase":
      let table = table(named: fields[1])
      if fields.count == 3 { words[table].ignoresCase = true }
      section = .words(table)
    default: throw LexerError("unknown header: \(fields)")
    }
  }

  /// The text between the column separators of a line.
  private static func fields(_ line: Substring.UTF8View) -> [String] {
    var count = 0
    var last: UInt8 = 0x20
    for byte in line {
      if byte != 0x20, last == 0x20 { count += 1 }
      last = byte
    }
    var fields: [String] = []
    fields.reserveCapacity(count)
    var rest = line
    while let start = rest.firstIndex(where: { $0 != 0x20 }) {
      let end = rest[start...].firstIndex(of: 0x20) ?? rest.endIndex
      fields.append(String(Substring(rest[start..<end])))
      rest = rest[end...]
    }
    return fields
  }

  /// The parts of a text before and after the first separator; the whole text and nil when there is
  /// none.
  private static func halves(_ text: String, at separator: UInt8) -> (String, String?) {
    guard let place = text.utf8.firstIndex(of: separator) else { return (text, nil) }
    return (
      String(text[..<place]), String(text[text.utf8.index(after: place)...])
    )
  }

  private static func trimmed(_ text: Substring.UTF8View) -> String {
    var text = text
    while text.last == 0x20 { text.removeLast() }
    return String(Substring(text))
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

  private mutating func readWords(_ fields: [String], into table: Int) throws(LexerError) {
    var colon: Int?
    if fields[0].utf8.last == 0x3A, TokenClass(named: fields[0].dropLast()) != nil {
      colon = 0
    } else if fields.count > 1, fields[1].utf8.last == 0x3A, TokenClass(named: fields[0]) != nil {
      colon = 1
    }
    guard let colon else {
      guard let last = words[table].groups.indices.last else {
        throw LexerError("words need 'CLASS:' first: \(fields)")
      }
      words[table].groups[last].words += fields
      return
    }
    let className = colon == 0 ? String(fields[0].dropLast()) : fields[0]
    guard let token = TokenClass(named: className) else {
      throw LexerError("unknown class \(className)")
    }
    var step = StackStep.none
    if colon == 1 {
      guard try readStep(String(fields[1].dropLast()), into: &step) else {
        throw LexerError("bad step: \(fields[1])")
      }
    }
    words[table].groups.append(
      (Array(fields[(colon + 1)...]), KeywordTables.Meaning(token: token, step: step)))
  }

  /// Reads `>a`, `<`, `=a` or `!`; other fields change nothing.
  private mutating func readStep(
    _ field: String, into step: inout StackStep
  ) throws(LexerError) -> Bool {
    let rest = String(Substring(field.utf8.dropFirst()))
    switch field.utf8.first {
    case UInt8(ascii: ">"), UInt8(ascii: "="):
      if field.utf8.first == UInt8(ascii: "=") { step.pops = 1 }
      let (first, second) = Self.halves(rest, at: UInt8(ascii: ","))
      if let second {
        guard !second.utf8.contains(UInt8(ascii: ",")) else {
          throw LexerError("bad step \(field)")
        }
        step.first = Int16(state(named: first))
        step.second = Int16(state(named: second))
      } else {
        step.first = first.isEmpty ? StackStep.same : Int16(state(named: first))
      }
    case UInt8(ascii: "<"):
      step.pops = UInt8(field.utf8.count)
    case UInt8(ascii: "!"):
      step.pops = StackStep.everything
    default:
      return false
    }
    return true
  }

  private mutating func readRow(
    _ line: Substring.UTF8View, into state: Int
  ) throws(LexerError) {
    var rule = LexerRule(plan: TokenPlan(token: .text))
    var groups: [TokenPlan] = []
    if line.starts(with: "include ".utf8), case let fields = Self.fields(line), fields.count == 2 {
      let included = self.state(named: fields[1])
      states[state].append(.include(included))
      return
    }
    if line.starts(with: "default ".utf8), case let fields = Self.fields(line), fields.count >= 2 {
      try readActions(fields.dropFirst(), into: &rule)
      guard rule.step.changesStack else { throw LexerError("default needs a step: \(fields)") }
      let pattern = AnchoredPattern(.empty, groupCount: 0)
      states[state].append(.rule(RawRule(pattern: pattern, rule: rule)))
      return
    }
    guard let (text, rest) = Self.columns(line), let classes = rest.first else {
      throw LexerError("a rule needs a pattern, two spaces and a class: \(Substring(line))")
    }
    let pattern = try PatternReader.read(text, named: named, ignoresCase: ignoresCase)
    if classes.utf8.contains(UInt8(ascii: ",")) {
      var tokenPlans: [TokenPlan] = []
      tokenPlans.reserveCapacity(pattern.groupCount)
      for item in classes.utf8.split(separator: UInt8(ascii: ",")) {
        tokenPlans.append(try plan(String(Substring(item))))
      }
      guard !tokenPlans.isEmpty else {
        throw LexerError("a rule needs a class: \(Substring(line))")
      }
      rule.plan = tokenPlans[0]
      if tokenPlans.count > 1 {
        guard pattern.groupCount == tokenPlans.count else {
          throw LexerError(
            "\(pattern.groupCount) groups and \(tokenPlans.count) classes: \(Substring(line))")
        }
        groups = tokenPlans
      }
    } else {
      rule.plan = try plan(classes)
    }
    try readActions(rest.dropFirst(), into: &rule)
    states[state].append(.rule(RawRule(pattern: pattern, rule: rule, groups: groups)))
  }

  /// A row's pattern, and the fields after it.
  private static func columns(_ line: Substring.UTF8View) -> (String, [String])? {
    var index = line.startIndex
    while index < line.endIndex {
      let next = line.index(after: index)
      if line[index] == 0x20, next < line.endIndex, line[next] == 0x20 {
        return (String(Substring(line[..<index])), fields(line[next...]))
      }
      index = next
    }
    return nil
  }

  /// Reads `k`, `n:WORDS`, `in:LANGUAGE` or `resume:LANGUAGE`.
  private mutating func plan(_ item: String) throws(LexerError) -> TokenPlan {
    let (name, argument) = Self.halves(item, at: UInt8(ascii: ":"))
    if let argument, name == "in" || name == "resume" {
      return TokenPlan(
        token: .text, guest: Int16(guest(named: argument)), resumes: name == "resume")
    }
    guard let token = TokenClass(named: name) else { throw LexerError("unknown class \(item)") }
    if let argument, argument.utf8.first == UInt8(ascii: "@"),
      let group = Int8(argument.dropFirst())
    {
      return TokenPlan(token: token, namingGroup: group)
    }
    return TokenPlan(token: token, words: argument.map { Int16(table(named: $0)) } ?? -1)
  }

  private mutating func readActions(
    _ fields: ArraySlice<String>, into rule: inout LexerRule
  ) throws(LexerError) {
    var plan = ClosingDelimiter(token: rule.plan.token)
    var hasPlan = false
    var body: Int?
    for field in fields {
      if try readStep(field, into: &rule.step) { continue }
      let (name, argument) = Self.halves(field, at: UInt8(ascii: ":"))
      let value = argument ?? ""
      switch name {
      case "embed":
        let (guestName, end) = Self.halves(value, at: UInt8(ascii: ":"))
        guard let end else { throw LexerError("embed needs an end: \(field)") }
        terminators.append(Array(end.utf8))
        rule.effect = .embed(guest: guest(named: guestName), terminator: terminators.count - 1)
      case "reset": rule.effect = .reset(guest: guest(named: value))
      case "close":
        hasPlan = true
        let (prefix, suffix) = Self.halves(value, at: UInt8(ascii: "$"))
        plan.prefix = Array(prefix.utf8)
        if let suffix { plan.suffix = Array(suffix.utf8) }
      case "keep":
        let pattern = try PatternReader.read(value, named: named, ignoresCase: false)
        switch pattern.whole {
        case .symbol(let set), .character(let set): plan.kept = (0..<256).map { set.contains($0) }
        default: throw LexerError("keep takes a set")
        }
      case "mirror":
        hasPlan = true
        plan.mirrors = true
      case "body": body = state(named: value)
      case "indented": plan.place = .indented
      case "line": plan.place = .wholeLine
      case "dedent":
        hasPlan = true
        plan.place = .dedent
      case "bodies":
        guard let token = value.isEmpty ? rule.plan.token : TokenClass(named: value) else {
          throw LexerError("bad class \(value)")
        }
        rule.effect = .bodies(token)
      case "as":
        guard let token = TokenClass(named: value) else { throw LexerError("bad class \(value)") }
        plan.token = token
      default: throw LexerError("unknown action \(field)")
      }
    }
    if let body {
      if plan.place == .anywhere { plan.place = .lineStart }
      plans.append(plan)
      rule.effect = .announce(plan: plans.count - 1, state: body)
    } else if hasPlan {
      guard rule.step.first >= 0 else { throw LexerError("a closer needs a state: \(fields)") }
      plans.append(plan)
      rule.effect = .close(plan: plans.count - 1)
    }
  }

  private mutating func guest(named name: String) -> Int {
    if let known = guests.firstIndex(of: name) { return known }
    guests.append(name)
    return guests.count - 1
  }
}
