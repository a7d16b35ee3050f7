/// Turns patterns into one table of a deterministic automaton.
///
/// Patterns become a nondeterministic program first (`add`), and then sets of its instructions become
/// states. The sets are *ordered*: an earlier alternative wins over a longer one, as in the regular
/// expression libraries that people know, but the table never backtracks.
///
/// - Complexity: building visits each state once per symbol class; a description with 100 rules has
///   some 500 states and 60 classes.
struct AutomatonBuilder {
  /// One step of the nondeterministic program.
  private enum Instruction {
    case symbol(set: Int, next: Int)
    case split(first: Int, second: Int)
    case match(mark: Int)
  }

  private var program: [Instruction] = []
  private var sets: [SymbolSet] = []
  private var setNumbers: [SymbolSet: Int] = [:]
  private var roots: [[Int]] = []

  /// The limit on states of one language; a description that needs more is faulty.
  private static let mostStates = 16_000

  init() {}

  // MARK: The nondeterministic program

  /// Adds a pattern.
  /// - Parameter mark: what a match is reported as; from 1.
  /// - Returns: the program's entry for ``addRoot(_:)``.
  mutating func add(_ pattern: Pattern, mark: Int) -> Int {
    program.append(.match(mark: mark))
    return compile(pattern, next: program.count - 1)
  }

  /// Adds a place where matching can start.
  /// - Parameter entries: what can match there, the most important first.
  /// - Returns: the index of its state in ``Automaton/starts``.
  mutating func addRoot(_ entries: [Int]) -> Int {
    roots.append(entries)
    return roots.count - 1
  }

  private mutating func compile(_ pattern: Pattern, next: Int) -> Int {
    switch pattern {
    case .empty:
      return next
    case .symbol(let set):
      program.append(.symbol(set: number(of: set), next: next))
      return program.count - 1
    case .sequence(let parts):
      var entry = next
      for part in parts.reversed() { entry = compile(part, next: entry) }
      return entry
    case .choice(let alternatives):
      var entry = compile(alternatives[alternatives.count - 1], next: next)
      for alternative in alternatives.dropLast().reversed() {
        let first = compile(alternative, next: next)
        program.append(.split(first: first, second: entry))
        entry = program.count - 1
      }
      return entry
    case .repeated(let body, let least, let most, let greedy):
      var entry = next
      if let most {
        for _ in least..<max(least, most) {
          let inner = compile(body, next: entry)
          entry = split(into: inner, orAround: next, greedy: greedy)
        }
      } else {
        program.append(.split(first: next, second: next))
        let loop = program.count - 1
        let inner = compile(body, next: loop)
        program[loop] =
          greedy ? .split(first: inner, second: next) : .split(first: next, second: inner)
        entry = loop
      }
      for _ in 0..<least { entry = compile(body, next: entry) }
      return entry
    }
  }

  private mutating func split(into inner: Int, orAround next: Int, greedy: Bool) -> Int {
    program.append(
      greedy ? .split(first: inner, second: next) : .split(first: next, second: inner))
    return program.count - 1
  }

  private mutating func number(of set: SymbolSet) -> Int {
    if let known = setNumbers[set] { return known }
    sets.append(set)
    setNumbers[set] = sets.count - 1
    return sets.count - 1
  }

  // MARK: The deterministic table

  /// Symbols that no set tells apart share a column of the table.
  private func symbolClasses() -> (classOf: [UInt8], members: [[Bool]])? {
    var classOf: [UInt8] = []
    var members: [[Bool]] = []
    var known: [[UInt64]: UInt8] = [:]
    for symbol in 0..<SymbolSet.count {
      // One bit a set, and one that keeps the end of the input apart from every byte.
      var signature = [UInt64](repeating: 0, count: sets.count / 64 + 1)
      for (number, set) in sets.enumerated() where set.contains(symbol) {
        signature[number / 64] |= 1 << UInt64(number % 64)
      }
      if symbol == SymbolSet.end { signature[sets.count / 64] |= 1 << UInt64(sets.count % 64) }
      if let number = known[signature] {
        classOf.append(number)
      } else {
        guard members.count < 255 else { return nil }
        let number = UInt8(members.count)
        known[signature] = number
        members.append(sets.map { $0.contains(symbol) })
        classOf.append(number)
      }
    }
    return (classOf, members)
  }

