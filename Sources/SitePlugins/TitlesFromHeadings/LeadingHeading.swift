internal import SiteModel
package import SourceText

/// The heading at the beginning of a Markdown text, from which jekyll-titles-from-headings takes a
/// title.
///
/// Like the plugin, it matches the source and not the rendered HTML: after white space, one to three
/// `#`, white space and the rest of the line; or a line and an underline of `-` or `=`.
package struct LeadingHeading: Sendable {
  /// The heading's text, as Markdown, within the bytes that were searched.
  package let text: SourceRange
  /// The end of the heading, including its underline.
  package let end: Int

  /// Finds the heading.
  /// - Parameters:
  ///   - bytes: the source file's bytes.
  ///   - start: where the text begins: after the front matter.
  /// - Returns: nil when the text begins with something else.
  /// - Complexity: O(length of the heading and of the space before it).
  package init?(in bytes: [UInt8], from start: Int) {
    var index = start
    while index < bytes.count, ASCII.isSpace(bytes[index]) { index += 1 }
    guard index < bytes.count else { return nil }
    if let found = Self.numberSigns(in: bytes, from: index)
      ?? Self.underlined(in: bytes, from: index)
    {
      self = found
    } else {
      return nil
    }
  }

  private init(text: SourceRange, end: Int) {
    self.text = text
    self.end = end
  }

  private static func numberSigns(in bytes: [UInt8], from start: Int) -> LeadingHeading? {
    var index = start
    while index < bytes.count, bytes[index] == 0x23, index - start < 3 { index += 1 }
    guard index > start, index < bytes.count, ASCII.isSpace(bytes[index]) else { return nil }
    while index < bytes.count, ASCII.isSpace(bytes[index]) { index += 1 }
    let end = endOfLine(in: bytes, from: index)
    return end > index ? LeadingHeading(text: SourceRange(index, end), end: end) : nil
  }

  private static func underlined(in bytes: [UInt8], from start: Int) -> LeadingHeading? {
    let lineEnd = endOfLine(in: bytes, from: start)
    var index = min(lineEnd + 1, bytes.count)
    let underline = index
    while index < bytes.count, bytes[index] == 0x2D || bytes[index] == 0x3D { index += 1 }
    guard index > underline else { return nil }
    let end = index
    while index < bytes.count, bytes[index] != 0x0A, ASCII.isSpace(bytes[index]) { index += 1 }
    guard index == bytes.count || bytes[index] == 0x0A else { return nil }
    let textEnd = lineEnd > start && bytes[lineEnd - 1] == 0x0D ? lineEnd - 1 : lineEnd
    return LeadingHeading(text: SourceRange(start, textEnd), end: end)
  }

  private static func endOfLine(in bytes: [UInt8], from start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] != 0x0A { index += 1 }
    return index
  }
}
