internal import MarkdownShared
internal import SourceText

/// Characters with their reading above them: `{漢字|かんじ}`, or one reading for each character as in
/// `{東京|とう|きょう}`.
enum Ruby {
  /// The annotation that starts with a brace at an index.
  ///
  /// - Complexity: O(length of the annotation), at most 256 bytes.
  static func match(_ bytes: Span<UInt8>, at start: Int) -> TextMatch? {
    var bars = 0
    var partLength = 0
    for index in (start + 1)..<min(bytes.count, start + 256) {
      switch bytes[index] {
      case 0x7C:
        guard partLength > 0 else { return nil }
        bars += 1
        partLength = 0
      case 0x7D:
        guard bars > 0, partLength > 0 else { return nil }
        return TextMatch(kind: .ruby, start: start, end: index + 1)
      case 0x7B, 0x0A: return nil
      default: partLength += 1
      }
    }
    return nil
  }

  /// Appends an annotation as HTML, with parentheses for browsers without support for ruby.
  static func write(_ match: Span<UInt8>, _ output: inout OutputBuffer) {
    let text = Array(match)
    let parts = text[1..<(text.count - 1)].split(separator: 0x7C)
    guard let base = parts.first else { return }
    let readings = parts.dropFirst()
    output.append("<ruby>")
    if readings.count > 1, readings.count == base.count(where: { $0 & 0xC0 != 0x80 }) {
      var index = base.startIndex
      for reading in readings {
        let length = UTF8Text.scalar(at: index, in: text.span)?.length ?? 1
        write(text[index..<(index + length)], [reading], &output)
        index += length
      }
    } else {
      write(base, Array(readings), &output)
    }
    output.append("</ruby>")
  }

  private static func write(
    _ base: ArraySlice<UInt8>, _ readings: [ArraySlice<UInt8>],
    _ output: inout OutputBuffer
  ) {
    output.append(escapingMarkdown: base.span)
    output.append("<rp>(</rp><rt>")
    for reading in readings { output.append(escapingMarkdown: reading.span) }
    output.append("</rt><rp>)</rp>")
  }
}
