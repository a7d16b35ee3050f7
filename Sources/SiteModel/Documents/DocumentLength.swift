internal import ContentData
internal import MarkdownShared

extension Document {
  /// How long the rendered body is: `number_of_words`, or `reading_time` in minutes. Characters of
  /// Chinese, Japanese and Korean count, and words of the rest; code does not.
  /// - Returns: null before the body is rendered.
  /// - Complexity: O(length of the body).
  func length(in field: DocumentField) -> Value {
    guard let bytes = renderedBody?.bytes else { return .null }
    let length = TextLength(html: bytes.span)
    return .integer(field == .readingTime ? length.readingMinutes : length.count)
  }
}
