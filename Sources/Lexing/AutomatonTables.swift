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

  @inline(__always)
  private func match(
    _ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int, root: Int, sight: Int
  ) -> Match {
    // Names of their own, so that the loop keeps them in registers.
    let (classOf, next, accept, stride) = (classOf, next, accept, stride)
    var state = Int(starts[root])
    var result = Match(mark: Int(accept[state]), end: start, reached: start)
    var cursor = start
    var horizon = min(end, start + sight)
    scan: while true {
      while cursor < horizon {
        state = Int(next[state &* stride &+ Int(classOf[Int(bytes[cursor])])])
        if state == 0 { break scan }
        cursor &+= 1
        let mark = accept[state]
        if mark != 0 {
          result.mark = Int(mark)
          result.end = cursor
        }
      }
      if cursor == end {
        state = Int(next[state &* stride &+ Int(classOf[CharacterClass.end])])
        if accept[state] != 0 {
          result.mark = Int(accept[state])
          result.end = end
          result.tookEnd = true
        }
        break
      }
      horizon = min(end, result.end + sight)
      if cursor >= horizon { break }
    }
    result.reached = cursor
    return result
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
