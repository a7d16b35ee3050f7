package import SourceText

/// Finds the code in Markdown that has not been parsed, for sites on which Liquid must not run in
/// code.
package enum CodeRanges {
  /// The byte ranges of fenced blocks, with their fences, and of code spans, with their backticks, in
  /// order and without overlaps.
  ///
  /// The text is not parsed: a fence is a line that starts with three backticks or tildes after white
  /// space, quote marks and list markers; a span ends in its paragraph.
  /// - Complexity: O(n).
  package static func find(in bytes: Span<UInt8>) -> [SourceRange] {
    guard bytes.find(0x60) < bytes.count || bytes.find(0x7E) < bytes.count else { return [] }
    var ranges: [SourceRange] = []
    var fence = FenceTracker()
    var fenceStart = 0
    var paragraphStart = 0
    var index = 0
    while index < bytes.count {
      let line = SourceLine(bytes, at: index)
      let content = contentStart(of: line, bytes, isInCode: fence.isOpen)
      let wasOpen = fence.isOpen
      let isFenced = fence.takes(line, content: content, in: bytes)
      if isFenced || content == line.end {
        if !wasOpen { addSpans(in: bytes, paragraphStart, line.start, to: &ranges) }
        paragraphStart = line.next
      }
      if isFenced, !wasOpen { fenceStart = content }
      if wasOpen, !fence.isOpen { ranges.append(SourceRange(fenceStart, line.end)) }
      index = line.next
    }
    if fence.isOpen {
      ranges.append(SourceRange(fenceStart, bytes.count))
    } else {
      addSpans(in: bytes, paragraphStart, bytes.count, to: &ranges)
    }
    return ranges
  }

  /// The start of a line's text, after white space, quote marks and, outside of code, list markers.
  private static func contentStart(
    of line: SourceLine, _ bytes: Span<UInt8>, isInCode: Bool
  ) -> Int {
    var index = line.start
    while index < line.end {
      switch bytes[index] {
      case 0x20, 0x09, 0x3E: index += 1
      case 0x2D, 0x2A,
        0x2B where !isInCode && index + 1 < line.end && bytes[index + 1] == 0x20:
        index += 2
      case 0x30...0x39 where !isInCode:
        var end = index
        while end < line.end, (0x30...0x39).contains(bytes[end]) { end += 1 }
        guard end + 1 < line.end, bytes[end] == 0x2E || bytes[end] == 0x29, bytes[end + 1] == 0x20
        else { return index }
        index = end + 2
      default: return index
      }
    }
    return index
  }

  /// Adds the code spans of a paragraph. An index of later runs by length avoids a search for each
  /// run without a partner.
  private static func addSpans(
    in bytes: Span<UInt8>, _ start: Int, _ end: Int, to ranges: inout [SourceRange]
  ) {
    var index = bytes.find(0x60, from: start)
    guard index < end else { return }
    var runs: [(start: Int, length: Int, isEscaped: Bool)] = []
    while index < end {
      var runEnd = index + 1
      while runEnd < end, bytes[runEnd] == 0x60 { runEnd += 1 }
      var backslashes = 0
      while index - backslashes > start, bytes[index - backslashes - 1] == 0x5C { backslashes += 1 }
      runs.append((index, runEnd - index, backslashes % 2 == 1))
      index = bytes.find(0x60, from: runEnd)
    }
    // For each run the next one of the same length, computed backwards.
    var next = [Int](repeating: -1, count: runs.count)
    var latest: [Int: Int] = [:]
    for number in runs.indices.reversed() {
      // An escaped backtick is not part of an opening run, but can be part of a closing one.
      let opening = runs[number].isEscaped ? runs[number].length - 1 : runs[number].length
      next[number] = opening > 0 ? latest[opening] ?? -1 : -1
      latest[runs[number].length] = number
    }
    var number = 0
    while number < runs.count {
      let closing = next[number]
      guard closing >= 0 else {
        number += 1
        continue
      }
      let opening = runs[number].start + (runs[number].isEscaped ? 1 : 0)
      ranges.append(SourceRange(opening, runs[closing].start + runs[closing].length))
      number = closing + 1
    }
  }
}
