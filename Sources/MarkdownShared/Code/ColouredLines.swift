package import SourceText

/// Splits highlighted code into lines: an element that spans several lines is closed at the end of each
/// line and opened again on the next, so that each line can be wrapped in an element.
package struct ColouredLines: ~Escapable {
  private let html: Span<UInt8>
  private var index = 0
  /// The tags of the elements that are open at the start of the next line.
  private var open: [Range<Int>] = []

  /// - Parameter html: escaped code whose only tags are those of nested elements.
  @_lifetime(copy html)
  package init(_ html: Span<UInt8>) {
    self.html = html
  }

  /// True if there is another line; closing tags alone, after the end of the last line, do not
  /// count.
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
    // Elements that end here would be empty on this line, but visible with style sheets that add padding.
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

  /// Tracks the elements that a line opens and closes.
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
