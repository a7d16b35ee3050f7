/// Runs a ``MatcherProgram`` by backtracking: it handles what an automaton cannot, such as groups, references, and
/// lookarounds inside a pattern.
///
/// It only runs where the automaton has found a match of the pattern or of a relaxed form, and its steps are limited.
/// The memory of the program is borrowed for the duration of a run.
struct PatternMatcher {
  let steps: UnsafeBufferPointer<MatcherStep>
  let sets: UnsafeBufferPointer<UInt64>
  let entries: UnsafeBufferPointer<MatcherProgram.Entry>

  /// The largest number of bytes that a lookbehind examines.
  private static let longestBehind = 64

  /// The working memory of a run, which is reused by the next run.
  struct Memory {
    /// The bounds of group n at 2n − 2 and 2n − 1; -1 for a group that did not take part in the
    /// match.
    fileprivate(set) var registers: [Int] = []
    fileprivate var trail: [Choice] = []
    /// The number of steps so far.
    var steps = 0
    var limit = 0

    /// A point to backtrack to, or the former value of a register.
    fileprivate struct Choice {
      var step: Int
      var position: Int
    }
  }

  /// Matches at a position.
  /// - Parameters:
  ///   - entry: the number of the pattern's entry.
  ///   - range: the part of the bytes that the match can see.
  ///   - memory: gets the groups; contains the limit on the steps.
  /// - Returns: the end of the match, or nil when there is none or the limit was reached.
  /// - Complexity: O(limit of the memory).
  func match(
    _ entry: Int, _ bytes: Span<UInt8>, _ position: Int, in range: Range<Int>,
    memory: inout Memory
  ) -> Int? {
    let entry = entries[entry]
    let count = Int(entry.registers)
    while memory.registers.count < count { memory.registers.append(-1) }
    for register in 0..<count { memory.registers[register] = -1 }
    return run(Int(entry.start), isInner: false, bytes, position, range, &memory)
  }

  /// Returns true if a set has a byte.
  @inline(__always)
  private func contains(_ set: Int32, _ byte: UInt8) -> Bool {
    sets[MatcherProgram.setWords &* Int(set) &+ Int(byte &>> 6)] &>> UInt64(byte & 63) & 1 != 0
  }

  /// Returns true if a set has the symbol at a position, which may be the end of the input.
  @inline(__always)
  private func contains(
    _ set: Int32, _ bytes: Span<UInt8>, _ position: Int, _ end: Int
  ) -> Bool {
    position < end
      ? contains(set, bytes[position])
      : sets[MatcherProgram.setWords &* Int(set) &+ (MatcherProgram.setWords - 1)] != 0
  }

  /// Returns true if the match ends at a step. The bytes that the previous step took are then part of the token and
  /// examined only once, so they do not count as steps: the line of a comment may be long.
  private func endsMatch(_ index: Int) -> Bool {
    var index = index
    while true {
      switch steps[index].kind {
      case .jump: index = Int(steps[index].a)
      case .save: index &+= 1
      case .match: return true
      default: return false
      }
    }
  }

