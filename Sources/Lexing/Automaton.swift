internal import Synchronization

/// The deterministic automaton of a program: sets of its instructions are states; state 0 is the dead end.
///
/// A state and a successor are made when a run comes to them: of a language with hundreds of keywords, a page of code needs
/// a small part, and every build that colours code begins without tables. The lists of all states stand one behind another
/// in one array and are found again by a hash of their own.
struct Automaton: Sendable {
  let program: AutomatonProgram
  /// The state after `state * stride + column`, or ``missing``.
  private(set) var next: [UInt16]
  /// The rule that has matched on arriving in a state; 0 for none.
  private(set) var accept: [UInt16] = [0]

  /// The instructions of every state, one list behind another, and where each list starts.
  private var lists: [Int32] = []
  private var starts: [Int] = [0, 0]
  /// State numbers less one by their lists: the dead end has none.
  private var index = HashIndex(slots: 256)
  /// The state of each root plus one; 0 when it was not asked for yet.
  private var rootStates: [UInt16]
  /// The state that follows from one instruction alone, plus one; 0 when it was not asked for yet.
  private var followers: [UInt16]

  /// The instructions that are reachable without input while a list is gathered.
  private var list: [Int32] = []
  private var stack: [Int32] = []
  private var seen: [Int32]
  private var generation: Int32 = 0
  /// The instructions of a state that take the symbol in work.
  private var takers: [Int32] = []

  /// What stands for a successor that has not been made.
  static let missing = UInt16.max
  /// The most states that are kept; then all are made anew.
  private static let mostStates = 16_000

  /// An automaton of which nothing is made yet.
  init(_ program: AutomatonProgram) {
    self.program = program
    next = Array(repeating: 0, count: program.stride)
    rootStates = Array(repeating: 0, count: program.roots.count)
    followers = Array(repeating: 0, count: program.sets.count)
    seen = Array(repeating: 0, count: program.sets.count)
  }

  /// The state that a root starts in.
  @inline(__always)
  mutating func state(ofRoot root: Int) -> Int {
    let known = Int(rootStates[root])
    return known > 0 ? known - 1 : makeState(ofRoot: root)
  }

  private mutating func makeState(ofRoot root: Int) -> Int {
    if accept.count >= Self.mostStates { forgetStates() }
    begin()
    for entry in program.roots[root] where close(Int32(entry)) { break }
    let state = intern()
    rootStates[root] = state + 1
    return Int(state)
  }

  /// Makes the state behind a state and a column, for all columns that the same instructions take.
  /// - Returns: the number of the state to go on from, which is another one where all states were made anew.
  /// - Complexity: O(instructions of both states).
  mutating func makeSuccessor(of state: Int, column: Int) -> Int {
    let state = accept.count < Self.mostStates ? state : forgetStates(but: state)
    var alike = (UInt64.max, UInt64.max, UInt64.max, UInt64.max)
    takers.removeAll(keepingCapacity: true)
    for place in starts[state]..<starts[state + 1] {
      let instruction = lists[place]
      let set = Int(program.sets[Int(instruction)])
      guard set >= 0 else { continue }
      let base = set * AutomatonProgram.columnWords
      let takes = program.columns[base + column >> 6] >> UInt64(column & 63) & 1 != 0
      let flip: UInt64 = takes ? 0 : .max
      alike.0 &= program.columns[base] ^ flip
      alike.1 &= program.columns[base + 1] ^ flip
      alike.2 &= program.columns[base + 2] ^ flip
      alike.3 &= program.columns[base + 3] ^ flip
      if takes { takers.append(instruction) }
    }
    let target = takers.count == 1 ? follower(of: Int(takers[0])) : successorOfTakers()
    fill(state, alike.0, 0, target)
    fill(state, alike.1, 64, target)
    fill(state, alike.2, 128, target)
    fill(state, alike.3, 192, target)
    return state
  }

