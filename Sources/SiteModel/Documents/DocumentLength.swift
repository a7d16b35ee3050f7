internal import ContentData
internal import MarkdownShared

extension Document {
  /// The length of the rendered body: `number_of_words`, or `reading_time` in minutes. Chinese,
  /// Japanese and Korean are counted by characters, other scripts by words; code is not counted.
  /// - Returns: null before the body is rendered.
  /// - Complexity: O(length of the body).
  func length(in field: DocumentField) -> Value {
    guard let bytes = renderedBody?.bytes else { return .null }
    let length = TextLength(html: bytes.span)
    return .integer(field == .readingTime ? length.readingMinutes : length.count)
  }
}
