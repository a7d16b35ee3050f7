/// Compiles patterns into the nondeterministic program of an automaton.
///
/// Sets of its instructions become the states of an ``Automaton``. The sets are *ordered*: an earlier alternative takes
/// precedence over a longer one, as in backtracking regular expression libraries, but the automaton never backtracks.
///
/// - Complexity: O(length of the patterns); a description with 100 rules has some 500 states and 60 classes.
struct AutomatonBuilder {
  /// One step of the nondeterministic program.
  private enum Instruction {
    case symbol(set: Int, next: Int)
    case split(first: Int, second: Int)
    case match(mark: Int)
  }

  private var program: [Instruction] = []
  private var sets: [CharacterClass] = []
  /// The numbers of all sets by their content.
  private var setIndex = HashIndex(slots: 128)
  /// The numbers of the sets with one byte, which are the most common, by the byte; -1 for a set that
  /// does not exist yet.
  private var byteNumbers = [Int](repeating: -1, count: 256)
  private var roots: [[Int]] = []

  init() {}

  // MARK: The nondeterministic program

  /// Adds a pattern.
  /// - Parameter mark: the number that identifies a match of the pattern; from 1.
  /// - Returns: the program's entry for ``addRoot(_:)``.
  mutating func add(_ pattern: Pattern, mark: Int) -> Int {
    program.append(.match(mark: mark))
    return compile(pattern, next: program.count - 1)
  }

  /// Adds a start state.
  /// - Parameter entries: the patterns that can match there, the most important first.
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
    case .character(let set): return compile(.utf8(set), next: next)
    case .group(_, let body), .atomic(let body): return compile(body, next: next)
    case .look, .reference, .assertion: return next
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

  private mutating func number(of set: CharacterClass) -> Int {
    let byte = set.onlyByte
    if let byte, byteNumbers[byte] >= 0 { return byteNumbers[byte] }
    let hash = set.hash
    if byte == nil, let known = setIndex.number(hash: hash, { sets[$0] == set }) { return known }
    sets.append(set)
    setIndex.append(hash: hash)
    if let byte { byteNumbers[byte] = sets.count - 1 }
    return sets.count - 1
  }

  // MARK: The finished program

  /// The program of the patterns added so far.
  /// - Throws: ``LexerError`` when the patterns distinguish too many classes of bytes.
  func build() throws(LexerError) -> AutomatonProgram {
    var result = try AutomatonProgram(sets: sets, instructions: program.count, roots: roots)
    for (number, instruction) in program.enumerated() {
      switch instruction {
      case .symbol(let set, let next): result.note(number, set: set, next: next)
      case .split(let first, let second): result.note(number, first: first, second: second)
      case .match(let mark): result.note(number, mark: mark)
      }
    }
    return result
  }
}
