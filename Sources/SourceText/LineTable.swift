/// An index of a file's lines, from which line and column of any byte are computed without scanning the text before
/// it.
///
/// Besides the start of each line it stores, for every block of bytes, the number of Unicode scalars that begin
/// before it, so that a column in a line of a megabyte costs no more than one in a short line.
struct LineTable: Sendable {
  /// The number of bytes between two counts of scalars.
  private static let blockSize = 256

  /// The offset of the first byte of each line.
  private let lineStarts: [Int]
  /// The number of scalars that begin before the byte `blockSize` × index.
  private let scalarCounts: [Int]
  /// The length of a byte order mark at the start, which does not count as a column.
  private let markLength: Int

  /// Counts the lines and scalars of a text.
  /// - Complexity: O(n).
  init(_ bytes: [UInt8]) {
    var lineStarts = [0]
    var scalarCounts: [Int] = []
    scalarCounts.reserveCapacity(bytes.count / Self.blockSize + 1)
    var scalars = 0
    for index in bytes.indices {
      if index % Self.blockSize == 0 { scalarCounts.append(scalars) }
      if bytes[index] & 0xC0 != 0x80 { scalars += 1 }
      if bytes[index] == 0x0A { lineStarts.append(index + 1) }
    }
    if bytes.count % Self.blockSize == 0 { scalarCounts.append(scalars) }
    self.lineStarts = lineStarts
    self.scalarCounts = scalarCounts
    markLength = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The line and column of a byte offset, both from 1.
  /// - Parameters:
  ///   - offset: a byte offset; an offset outside of the text is clamped.
  ///   - bytes: the text from which the table was made.
  /// - Complexity: O(log of the number of lines).
  func position(at offset: Int, in bytes: [UInt8]) -> SourcePosition {
    let end = min(max(offset, 0), bytes.count)
    let line = line(at: end)
    var start = lineStarts[line]
    if line == 0, end >= markLength { start = markLength }
    return SourcePosition(
      line: line + 1, column: 1 + scalars(before: end, bytes) - scalars(before: start, bytes))
  }

  /// The byte range of the line that holds an offset, without its line ending.
  /// - Complexity: O(log of the number of lines).
  func lineRange(at offset: Int, in bytes: [UInt8]) -> SourceRange {
    let line = line(at: min(max(offset, 0), bytes.count))
    let start = lineStarts[line]
    var end = line + 1 < lineStarts.count ? lineStarts[line + 1] - 1 : bytes.count
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    return SourceRange(start, end)
  }

  /// The index of the last line that starts at or before an offset.
  private func line(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The number of scalars that begin before an offset.
  private func scalars(before offset: Int, _ bytes: [UInt8]) -> Int {
    let block = offset / Self.blockSize
    var count = scalarCounts[block]
    for index in block * Self.blockSize..<offset where bytes[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
