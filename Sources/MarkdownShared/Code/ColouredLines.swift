package import SourceText

/// Coloured code line by line: an element that goes over a line's end is closed there and opened again on
/// the next line, so that each line can have an element of its own around it.
package struct ColouredLines: ~Escapable {
  private let html: Span<UInt8>
  private var index = 0
  /// The tags of the elements that are open at the start of the next line.
  private var open: [Range<Int>] = []

  /// - Parameter html: escaped code that holds no tags but those of nested elements.
  @_lifetime(copy html)
  package init(_ html: Span<UInt8>) {
    self.html = html
  }

  /// True if there is another line: tags alone, after the last line's end, are none.
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
    // Elements that end here would be empty on this line, and a box of its own in style sheets that widen them.
    while !open.isEmpty, html.has("</span>", at: index) {
      open.removeLast()
      index += 7
    }
    let end = html.find(0x0A, from: index)
    if index < end { for tag in open { output.append(html.extracting(tag)) } }
    let isEmpty = index == end
    follow(index..<end)
    output.append(html.extracting(index..<end))
    if !isEmpty { for _ in open { output.append("</span>") } }
    index = min(end + 1, html.count)
  }

  /// True if the line that was appended last had an ending.
  package var endedLine: Bool { index > 0 && html[index - 1] == 0x0A }

  /// Notes the elements that a line opens and closes.
  private mutating func follow(_ line: Range<Int>) {
    var index = line.lowerBound
    while true {
      let start = html.find(UInt8(ascii: "<"), from: index)
      guard start < line.upperBound else { break }
      let end = html.find(UInt8(ascii: ">"), from: start)
      guard end < line.upperBound else { break }
      if html[start + 1] == UInt8(ascii: "/") {
        _ = open.popLast()
      } else {
        open.append(start..<end + 1)
      }
      index = end + 1
    }
  }
}
