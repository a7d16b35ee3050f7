/// A pattern as a program for a matcher that goes back: what an automaton cannot say, such as where the groups of a
/// match are, references, and lookarounds inside a pattern.
///
/// It only runs where the automaton has found a match of the pattern, or of a wider one, and its steps are limited.
struct PatternMatcher: Sendable {
  private enum Instruction: Sendable {
    case symbol(set: Int)
    case split(first: Int, second: Int)
    case jump(Int)
    /// Notes the position in a register.
    case save(Int)
    /// Fails when the position is still the one in a register: the body of a loop took nothing.
    case progress(Int)
    case assert(Pattern.Assertion)
    /// Goes on at `next` when the program at the next instruction does, or does not, match here.
    case ahead(negative: Bool, next: Int)
    case behind(negative: Bool, next: Int)
    case atomic(next: Int)
    case reference(Int)
    case match
  }

  private var program: [Instruction] = []
  private var sets: [CharacterClass] = []
  /// The number of groups, whose bounds are the first registers.
  let groupCount: Int
  private var registerCount: Int

  /// How far a lookbehind looks.
  private static let longestBehind = 64

  /// Compiles a pattern.
  /// - Complexity: O(size of the pattern, repetitions spelled out).
  init(_ pattern: AnchoredPattern) {
    groupCount = pattern.groupCount
    registerCount = 2 * pattern.groupCount
    compile(pattern.whole)
    program.append(.match)
  }

  private mutating func compile(_ pattern: Pattern) {
    switch pattern {
    case .empty: break
    case .symbol(let set):
      sets.append(set)
      program.append(.symbol(set: sets.count - 1))
    case .character(let set): compile(.utf8(set))
    case .sequence(let parts): for part in parts { compile(part) }
    case .choice(let alternatives):
      var jumps: [Int] = []
      for alternative in alternatives.dropLast() {
        let split = reserve()
        compile(alternative)
        jumps.append(reserve())
        program[split] = .split(first: split + 1, second: program.count)
      }
      compile(alternatives[alternatives.count - 1])
      for jump in jumps { program[jump] = .jump(program.count) }
    case .repeated(let body, let least, let most, let greedy):
      for _ in 0..<least { compile(body) }
      if let most {
        var splits: [Int] = []
        for _ in least..<max(least, most) {
          splits.append(reserve())
          compile(body)
        }
        for split in splits { set(split, to: split + 1, or: program.count, greedy) }
      } else {
        let split = reserve()
        if body.isNullable {
          let register = registerCount
          registerCount += 1
          program.append(.save(register))
          compile(body)
          program.append(.progress(register))
        } else {
          compile(body)
        }
        program.append(.jump(split))
        set(split, to: split + 1, or: program.count, greedy)
      }
    case .group(let number, let body):
      program.append(.save(2 * number - 2))
      compile(body)
      program.append(.save(2 * number - 1))
    case .reference(let number): program.append(.reference(number))
    case .assertion(let assertion): program.append(.assert(assertion))
    case .look(let body, let isAhead, let negative):
      let place = reserve()
      compile(body)
      program.append(.match)
      program[place] =
        isAhead
        ? .ahead(negative: negative, next: program.count)
        : .behind(negative: negative, next: program.count)
    case .atomic(let body):
      let place = reserve()
      compile(body)
      program.append(.match)
      program[place] = .atomic(next: program.count)
    }
  }

  private mutating func reserve() -> Int {
    program.append(.match)
    return program.count - 1
  }

  private mutating func set(_ place: Int, to inner: Int, or around: Int, _ greedy: Bool) {
    program[place] =
      greedy ? .split(first: inner, second: around) : .split(first: around, second: inner)
  }

  /// The memory of a run, to be used again by the next.
  struct Memory {
    /// The bounds of group n at 2n − 2 and 2n − 1; -1 for a group that took no part.
    fileprivate(set) var registers: [Int] = []
    fileprivate var trail: [Choice] = []
    /// The steps made so far, and how many may be made.
    var steps = 0
    var limit = 0

    /// A place to go back to, or a register's former value.
    fileprivate struct Choice {
      var instruction: Int
      var position: Int
    }
  }

