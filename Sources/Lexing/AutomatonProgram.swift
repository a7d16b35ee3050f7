/// The immutable nondeterministic program from which an ``Automaton`` builds its states.
struct AutomatonProgram: Sendable {
  /// The codes of instructions that take no symbol.
  enum Step {
    static let split: Int16 = -1
    static let match: Int16 = -2
  }

  /// For each instruction the number of its set, or a code for its kind.
  private(set) var sets: [Int16]
  /// The successor of each instruction; for a match its mark.
  private(set) var first: [Int32]
  private(set) var second: [Int32]
  /// For each root the entries of the patterns that can match there, the most important first.
  let roots: [[Int]]

  /// The column of each of the 257 symbols.
  let classOf: [UInt8]
  /// The number of columns, at most 255.
  let stride: Int
  /// The columns of all sets as bits, ``columnWords`` words for each set.
  let columns: [UInt64]

  static let columnWords = 4

  /// The bytes whose columns come first.
  private static let common = Array("abcdefghijklmnopqrstuvwxyz \n_().,;:=\"'-/0123456789".utf8)

  /// Makes a program without instructions.
  /// - Parameter sets: the sets of symbols that its instructions take.
  /// - Throws: when the sets distinguish more than 255 classes of symbols.
  init(sets: [CharacterClass], instructions: Int, roots: [[Int]]) throws(LexerError) {
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
    self.classOf = classOf
    stride = classes.count
    var columns = [UInt64](repeating: 0, count: sets.count * Self.columnWords)
    for (number, set) in sets.enumerated() {
      for column in samples.indices where set.contains(samples[column]) {
        columns[number * Self.columnWords + column >> 6] |= 1 << UInt64(column & 63)
      }
    }
    self.columns = columns
    self.sets = Array(repeating: 0, count: instructions)
    first = Array(repeating: 0, count: instructions)
    second = Array(repeating: 0, count: instructions)
    self.roots = roots
  }

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
}
