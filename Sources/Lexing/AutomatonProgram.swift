/// A nondeterministic program: what an ``Automaton`` makes its states of. It does not change any more.
struct AutomatonProgram: Sendable {
  /// What an instruction is that takes no symbol.
  enum Step {
    static let split: Int16 = -1
    static let match: Int16 = -2
  }

  /// For each instruction the set that it takes, or what else it is.
  private(set) var sets: [Int16]
  /// Where each instruction leads to; the mark of a match.
  private(set) var first: [Int32]
  private(set) var second: [Int32]
  /// For each root the entries that can match there, the most important first.
  let roots: [[Int]]

  /// The column of each of the 257 symbols.
  let classOf: [UInt8]
  /// The number of columns, at most 255.
  let stride: Int
  /// A bit for each column of each set: ``columnWords`` numbers a set.
  let columns: [UInt64]

  static let columnWords = 4

  /// The bytes whose columns come first.
  private static let common = Array("abcdefghijklmnopqrstuvwxyz \n_().,;:=\"'-/0123456789".utf8)

  /// Prepares for a program.
  /// - Parameter sets: the sets of symbols that its instructions take.
  /// - Throws: when the sets tell more than 255 classes of symbols apart.
  init(sets: [CharacterClass], instructions: Int, roots: [[Int]]) throws(LexerError) {
    // One class for all bytes and one for the end; each set splits those that it holds a part of.
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
    // The columns of the bytes that are most common in code stand together, so that a run touches less memory.
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

  /// An instruction that takes a symbol of a set.
  mutating func note(_ number: Int, set: Int, next: Int) {
    sets[number] = Int16(set)
    first[number] = Int32(next)
  }

  /// An instruction that goes two ways, the first being the more important.
  mutating func note(_ number: Int, first: Int, second: Int) {
    sets[number] = Step.split
    self.first[number] = Int32(first)
    self.second[number] = Int32(second)
  }

  /// An instruction that ends a pattern.
  mutating func note(_ number: Int, mark: Int) {
    sets[number] = Step.match
    first[number] = Int32(mark)
  }
}
