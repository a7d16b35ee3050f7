/// Borrowed tables of an automaton, valid during a part of a run, so that the inner loop reads plain memory.
struct AutomatonTables {
  let classOf: UnsafePointer<UInt8>
  let next: UnsafePointer<UInt16>
  let accept: UnsafePointer<UInt16>
  let stride: Int

  /// The state of a run.
  struct Run {
    var state: Int
    /// The mark of the best match so far; 0 for none.
    var mark: Int
    /// The end of that match.
    var stop: Int
    /// The end of the bytes that the automaton has examined.
    var cursor: Int
    /// The column whose successor has not been computed yet; -1 at the end of the run.
    var missing = -1
    /// True if the match took the end of the input as its last symbol.
    var tookEnd = false
  }

  /// Continues a run until its end, or until a successor has not been computed yet.
  ///
  /// A separate function that is never inlined, so that the loop keeps its variables in registers.
  /// - Parameter sight: the number of bytes beyond the last match that may be examined.
  /// - Complexity: O(match + sight).
  @inline(never)
  func advance(_ run: Run, _ bytes: UnsafePointer<UInt8>, _ end: Int, sight: Int) -> Run {
    let (classOf, next, accept, stride) = (classOf, next, accept, stride)
    var state = run.state
    var mark = run.mark
    var stop = run.stop
    var cursor = run.cursor
    while true {
      let horizon = end &- stop > sight ? stop &+ sight : end
      while cursor < horizon {
        let column = classOf[Int(bytes[cursor])]
        let following = next[state &* stride &+ Int(column)]
        // The dead end is 0 and `missing` the greatest number: one comparison detects both.
        if following &- 1 >= Automaton.missing &- 1 {
          let missing = following == 0 ? -1 : Int(column)
          return Run(state: state, mark: mark, stop: stop, cursor: cursor, missing: missing)
        }
        state = Int(following)
        cursor &+= 1
        let found = Int(accept[state])
        if found != 0 {
          mark = found
          stop = cursor
        }
      }
      if cursor == end { break }
      if end &- stop > sight, cursor >= stop &+ sight {
        return Run(state: state, mark: mark, stop: stop, cursor: cursor)
      }
    }
    let column = classOf[CharacterClass.end]
    let following = next[state &* stride &+ Int(column)]
    if following == Automaton.missing {
      return Run(state: state, mark: mark, stop: stop, cursor: cursor, missing: Int(column))
    }
    let found = Int(accept[Int(following)])
    if found == 0 { return Run(state: state, mark: mark, stop: stop, cursor: cursor) }
    return Run(state: state, mark: found, stop: end, cursor: cursor, tookEnd: true)
  }
}

extension Automaton {
  /// The result of a run of the automaton.
  struct Match {
    /// The rule's mark; 0 for none.
    var mark: Int
    /// The end of the match.
    var end: Int
    /// The end of the bytes that the automaton examined.
    var reached: Int
    /// True if the match took the end of the input as its last symbol.
    var tookEnd = false
  }

  /// Finds the match of the most important pattern at a position, and computes the states that it reaches.
  ///
  /// - Parameters:
  ///   - root: the index of the start state.
  ///   - sight: the number of bytes beyond the last match that may be examined.
  /// - Complexity: O(match + sight).
  mutating func match(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, root: Int, sight: Int
  ) -> Match {
    precondition(start >= 0 && end <= bytes.count)
    let state = state(ofRoot: root)
    var run = AutomatonTables.Run(
      state: state, mark: Int(accept[state]), stop: start, cursor: start)
    while true {
      run = advance(run, bytes, end, sight: sight)
      if run.missing < 0 { break }
      run.state = makeSuccessor(of: run.state, column: run.missing)
    }
    return Match(mark: run.mark, end: run.stop, reached: run.cursor, tookEnd: run.tookEnd)
  }

  /// Continues a run with borrowed tables.
  @inline(__always)
  private func advance(
    _ run: AutomatonTables.Run, _ bytes: Span<UInt8>, _ end: Int, sight: Int
  ) -> AutomatonTables.Run {
    bytes.withUnsafeBufferPointer { bytes in
      program.classOf.withUnsafeBufferPointer { classOf in
        next.withUnsafeBufferPointer { next in
          accept.withUnsafeBufferPointer { accept in
            guard let bytes = bytes.baseAddress, let classOf = classOf.baseAddress,
              let next = next.baseAddress, let accept = accept.baseAddress
            else { return run }
            return AutomatonTables(
              classOf: classOf, next: next, accept: accept, stride: program.stride
            ).advance(run, bytes, end, sight: sight)
          }
        }
      }
    }
  }
}