  private func run(
    _ start: Int, isInner: Bool, _ bytes: Span<UInt8>, _ position: Int,
    _ range: Range<Int>, _ memory: inout Memory
  ) -> Int? {
    let base = memory.trail.count
    let end = range.upperBound
    var index = start
    var position = position
    while true {
      memory.steps &+= 1
      if memory.steps > memory.limit {
        memory.trail.removeLast(memory.trail.count - base)
        return nil
      }
      let step = steps[index]
      index &+= 1
      var isMatching = true
      switch step.kind {
      case .symbol:
        isMatching = contains(step.a, bytes, position, end)
        if isMatching, position < end { position &+= 1 }
      case .byte:
        isMatching = position < end && Int32(bytes[position]) == step.a
        position &+= 1
      case .bytes:
        let first = position
        let last = end - position > Int(step.c) ? position &+ Int(step.c) : end
        while position < last, contains(step.a, bytes[position]) { position &+= 1 }
        if isInner || !endsMatch(index) { memory.steps &+= position &- first }
        isMatching = position &- first >= Int(step.b)
      case .characters:
        let first = position
        var count: Int32 = 0
        while position < end, count < step.c {
          let length = characterLength(step.a, bytes, position, end)
          if length == 0 { break }
          position &+= length
          count &+= 1
        }
        if isInner || !endsMatch(index) { memory.steps &+= position &- first }
        isMatching = count >= step.b
      case .split:
        memory.trail.append(Memory.Choice(step: Int(step.b), position: position))
        index = Int(step.a)
      case .prefer:
        if contains(step.a, bytes, position, end) {
          memory.trail.append(Memory.Choice(step: Int(step.c), position: position))
          index = Int(step.b)
        } else {
          index = Int(step.c)
        }
      case .branch:
        index = Int(contains(step.a, bytes, position, end) ? step.b : step.c)
      case .jump: index = Int(step.a)
      case .save:
        let register = Int(step.a)
        // Without a remaining choice, the former value is never needed.
        if isInner || !memory.trail.isEmpty {
          memory.trail.append(
            Memory.Choice(step: -1 - register, position: memory.registers[register]))
        }
        memory.registers[register] = position
      case .progress: isMatching = memory.registers[Int(step.a)] != position
      case .lineStart: isMatching = position == range.lowerBound || bytes[position - 1] == 0x0A
      case .lineEnd: isMatching = position == end || bytes[position] == 0x0A
      case .inputEnd: isMatching = position == end
      case .wordBoundary: isMatching = isBoundary(bytes, position, range)
      case .notWordBoundary: isMatching = !isBoundary(bytes, position, range)
      case .ahead, .notAhead:
        let found = run(index, isInner: true, bytes, position, range, &memory) != nil
        isMatching = found == (step.kind == .ahead)
        index = Int(step.a)
      case .behind, .notBehind:
        let found = matchesBehind(index, bytes, position, range, &memory)
        isMatching = found == (step.kind == .behind)
        index = Int(step.a)
      case .nextIn: isMatching = contains(step.a, bytes, position, end)
      case .nextNotIn: isMatching = !contains(step.a, bytes, position, end)
      case .previousIn:
        isMatching = position > range.lowerBound && contains(step.a, bytes[position - 1])
      case .previousNotIn:
        isMatching = !(position > range.lowerBound && contains(step.a, bytes[position - 1]))
      case .atomic:
        if let stop = run(index, isInner: true, bytes, position, range, &memory) {
          position = stop
          index = Int(step.a)
        } else {
          isMatching = false
        }
      case .reference:
        let group = 2 * Int(step.a)
        let (low, high) = (memory.registers[group - 2], memory.registers[group - 1])
        isMatching = low >= 0 && high >= low && position + high - low <= end
        if isMatching {
          var offset = 0
          while offset < high - low, bytes[low + offset] == bytes[position + offset] { offset += 1 }
          memory.steps += offset
          isMatching = offset == high - low
          position += offset
        }
      case .match:
        // Registers keep their values; the choices of an inner run are discarded.
        if memory.trail.count > base { forget(downTo: base, &memory) }
        return position
      }
      if isMatching { continue }
      // Backtracks to the last choice and restores the registers on the way.
      var found = false
      while memory.trail.count > base {
        let choice = memory.trail.removeLast()
        if choice.step < 0 {
          memory.registers[-1 - choice.step] = choice.position
        } else {
          index = choice.step
          position = choice.position
          found = true
          break
        }
      }
      if !found { return nil }
    }
  }

  /// The length of the character at a position if it is beyond ASCII or in the set; 0 if it is neither. A byte that
  /// can neither start nor end a character counts as one.
  @inline(__always)
  private func characterLength(
    _ set: Int32, _ bytes: Span<UInt8>, _ position: Int, _ end: Int
  ) -> Int {
    let byte = bytes[position]
    if byte < 0x80 { return contains(set, byte) ? 1 : 0 }
    if byte < 0xC2 || byte > 0xF4 { return 1 }
    let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    guard position &+ length <= end else { return 0 }
    for place in position &+ 1..<position &+ length where bytes[place] & 0xC0 != 0x80 { return 0 }
    return length
  }

  /// Discards the choices of a run that has matched. The former values of registers that an inner run
  /// has changed are kept, so that outer choices can restore them.
  private func forget(downTo base: Int, _ memory: inout Memory) {
    guard base > 0 else {
      memory.trail.removeAll(keepingCapacity: true)
      return
    }
    var kept = base
    for index in base..<memory.trail.count where memory.trail[index].step < 0 {
      memory.trail[kept] = memory.trail[index]
      kept += 1
    }
    memory.trail.removeLast(memory.trail.count - kept)
  }

  private func matchesBehind(
    _ start: Int, _ bytes: Span<UInt8>, _ position: Int, _ range: Range<Int>,
    _ memory: inout Memory
  ) -> Bool {
    let farthest = max(range.lowerBound, position - Self.longestBehind)
    for begin in stride(from: position, through: farthest, by: -1) {
      let range = range.lowerBound..<position
      if run(start, isInner: true, bytes, begin, range, &memory) == position { return true }
    }
    return false
  }

  /// Returns true at a word boundary: between a word byte and another byte.
  private func isBoundary(
    _ bytes: Span<UInt8>, _ position: Int, _ range: Range<Int>
  ) -> Bool {
    let word = Int32(MatcherProgram.boundaryWord)
    let before = position > range.lowerBound && contains(word, bytes[position - 1])
    let after = position < range.upperBound && contains(word, bytes[position])
    return before != after
  }
}
