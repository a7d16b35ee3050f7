/// Builds the table of a deterministic automaton from a nondeterministic program: sets of instructions
/// become states.
///
/// The instruction lists of all states are in one array, with a custom hash index, because this runs
/// in every build that highlights code.
struct SubsetConstruction {
  private enum Step {
    static let split: Int16 = -1
    static let match: Int16 = -2
  }

  /// For each instruction the number of its set, or a code for its kind.
  private var sets: [Int16]
  /// The successor of each instruction; for a match its mark.
  private var first: [Int32]
  private var second: [Int32]

  /// The column of each of the 257 symbols.
  private let classOf: [UInt8]
  private let stride: Int
  /// The columns of all sets, one set after another.
  private let columns: [UInt8]
  private let columnStarts: [Int]

  /// The instructions of all states, one list after another.
  private var lists: [Int32] = []
  private var starts: [Int] = [0, 0]
  /// An index from lists to state numbers minus one; the dead end has no list.
  private var index = HashIndex(slots: 1024)
  private var accept: [UInt16] = [0]
  private var next: [UInt16]
  /// The successor state of a single instruction, plus one; 0 if it has not been computed yet.
  private var followers: [UInt16]

  /// For each column of the current state the index of its successor in ``targets``; there are at most 255
  /// columns.
  private var kinds: [UInt8]
  /// The successors of the current state, the dead end first.
  private var targets: [UInt16] = []
  /// The list under construction: the instructions that are reachable without input.
  private var list: [Int32] = []
  private var stack: [Int32] = []
  private var seen: [Int32]
  private var generation: Int32 = 0

  /// The bytes whose columns come first.
  private static let common = Array("abcdefghijklmnopqrstuvwxyz \n_().,;:=\"'-/0123456789".utf8)

  /// The limit on the states of one language; a description that needs more is an error.
  private static let mostStates = 16_000

  /// Prepares for a program.
  /// - Parameter sets: the sets of symbols that its instructions take.
  /// - Throws: when the sets distinguish more than 255 classes of symbols.
  init(sets: [CharacterClass], instructions: Int) throws(LexerError) {
    // Starts with one class for all bytes and one for the end; each set splits the classes that it
    // contains only in part.
    var classes = [CharacterClass().invertedBytes, CharacterClass.onlyEnd]
    for set in sets {
      for place in classes.indices {
        let inside = classes[place].intersection(set)
        if inside.isEmpty || inside == classes[place] { continue }
        guard classes.count < 255 else {
          throw LexerError("the patterns tell too many bytes apart")
        }
        classes.append(classes[place].subtracting(inside))
        classes[place] = inside
      }
    }
    // The bytes that are most common in code get adjacent columns, so that a run touches less memory.
    classes =
      Self.common.reduce(into: []) { sorted, byte in
        if let place = classes.firstIndex(where: { $0.contains(Int(byte)) }) {
          sorted.append(classes.remove(at: place))
        }
      } + classes
    var classOf = [UInt8](repeating: 0, count: CharacterClass.count)
    var samples = [Int](repeating: 0, count: classes.count)
    for (number, members) in classes.enumerated() {
      members.forEach { symbol in
        classOf[symbol] = UInt8(number)
        samples[number] = symbol
      }
    }
    let count = classes.count
    self.classOf = classOf
    stride = count
    var columns: [UInt8] = []
    var columnStarts = [0]
    for set in sets {
      for column in 0..<count where set.contains(samples[column]) { columns.append(UInt8(column)) }
      columnStarts.append(columns.count)
    }
    self.columns = columns
    self.columnStarts = columnStarts
    self.sets = Array(repeating: 0, count: instructions)
    first = Array(repeating: 0, count: instructions)
    second = Array(repeating: 0, count: instructions)
    seen = Array(repeating: 0, count: instructions)
    followers = Array(repeating: 0, count: instructions)
    next = Array(repeating: 0, count: count)
    kinds = Array(repeating: 0, count: count)
  }

  // MARK: The program

  /// Adds an instruction that takes a symbol of a set.
  mutating func note(_ number: Int, set: Int, next: Int) {
    sets[number] = Int16(set)
    first[number] = Int32(next)
  }

  /// Adds an instruction with two successors, of which the first is more important.
  mutating func note(_ number: Int, first: Int, second: Int) {
    sets[number] = Step.split
    self.first[number] = Int32(first)
    self.second[number] = Int32(second)
  }

  /// Adds an instruction that ends a pattern.
  mutating func note(_ number: Int, mark: Int) {
    sets[number] = Step.match
    first[number] = Int32(mark)
  }

  // MARK: States

