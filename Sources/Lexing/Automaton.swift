internal import Synchronization

/// A deterministic automaton whose states are built on demand from a nondeterministic program (lazy subset construction):
/// sets of instructions are states; state 0 is the dead end.
///
/// A build that highlights code starts without tables, and a page of code reaches only a small part of the states of a
/// language with hundreds of keywords. The instruction lists of all states are in one array, with a custom hash index.
struct Automaton: Sendable {
  let program: AutomatonProgram
  /// The state after `state * stride + column`, or ``missing``.
  private(set) var next: [UInt16]
  /// The rule that has matched on arriving in a state; 0 for none.
  private(set) var accept: [UInt16] = [0]

  /// The instructions of all states, one list after another, and the start of each list.
  private var lists: [Int32] = []
  private var starts: [Int] = [0, 0]
  /// An index from lists to state numbers minus one; the dead end has no list.
  private var index = HashIndex(slots: 256)
  /// The state of each root plus one; 0 if it has not been computed yet.
  private var rootStates: [UInt16]
  /// The successor state of a single instruction, plus one; 0 if it has not been computed yet.
  private var followers: [UInt16]

  /// The list under construction: the instructions that are reachable without input.
  private var list: [Int32] = []
  private var stack: [Int32] = []
  private var seen: [Int32]
  private var generation: Int32 = 0
  /// The instructions of the current state that take the current symbol.
  private var takers: [Int32] = []

  /// The value of a successor that has not been computed.
  static let missing = UInt16.max
  /// The limit on states; when it is reached, all are discarded and built again on demand.
  private static let mostStates = 16_000

  /// Makes an automaton without states.
  init(_ program: AutomatonProgram) {
    self.program = program
    next = Array(repeating: 0, count: program.stride)
    rootStates = Array(repeating: 0, count: program.roots.count)
    followers = Array(repeating: 0, count: program.sets.count)
    seen = Array(repeating: 0, count: program.sets.count)
  }

  /// The start state of a root.
  @inline(__always)
  mutating func state(ofRoot root: Int) -> Int {
    let known = Int(rootStates[root])
    return known > 0 ? known - 1 : makeState(ofRoot: root)
  }

  private mutating func makeState(ofRoot root: Int) -> Int {
    if accept.count >= Self.mostStates { discardStates() }
    begin()
    for entry in program.roots[root] where close(Int32(entry)) { break }
    let state = intern()
    rootStates[root] = state + 1
    return Int(state)
  }

  /// Computes the successor of a state for a column, and for all columns that the same instructions take.
  /// - Returns: the number of the state itself, which changes when all states were discarded.
  /// - Complexity: O(instructions of both states).
  mutating func makeSuccessor(of state: Int, column: Int) -> Int {
    let state = accept.count < Self.mostStates ? state : discardStates(but: state)
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

  /// The successor state of one instruction that takes a symbol.
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

  /// Collects the instructions reachable without input, the most important first.
  /// - Returns: true at a match, after which less important instructions have no effect.
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

  /// The state for the collected list, a new one if there is none yet.
  private mutating func intern() -> UInt16 {
    if list.isEmpty { return 0 }
    var hash = HashIndex.seed
    for instruction in list { hash = HashIndex.mix(hash, UInt64(UInt32(bitPattern: instruction))) }
    if let known = index.number(hash: hash, { hasCollectedList($0 + 1) }) {
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

  private func hasCollectedList(_ state: Int) -> Bool {
    let start = starts[state]
    guard starts[state + 1] - start == list.count else { return false }
    for place in 0..<list.count where lists[start + place] != list[place] { return false }
    return true
  }

  /// Discards all states, which bounds the memory of an automaton.
  private mutating func discardStates() { self = Automaton(program) }

  /// Discards all states but one.
  /// - Returns: its new number.
  private mutating func discardStates(but state: Int) -> Int {
    let kept = Array(lists[starts[state]..<starts[state + 1]])
    discardStates()
    list = kept
    return Int(intern())
  }
}

/// A pool of a lexer's automata: a run borrows one exclusively, and the next run uses the states that it has built.
///
/// The pool grows to the largest number of simultaneous runs: one for each task, and one more for each level of a language
/// embedded in itself.
final class AutomatonPool: Sendable {
  /// An automaton behind a reference, so that borrowing it copies no lists. The lock is never contended: one run has it.
  final class Member: Sendable {
    let automaton: Mutex<Automaton>

    fileprivate init(_ automaton: Automaton) { self.automaton = Mutex(automaton) }
  }

  private let program: AutomatonProgram
  private let idle = Mutex<[Member]>([])

  init(_ program: AutomatonProgram) { self.program = program }

  /// Borrows an automaton for a run.
  func take() -> Member {
    idle.withLock { $0.popLast() } ?? Member(Automaton(program))
  }

  /// Returns an automaton to the pool.
  func give(_ member: Member) {
    idle.withLock { $0.append(member) }
  }

  /// The number of states of the automaton that was returned last, for measuring.
  var stateCount: Int {
    idle.withLock(\.last)?.automaton.withLock { $0.accept.count } ?? 0
  }
}