  /// Builds the table of everything added so far.
  /// - Throws: ``LexerFault`` when the patterns need too many states.
  func build() throws(LexerFault) -> Automaton {
    guard let (classOf, members) = symbolClasses() else {
      throw LexerFault("the patterns tell too many bytes apart")
    }
    let stride = members.count
    // Whether a set has a column, set by set.
    var columns = [Bool](repeating: false, count: sets.count * stride)
    for column in 0..<stride {
      for set in sets.indices { columns[set * stride + column] = members[column][set] }
    }
    var seen = [Int](repeating: 0, count: program.count)
    var generation = 0

    /// Appends the instructions reachable without input, the most important first; stops at a match.
    func close(_ entry: Int, into list: inout [Int]) -> Bool {
      var stack = [entry]
      while let instruction = stack.popLast() {
        if seen[instruction] == generation { continue }
        seen[instruction] = generation
        switch program[instruction] {
        case .split(let first, let second):
          stack.append(second)
          stack.append(first)
        case .symbol:
          list.append(instruction)
        case .match:
          list.append(instruction)
          return true
        }
      }
      return false
    }

    var numbers: [[Int]: UInt16] = [[]: 0]
    var states: [[Int]] = [[]]
    var accept: [UInt16] = [0]
    func intern(_ list: [Int]) -> UInt16 {
      if let known = numbers[list] { return known }
      let number = UInt16(states.count)
      numbers[list] = number
      states.append(list)
      var mark: UInt16 = 0
      if let last = list.last, case .match(let reported) = program[last] { mark = UInt16(reported) }
      accept.append(mark)
      return number
    }

    var starts: [UInt16] = []
    for entries in roots {
      generation += 1
      var list: [Int] = []
      for entry in entries where close(entry, into: &list) { break }
      starts.append(intern(list))
    }

    // Columns that the same instructions of a state accept lead to the same state, and most states
    // have two or three instructions: so the successors are found by signature, not by column.
    var next = [UInt16](repeating: 0, count: stride)
    var signatures = [UInt128](repeating: 0, count: stride)
    var found: [(signature: UInt128, target: UInt16)] = []
    var state = 1
    while state < states.count {
      guard states.count < AutomatonBuilder.mostStates else {
        throw LexerFault("the patterns need too many states")
      }
      let list = states[state]
      guard list.count <= UInt128.bitWidth else {
        throw LexerFault("a state tries too many patterns at once")
      }
      for column in 0..<stride { signatures[column] = 0 }
      for (bit, instruction) in list.enumerated() {
        guard case .symbol(let set, _) = program[instruction] else { continue }
        let mask = UInt128(1) << UInt128(bit)
        for column in 0..<stride where columns[set * stride + column] { signatures[column] |= mask }
      }
      found.removeAll(keepingCapacity: true)
      for column in 0..<stride {
        let signature = signatures[column]
        var target: UInt16 = 0
        if signature != 0 {
          if let known = found.first(where: { $0.signature == signature }) {
            target = known.target
          } else {
            generation += 1
            var following: [Int] = []
            for (bit, instruction) in list.enumerated()
            where signature & (UInt128(1) << UInt128(bit)) != 0 {
              guard case .symbol(_, let entry) = program[instruction] else { continue }
              if close(entry, into: &following) { break }
            }
            target = intern(following)
            found.append((signature, target))
          }
        }
        next.append(target)
      }
      state += 1
    }
    return Automaton(
      classOf: classOf, stride: stride, next: next, accept: accept, starts: starts)
  }
}

/// The table of a deterministic automaton; state 0 is the dead end.
struct Automaton: Sendable {
  /// The column of each of the 257 symbols.
  let classOf: [UInt8]
  /// The number of columns.
  let stride: Int
  /// The state after `state * stride + column`.
  let next: [UInt16]
  /// What has matched on arriving in a state; 0 for nothing.
  let accept: [UInt16]
  /// The states of the roots, in the order they were added.
  let starts: [UInt16]
}