  /// Builds the table.
  /// - Parameter roots: for each start the entries that can match there, the most important first.
  /// - Throws: when there are too many states.
  /// - Complexity: O(states × columns).
  mutating func automaton(roots: [[Int]]) throws(LexerError) -> Automaton {
    var rootStates: [UInt16] = []
    for entries in roots {
      begin()
      for entry in entries where close(Int32(entry)) { break }
      rootStates.append(intern())
    }
    var narrow = [UInt64](repeating: 0, count: stride)
    var wide = [UInt128](repeating: 0, count: stride)
    var narrowFound: [UInt64] = []
    var wideFound: [UInt128] = []
    var state = 1
    while state < accept.count {
      guard accept.count < Self.mostStates else {
        throw LexerError("the patterns need too many states")
      }
      // Grows by doubling: growing row by row took a tenth of the construction.
      let needed = (state + 1) * stride
      if next.count < needed { next += [UInt16](repeating: 0, count: max(next.count, 64 * stride)) }
      switch starts[state + 1] - starts[state] {
      case 1: expandSingle(state)
      case ...64: expand(state, &narrow, &narrowFound)
      case ...128: expand(state, &wide, &wideFound)
      default: expandCrowded(state)
      }
      state += 1
    }
    next.removeLast(next.count - state * stride)
    return Automaton(
      classOf: classOf, stride: stride, next: next, accept: accept, starts: rootStates)
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
      if sets[instruction] == Step.split {
        stack.append(second[instruction])
        stack.append(first[instruction])
        continue
      }
      list.append(popped)
      if sets[instruction] == Step.match {
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
    if let known = index.number(hash: hash, { hasGatheredList($0 + 1) }) {
      return UInt16(known + 1)
    }
    let number = UInt16(accept.count)
    lists += list
    starts.append(lists.count)
    let last = Int(list[list.count - 1])
    accept.append(sets[last] == Step.match ? UInt16(first[last]) : 0)
    index.append(hash: hash)
    return number
  }

  private func hasGatheredList(_ state: Int) -> Bool {
    let start = starts[state]
    guard starts[state + 1] - start == list.count else { return false }
    for place in 0..<list.count where lists[start + place] != list[place] { return false }
    return true
  }

  /// The successor state of one instruction that takes a symbol.
  private mutating func follower(of instruction: Int) -> UInt16 {
    if followers[instruction] > 0 { return followers[instruction] - 1 }
    begin()
    _ = close(first[instruction])
    let target = intern()
    followers[instruction] = target + 1
    return target
  }

  /// Fills the row of a state with a single instruction, as most states of keywords have.
  private mutating func expandSingle(_ state: Int) {
    let instruction = Int(lists[starts[state]])
    let set = Int(sets[instruction])
    guard set >= 0 else { return }
    let target = follower(of: instruction)
    for place in columnStarts[set]..<columnStarts[set + 1] {
      next[state * stride + Int(columns[place])] = target
    }
  }

  /// Fills the row of a state. Columns that the same instructions accept lead to the same state, so the
  /// successors are found by those instructions and not by column.
  /// - Parameters:
  ///   - signatures: a bit for each instruction; all 0 before and after the call.
  ///   - found: memory for the distinct signatures.
  private mutating func expand<Bits: FixedWidthInteger>(
    _ state: Int, _ signatures: inout [Bits], _ found: inout [Bits]
  ) {
    let start = starts[state]
    let count = starts[state + 1] - start
    let stride = stride
    found.removeAll(keepingCapacity: true)
    // Pointers avoid bounds and uniqueness checks for each column, which would dominate the cost.
    signatures.withUnsafeMutableBufferPointer { signatures in
      columns.withUnsafeBufferPointer { columns in
        for bit in 0..<count {
          let set = Int(sets[Int(lists[start + bit])])
          guard set >= 0 else { continue }
          let mask = Bits(1) << Bits(bit)
          for place in columnStarts[set]..<columnStarts[set + 1] {
            signatures[Int(columns[place])] |= mask
          }
        }
      }
      kinds.withUnsafeMutableBufferPointer { kinds in
        // Neighbouring columns often have the same signature.
        var last: (signature: Bits, kind: UInt8) = (0, 0)
        for column in 0..<stride {
          let signature = signatures[column]
          signatures[column] = 0
          if signature != last.signature {
            var kind = 0
            if signature != 0 {
              while kind < found.count, found[kind] != signature { kind += 1 }
              if kind == found.count { found.append(signature) }
              kind += 1
            }
            last = (signature, UInt8(truncatingIfNeeded: kind))
          }
          kinds[column] = last.kind
        }
      }
    }
    targets.removeAll(keepingCapacity: true)
    targets.append(0)
    for signature in found { targets.append(successor(of: start, signature)) }
    let row = state * stride
    next.withUnsafeMutableBufferPointer { next in
      kinds.withUnsafeBufferPointer { kinds in
        for column in 0..<stride { next[row + column] = targets[Int(kinds[column])] }
      }
    }
  }

  /// Fills the row of a state with more instructions than bits.
  private mutating func expandCrowded(_ state: Int) {
    let range = starts[state]..<starts[state + 1]
    var takers = [[Int32]](repeating: [], count: stride)
    for place in range {
      let set = Int(sets[Int(lists[place])])
      guard set >= 0 else { continue }
      for column in columnStarts[set]..<columnStarts[set + 1] {
        takers[Int(columns[column])].append(lists[place])
      }
    }
    var known: [[Int32]: UInt16] = [[]: 0]
    for column in 0..<stride {
      if let target = known[takers[column]] {
        next[state * stride + column] = target
        continue
      }
      begin()
      for instruction in takers[column] where close(first[Int(instruction)]) { break }
      let target = intern()
      known[takers[column]] = target
      next[state * stride + column] = target
    }
  }

  /// The successor state of some instructions of a list.
  private mutating func successor<Bits: FixedWidthInteger>(
    of start: Int, _ signature: Bits
  ) -> UInt16 {
    if signature.nonzeroBitCount == 1 {
      return follower(of: Int(lists[start + signature.trailingZeroBitCount]))
    }
    begin()
    var rest = signature
    while rest != 0 {
      let instruction = Int(lists[start + rest.trailingZeroBitCount])
      rest &= rest &- 1
      if close(first[instruction]) { break }
    }
    return intern()
  }
}
