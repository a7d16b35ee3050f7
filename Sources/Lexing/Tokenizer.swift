/// Runs a lexer over bytes: a stack of states, one automaton step per byte.
///
/// Linear in the input for every lexer and every input: the bytes looked at beyond what a token takes
/// are counted, and when they exceed a share of the progress made, looking ahead is cut to
/// ``shortSight`` bytes. ``steps`` counts the work for the tests.
package struct Tokenizer {
  /// An entered state and what ends it.
  private struct Frame {
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
  private struct Announced {
    var frame: Frame
    var closer: [UInt8]
  }

  private let lexer: Lexer
  private let depth: Int
  private var stack: [Frame] = [Frame(state: 0)]
  private var closers: [UInt8] = []
  private var announced: [Announced] = []
  /// The languages that go on where they stopped.
  private var resumed: [(guest: Int, tokenizer: Tokenizer)] = []
  private var memory = PatternMatcher.Memory()
  private var waste = 0
  private var progress = 0
  /// The automaton steps and comparisons made so far.
  package private(set) var steps = 0

  private static let longSight = 65_536
  private static let shortSight = 48
  /// Languages inside languages go no deeper than this.
  private static let deepest = 6
  /// How many matches of nothing may follow one another.
  private static let mostIdle = 32
  /// The limits on the steps of one check by a matcher.
  private static let longCheck = 262_144
  private static let shortCheck = 512
  private static let longestCloser = 128

  /// Makes a tokenizer at the start of a lexer's root state.
  package init(_ lexer: Lexer) { self.init(lexer, depth: 0) }

  /// Makes a tokenizer for code as an author shows it: where a language is usually embedded (PHP in
  /// HTML), code without the opening mark is taken as the language itself.
  /// - Complexity: O(length of the code) for such a language.
  package init(_ lexer: Lexer, for code: UnsafeBufferPointer<UInt8>) {
    self.init(lexer)
    if let inline = lexer.inlineStart {
      memory.limit = 8 * code.count + 64
      if inline.opening.match(code, 0, in: 0..<code.count, memory: &memory) == nil {
        stack = [Frame(state: inline.state)]
      }
    }
  }

  private init(_ lexer: Lexer, depth: Int) {
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
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, into list: inout TokenList
  ) {
    let lexer = self.lexer
    lexer.automaton.withTables { tables in
      lexer.summaries.withUnsafeBufferPointer { summaries in
        lexer.roots.withUnsafeBufferPointer { roots in
          lexer.contextOf.withUnsafeBufferPointer { contextOf in
            run(bytes, range, tables, summaries, roots, contextOf, into: &list)
          }
        }
      }
    }
  }

  private mutating func run(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ tables: AutomatonTables,
    _ summaries: UnsafeBufferPointer<RuleSummary>, _ roots: UnsafeBufferPointer<Int32>,
    _ contextOf: UnsafeBufferPointer<UInt8>, into list: inout TokenList
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
          let word = UnsafeBufferPointer(rebasing: bytes[position..<stop])
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
  private mutating func check(
    _ matcher: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ position: Int, _ range: Range<Int>
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
  private mutating func skip(
    _ bytes: UnsafeBufferPointer<UInt8>, _ position: Int, _ end: Int, into list: inout TokenList
  ) -> Int {
    var stop = position + 1
    while stop < end, bytes[stop] & 0xC0 == 0x80 { stop += 1 }
    list.append(.err, upTo: stop)
    return stop
  }

  /// Does what a rule says about its match.
  /// - Returns: where to go on.
  private mutating func apply(
    _ rule: LexerRule, _ bytes: UnsafeBufferPointer<UInt8>, _ match: Range<Int>, _ end: Int,
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
  private mutating func write(
    _ plan: TokenPlan, _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>,
    _ step: inout StackStep, into list: inout TokenList
  ) {
    var token = plan.token
    if plan.words >= 0,
      let meaning = lexer.words[Int(plan.words)].meaning(
        of: UnsafeBufferPointer(rebasing: bytes[range]))
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
  private static func name(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
    var (low, high) = (range.lowerBound, min(range.upperBound, range.lowerBound + 64))
    while low < high, bytes[low] <= 0x20 { low += 1 }
    while low < high, bytes[high - 1] <= 0x20 { high -= 1 }
    return String(decoding: UnsafeBufferPointer(rebasing: bytes[low..<high]), as: UTF8.self)
  }

  @inline(__always)
  private mutating func change(_ step: StackStep) {
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
  private mutating func drop() {
    let frame = stack.removeLast()
    if frame.closerCount > 0 { closers.removeLast(Int(frame.closerCount)) }
  }

  // MARK: Closers

  /// The condition that ends the state opened by a match.
  private static func closer(
    _ plan: ClosingDelimiter, _ bytes: UnsafeBufferPointer<UInt8>, _ match: Range<Int>
  ) -> (frame: Frame, text: [UInt8]) {
    var frame = Frame(state: 0, token: plan.token, place: plan.place)
    if plan.mirrors {
      let opener = bytes[match.upperBound - 1]
      let mirrored: UInt8
      switch opener {
      case UInt8(ascii: "("): mirrored = UInt8(ascii: ")")
      case UInt8(ascii: "["): mirrored = UInt8(ascii: "]")
      case UInt8(ascii: "{"): mirrored = UInt8(ascii: "}")
      case UInt8(ascii: "<"): mirrored = UInt8(ascii: ">")
      default: mirrored = opener
      }
      if mirrored != opener { frame.opener = opener }
      return (frame, [mirrored])
    }
    var text = plan.prefix
    if !plan.kept.isEmpty {
      for index in match where plan.kept[Int(bytes[index])] && text.count < longestCloser {
        text.append(bytes[index])
      }
    }
    text += plan.suffix
    return (frame, text)
  }

  /// Gives the topmost state its closer.
  private mutating func hang(_ closer: [UInt8], on frame: Frame) {
    var frame = frame
    frame.state = stack[stack.count - 1].state
    frame.closerStart = UInt32(closers.count)
    frame.closerCount = UInt32(closer.count)
    closers += closer
    stack[stack.count - 1] = frame
  }

  /// Ends a state whose closer stands at a position.
  /// - Returns: where to go on, or nil when it does not stand there.
  private mutating func close(
    _ frame: Frame, _ bytes: UnsafeBufferPointer<UInt8>, _ position: Int, _ range: Range<Int>,
    into list: inout TokenList
  ) -> Int? {
    if frame.opener != 0, bytes[position] == frame.opener {
      stack[stack.count - 1].depth += 1
      return nil
    }
    var start = position
    if frame.place != .anywhere {
      guard position == range.lowerBound || bytes[position - 1] == 0x0A else { return nil }
      if frame.place != .lineStart {
        while start < range.upperBound, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
        steps += start - position
      }
    }
    let count = Int(frame.closerCount)
    guard start + count <= range.upperBound else { return nil }
    steps += 1
    for index in 0..<count
    where bytes[start + index] != closers[Int(frame.closerStart) + index] {
      steps += index
      return nil
    }
    steps += count
    if frame.place == .wholeLine {
      var stop = start + count
      while stop < range.upperBound,
        bytes[stop] == 0x20 || bytes[stop] == 0x09 || bytes[stop] == 0x0D
      {
        stop += 1
      }
      steps += stop - start
      if stop < range.upperBound {
        guard bytes[stop] == 0x0A else { return nil }
        // Blank lines behind it, too, as Rouge has it.
        var next = stop
        while next < range.upperBound, CharacterClass.blank.contains(Int(bytes[next])) {
          next += 1
          if bytes[next - 1] == 0x0A { stop = next }
        }
        steps += next - stop
      }
      list.append(frame.token, upTo: stop)
      drop()
      return stop
    }
    if frame.place != .anywhere, start + count < range.upperBound,
      CharacterClass.identifierPart.contains(Int(bytes[start + count]))
    {
      return nil
    }
    if frame.depth > 0 {
      stack[stack.count - 1].depth -= 1
      return nil
    }
    list.append(frame.token, upTo: start + count)
    drop()
    return start + count
  }

  /// The column that a block opened at a position must go beyond: that of the line's text, or of the
  /// last list dash when nothing but dashes stands before the position.
  private mutating func indentation(
    _ bytes: UnsafeBufferPointer<UInt8>, _ position: Int
  ) -> Int {
    var start = position
    while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
    steps += position - start
    // A line is looked back over at most so far, however many blocks it claims to open.
    waste += position - start
    var index = start
    var dash: Int?
    while index < position {
      if bytes[index] == UInt8(ascii: "-") {
        dash = index
      } else if bytes[index] != 0x20 {
        return index - start
      }
      index += 1
    }
    return (dash ?? index) - start
  }

  /// Returns true if a line starts here that is not deeper than the frame's; blank lines never are.
  private mutating func isDedented(
    _ frame: Frame, _ bytes: UnsafeBufferPointer<UInt8>, _ position: Int, _ range: Range<Int>
  ) -> Bool {
    guard position > range.lowerBound, bytes[position - 1] == 0x0A else { return false }
    var index = position
    while index < range.upperBound, bytes[index] == 0x20, index - position <= Int(frame.depth) {
      index += 1
    }
    steps += index - position
    guard index < range.upperBound, bytes[index] != 0x0A, bytes[index] != 0x0D else { return false }
    return index - position <= Int(frame.depth)
  }

  // MARK: Languages inside languages

  /// Lexes a range in another language.
  /// - Parameter resuming: whether that language goes on in the state it stopped in.
  /// - Returns: false, with nothing written, if it has no lexer or languages are nested too deep.
  private mutating func lex(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ guest: Int, resuming: Bool,
    into list: inout TokenList
  ) -> Bool {
    let name = lexer.guests[guest]
    guard depth < Tokenizer.deepest,
      let other = name == "self" ? lexer : lexer.find(name)?.lexer
    else { return false }
    let place = resuming ? resumed.firstIndex { $0.guest == guest } : nil
    var inner = place.map { resumed[$0].tokenizer } ?? Tokenizer(other, depth: depth + 1)
    // Two owners of its arrays would copy them.
    if let place { resumed.remove(at: place) }
    let before = inner.steps
    inner.run(bytes, range, into: &list)
    steps += inner.steps - before
    if resuming { resumed.append((guest, inner)) }
    return true
  }

  /// Where a terminator starts, letters of both cases being the same, or the end.
  private mutating func find(
    _ terminator: [UInt8], _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Int {
    let last = end - terminator.count
    var index = start
    while index <= last {
      var length = 0
      while length < terminator.count,
        bytes[index + length] == terminator[length]
          || (terminator[length] >= 0x61 && bytes[index + length] | 0x20 == terminator[length])
      {
        length += 1
      }
      if length == terminator.count {
        steps += index - start
        return index
      }
      index += 1
    }
    steps += max(0, end - start)
    return end
  }
}
