package import SourceText

/// The form of line numbers in blocks of code.
package struct CodeLineNumbers: Sendable, Equatable {
  /// The position of the numbers.
  package enum Place: Sendable {
    /// In a separate column of a table, as in Rouge, so that selecting the code does not select them.
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
  package func write(_ html: Span<UInt8>, into output: inout OutputBuffer) {
    switch place {
    case .table: writeTable(html, into: &output)
    case .inline: writeInline(html, into: &output)
    }
  }

  private func writeTable(_ html: Span<UInt8>, into output: inout OutputBuffer) {
    // The element around a line holds the line's ending.
    var end = html.count
    while html.has("</span>", at: end - 7) { end -= 7 }
    let isClosed = end > 0 && html[end - 1] == 0x0A
    let count = html.count(where: { $0 == 0x0A }) + (isClosed ? 0 : 1)
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

  /// The width in bytes of the inline numbers for some code.
  package func width(ofLinesIn html: Span<UInt8>) -> Int {
    String(first + html.count(where: { $0 == 0x0A })).utf8.count
  }

  /// Appends an inline number.
  package func append(_ number: Int, width: Int, into output: inout OutputBuffer) {
    let digits = String(number)
    output.append("<span class=\"lineno\">")
    for _ in digits.utf8.count..<max(width, digits.utf8.count) { output.append(0x20) }
    output.append(digits)
    output.append(" </span>")
  }

  /// Writes numbers at the start of lines, inside the highlighter's elements that are open there.
  private func writeInline(_ html: Span<UInt8>, into output: inout OutputBuffer) {
    let width = width(ofLinesIn: html)
    var number = first
    var start = 0
    while start < html.count {
      append(number, width: width, into: &output)
      let end = min(html.find(0x0A, from: start) + 1, html.count)
      output.append(html.extracting(start..<end))
      start = end
      number += 1
    }
  }
}
