internal import MarkdownShared
internal import SourceText

/// The limits on the resources that the library may use for one document.
///
/// For some documents its work is quadratic in their length: thousands of `![[]()`, or tables that
/// repeat a thousand empty cells in a thousand rows. Its memory functions measure the use and leave the
/// library at a limit (`arena.h`).
enum ParseLimits {
  /// The processor time of the thread. A megabyte of any other Markdown takes less than a tenth of
  /// it.
  static let processorNanoseconds: UInt64 = 1_000_000_000

  /// The bytes of memory for a document: the densest Markdown, such as `&&&&`, needs about 180 for
  /// each byte of source.
  static func memory(forBytes count: Int) -> Int { 64 << 20 + count * 256 }

  /// The columns of a table: for each cell of a row the library traverses the list of the cells
  /// before it.
  static let columns = 1000

  /// The line of a table that has more columns than ``columns``, counted from 1; nil when there is none.
  /// - Complexity: O(length).
  static func tooWideRow(in source: Span<UInt8>) -> Int? {
    guard source.count > columns else { return nil }
    // A row of n cells has up to n + 1 bars.
    var last = 0
    var isInTable = false
    var start = 0
    var number = 1
    while start < source.count {
      let line = SourceLine(source, at: start)
      let marks = cellMarks(source.extracting(line.start..<line.end))
      if marks.isDelimiter, max(last, marks.count) > columns + 1 {
        return last > marks.count ? number - 1 : number
      }
      if isInTable, marks.count > columns + 1 { return number }
      isInTable = marks.isDelimiter || isInTable && line.end > line.start
      last = marks.count
      start = line.next
      number += 1
    }
    return nil
  }

  /// The number of bars in a line, and true if it can be the line below a table's header.
  private static func cellMarks(
    _ line: Span<UInt8>
  ) -> (count: Int, isDelimiter: Bool) {
    var count = 0
    var dashes = 0
    var isDelimiter = true
    for index in line.indices {
      switch line[index] {
      case UInt8(ascii: "|"): count += 1
      case UInt8(ascii: "-"): dashes += 1
      case UInt8(ascii: ":"), UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ">"): break
      default: isDelimiter = false
      }
    }
    return (count, isDelimiter && dashes > 0)
  }

  /// The result for a document with a row of more than ``columns`` cells.
  /// - Parameter number: the row's line.
  static func refusal(
    ofRow number: Int, in source: Span<UInt8>
  ) -> MarkdownResult {
    var result = MarkdownResult()
    result.findings = [
      MarkdownFinding(.tooManyCells(columns), range: SourceLine.range(number: number, in: source))
    ]
    return result
  }

  /// The result for a document that exceeds a limit.
  static func refusal(of source: Span<UInt8>) -> MarkdownResult {
    var result = MarkdownResult()
    result.findings = [
      MarkdownFinding(.tooComplex, range: SourceLine.range(number: 1, in: source))
    ]
    return result
  }
}
