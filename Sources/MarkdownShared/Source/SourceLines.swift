package import SourceText

/// One line of a source.
package struct SourceLine {
  /// The first byte.
  package var start: Int
  /// One past the last byte before the line ending.
  package var end: Int
  /// One past the line ending.
  package var next: Int

  /// The line that starts at an index.
  /// - Complexity: O(length of the line).
  @inline(__always)
  package init(_ bytes: Span<UInt8>, at start: Int) {
    self.start = start
    var index = start
    while index < bytes.count, bytes[index] != 0x0A { index += 1 }
    next = min(index + 1, bytes.count)
    end = index > start && bytes[index - 1] == 0x0D ? index - 1 : index
  }

  /// The bytes of a line, counted from 1; the end of the source after the last.
  /// - Complexity: O(n).
  package static func range(number: Int, in bytes: Span<UInt8>) -> SourceRange {
    var index = 0
    for _ in 1..<max(number, 1) where index < bytes.count {
      index = SourceLine(bytes, at: index).next
    }
    return SourceRange(index, SourceLine(bytes, at: index).end)
  }

  /// The columns of white space at the start, with tabs as four, and the index after it.
  package func indentation(in bytes: Span<UInt8>) -> (columns: Int, end: Int) {
    var columns = 0
    var index = start
    while index < end {
      if bytes[index] == 0x20 {
        columns += 1
      } else if bytes[index] == 0x09 {
        columns += 4 - columns % 4
      } else {
        break
      }
      index += 1
    }
    return (columns, index)
  }
}

/// Tracks fenced code from line to line.
package struct FenceTracker {
  private var byte: UInt8 = 0
  private var length = 0

  /// Makes a tracker outside fenced code.
  package init() {}

  /// True if a fence is open.
  package var isOpen: Bool { length > 0 }

  /// Processes the next line.
  /// - Parameter content: the start of the line's text, after indentation and quote marks.
  /// - Returns: true if the line is part of fenced code, including its fences.
  package mutating func takes(
    _ line: SourceLine, content: Int, in bytes: Span<UInt8>
  ) -> Bool {
    guard content < line.end else { return isOpen }
    let first = bytes[content]
    guard first == 0x60 || first == 0x7E else { return isOpen }
    var index = content
    while index < line.end, bytes[index] == first { index += 1 }
    let run = index - content
    if isOpen {
      guard first == byte, run >= length else { return true }
      let rest = bytes.extracting(index..<line.end)
      if rest.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { length = 0 }
      return true
    }
    guard run >= 3, first == 0x7E || !bytes.extracting(index..<line.end).contains(0x60) else {
      return false
    }
    byte = first
    length = run
    return true
  }
}
