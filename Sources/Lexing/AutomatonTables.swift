/// Borrowed tables of an automaton, valid during one run, so that the inner loop reads plain
/// memory.
struct AutomatonTables {
  let classOf: UnsafePointer<UInt8>
  let next: UnsafePointer<UInt16>
  let accept: UnsafePointer<UInt16>
  let starts: UnsafePointer<UInt16>
  let stride: Int

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

  /// Finds the match of the most important pattern at a position.
  ///
  /// - Parameters:
  ///   - root: the index of the start state.
  ///   - sight: the number of bytes beyond the last match that may be examined.
  /// - Complexity: O(match + sight).
  @inline(__always)
  func match(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, root: Int, sight: Int
  ) -> Match {
    precondition(start >= 0 && end <= bytes.count)
    return bytes.withUnsafeBufferPointer { bytes in
      guard let bytes = bytes.baseAddress else { return Match(mark: 0, end: start, reached: start) }
      return match(bytes, start, end, root: root, sight: sight)
    }
  }

  /// A separate function that is never inlined, so that the loop keeps its variables in registers.
  @inline(never)
  private func match(
    _ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int, root: Int, sight: Int
  ) -> Match {
    let (classOf, next, accept, stride) = (classOf, next, accept, stride)
    var state = Int(starts[root])
    var mark = Int(accept[state])
    var stop = start
    var cursor = start
    while true {
      let horizon = end &- stop > sight ? stop &+ sight : end
      while cursor < horizon {
        state = Int(next[state &* stride &+ Int(classOf[Int(bytes[cursor])])])
        if state == 0 { return Match(mark: mark, end: stop, reached: cursor) }
        cursor &+= 1
        let found = Int(accept[state])
        if found != 0 {
          mark = found
          stop = cursor
        }
      }
      if cursor == end { break }
      if end &- stop > sight, cursor >= stop &+ sight {
        return Match(mark: mark, end: stop, reached: cursor)
      }
    }
    let found = Int(accept[Int(next[state &* stride &+ Int(classOf[CharacterClass.end])])])
    if found == 0 { return Match(mark: mark, end: stop, reached: cursor) }
    return Match(mark: found, end: end, reached: cursor, tookEnd: true)
  }
}

extension Automaton {
  /// Passes the borrowed tables to a closure; the pointers must not outlive it.
  @inline(__always)
  func withTables(_ body: (AutomatonTables) -> Void) {
    classOf.withUnsafeBufferPointer { classOf in
      next.withUnsafeBufferPointer { next in
        accept.withUnsafeBufferPointer { accept in
          starts.withUnsafeBufferPointer { starts in
            guard let classOf = classOf.baseAddress, let next = next.baseAddress,
              let accept = accept.baseAddress, let starts = starts.baseAddress
            else { return }
            body(
              AutomatonTables(
                classOf: classOf, next: next, accept: accept, starts: starts, stride: stride))
          }
        }
      }
    }
  }
}
