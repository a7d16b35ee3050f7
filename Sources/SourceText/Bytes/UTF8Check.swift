/// Checks bytes for valid UTF-8.
package enum UTF8Check {
  /// Checks bytes for valid UTF-8, and finds patterns that later steps need to know about.
  /// - Returns: the offset of the first byte that is not part of valid UTF-8, nil when all of it is valid; and the
  ///   patterns, which are only complete for valid text.
  /// - Complexity: O(n), one pass, sixteen bytes at a time.
  package static func examine(_ bytes: [UInt8]) -> (firstInvalidByte: Int?, marks: ContentHints) {
    examine(bytes.span)
  }

  /// Checks bytes in memory for valid UTF-8.
  package static func examine(
    _ bytes: Span<UInt8>
  ) -> (firstInvalidByte: Int?, marks: ContentHints) {
    var marks = ContentHints()
    let invalid = firstInvalidByte(bytes) { start in
      marks.note(bytes, 0..<start)
      guard start >= 3 else { return start }
      let found = bytes.checkUTF8(from: start)
      marks.holdsTilde = marks.holdsTilde || found.holdsTilde
      marks.holdsLiquid = marks.holdsLiquid || found.holdsLiquid
      marks.note(bytes, found.end..<bytes.count)
      return found.end
    }
    return (invalid, marks)
  }

  /// Returns true if all bytes are part of valid UTF-8.
  /// - Complexity: O(n), ASCII 32 bytes at a time.
  package static func isValid(_ bytes: Span<UInt8>) -> Bool {
    firstInvalidByte(bytes) { start in
      guard start >= 3 else { return start }
      return bytes.skipValidUTF8(from: start)
    } == nil
  }

  /// The offset of the first byte that is not part of valid UTF-8.
  /// - Parameter check: examines many bytes at a time from the start of a scalar, at least three bytes after the
  ///   start; returns the offset at which it stopped.
  @inline(__always)
  private static func firstInvalidByte(_ bytes: Span<UInt8>, _ check: (Int) -> Int) -> Int? {
    var index = 0
    // The vector functions read the three previous bytes.
    while index < min(3, bytes.count) {
      let length = scalarLength(bytes, at: index)
      if length == 0 { return index }
      index += length
    }
    // The bytes before the stop are valid, but the last scalar may end after it.
    let stop = check(index)
    index = max(index, stop - 3)
    while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index -= 1 }
    while index < bytes.count {
      let length = scalarLength(bytes, at: index)
      if length == 0 { return index }
      index += length
    }
    return nil
  }

  /// The number of bytes of the scalar that starts here, 0 when none does (Unicode's table 3-7).
  @inline(__always)
  private static func scalarLength(_ bytes: Span<UInt8>, at index: Int) -> Int {
    func isContinuation(_ distance: Int, _ low: UInt8 = 0x80, _ high: UInt8 = 0xBF) -> Bool {
      index + distance < bytes.count && bytes[index + distance] >= low
        && bytes[index + distance] <= high
    }
    switch bytes[index] {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: return isContinuation(1) ? 2 : 0
    case 0xE0: return isContinuation(1, 0xA0) && isContinuation(2) ? 3 : 0
    case 0xED: return isContinuation(1, 0x80, 0x9F) && isContinuation(2) ? 3 : 0
    case 0xE1...0xEF: return isContinuation(1) && isContinuation(2) ? 3 : 0
    case 0xF0:
      return isContinuation(1, 0x90) && isContinuation(2) && isContinuation(3) ? 4 : 0
    case 0xF1...0xF3:
      return isContinuation(1) && isContinuation(2) && isContinuation(3) ? 4 : 0
    case 0xF4:
      return isContinuation(1, 0x80, 0x8F) && isContinuation(2) && isContinuation(3) ? 4 : 0
    default: return 0
    }
  }
}
