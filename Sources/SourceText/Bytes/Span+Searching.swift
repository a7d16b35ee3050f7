internal import CVectors

/// Searches in spans of bytes, by the vector functions and `memchr`.
///
/// A search that finds nothing returns `count`, so that callers can copy all bytes up to the result.
extension Span<UInt8> {
  /// The index of the first byte at or after an index that has a value; `count` when there is none.
  /// - Complexity: O(n), by `memchr`.
  package func find(_ byte: UInt8, from start: Int = 0) -> Int {
    withVectors(from: start) { blogc_find($0, start, count, byte) }
  }

  /// The index of the first byte at or after an index that is one of four; `count` when there is none.
  /// - Complexity: O(n), sixteen bytes at a time.
  package func find(
    _ first: UInt8, _ second: UInt8, _ third: UInt8, _ fourth: UInt8, from start: Int = 0
  ) -> Int {
    withVectors(from: start) { blogc_find_4($0, start, count, first, second, third, fourth) }
  }

  /// The index of the first byte at or after an index that is one of a set; `count` when there is none.
  /// - Complexity: O(n), sixteen bytes at a time.
  package func find(_ set: ByteSet, from start: Int = 0) -> Int {
    withVectors(from: start) { base in
      set.withBytes { blogc_find_8(base, start, count, $0) }
    }
  }

  /// The index of the first byte at or after an index that is not ASCII; `count` when there is none.
  /// - Complexity: O(n), sixteen bytes at a time.
  package func findNonASCII(from start: Int = 0) -> Int {
    withVectors(from: start) { blogc_find_non_ascii($0, start, count) }
  }

  /// The index of the first byte at or after an index that a JSON string cannot hold: `"`, `\` or a control character;
  /// `count` when there is none.
  /// - Complexity: O(n), sixteen bytes at a time.
  package func findJSONSpecial(from start: Int = 0) -> Int {
    withVectors(from: start) { blogc_find_json($0, start, count) }
  }

  /// The index of the first white space (in Ruby's sense) at or after an index that is not a single space between
  /// two other bytes; `end` if there is none. The last byte before `end` is not examined.
  /// - Complexity: O(n), sixteen bytes at a time.
  package func findWideSpace(from start: Int, to end: Int) -> Int {
    precondition(start >= 0 && end <= count)
    guard start < end else { return end }
    return withUnsafeBufferPointer { blogc_find_wide_space($0.baseAddress!, start, end) }
  }

  /// The number of Unicode scalars of bytes that are UTF-8.
  /// - Complexity: O(n), sixteen bytes at a time.
  package func countScalars() -> Int {
    withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map { blogc_count_scalars($0, count) } ?? 0
    }
  }

  /// Checks UTF-8 from the start of a scalar that has three valid bytes before it.
  /// - Returns: the offset at which the check stopped: the sixteen bytes from there on, or fewer at the end, contain
  ///   an error or were not examined; and true for each pattern (`~`; `{{` or `{%`) that occurs before.
  /// - Complexity: O(n), sixteen bytes at a time.
  func checkUTF8(from start: Int) -> (end: Int, holdsTilde: Bool, holdsLiquid: Bool) {
    precondition(start >= 3 && start <= count)
    let found = withUnsafeBufferPointer { blogc_check($0.baseAddress!, start, count) }
    return (found.end, found.holds_tilde, found.holds_liquid)
  }

  /// Checks UTF-8 from the start of a scalar that has three valid bytes before it.
  /// - Returns: the offset at which the check stopped: the sixteen bytes from there on, or fewer at the end, contain
  ///   an error or were not examined.
  /// - Complexity: O(n), ASCII 32 bytes at a time.
  func skipValidUTF8(from start: Int) -> Int {
    precondition(start >= 3 && start <= count)
    return withUnsafeBufferPointer { blogc_check_only($0.baseAddress!, start, count) }
  }

  /// The kinds of bytes with a meaning in Markdown that occur.
  /// - Complexity: O(n), one pass.
  package func kinds() -> ByteKinds {
    withUnsafeBufferPointer { bytes in
      ByteKinds(rawValue: bytes.baseAddress.map { blogc_kinds($0, count) } ?? 0)
    }
  }

  /// The index of the next occurrence of a literal, or nil; fast if its first byte is rare.
  /// - Complexity: O(n) where the first byte is rare, O(n × length of the text) at worst.
  package func firstIndex(of text: StaticString, from start: Int = 0) -> Int? {
    let wanted = text.span
    guard !wanted.isEmpty else { return start }
    var index = start
    while true {
      index = find(wanted[0], from: index)
      if index >= count { return nil }
      if has(text, at: index) { return index }
      index += 1
    }
  }

  /// Returns true if a literal occurs.
  /// - Complexity: as ``firstIndex(of:from:)``.
  package func contains(_ text: StaticString) -> Bool { firstIndex(of: text) != nil }

  /// Returns true if a literal is at an index.
  /// - Complexity: O(length of the text).
  @inlinable @inline(__always)
  package func has(_ text: StaticString, at index: Int) -> Bool {
    let wanted = text.span
    guard index >= 0, wanted.count <= count - index else { return false }
    var offset = 0
    while offset < wanted.count {
      if self[index &+ offset] != wanted[offset] { return false }
      offset &+= 1
    }
    return true
  }

  /// Calls a search with the address of the first byte; a search from the end or beyond finds
  /// nothing.
  @inline(__always)
  private func withVectors(
    from start: Int, _ search: (UnsafePointer<UInt8>) -> Int
  ) -> Int {
    precondition(start >= 0)
    guard start < count else { return count }
    return withUnsafeBufferPointer { search($0.baseAddress!) }
  }
}

/// Up to eight bytes to search for.
package struct ByteSet: Sendable {
  private var bytes: UInt64

  /// Makes a set.
  /// - Parameter bytes: one to eight; the last one is repeated to fill the set.
  package init(_ bytes: [UInt8]) {
    var packed: UInt64 = 0
    for place in 0..<8 {
      packed |= UInt64(bytes[min(place, bytes.count - 1)]) << UInt64(place * 8)
    }
    self.bytes = packed.littleEndian
  }

  /// Passes the eight bytes to a search.
  @inline(__always)
  fileprivate func withBytes<Result>(_ body: (UnsafePointer<UInt8>) -> Result) -> Result {
    withUnsafePointer(to: bytes) {
      $0.withMemoryRebound(to: UInt8.self, capacity: 8) { body($0) }
    }
  }
}

/// Bytes with a meaning in Markdown, and bytes that are not ASCII.
package struct ByteKinds: OptionSet, Sendable {
  package let rawValue: UInt32

  package static let tilde = ByteKinds(blogc_tilde)
  package static let at = ByteKinds(blogc_at)
  package static let brace = ByteKinds(blogc_brace)
  package static let underscore = ByteKinds(blogc_underscore)
  package static let asterisk = ByteKinds(blogc_asterisk)
  package static let bar = ByteKinds(blogc_bar)
  package static let colon = ByteKinds(blogc_colon)
  package static let bracket = ByteKinds(blogc_bracket)
  /// A byte that only characters from U+E000 to U+EFFF start with.
  package static let privateUse = ByteKinds(blogc_private)
  package static let nonASCII = ByteKinds(blogc_not_ascii)

  package init(rawValue: UInt32) { self.rawValue = rawValue }

  private init(_ kind: Int) { rawValue = UInt32(kind) }
}
