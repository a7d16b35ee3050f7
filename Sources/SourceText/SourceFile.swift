/// A file's bytes together with the name that diagnostics print.
///
/// Immutable, so that one value serves every task. The bytes are UTF-8 by convention, but nothing
/// here depends on it: whoever reads a file checks that with ``firstInvalidByte()``.
package final class SourceFile: Sendable {
  /// The path as people should read it: relative to the site's source folder, with `/`.
  package let path: String
  /// The content, unchanged: a byte order mark and carriage returns are still there.
  package let bytes: [UInt8]

  /// Makes a file from its display path and its bytes.
  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// Makes a file from its display path and text; for tests and for templates given on a command line.
  package convenience init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The line and column of a byte offset.
  ///
  /// - Parameter offset: a byte offset; one past the end means the end.
  /// - Returns: line and column, both counted from 1; the column counts Unicode scalars, as editors do.
  /// - Complexity: O(offset). Only called when a diagnostic is printed.
  package func position(at offset: Int) -> SourcePosition {
    let end = min(max(offset, 0), bytes.count)
    var line = 1
    var lineStart = 0
    var index = 0
    while index < end {
      if bytes[index] == 0x0A {
        line += 1
        lineStart = index + 1
      }
      index += 1
    }
    if line == 1, bytes.count >= 3, end >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF {
      lineStart = 3
    }
    var column = 1
    index = lineStart
    while index < end {
      if bytes[index] & 0xC0 != 0x80 { column += 1 }
      index += 1
    }
    return SourcePosition(line: line, column: column)
  }

  /// The byte range of the line that holds an offset, without its line ending.
  ///
  /// - Complexity: O(length of the line).
  package func lineRange(at offset: Int) -> SourceRange {
    var start = min(max(offset, 0), bytes.count)
    var end = start
    while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
    while end < bytes.count, bytes[end] != 0x0A { end += 1 }
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    return SourceRange(start, end)
  }

  /// The text of a byte range; bytes that are not UTF-8 become U+FFFD.
  package func text(of range: SourceRange) -> String {
    String(decoding: bytes[range.start..<range.end], as: UTF8.self)
  }

  /// The offset of the first byte that is not part of valid UTF-8, or nil when all of it is valid.
  ///
  /// - Complexity: O(n), without a copy; runs of ASCII eight bytes at a time.
  package func firstInvalidByte() -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      let raw = UnsafeRawBufferPointer(bytes)
      var index = 0
      while index < bytes.count {
        // Kana and most ideographs: a byte from E1 to EC, and two that go on.
        if index + 16 <= bytes.count {
          let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
          let high = word & 0x8080_8080_8080_8080
          if high & 0x80 == 0 {
            index += high == 0 ? 8 : high.trailingZeroBitCount >> 3
            continue
          }
          if Self.oddity(ofPair: word) == 0 {
            let next = raw.loadUnaligned(fromByteOffset: index + 6, as: UInt64.self).littleEndian
            index += Self.oddity(ofPair: next) == 0 ? 12 : 6
            continue
          }
        }
        if index + 4 <= bytes.count {
          let word = raw.loadUnaligned(fromByteOffset: index, as: UInt32.self).littleEndian
          if word & 0x00C0_C0F0 == 0x0080_80E0, (word & 0x0F) &- 1 < 12 {
            index += 3
            continue
          }
        }
        let length = Self.scalarLength(bytes, at: index)
        if length == 0 { return index }
        index += length
      }
      return nil
    }
  }

  /// 0 when six bytes, the lower ones of a word, are two scalars that each begin with a byte from E1 to EC.
  @inline(__always)
  private static func oddity(ofPair word: UInt64) -> UInt64 {
    let shape = (word & 0xC0C0_F0C0_C0F0) ^ 0x8080_E080_80E0
    // The lower halves of both first bytes: from 1 on the first sum reaches bit 4, from 13 on the second.
    let halves = word & 0x0F00_000F
    return shape | ((~(halves &+ 0x0F00_000F) | (halves &+ 0x0300_0003)) & 0x1000_0010)
  }

  /// The number of bytes of the scalar that starts here, 0 when none does (Unicode's table 3-7).
  @inline(__always)
  private static func scalarLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
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

/// A place as people count it: line and column from 1, the column in Unicode scalars.
package struct SourcePosition: Sendable, Hashable {
  package var line: Int
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// A half-open range of byte offsets in one file.
@usableFromInline package struct SourceRange: Sendable, Hashable {
  /// The first byte.
  @usableFromInline package var start: Int
  /// One past the last byte; never less than `start`.
  @usableFromInline package var end: Int

  /// Makes the range `start..<end`; an end before the start gives an empty range.
  package init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = max(start, end)
  }

  /// The number of bytes.
  package var count: Int { end - start }
}
