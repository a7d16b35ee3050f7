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
  /// - Complexity: O(n); the valid case is the standard library's vectorised check.
  package func firstInvalidByte() -> Int? {
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    var decoder = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
      switch decoder.parseScalar(from: &iterator) {
      case .valid(let scalar): offset += scalar.count
      case .error: return offset
      case .emptyInput: return nil
      }
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
