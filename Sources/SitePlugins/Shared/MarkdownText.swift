internal import SiteModel
internal import SourceText

/// Converts short Markdown texts such as titles to plain text, like `markdownify | strip_html |
/// normalize_whitespace`.
///
/// Most titles contain no Markdown syntax and are not passed to the converter.
struct MarkdownText: Sendable {
  private let converter: any TextConverter
  /// True if the converter passes HTML through, so that it does not change a rendered excerpt.
  private let keepsHTML: Bool

  init(_ converter: any TextConverter) {
    self.converter = converter
    var output = OutputBuffer(capacity: 64)
    let sample: StaticString = "<p>x</p>"
    converter.markdown(sample.span, into: &output)
    keepsHTML = output.span.contains(sample)
  }

  /// Appends the plain text of a Markdown text; entities stay as the converter wrote them.
  /// - Complexity: O(n); texts without Markdown are not passed to the converter.
  func append(_ text: String, to buffer: inout OutputBuffer) {
    append(text.utf8.span, to: &buffer)
  }

  /// See ``append(_:to:)``.
  func append(_ text: Span<UInt8>, to buffer: inout OutputBuffer) {
    if Self.isPlain(text) || (keepsHTML && Self.isOneBlock(text)) {
      PlainText.append(text, to: &buffer)
      return
    }
    var html = OutputBuffer(capacity: text.count * 2 + 64)
    converter.markdown(text, into: &html)
    PlainText.append(html.span, to: &buffer)
  }

  /// The plain text as a string.
  func plain(_ text: String) -> String {
    var buffer = OutputBuffer(capacity: text.utf8.count + 16)
    append(text, to: &buffer)
    return buffer.text()
  }

  /// Returns true if a text contains no Markdown syntax: letters of any script, digits, spaces, and punctuation
  /// that is neither at the beginning nor doubled.
  private static func isPlain(_ text: Span<UInt8>) -> Bool {
    guard let first = text.first else { return true }
    guard first >= 0x80 || ASCII.isLetter(first) else { return false }
    var previous: UInt8 = 0
    for index in text.indices {
      let byte = text[index]
      switch byte {
      case 0x80..., 0x41...0x5A, 0x61...0x7A, 0x30...0x39, 0x2C, 0x3F: break
      case 0x20: if index + 1 == text.count { return false }
      // Full stops, hyphens and parentheses must be single; `www.` may become a link.
      case 0x2E:
        if previous == 0x2E || ASCII.isLetter(previous) && previous | 0x20 == 0x77 { return false }
      case 0x2D: if previous == 0x2D { return false }
      case 0x28, 0x29: if previous == 0x28 { return false }
      default: return false
      }
      previous = byte
    }
    return true
  }

  /// Returns true if a text is one paragraph of HTML, as a rendered excerpt is. The converter divides several of
  /// them by line ends, and what follows one on its line.
  private static func isOneBlock(_ text: Span<UInt8>) -> Bool {
    let trimmed = text.trimmed()
    return trimmed.firstRange(of: "<p>", from: 0)?.lowerBound == 0
      && trimmed.firstRange(of: "</p>", from: 0)?.upperBound == trimmed.count
      && trimmed.firstRange(of: "\n\n", from: 0) == nil
      && trimmed.firstRange(of: "\n</p>", from: 0) == nil
  }
}