  /// Matches at a position.
  /// - Parameters:
  ///   - range: the part of the bytes that exists for the match.
  ///   - memory: gets the groups; its limit bounds the work.
  /// - Returns: the end of the match, or nil when there is none or the limit was reached.
  func match(
    _ bytes: Span<UInt8>, _ position: Int, in range: Range<Int>,
    memory: inout Memory
  ) -> Int? {
    memory.registers.removeAll(keepingCapacity: true)
    memory.registers.append(contentsOf: repeatElement(-1, count: registerCount))
    memory.trail.removeAll(keepingCapacity: true)
    return run(0, bytes, position, range, &memory)
  }

  private func run(
    _ start: Int, _ bytes: Span<UInt8>, _ position: Int, _ range: Range<Int>,
    _ memory: inout Memory
  ) -> Int? {
    let base = memory.trail.count
    var instruction = start
    var position = position
    while true {
      memory.steps += 1
      if memory.steps > memory.limit {
        memory.trail.removeLast(memory.trail.count - base)
        return nil
      }
      var isMatching = true
      switch program[instruction] {
      case .symbol(let set):
        if position < range.upperBound, sets[set].contains(Int(bytes[position])) {
          position += 1
          instruction += 1
        } else if position == range.upperBound, sets[set].hasEnd {
          instruction += 1
        } else {
          isMatching = false
        }
      case .split(let first, let second):
        memory.trail.append(Memory.Choice(instruction: second, position: position))
        instruction = first
      case .jump(let target): instruction = target
      case .save(let register):
        memory.trail.append(
          Memory.Choice(instruction: -1 - register, position: memory.registers[register]))
        memory.registers[register] = position
        instruction += 1
      case .progress(let register):
        isMatching = memory.registers[register] != position
        instruction += 1
      case .assert(let assertion):
        isMatching = holds(assertion, bytes, position, range)
        instruction += 1
      case .ahead(let negative, let next):
        let found = run(instruction + 1, bytes, position, range, &memory)
        isMatching = (found == nil) == negative
        instruction = next
      case .behind(let negative, let next):
        let found = matchesBehind(instruction + 1, bytes, position, range, &memory)
        isMatching = found != negative
        instruction = next
      case .atomic(let next):
        if let end = run(instruction + 1, bytes, position, range, &memory) {
          position = end
          instruction = next
        } else {
          isMatching = false
        }
      case .reference(let number):
        let (low, high) = (memory.registers[2 * number - 2], memory.registers[2 * number - 1])
        isMatching = low >= 0 && high >= low && position + high - low <= range.upperBound
        if isMatching {
          var offset = 0
          while offset < high - low, bytes[low + offset] == bytes[position + offset] { offset += 1 }
          memory.steps += offset
          isMatching = offset == high - low
          position += offset
          instruction += 1
        }
      case .match:
        // Registers stay as they are; choices of an inner run are given up.
        if base > 0 {
          forget(downTo: base, &memory)
        } else {
          memory.trail.removeAll(keepingCapacity: true)
        }
        return position
      }
      if isMatching { continue }
      // Back to the last choice; registers get their former values on the way.
      var found = false
      while memory.trail.count > base {
        let choice = memory.trail.removeLast()
        if choice.instruction < 0 {
          memory.registers[-1 - choice.instruction] = choice.position
        } else {
          instruction = choice.instruction
          position = choice.position
          found = true
          break
        }
      }
      if !found { return nil }
    }
  }

  /// Drops the choices of an inner run that has matched, but not what undoes its registers.
  private func forget(downTo base: Int, _ memory: inout Memory) {
    var kept = base
    for index in base..<memory.trail.count where memory.trail[index].instruction < 0 {
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
      if run(start, bytes, begin, range.lowerBound..<position, &memory) == position { return true }
    }
    return false
  }

  private func holds(
    _ assertion: Pattern.Assertion, _ bytes: Span<UInt8>, _ position: Int,
    _ range: Range<Int>
  ) -> Bool {
    switch assertion {
    case .lineStart: return position == range.lowerBound || bytes[position - 1] == 0x0A
    case .lineEnd: return position == range.upperBound || bytes[position] == 0x0A
    case .inputEnd: return position == range.upperBound
    case .wordBoundary, .notWordBoundary:
      let before =
        position > range.lowerBound
        && CharacterClass.boundaryWord.contains(Int(bytes[position - 1]))
      let after =
        position < range.upperBound && CharacterClass.boundaryWord.contains(Int(bytes[position]))
      return (before != after) == (assertion == .wordBoundary)
    }
  }
}
