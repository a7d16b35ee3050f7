internal import SourceText
internal import Synchronization

/// Runs a lexer over bytes: a stack of states, one automaton step per byte.
///
/// Linear in the input for every lexer and every input: the bytes examined beyond each token are
/// counted, and when they exceed a share of the progress, lookahead is limited to ``shortSight``
/// bytes. The tests check the work by ``steps``.
package struct Tokenizer {
  /// An entered state and what ends it.
  struct Frame {
    var state: Int16
    var token: TokenClass = .text
    var place: ClosingDelimiter.Place = .anywhere
    /// The bracket that nests, or 0.
    var opener: UInt8 = 0
    var depth: UInt32 = 0
    /// The start of the closer in `closers`; its length is 0 for a state without one.
    var closerStart: UInt32 = 0
    var closerCount: UInt32 = 0

    /// True if a closer, or a line that is not indented deeper, ends the state.
    var hasEnd: Bool { closerCount > 0 || place == .dedent }
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
  /// The embedded languages that can be resumed.
  var resumed: [(guest: Int, tokenizer: Tokenizer)] = []
  var memory = PatternMatcher.Memory()
  var waste = 0
  var progress = 0
  /// The automaton steps and comparisons made so far.
  package internal(set) var steps = 0

  static let longSight = 65_536
  static let shortSight = 48
  /// The deepest nesting of embedded languages.
  static let deepest = 6
  /// The largest number of consecutive empty matches.
  static let mostIdle = 32
  /// The limits on the steps of one check by a matcher.
  static let longCheck = 262_144
  static let shortCheck = 512
  static let longestCloser = 128

  /// Makes a tokenizer at the start of a lexer's root state.
  package init(_ lexer: Lexer) { self.init(lexer, depth: 0) }

  /// Makes a tokenizer for code as an author shows it: where a language is usually embedded (PHP in
  /// HTML), code without the opening mark (`<?php`) is lexed as the language itself.
  /// - Complexity: O(length of the code) for such a language.
  package init(_ lexer: Lexer, for code: Span<UInt8>) {
    self.init(lexer)
    if let inline = lexer.inlineStart {
      memory.limit = 8 * code.count + 64
      lexer.matcher.withMatcher { matcher in
        if matcher.match(inline.opening, code, 0, in: 0..<code.count, memory: &memory) == nil {
          stack = [Frame(state: inline.state)]
        }
      }
    }
  }

  init(_ lexer: Lexer, depth: Int) {
    self.lexer = lexer
    self.depth = depth
  }

  /// Tokenises a range; another call continues in the state in which the previous one ended.
  ///
  /// - Parameters:
  ///   - bytes: the text; it need not be valid UTF-8.
  ///   - range: the part to tokenise.
  ///   - list: gets tokens that together cover exactly the range.
  /// - Complexity: O(length of the range).
  package mutating func run(
    _ bytes: Span<UInt8>, _ range: Range<Int>, into list: inout TokenList
  ) {
    let member = lexer.automata.take()
    member.automaton.withLock { automaton in
      lexer.withTables { run(bytes, range, $0, &automaton, into: &list) }
    }
    lexer.automata.give(member)
  }

  private mutating func run(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ tables: LexerTables, _ automaton: inout Automaton,
    into list: inout TokenList
  ) {
    let end = range.upperBound
    let contextCount = lexer.contextCount
    var position = range.lowerBound
    var idle = 0
    while position < end {
      let top = stack.count &- 1
      if stack[top].hasEnd {
        let frame = stack[top]
        if frame.place == .dedent {
          if isDedented(frame, bytes, position, range) {
            drop()
            continue
          }
        } else if let closed = close(frame, bytes, position, range, into: &list) {
          position = closed
          continue
        }
      }
      let before = position == range.lowerBound ? CharacterClass.end : Int(bytes[position &- 1])
      var root = tables.roots[
        Int(stack[top].state) &* contextCount &+ Int(tables.contextOf[before])]
      let spare = 4 &* (progress &+ position &- range.lowerBound) &+ Tokenizer.longSight
      let isWasteful = waste >= spare
      let sight = isWasteful ? Tokenizer.shortSight : Tokenizer.longSight
      // Candidates that matchers reject can be long as well: if they waste too much work, the automaton sees
      // only a part of the text.
      let limit = isWasteful ? min(end, position &+ Tokenizer.shortSight) : end
      var match = automaton.match(bytes, position, limit, root: Int(root), sight: sight)
      steps &+= match.reached &- position &+ 1
      var summary = RuleSummary.none
      // Rules whose pattern the automaton cannot decide are checked; those after them come next.
      while match.mark > 0 {
        summary = tables.summaries[match.mark &- 1]
        if summary.matcher < 0 { break }
        if let found = check(Int(summary.matcher), bytes, position, range, tables) {
          waste &+= max(0, match.reached &- found)
          match.end = found
          match.reached = found
          summary.lookaheadWidth = 0
          break
        }
        waste &+= match.reached &- position
        root = lexer.continuation(root: root, mark: match.mark)
        guard root >= 0 else {
          match.mark = 0
          break
        }
        match = automaton.match(bytes, position, limit, root: Int(root), sight: sight)
        steps &+= match.reached &- position &+ 1
      }
      guard match.mark > 0 else {
        waste &+= match.reached &- position
        position = skip(bytes, position, end, into: &list)
        idle = 0
        continue
      }
      var stop = match.end
      if summary.lookaheadWidth > 0 {
        stop = stop &- Int(summary.lookaheadWidth) &+ (match.tookEnd ? 1 : 0)
      }
      waste &+= match.reached &- stop
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
        while stop < end, bytes[stop] & 0xC0 == 0x80 { stop &+= 1 }
        switch summary.work {
        case .none:
          list.append(summary.token, upTo: stop)
          position = stop
          continue
        case .step:
          list.append(summary.token, upTo: stop)
          change(tables.rules[match.mark &- 1].step)
          position = stop
          continue
        case .words:
          if let meaning = tables.words.meaning(
            of: position..<stop, in: bytes, table: Int(summary.words))
          {
            list.append(meaning.token, upTo: stop)
            if meaning.step.changesStack { change(meaning.step) }
          } else {
            list.append(summary.token, upTo: stop)
          }
          position = stop
          continue
        case .anything: break
        }
      }
      position = apply(
        tables.rules[match.mark &- 1], bytes, position..<stop, end, tables, into: &list)
    }
    progress += range.count
  }

  /// Checks a rule's pattern at a position.
  /// - Returns: the end of the match; its groups are in ``memory``.
  mutating func check(
    _ matcher: Int, _ bytes: Span<UInt8>, _ position: Int, _ range: Range<Int>,
    _ tables: LexerTables
  ) -> Int? {
    let spare = 4 * (progress + position - range.lowerBound) + Tokenizer.longSight
    memory.steps = 0
    memory.limit = waste < spare ? Tokenizer.longCheck : Tokenizer.shortCheck
    let end = tables.matcher.match(matcher, bytes, position, in: range, memory: &memory)
    steps += memory.steps
    waste += max(0, memory.steps - 16 * ((end ?? position) - position))
    return end
  }

  /// Skips one character that no rule matches.
  mutating func skip(
    _ bytes: Span<UInt8>, _ position: Int, _ end: Int, into list: inout TokenList
  ) -> Int {
    var stop = position + 1
    while stop < end, bytes[stop] & 0xC0 == 0x80 { stop += 1 }
    list.append(.err, upTo: stop)
    return stop
  }

  /// Performs the action of a rule for its match.
  /// - Returns: the offset at which lexing continues.
  mutating func apply(
    _ rule: LexerRule, _ bytes: Span<UInt8>, _ match: Range<Int>, _ end: Int,
    _ tables: LexerTables, into list: inout TokenList
  ) -> Int {
    var step = rule.step
    if case .bodies(let token) = rule.effect, !announced.isEmpty {
      list.append(token, upTo: match.upperBound)
    } else if rule.groupCount == 0 {
      write(rule.plan, bytes, match, &step, tables, into: &list)
    } else {
      var place = match.lowerBound
      for number in 0..<rule.groupCount {
        let low = memory.registers[2 * number]
        let high = memory.registers[2 * number + 1]
        guard low >= place, high > low, high <= match.upperBound else { continue }
        list.append(.text, upTo: low)
        write(
          tables.groupPlans[rule.firstGroup + number], bytes, low..<high, &step, tables,
          into: &list)
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

  /// Adds the token of a match or of one of its groups.
  /// - Parameter step: gets the stack action of a keyword that has one.
  mutating func write(
    _ plan: TokenPlan, _ bytes: Span<UInt8>, _ range: Range<Int>,
    _ step: inout StackStep, _ tables: LexerTables, into list: inout TokenList
  ) {
    var token = plan.token
    if plan.words >= 0,
      let meaning = tables.words.meaning(of: range, in: bytes, table: Int(plan.words))
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
    // A state that replaces the root is on top of it.
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
