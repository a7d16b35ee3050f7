internal import CVectors

/// Searches through bytes with the processor's vector instructions.
extension UnsafeBufferPointer<UInt8> {
  /// The index of the first byte at or behind an index that has a value; `count` when there is none.
  @inline(__always)
  package func find(_ byte: UInt8, from start: Int = 0) -> Int {
    guard let base = baseAddress else { return 0 }
    return blogc_find(base, start, count, byte)
  }

  /// The index of the first byte at or behind an index that is one of four; `count` when there is none.
  @inline(__always)
  package func find(
    _ first: UInt8, _ second: UInt8, _ third: UInt8, _ fourth: UInt8, from start: Int
  )
    -> Int
  {
    guard let base = baseAddress else { return 0 }
    return blogc_find_4(base, start, count, first, second, third, fourth)
  }

  /// The index of the first byte at or behind an index that is one of eight; `count` when there is
  /// none.
  @inline(__always)
  package func find(_ bytes: ByteSet, from start: Int) -> Int {
    guard let base = baseAddress else { return 0 }
    return bytes.withBytes { blogc_find_8(base, start, count, $0) }
  }

  /// The index of the first byte at or behind an index that is not ASCII; `count` when there is none.
  @inline(__always)
  package func findNonASCII(from start: Int = 0) -> Int {
    guard let base = baseAddress else { return 0 }
    return blogc_find_non_ascii(base, start, count)
  }

  /// Which bytes occur that mean something to Markdown.
  /// - Complexity: O(n), one pass.
  @inline(__always)
  package func kinds() -> ByteKinds {
    ByteKinds(rawValue: baseAddress.map { blogc_kinds($0, count) } ?? 0)
  }

  /// Returns true if the bytes hold a string.
  /// - Complexity: O(n).
  package func contains(_ text: StaticString) -> Bool {
    firstIndex(of: text, from: 0) != nil
  }

  /// Where a string next starts, or nil. Quick when its first byte is rare.
  /// - Complexity: O(n).
  package func firstIndex(of text: StaticString, from start: Int) -> Int? {
    var index = start
    while true {
      index = find(text.utf8Start[0], from: index)
      if index == count { return nil }
      if has(text, at: index) { return index }
      index += 1
    }
  }

  /// Returns true if a string is at an index.
  @inline(__always)
  package func has(_ text: StaticString, at index: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    guard index >= 0, index + length <= count else { return false }
    for offset in 0..<length where self[index + offset] != text.utf8Start[offset] { return false }
    return true
  }
}

/// Up to eight bytes to search for.
package struct ByteSet {
  private var bytes: UInt64

  /// Makes a set.
  /// - Parameter bytes: one to eight; the last one fills the places that are left.
  package init(_ bytes: [UInt8]) {
    var packed: UInt64 = 0
    for place in 0..<8 {
      packed |= UInt64(bytes[min(place, bytes.count - 1)]) << UInt64(place * 8)
    }
    self.bytes = packed.littleEndian
  }

  @inline(__always)
  package func withBytes<Result>(_ body: (UnsafePointer<UInt8>) -> Result) -> Result {
    withUnsafePointer(to: bytes) {
      $0.withMemoryRebound(to: UInt8.self, capacity: 8) { body($0) }
    }
  }
}

/// Bytes that mean something to Markdown, and those that are not ASCII.
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
