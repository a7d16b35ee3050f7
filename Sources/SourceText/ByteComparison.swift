/// Comparing runs of bytes, eight at a time: what names, keys and whole pages are compared with.
extension UnsafeBufferPointer<UInt8> {
  /// Whether both hold the same bytes.
  /// - Complexity: O(n).
  package func hasSameBytes(as other: UnsafeBufferPointer<UInt8>) -> Bool {
    guard count == other.count else { return false }
    guard count > 0 else { return true }
    return UnsafeRawBufferPointer(self).hasSameWords(as: UnsafeRawBufferPointer(other))
  }

  /// Where a run of bytes first occurs, or nil; an empty run occurs at the start.
  /// - Complexity: O(n) where the run's first eight bytes are rare, O(n × length of the run) at worst.
  package func firstOffset(of run: UnsafeBufferPointer<UInt8>) -> Int? {
    guard run.count <= count else { return nil }
    guard run.count > 0 else { return 0 }
    let bytes = UnsafeRawBufferPointer(self)
    let wanted = UnsafeRawBufferPointer(run)
    let last = count - run.count
    guard run.count >= 8 else {
      return (0...last).first { start in
        run.indices.allSatisfy { self[start + $0] == run[$0] }
      }
    }
    let head = wanted.loadUnaligned(as: UInt64.self)
    var start = 0
    while start <= last {
      if bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self) == head,
        UnsafeRawBufferPointer(rebasing: bytes[start..<(start + run.count)])
          .hasSameWords(as: wanted)
      {
        return start
      }
      start &+= 1
    }
    return nil
  }
}

extension UnsafeRawBufferPointer {
  /// Whether two blocks of one length, which is not 0, are the same.
  @inline(__always)
  fileprivate func hasSameWords(as other: UnsafeRawBufferPointer) -> Bool {
    guard count >= 8 else {
      var index = 0
      while index < count {
        if self[index] != other[index] { return false }
        index &+= 1
      }
      return true
    }
    var index = 0
    while index &+ 8 <= count {
      if loadUnaligned(fromByteOffset: index, as: UInt64.self)
        != other.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      {
        return false
      }
      index &+= 8
    }
    // The last word overlaps the one before it.
    return loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
      == other.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
  }
}
