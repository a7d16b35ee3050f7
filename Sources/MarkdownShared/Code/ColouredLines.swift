package import SourceText

/// Coloured code line by line: an element that goes over a line's end is closed there and opened again on
/// the next line, so that each line can have an element of its own around it.
package struct ColouredLines {
  private let html: UnsafeBufferPointer<UInt8>
  private var index = 0
  /// The tags of the elements that are open at the start of the next line.
  private var open: [Slice<UnsafeBufferPointer<UInt8>>] = []

  /// - Parameter html: escaped code that holds no tags but those of nested elements; it must outlive this value.
  package init(_ html: UnsafeBufferPointer<UInt8>) {
    self.html = html
  }

  /// True if there is another line: tags alone, behind the last line's end, are none.
  package var hasNext: Bool {
    var next = index
    while next < html.count, html[next] == UInt8(ascii: "<") {
      next = html.find(UInt8(ascii: ">"), from: next) + 1
    }
    return next < html.count
  }

  /// Appends the next line without its ending.
  /// - Complexity: O(length of the line + its depth in elements).
  package mutating func appendNext(to output: inout OutputBuffer) {
    for tag in open { output.append(UnsafeBufferPointer(rebasing: tag)) }
    let end = html.find(0x0A, from: index)
    let line = html[index..<end]
    follow(line)
    output.append(UnsafeBufferPointer(rebasing: line))
    for _ in open { output.append("</span>") }
    index = min(end + 1, html.count)
  }

  /// True if the line that was appended last had an ending.
  package var endedLine: Bool { index > 0 && html[index - 1] == 0x0A }

  /// Notes the elements that a line opens and closes.
  private mutating func follow(_ line: Slice<UnsafeBufferPointer<UInt8>>) {
    var index = line.startIndex
    while let start = line[index...].firstIndex(of: UInt8(ascii: "<")),
      let end = line[start...].firstIndex(of: UInt8(ascii: ">"))
    {
      if line[start + 1] == UInt8(ascii: "/") {
        _ = open.popLast()
      } else {
        open.append(line[start...end])
      }
      index = end + 1
    }
  }
}