  private mutating func fill(_ state: Int, _ bits: UInt64, _ start: Int, _ target: UInt16) {
    var rest = bits
    while rest != 0 {
      let column = start + rest.trailingZeroBitCount
      guard column < program.stride else { return }
      rest &= rest &- 1
      next[state * program.stride + column] = target
    }
  }

  /// The state behind one instruction that takes a symbol.
  private mutating func follower(of instruction: Int) -> UInt16 {
    if followers[instruction] > 0 { return followers[instruction] - 1 }
    begin()
    _ = close(program.first[instruction])
    let target = intern()
    followers[instruction] = target + 1
    return target
  }

  private mutating func successorOfTakers() -> UInt16 {
    begin()
    for instruction in takers where close(program.first[Int(instruction)]) { break }
    return intern()
  }

  private mutating func begin() {
    generation += 1
    list.removeAll(keepingCapacity: true)
  }

  /// Gathers the instructions reachable without input, the most important first.
  /// - Returns: true at a match, which hides what is less important.
  private mutating func close(_ entry: Int32) -> Bool {
    stack.append(entry)
    while let popped = stack.popLast() {
      let instruction = Int(popped)
      if seen[instruction] == generation { continue }
      seen[instruction] = generation
      if program.sets[instruction] == AutomatonProgram.Step.split {
        stack.append(program.second[instruction])
        stack.append(program.first[instruction])
        continue
      }
      list.append(popped)
      if program.sets[instruction] == AutomatonProgram.Step.match {
        stack.removeAll(keepingCapacity: true)
        return true
      }
    }
    return false
  }

  /// The state of the gathered list, a new one if there is none yet.
  private mutating func intern() -> UInt16 {
    if list.isEmpty { return 0 }
    var hash = HashIndex.seed
    for instruction in list { hash = HashIndex.mix(hash, UInt64(UInt32(bitPattern: instruction))) }
    if let known = index.number(hash: hash, { hasGatheredList($0 + 1) }) {
      return UInt16(known + 1)
    }
    let number = UInt16(accept.count)
    lists += list
    starts.append(lists.count)
    let last = Int(list[list.count - 1])
    let isMatch = program.sets[last] == AutomatonProgram.Step.match
    accept.append(isMatch ? UInt16(program.first[last]) : 0)
    index.append(hash: hash)
    next.append(contentsOf: repeatElement(Self.missing, count: program.stride))
    return number
  }

  private func hasGatheredList(_ state: Int) -> Bool {
    let start = starts[state]
    guard starts[state + 1] - start == list.count else { return false }
    for place in 0..<list.count where lists[start + place] != list[place] { return false }
    return true
  }

  /// Forgets all states: no description may take more and more memory.
  private mutating func forgetStates() { self = Automaton(program) }

  /// Forgets all states but one.
  /// - Returns: its new number.
  private mutating func forgetStates(but state: Int) -> Int {
    let kept = Array(lists[starts[state]..<starts[state + 1]])
    forgetStates()
    list = kept
    return Int(intern())
  }
}

/// The automata of a lexer: each run has one of its own for its time, and what one run has made serves the next.
///
/// There are as many as have run at once, which is one for each task, and one more for a language inside itself.
final class AutomatonPool: Sendable {
  /// An automaton in a place of its own: passing it on copies no list. Nobody else waits for it while a run has it.
  final class Member: Sendable {
    let automaton: Mutex<Automaton>

    fileprivate init(_ automaton: Automaton) { self.automaton = Mutex(automaton) }
  }

  private let program: AutomatonProgram
  private let idle = Mutex<[Member]>([])

  init(_ program: AutomatonProgram) { self.program = program }

  /// An automaton for a run.
  func take() -> Member {
    idle.withLock { $0.popLast() } ?? Member(Automaton(program))
  }

  /// Takes an automaton back after a run.
  func give(_ member: Member) {
    idle.withLock { $0.append(member) }
  }

  /// The number of states of the automaton that ran last, for measuring.
  var stateCount: Int {
    idle.withLock(\.last)?.automaton.withLock { $0.accept.count } ?? 0
  }
}
