internal import SiteModel
internal import SourceText

/// Recognises entities in rendered HTML.
enum HTMLEntities {
  /// The length of the entity that starts at a `&`, with its `;`, or nil when it is a bare `&`.
  static func length(in text: Span<UInt8>, at start: Int) -> Int? {
    var index = start + 1
    if index < text.count, text[index] == 0x23 { index += 1 }
    let nameStart = index
    while index < text.count, index - nameStart < 32,
      ASCII.isLetter(text[index]) || ASCII.isDigit(text[index])
    {
      index += 1
    }
    guard index > nameStart, index < text.count, text[index] == 0x3B else { return nil }
    return index + 1 - start
  }

  /// Text without its named entities, which are punctuation in rendered Markdown, and with numeric
  /// entities decoded.
  static func withoutEntities(_ text: String) -> String {
    guard text.utf8.contains(0x26) else { return text }
    let bytes = text.utf8.span
    var result = String.UnicodeScalarView()
    var rest: [UInt8] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index] == 0x26, let length = length(in: bytes, at: index) else {
        rest.append(bytes[index])
        index += 1
        continue
      }
      result.append(contentsOf: String(decoding: rest, as: UTF8.self).unicodeScalars)
      rest.removeAll(keepingCapacity: true)
      let name = bytes.extracting(index + 1..<index + length - 1)
      if name.first == 0x23 {
        let digits = String(decoding: name.extracting(droppingFirst: 1), as: UTF8.self)
        let number =
          digits.first == "x" || digits.first == "X"
          ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        if let scalar = number.flatMap(Unicode.Scalar.init) { result.append(scalar) }
      }
      index += length
    }
    result.append(contentsOf: String(decoding: rest, as: UTF8.self).unicodeScalars)
    return String(result)
  }
}
