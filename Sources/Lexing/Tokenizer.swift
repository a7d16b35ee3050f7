internal import SourceText

/// Runs a lexer over bytes: a stack of states, one automaton step per byte.
///
/// Linear in the input for every lexer and every input: the bytes looked at beyond what a token takes
/// are counted, and when they exceed a share of the progress made, looking ahead is cut to
/// ``shortSight`` bytes. ``steps`` counts the work for the tests.
package struct Tokenizer {
  /// An entered state and what ends it.
  struct Frame {
    var state: Int16
    var token: TokenClass = .text
    var place: ClosingDelimiter.Place = .anywhere
    /// The bracket that nests, or 0.
    var opener: UInt8 = 0
    var depth: UInt32 = 0
    /// Where the closer stands in `closers`, and its length; 0 for a state without one.
    var closerStart: UInt32 = 0
    var closerCount: UInt32 = 0
  }

  /// A here-document whose body starts after the line.
  struct Announced {
    var frame: Frame
    var closer: [UInt8]
  }

  let lexer: Lexer
  let depth: Int
  var stack: [Frame] = [Frame(state: 0)]
  var closers: [UInt8] = []
  var announced: [Announced] = []
  /// The languages that go on where they stopped.
  var resumed: [(guest: Int, tokenizer: Tokenizer)] = []
  var memory = PatternMatcher.Memory()
  var waste = 0
  var progress = 0
  /// The automaton steps and comparisons made so far.
  package internal(set) var steps = 0

  static let longSight = 65_536
  static let shortSight = 48
  /// Languages inside languages go no deeper than this.
  static let deepest = 6
  /// How many matches of nothing may follow one another.
  static let mostIdle = 32
  /// The limits on the steps of one check by a matcher.
  static let longCheck = 262_144
  static let shortCheck = 512
  static let longestCloser = 128

  /// Makes a tokenizer at the start of a lexer's root state.
  package init(_ lexer: Lexer) { self.init(lexer, depth: 0) }

  /// Makes a tokenizer for code as an author shows it: where a language is usually embedded (PHP in
  /// HTML), code without the opening mark is taken as the language itself.
  /// - Complexity: O(length of the code) for such a language.
  package init(_ lexer: Lexer, for code: Span<UInt8>) {
    self.init(lexer)
    if let inline = lexer.inlineStart {
      memory.limit = 8 * code.count + 64
      if inline.opening.match(code, 0, in: 0..<code.count, memory: &memory) == nil {
        stack = [Frame(state: inline.state)]
      }
    }
  }

  init(_ lexer: Lexer, depth: Int) {
    self.lexer = lexer
    self.depth = depth
  }

  /// Tokenises a range; a second call goes on in the state that the first one ended in.
  ///
  /// - Parameters:
  ///   - bytes: the text; it need not be valid UTF-8.
  ///   - range: the part to tokenise.
  ///   - list: gets tokens that together cover exactly the range.
  /// - Complexity: O(length of the range).
  package mutating func run(
    _ bytes: Span<UInt8>, _ range: Range<Int>, into list: inout TokenList
  ) {
    let lexer = self.lexer
    let (summaries, roots, contextOf) = (lexer.summaries, lexer.roots, lexer.contextOf)
    lexer.automaton.withTables { tables in
      run(bytes, range, tables, summaries.span, roots.span, contextOf.span, into: &list)
    }
  }

  mutating func run(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ tables: AutomatonTables,
    _ summaries: Span<RuleSummary>, _ roots: Span<Int32>,
    _ contextOf: Span<UInt8>, into list: inout TokenList
  ) {
    let end = range.upperBound
    let contextCount = lexer.contextCount
    var position = range.lowerBound
    var idle = 0
    while position < end {
      let frame = stack[stack.count - 1]
      if frame.place == .dedent {
        if isDedented(frame, bytes, position, range) {
          drop()
          continue
        }
      } else if frame.closerCount > 0,
        let closed = close(frame, bytes, position, range, into: &list)
      {
        position = closed
        continue
      }
      let before = position == range.lowerBound ? CharacterClass.end : Int(bytes[position - 1])
      var root = roots[Int(frame.state) * contextCount + Int(contextOf[before])]
      let spare = 4 * (progress + position - range.lowerBound) + Tokenizer.longSight
      let isWasteful = waste >= spare
      let sight = isWasteful ? Tokenizer.shortSight : Tokenizer.longSight
      // Candidates that matchers reject in vain are long, too: then the automaton sees a piece of the text only.
      let limit = isWasteful ? min(end, position + Tokenizer.shortSight) : end
      var match = tables.match(bytes, position, limit, root: Int(root), sight: sight)
      steps += match.reached - position + 1
      var stop = match.end
      var summary = RuleSummary(token: .err, isPlain: true, words: -1, lookaheadWidth: 0)
      // Rules whose pattern the automaton cannot decide are checked; those behind them come next.
      while match.mark > 0 {
        summary = summaries[match.mark - 1]
        let matcher = lexer.rules[match.mark - 1].matcher
        if matcher < 0 { break }
        if let found = check(matcher, bytes, position, range) {
          waste += max(0, match.reached - found)
          match.end = found
          match.reached = found
          summary.lookaheadWidth = 0
          break
        }
        waste += match.reached - position
        root = lexer.continuation(root: root, mark: match.mark)
        guard root >= 0 else {
          match.mark = 0
          break
        }
        match = tables.match(bytes, position, limit, root: Int(root), sight: sight)
        steps += match.reached - position + 1
      }
      guard match.mark > 0 else {
        waste += match.reached - position
        position = skip(bytes, position, end, into: &list)
        idle = 0
        continue
      }
      stop = match.end
      if summary.lookaheadWidth > 0 {
        stop -= Int(summary.lookaheadWidth) - (match.tookEnd ? 1 : 0)
      }
      waste += match.reached - stop
      if stop <= position {
        stop = position
        idle += 1
        if idle > Tokenizer.mostIdle {
          position = skip(bytes, position, end, into: &list)
          idle = 0
          continue
        }
      } else {
        idle = 0
        while stop < end, bytes[stop] & 0xC0 == 0x80 { stop += 1 }
        if summary.isPlain {
          list.append(summary.token, upTo: stop)
          position = stop
          continue
        }
        if summary.words >= 0 {
          let word = bytes.extracting(position..<stop)
          if let meaning = lexer.words[Int(summary.words)].meaning(of: word) {
            list.append(meaning.token, upTo: stop)
            if meaning.step.changesStack { change(meaning.step) }
          } else {
            list.append(summary.token, upTo: stop)
          }
          position = stop
          continue
        }
      }
      position = apply(lexer.rules[match.mark - 1], bytes, position..<stop, end, into: &list)
    }
    progress += range.count
  }

  /// Checks a rule's pattern at a position.
  /// - Returns: the end of the match; its groups are in ``memory``.
  mutating func check(
    _ matcher: Int, _ bytes: Span<UInt8>, _ position: Int, _ range: Range<Int>
  ) -> Int? {
    let spare = 4 * (progress + position - range.lowerBound) + Tokenizer.longSight
    memory.steps = 0
    memory.limit = waste < spare ? Tokenizer.longCheck : Tokenizer.shortCheck
    let end = lexer.matchers[matcher].match(bytes, position, in: range, memory: &memory)
    steps += memory.steps
    waste += max(0, memory.steps - 16 * ((end ?? position) - position))
    return end
  }

  /// Steps over one character that no rule wants.
  mutating func skip(
    _ bytes: Span<UInt8>, _ position: Int, _ end: Int, into list: inout TokenList
  ) -> Int {
    var stop = position + 1
    while stop < end, bytes[stop] & 0xC0 == 0x80 { stop += 1 }
    list.append(.err, upTo: stop)
    return stop
  }

  /// Does what a rule says about its match.
  /// - Returns: where to go on.
  mutating func apply(
    _ rule: LexerRule, _ bytes: Span<UInt8>, _ match: Range<Int>, _ end: Int,
    into list: inout TokenList
  ) -> Int {
    var step = rule.step
    if case .bodies(let token) = rule.effect, !announced.isEmpty {
      list.append(token, upTo: match.upperBound)
    } else if rule.groups.isEmpty {
      write(rule.plan, bytes, match, &step, into: &list)
    } else {
      var place = match.lowerBound
      for (number, plan) in rule.groups.enumerated() {
        let low = memory.registers[2 * number]
        let high = memory.registers[2 * number + 1]
        guard low >= place, high > low, high <= match.upperBound else { continue }
        list.append(.text, upTo: low)
        write(plan, bytes, low..<high, &step, into: &list)
        place = high
      }
      list.append(.text, upTo: match.upperBound)
    }
    change(step)
    switch rule.effect {
    case .none: break
    case .reset(let guest): resumed.removeAll { $0.guest == guest }
    case .embed(let guest, let terminator):
      let stop = find(lexer.terminators[terminator], bytes, match.upperBound, end)
      if !lex(bytes, match.upperBound..<stop, guest, resuming: false, into: &list) {
        list.append(.text, upTo: stop)
      }
      return stop
    case .close(let plan) where lexer.plans[plan].place == .dedent:
      let column = indentation(bytes, match.lowerBound)
      stack[stack.count - 1].place = .dedent
      stack[stack.count - 1].depth = UInt32(truncatingIfNeeded: column)
    case .close(let plan):
      let closer = Tokenizer.closer(lexer.plans[plan], bytes, match)
      if !closer.text.isEmpty { hang(closer.text, on: closer.frame) }
    case .announce(let plan, let state):
      var closer = Tokenizer.closer(lexer.plans[plan], bytes, match)
      closer.frame.state = Int16(state)
      if !closer.text.isEmpty, announced.count < 16 {
        announced.append(Announced(frame: closer.frame, closer: closer.text))
      }
    case .bodies:
      for body in announced.reversed() {
        stack.append(body.frame)
        hang(body.closer, on: body.frame)
      }
      announced.removeAll()
    }
    return match.upperBound
  }

  /// Writes a match, or a group of it, as what the rule says.
  /// - Parameter step: gets the step of a word that has one.
  mutating func write(
    _ plan: TokenPlan, _ bytes: Span<UInt8>, _ range: Range<Int>,
    _ step: inout StackStep, into list: inout TokenList
  ) {
    var token = plan.token
    if plan.words >= 0,
      let meaning = lexer.words[Int(plan.words)].meaning(
        of: bytes.extracting(range))
    {
      token = meaning.token
      if meaning.step.changesStack { step = meaning.step }
    }
    if plan.guest >= 0, !range.isEmpty,
      lex(bytes, range, Int(plan.guest), resuming: plan.resumes, into: &list)
    {
      return
    }
    if plan.namingGroup > 0 {
      let group = 2 * Int(plan.namingGroup) - 2
      let (low, high) = (memory.registers[group], memory.registers[group + 1])
      let name = low < high ? Tokenizer.name(bytes, low..<high) : ""
      if name.isEmpty {
        token = .text
      } else if depth < Tokenizer.deepest, let other = lexer.find(name)?.lexer {
        var inner = Tokenizer(other, depth: depth + 1)
        inner.run(bytes, range, into: &list)
        steps += inner.steps
        return
      }
    }
    list.append(token, upTo: range.upperBound)
  }

  /// A language's name without the blanks around it.
  static func name(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
    var (low, high) = (range.lowerBound, min(range.upperBound, range.lowerBound + 64))
    while low < high, bytes[low] <= 0x20 { low += 1 }
    while low < high, bytes[high - 1] <= 0x20 { high -= 1 }
    return String(decoding: bytes.extracting(low..<high), as: UTF8.self)
  }

  @inline(__always)
  mutating func change(_ step: StackStep) {
    var pops = min(Int(step.pops), stack.count - 1)
    if step.pops == StackStep.everything { pops = stack.count - 1 }
    // A state that replaces the root lies on top of it.
    while pops > 0 {
      drop()
      pops -= 1
    }
    if step.first >= 0 {
      stack.append(Frame(state: step.first))
    } else if step.first == StackStep.same {
      stack.append(Frame(state: stack[stack.count - 1].state))
    }
    if step.second >= 0 { stack.append(Frame(state: step.second)) }
  }

  @inline(__always)
  mutating func drop() {
    let frame = stack.removeLast()
    if frame.closerCount > 0 { closers.removeLast(Int(frame.closerCount)) }
  }
}
