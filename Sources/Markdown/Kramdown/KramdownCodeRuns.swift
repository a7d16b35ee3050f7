internal import MarkdownShared
internal import MarkdownShared

/// Where the code spans of one line end.
struct KramdownCodeRuns {
  /// For each length of a run of backticks, where the last run of it starts; read once, when needed.
  private var last: [Int: Int]?

  /// The end of a code span, or of its opening backticks when it is not closed on the line.
  /// - Parameter start: where a run of backticks starts; ascending from call to call.
  /// - Complexity: O(length of the line) for all calls together.
  mutating func end(from start: Int, in line: ArraySlice<UInt8>) -> Int {
    let length = Self.run(at: start, in: line)
    if last == nil { last = Self.lastRuns(from: start, in: line) }
    guard let last = last?[length], last > start else { return start + length }
    var index = start + length
    while index < line.endIndex {
      if line[index] == 0x60 {
        let run = Self.run(at: index, in: line)
        index += run
        if run == length { return index }
      } else {
        index += 1
      }
    }
    return start + length
  }

  private static func run(at start: Int, in line: ArraySlice<UInt8>) -> Int {
    var index = start
    while index < line.endIndex, line[index] == 0x60 { index += 1 }
    return index - start
  }

  private static func lastRuns(from start: Int, in line: ArraySlice<UInt8>) -> [Int: Int] {
    var places: [Int: Int] = [:]
    var index = start
    while index < line.endIndex {
      if line[index] == 0x60 {
        let length = run(at: index, in: line)
        places[length] = index
        index += length
      } else {
        index += 1
      }
    }
    return places
  }
}
