internal import SourceText

/// How the lines of a block of code are numbered.
package struct CodeLineNumbers: Sendable, Equatable {
  /// Where the numbers stand.
  package enum Place: Sendable {
    /// In a column of a table beside the code, as Rouge has them: selecting the code leaves them out.
    case table
    /// At the start of each line, in an element of class `lineno`.
    case inline
  }

  package var place: Place
  /// The number of the first line.
  package var first: Int

  package init(_ place: Place, first: Int = 1) {
    self.place = place
    self.first = first
  }

  /// Appends escaped or coloured code with its numbers.
  /// - Complexity: O(n).
  func write(_ html: UnsafeBufferPointer<UInt8>, into output: inout OutputBuffer) {
    switch place {
    case .table: writeTable(html, into: &output)
    case .inline: writeInline(html, into: &output)
    }
  }

  private func writeTable(_ html: UnsafeBufferPointer<UInt8>, into output: inout OutputBuffer) {
    let isClosed = html.last == 0x0A
    let count = html.count { $0 == 0x0A } + (isClosed ? 0 : 1)
    output.append("<table class=\"rouge-table\"><tbody><tr><td class=\"rouge-gutter gl\">")
    output.append("<pre class=\"lineno\">")
    for number in first..<first + count {
      output.append(decimal: number)
      output.append(0x0A)
    }
    output.append("</pre></td><td class=\"rouge-code\"><pre>")
    output.append(html)
    if !isClosed { output.append(0x0A) }
    output.append("</pre></td></tr></tbody></table>")
  }

  /// A number stands inside whatever element of the highlighter its line starts in.
  private func writeInline(_ html: UnsafeBufferPointer<UInt8>, into output: inout OutputBuffer) {
    let count = html.count { $0 == 0x0A }
    let width = String(first + count).utf8.count
    var number = first
    var start = 0
    while start < html.count {
      let digits = String(number)
      output.append("<span class=\"lineno\">")
      for _ in digits.utf8.count..<max(width, digits.utf8.count) { output.append(0x20) }
      output.append(digits)
      output.append(" </span>")
      var end = start
      while end < html.count, html[end] != 0x0A { end += 1 }
      end = min(end + 1, html.count)
      output.append(UnsafeBufferPointer(rebasing: html[start..<end]))
      start = end
      number += 1
    }
  }
}
