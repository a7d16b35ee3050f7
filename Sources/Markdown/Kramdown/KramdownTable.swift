internal import MarkdownShared
internal import MarkdownShared

/// A table by kramdown's rules: it needs no header and no pipes around it, may have several bodies and
/// a footer. It is rewritten as a table of the library, with what that lacks kept aside.
struct KramdownTable {
  private(set) var rewrittenRows: [[UInt8]] = []
  private(set) var shape = KramdownTableShape()

  private enum Row {
    case cells([[UInt8]])
    case separator([UInt8])
    case footerSeparator
  }

  /// Reads the lines of a table; the cursor moves behind it only when there is one.
  /// - Complexity: O(length of the lines).
  init?(at first: KramdownLine, _ cursor: inout KramdownLineCursor) {
    let bytes = cursor.bytes
    guard first.indentation < 4, Self.splits(bytes[first.content]) else { return nil }
    var ahead = cursor
    var rows: [Row] = []
    while let line = ahead.line(), !line.isBlank {
      let content = bytes[line.content].trimmedEnd
      if content.starts(with: [0x7B, 0x3A]) { break }
      guard content.contains(0x7C) || Self.isSeparator(content, sign: 0x2D) else { return nil }
      if Self.isSeparator(content, sign: 0x2D) {
        rows.append(.separator(Array(content)))
      } else if Self.isSeparator(content, sign: 0x3D) {
        rows.append(.footerSeparator)
      } else {
        guard Self.splits(content) else { return nil }
        rows.append(.cells(Self.cells(content)))
      }
      ahead.advance()
    }
    guard arrange(rows) else { return nil }
    cursor = ahead
  }

  private mutating func arrange(_ rows: [Row]) -> Bool {
    var header: [[UInt8]]?
    var alignments: [[UInt8]] = []
    var body: [[[UInt8]]] = []
    var columns = 0
    for row in rows {
      switch row {
      case .cells(let cells):
        columns = max(columns, cells.count)
        body.append(cells)
      case .separator(let line):
        // A line of signs above the table says nothing.
        if header == nil, body.isEmpty, shape.footerStart == nil { break }
        if alignments.isEmpty, header == nil, shape.footerStart == nil {
          alignments = Self.cells(line[...])
          columns = max(columns, alignments.count)
          // The rows so far are the header; the library's table has one row of it.
          if body.count == 1 {
            header = body[0]
            body = []
          } else if body.count > 1 {
            return false
          }
        } else if !body.isEmpty {
          shape.bodyStarts.insert(body.count)
        }
      case .footerSeparator:
        shape.footerStart = body.count
      }
    }
    guard columns > 0, header != nil || !body.isEmpty else { return false }
    shape.hasHeader = header != nil
    rewrittenRows.append(Self.row(header ?? [], columns))
    rewrittenRows.append(
      Self.row(
        (0..<columns).map { $0 < alignments.count ? Self.alignment(alignments[$0]) : [0x2D] },
        columns))
    // The library fills rows up with empty cells by itself.
    rewrittenRows += body.map { Self.row($0, $0.count) }
    return true
  }

  private static func row(_ cells: [[UInt8]], _ columns: Int) -> [UInt8] {
    var line: [UInt8] = [0x7C]
    for column in 0..<columns {
      line.append(0x20)
      if column < cells.count { line += cells[column] }
      line += [0x20, 0x7C]
    }
    return line
  }

  private static func alignment(_ cell: [UInt8]) -> [UInt8] {
    (cell.first == 0x3A ? [0x3A] : []) + [0x2D]
      + (cell.last == 0x3A && cell.count > 1 ? [0x3A] : [])
  }

  /// Whether a line is made of `-` (or `=`), `|`, `+`, `:` and white space only.
  static func isSeparator(_ line: ArraySlice<UInt8>, sign: UInt8 = 0x2D) -> Bool {
    var hasSign = false
    for byte in line {
      switch byte {
      case sign: hasSign = true
      case 0x7C, 0x2B, 0x3A, 0x20, 0x09: break
      default: return false
      }
    }
    return hasSign
  }

  /// Whether a line has a pipe that parts cells.
  private static func splits(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.contains(0x7C) else { return false }
    var found = false
    eachPipe(line) { _ in found = true }
    return found
  }

  /// Calls a closure with each pipe outside of code spans and not behind a backslash.
  private static func eachPipe(_ line: ArraySlice<UInt8>, _ body: (Int) -> Void) {
    var runs = KramdownCodeRuns()
    var index = line.startIndex
    while index < line.endIndex {
      switch line[index] {
      case 0x5C: index += 1
      case 0x60: index = runs.end(from: index, in: line) - 1
      case 0x7C: body(index)
      default: break
      }
      index += 1
    }
  }

  /// The cells of a line, without white space around them; pipes in code spans get a backslash, which
  /// the library takes off again.
  private static func cells(_ line: ArraySlice<UInt8>) -> [[UInt8]] {
    var pipes: [Int] = []
    eachPipe(line) { pipes.append($0) }
    var cells: [[UInt8]] = []
    var start = line.startIndex
    for pipe in pipes + [line.endIndex] {
      let part = line[min(start, pipe)..<pipe]
      let isEdge =
        (pipe == line.endIndex || start == line.startIndex)
        && part.allSatisfy { $0 == 0x20 || $0 == 0x09 }
      if !isEdge { cells.append(escaped(part)) }
      start = pipe + 1
    }
    return cells
  }

  private static func escaped(_ cell: ArraySlice<UInt8>) -> [UInt8] {
    let trimmed = cell.drop { $0 == 0x20 || $0 == 0x09 }.trimmedEnd
    guard trimmed.contains(0x7C) else { return Array(trimmed) }
    var result: [UInt8] = []
    var runs = KramdownCodeRuns()
    var codeEnd = trimmed.startIndex
    for index in trimmed.indices {
      let byte = trimmed[index]
      if byte == 0x60, index >= codeEnd { codeEnd = runs.end(from: index, in: trimmed) }
      if byte == 0x7C {
        if result.last != 0x5C {
          result.append(0x5C)
        } else if index < codeEnd {
          result[result.count - 1] = escapedPipe
          continue
        }
      }
      result.append(byte)
    }
    return result
  }

  /// Stands for `\|` in a code span of a row, of which kramdown keeps the backslash.
  private static let escapedPipe: UInt8 = 0x01

  /// A part of a row.
  enum Part {
    case text(ArraySlice<UInt8>)
    case escapedPipe
  }

  /// The parts of a row whose spans were rewritten.
  static func parts(of row: [UInt8]) -> [Part] {
    var parts: [Part] = []
    for (number, text) in row.split(separator: escapedPipe, omittingEmptySubsequences: false)
      .enumerated()
    {
      if number > 0 { parts.append(.escapedPipe) }
      parts.append(.text(text))
    }
    return parts
  }
}
