/// Members of `Collection` that code over bytes needs and that spans lack.
extension Span<UInt8> {
  /// The first byte, nil when there is none.
  @inlinable @inline(__always)
  package var first: UInt8? { isEmpty ? nil : self[0] }

  /// The last byte, nil when there is none.
  @inlinable @inline(__always)
  package var last: UInt8? { isEmpty ? nil : self[count - 1] }

  /// The index of the first byte that satisfies a condition, or nil.
  /// - Complexity: O(n).
  @inlinable @inline(__always)
  package func firstIndex(where isWanted: (UInt8) -> Bool) -> Int? {
    var index = 0
    while index < count {
      if isWanted(self[index]) { return index }
      index &+= 1
    }
    return nil
  }

  /// The index of the first byte that has a value, or nil.
  /// - Complexity: O(n), by `memchr`.
  package func firstIndex(of byte: UInt8) -> Int? {
    let index = find(byte)
    return index < count ? index : nil
  }

  /// The index of the last byte that has a value, or nil.
  /// - Complexity: O(n).
  package func lastIndex(of byte: UInt8) -> Int? {
    var index = count - 1
    while index >= 0 {
      if self[index] == byte { return index }
      index -= 1
    }
    return nil
  }

  /// Returns true if a byte occurs.
  /// - Complexity: O(n), by `memchr`.
  package func contains(_ byte: UInt8) -> Bool { find(byte) < count }

  /// Returns true if a byte satisfies a condition.
  /// - Complexity: O(n).
  @inlinable @inline(__always)
  package func contains(where isWanted: (UInt8) -> Bool) -> Bool {
    firstIndex(where: isWanted) != nil
  }

  /// Returns true if all bytes satisfy a condition.
  /// - Complexity: O(n).
  @inlinable @inline(__always)
  package func allSatisfy(_ isWanted: (UInt8) -> Bool) -> Bool {
    firstIndex(where: { !isWanted($0) }) == nil
  }

  /// The number of bytes that satisfy a condition.
  /// - Complexity: O(n).
  @inlinable @inline(__always)
  package func count(where isWanted: (UInt8) -> Bool) -> Int {
    var (index, found) = (0, 0)
    while index < count {
      if isWanted(self[index]) { found &+= 1 }
      index &+= 1
    }
    return found
  }

  /// Calls a closure with each byte.
  /// - Complexity: O(n).
  @inlinable @inline(__always)
  package func forEach(_ body: (UInt8) -> Void) {
    var index = 0
    while index < count {
      body(self[index])
      index &+= 1
    }
  }

  /// Returns true if the bytes equal a literal.
  @inlinable @inline(__always)
  package func equals(_ text: StaticString) -> Bool {
    count == text.utf8CodeUnitCount && has(text, at: 0)
  }

  /// Returns true if the bytes begin with others.
  /// - Complexity: O(length of the others).
  package func starts(with other: Span<UInt8>) -> Bool {
    count >= other.count && extracting(first: other.count).hasSameBytes(as: other)
  }

  /// Returns true if other bytes are at an index.
  /// - Complexity: O(length of the others).
  package func has(_ other: Span<UInt8>, at index: Int) -> Bool {
    index >= 0 && other.count <= count - index
      && extracting(index..<index + other.count).hasSameBytes(as: other)
  }

  /// Returns true if the bytes come before others, as Ruby's `<=>` orders strings.
  /// - Complexity: O(n).
  package func lexicographicallyPrecedes(_ other: Span<UInt8>) -> Bool {
    var index = 0
    let both = Swift.min(count, other.count)
    while index < both {
      if self[index] != other[index] { return self[index] < other[index] }
      index &+= 1
    }
    return count < other.count
  }
}

extension [UInt8] {
  /// A copy of a span's bytes.
  /// - Complexity: O(n).
  @inlinable
  package init(_ bytes: Span<UInt8>) {
    self = bytes.withUnsafeBufferPointer { Array($0) }
  }

  /// Appends a span's bytes.
  /// - Complexity: O(n).
  @inlinable
  package mutating func append(contentsOf bytes: Span<UInt8>) {
    bytes.withUnsafeBufferPointer { append(contentsOf: $0) }
  }
}

extension StaticString {
  /// The bytes of a literal, which live as long as the program.
  @inlinable @inline(__always)
  package var span: Span<UInt8> {
    @_lifetime(immortal) get {
      let bytes = Span(_unsafeStart: utf8Start, count: utf8CodeUnitCount)
      return _overrideLifetime(bytes, copying: ())
    }
  }
}

extension Hasher {
  /// Feeds a span's bytes in one call; an array hashes its bytes one by one.
  package mutating func combine(bytes: Span<UInt8>) {
    bytes.withUnsafeBufferPointer { combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

extension [UInt8] {
  /// Appends a number's eight bytes, the lowest first.
  package mutating func append(word: UInt64) {
    for shift in stride(from: 0 as UInt64, to: 64, by: 8) {
      append(UInt8(truncatingIfNeeded: word >> shift))
    }
  }

  /// Replaces the eight bytes at an index by those of a number, the lowest first.
  package mutating func set(word: UInt64, at index: Int) {
    for place in 0..<8 {
      self[index + place] = UInt8(truncatingIfNeeded: word >> UInt64(8 * place))
    }
  }
}
