internal import Synchronization

/// A file's bytes and the name that diagnostics print.
///
/// It is immutable, so that all tasks can share it. The bytes are UTF-8 by convention, but nothing here depends on
/// that; readers check it with ``firstInvalidByte()``.
package final class SourceFile: Sendable {
  /// The path for messages: relative to the site's source folder, with `/`.
  package let path: String
  /// The unchanged content, including a byte order mark and carriage returns.
  package let bytes: [UInt8]

  /// The hints that were collected when the bytes were examined; nil for a file that was not
  /// examined.
  package let marks: ContentHints?

  /// The offset of the first byte that is not UTF-8, if the file was examined and has one.
  package let invalidOffset: Int?

  /// The table of lines, built on first access.
  private let lineTable = Mutex<LineTable?>(nil)

  /// Makes a file from its display path and its bytes.
  /// - Parameters:
  ///   - marks: the hints from ``UTF8Check.examine(_:)``.
  ///   - invalidOffset: the offset of the first byte that is not UTF-8, from the same examination.
  package init(
    path: String, bytes: [UInt8], marks: ContentHints? = nil, invalidOffset: Int? = nil
  ) {
    self.path = path
    self.bytes = bytes
    self.marks = marks
    self.invalidOffset = invalidOffset
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

  /// The table of lines, built on first access.
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
    let bytes = bytes
    return String(decodingFast: bytes.span.extracting(range.start..<range.end))
  }

  /// The offset of the first byte that is not part of valid UTF-8, or nil when all of it is valid.
  ///
  /// - Complexity: O(n), without a copy, sixteen bytes at a time.
  package func firstInvalidByte() -> Int? { UTF8Check.examine(bytes).firstInvalidByte }
}

/// A position for messages: line and column from 1, the column in Unicode scalars.
package struct SourcePosition: Sendable, Hashable {
  package var line: Int
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}
