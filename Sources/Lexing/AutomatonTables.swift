/// An automaton's tables lent for the length of a run, so that the inner loop reads plain memory.
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
    /// Where the match ends.
    var end: Int
    /// How far the automaton looked.
    var reached: Int
    /// True if the match took the end of the input as its last symbol.
    var tookEnd = false
  }

  /// Finds the match of the most important pattern at a position.
  ///
  /// - Parameters:
  ///   - root: the index of the start state.
  ///   - sight: how many bytes beyond the last match may be looked at.
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

  /// A function of its own and never a part of its caller, so that the loop keeps what it needs in registers.
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
  /// Lends the tables to a closure; the pointers must not leave it.
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
