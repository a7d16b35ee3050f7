/// Comparison of byte sequences, eight bytes at a time, for names, keys and whole pages.
extension Span<UInt8> {
  /// Returns true if both contain the same bytes.
  /// - Complexity: O(n).
  package func hasSameBytes(as other: Span<UInt8>) -> Bool {
    withUnsafeBufferPointer { left in
      other.withUnsafeBufferPointer { right in left.hasSameBytes(as: right) }
    }
  }

  /// The index at which a run of bytes first occurs, or nil; an empty run occurs at the start.
  /// - Complexity: O(n) where the run's first words are rare, O(n × length of the run) at worst.
  package func firstOffset(of run: Span<UInt8>) -> Int? {
    guard run.count >= 15 else {
      guard let first = run.first else { return 0 }
      var index = find(first)
      while index < count {
        if has(run, at: index) { return index }
        index = find(first, from: index + 1)
      }
      return nil
    }
    return longOffset(of: run)
  }

  /// The index at which a run of 15 bytes or more first occurs.
  private func longOffset(of run: Span<UInt8>) -> Int? {
    withUnsafeBufferPointer { left in
      run.withUnsafeBufferPointer { right in left.firstOffset(of: right) }
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Returns true if both contain the same bytes.
  /// - Complexity: O(n).
  package func hasSameBytes(as other: UnsafeBufferPointer<UInt8>) -> Bool {
    guard count == other.count else { return false }
    guard count > 0 else { return true }
    return UnsafeRawBufferPointer(self).hasSameWords(as: UnsafeRawBufferPointer(other))
  }

  /// The index at which a run of bytes first occurs, or nil; an empty run occurs at the start.
  ///
  /// For each possible position of a run of 15 bytes or more, one of its first eight words is at a multiple of
  /// eight. Therefore only every eighth word is examined, and six of its bits exclude most of them.
  /// - Complexity: O(n) where the run's first words are rare, O(n × length of the run) at worst.
  package func firstOffset(of run: UnsafeBufferPointer<UInt8>) -> Int? {
    guard run.count <= count else { return nil }
    guard run.count > 0 else { return 0 }
    let bytes = UnsafeRawBufferPointer(self)
    let wanted = UnsafeRawBufferPointer(run)
    let last = count - run.count
    guard run.count >= 15 else {
      return (0...last).first { start in
        run.indices.allSatisfy { self[start + $0] == run[$0] }
      }
    }
    var marks: UInt64 = 0
    for shift in 0..<8 { marks |= 1 << Self.mark(wanted, shift) }
    var index = 0
    while index <= last + 7, index + 8 <= count {
      if marks & (1 << Self.mark(bytes, index)) != 0 {
        // The earliest position is tried first.
        for start in Swift.max(0, index - 7)...index where start <= last {
          if bytes.word(at: start) == wanted.word(at: 0),
            UnsafeRawBufferPointer(rebasing: bytes[start..<(start + run.count)])
              .hasSameWords(as: wanted)
          {
            return start
          }
        }
      }
      index &+= 8
    }
    return nil
  }

  /// Six bits of the word at an offset.
  @inline(__always)
  private static func mark(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    (bytes.word(at: offset) &* 0x9E37_79B9_7F4A_7C15) >> 58
  }
}

extension Span<UInt8> {
  /// The eight bytes from an index on as a number, the first of them lowest.
  /// - Precondition: there are eight bytes from the index on.
  @inlinable @inline(__always)
  package func word(at index: Int) -> UInt64 {
    precondition(index >= 0 && index &+ 8 <= count)
    return withUnsafeBytes { $0.loadUnaligned(fromByteOffset: index, as: UInt64.self) }.littleEndian
  }

  /// Up to eight bytes from an index on as a number, the first of them lowest, with zeros after the end.
  package func word(from start: Int) -> UInt64 {
    if count - start >= 8 { return word(at: start) }
    var word: UInt64 = 0
    var index = start
    while index < count {
      word |= UInt64(self[index]) << UInt64(8 * (index - start))
      index += 1
    }
    return word
  }
}

extension MutableSpan<UInt8> {
  /// Writes eight bytes from an index on, the lowest first.
  /// - Precondition: there are eight bytes from the index on.
  @inlinable @inline(__always)
  package mutating func write(_ word: UInt64, at index: Int) {
    precondition(index >= 0 && index &+ 8 <= count)
    withUnsafeMutableBytes {
      $0.storeBytes(of: word.littleEndian, toByteOffset: index, as: UInt64.self)
    }
  }
}

extension UnsafeRawBufferPointer {
  /// Returns true if two blocks of one length, which is not 0, are the same.
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
    while index &+ 32 <= count {
      let difference =
        (word(at: index) ^ other.word(at: index))
        | (word(at: index &+ 8) ^ other.word(at: index &+ 8))
        | (word(at: index &+ 16) ^ other.word(at: index &+ 16))
        | (word(at: index &+ 24) ^ other.word(at: index &+ 24))
      if difference != 0 { return false }
      index &+= 32
    }
    while index &+ 8 <= count {
      if word(at: index) != other.word(at: index) { return false }
      index &+= 8
    }
    // The last word overlaps the one before it.
    return word(at: count - 8) == other.word(at: count - 8)
  }

  @inline(__always)
  fileprivate func word(at offset: Int) -> UInt64 {
    loadUnaligned(fromByteOffset: offset, as: UInt64.self)
  }
}
