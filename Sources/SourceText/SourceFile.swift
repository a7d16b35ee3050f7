internal import CVectors
internal import Synchronization

/// A file's bytes together with the name that diagnostics print.
///
/// Immutable, so that one value serves every task. The bytes are UTF-8 by convention, but nothing
/// here depends on it: whoever reads a file checks that with ``firstInvalidByte()``.
package final class SourceFile: Sendable {
  /// The path as people should read it: relative to the site's source folder, with `/`.
  package let path: String
  /// The content, unchanged: a byte order mark and carriage returns are still there.
  package let bytes: [UInt8]

  /// The hints gathered when the bytes were examined; nil for a file that was not.
  package let marks: ContentHints?

  /// Where the lines are; counted when the first of them is asked for.
  private let lineTable = Mutex<LineTable?>(nil)

  /// Makes a file from its display path and its bytes.
  /// - Parameter marks: what ``examine(_:)`` saw in the bytes.
  package init(path: String, bytes: [UInt8], marks: ContentHints? = nil) {
    self.path = path
    self.bytes = bytes
    self.marks = marks
  }

  /// Makes a file from its display path and text; for tests and for templates given on a command line.
  package convenience init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The line and column of a byte offset.
  ///
  /// - Parameter offset: a byte offset; one past the end means the end.
  /// - Returns: line and column, both counted from 1; the column counts Unicode scalars, as editors do.
  /// - Complexity: O(log n); the first time for this file O(n).
  package func position(at offset: Int) -> SourcePosition {
    lines().position(at: offset, in: bytes)
  }

  /// The byte range of the line that holds an offset, without its line ending.
  ///
  /// - Complexity: O(log n); the first time for this file O(n).
  package func lineRange(at offset: Int) -> SourceRange {
    lines().lineRange(at: offset, in: bytes)
  }

  /// The table of lines, made now or before.
  private func lines() -> LineTable {
    lineTable.withLock { known in
      if let known { return known }
      let made = LineTable(bytes)
      known = made
      return made
    }
  }

  /// The text of a byte range; bytes that are not UTF-8 become U+FFFD.
  package func text(of range: SourceRange) -> String {
    String(decoding: bytes[range.start..<range.end], as: UTF8.self)
  }

  /// The offset of the first byte that is not part of valid UTF-8, or nil when all of it is valid.
  ///
  /// - Complexity: O(n), without a copy, sixteen bytes at a time.
  package func firstInvalidByte() -> Int? { Self.examine(bytes).firstInvalidByte }

  /// Checks bytes for being UTF-8, and sees on the way what others search for in texts.
  /// - Returns: the offset of the first byte that is not part of valid UTF-8, nil when all of it is valid; and what
  ///   was seen, which only counts for valid text.
  /// - Complexity: O(n), one pass, sixteen bytes at a time.
  package static func examine(_ bytes: [UInt8]) -> (firstInvalidByte: Int?, marks: ContentHints) {
    bytes.withUnsafeBufferPointer { examine($0) }
  }

  /// The same of bytes in memory.
  package static func examine(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> (firstInvalidByte: Int?, marks: ContentHints) {
    var marks = ContentHints()
    guard let base = bytes.baseAddress else { return (nil, marks) }
    var index = 0
    // Vectors look three bytes back.
    while index < min(3, bytes.count) {
      let length = scalarLength(bytes, at: index)
      if length == 0 { return (index, marks) }
      index += length
    }
    marks.note(bytes, 0..<index)
    if index >= 3 {
      let found = blogc_check(base, index, bytes.count)
      marks.holdsTilde = marks.holdsTilde || found.holds_tilde
      marks.holdsLiquid = marks.holdsLiquid || found.holds_liquid
      marks.note(bytes, found.end..<bytes.count)
      // What is before the stop goes on where it has to, but the last scalar may go on behind it.
      index = max(index, found.end - 3)
      while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index -= 1 }
    }
    while index < bytes.count {
      let length = scalarLength(bytes, at: index)
      if length == 0 { return (index, marks) }
      index += length
    }
    return (nil, marks)
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

/// Byte patterns that occur somewhere in a text, found while it was checked for UTF-8.
package struct ContentHints: Sendable, Hashable {
  /// True if a `~` occurs.
  package var holdsTilde = false
  /// True if `{{` or `{%` occurs.
  package var holdsLiquid = false

  package init() {}

  /// Looks at the bytes of a range, and at the one that follows each.
  fileprivate mutating func note(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    for index in range {
      if bytes[index] == UInt8(ascii: "~") { holdsTilde = true }
      if bytes[index] == UInt8(ascii: "{"), index + 1 < bytes.count,
        bytes[index + 1] == UInt8(ascii: "{") || bytes[index + 1] == UInt8(ascii: "%")
      {
        holdsLiquid = true
      }
    }
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
