internal import SourceText

/// The length of a text for readers: counted in characters for Chinese, Japanese and Korean, and in
/// words for other scripts.
package struct TextLength: Sendable, Equatable {
  /// Characters of scripts that readers count by character.
  package private(set) var characters = 0
  /// Words in all other scripts.
  package private(set) var words = 0

  /// The result of `number_of_words`: characters and words together.
  package var count: Int { characters + words }

  /// The reading time in minutes, at 500 characters or 200 words a minute; at least 1 unless the text
  /// is empty.
  package var readingMinutes: Int {
    count == 0 ? 0 : max(1, (characters * 2 + words * 5 + 999) / 1000)
  }

  /// Measures the text of rendered HTML; tags, comments and code are left out.
  /// - Complexity: O(n).
  package init(html: Span<UInt8>) {
    var index = 0
    var isInWord = false
    while index < html.count {
      let byte = html[index]
      if byte == 0x3C {
        if !Self.isInsideWords(html, at: index) { isInWord = false }
        index = Self.tagEnd(html, at: index)
        continue
      }
      if byte == 0x26 {
        // An entity counts as part of a word if it is next to letters, and never ends a word.
        let end =
          html.extracting(index..<min(index + 32, html.count)).firstIndex(of: 0x3B).map {
            index + $0
          } ?? index
        index = end + 1
        continue
      }
      guard let next = UTF8Text.scalar(at: index, in: html) else {
        index += 1
        continue
      }
      index += next.length
      if CJK.contains(next.scalar.value) {
        isInWord = false
        if !CJK.isPunctuation(next.scalar), !UTF8Text.isSpace(next.scalar.value) { characters += 1 }
      } else if Self.isWord(next.scalar) {
        if !isInWord { words += 1 }
        isInWord = true
      } else if !Self.joinsWords(next.scalar) {
        isInWord = false
      }
    }
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 {
      return (0x30...0x39).contains(scalar.value) || (0x61...0x7A).contains(scalar.value | 0x20)
    }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  /// Returns true if a character between letters does not end a word: `don't`, `e-mail`, `3.5`.
  private static func joinsWords(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x27, 0x2D, 0x2E, 0x2C, 0x5F, 0x2019: true
    default: scalar.properties.generalCategory == .nonspacingMark
    }
  }

  /// Returns true if a tag can occur in a word, as in `un<em>believ</em>able`.
  private static func isInsideWords(_ html: Span<UInt8>, at start: Int) -> Bool {
    let name = start + (html.has("/", at: start + 1) ? 2 : 1)
    return inline.contains { tag in
      let end = name + tag.utf8CodeUnitCount
      return html.has(tag, at: name) && end < html.count && (html[end] == 0x3E || html[end] == 0x20)
    }
  }

  private static let inline: [StaticString] = [
    "em", "strong", "b", "i", "a", "span", "del", "mark", "sub", "sup", "ruby",
  ]

  /// The end of the construct that starts with `<` at an index: a tag, a comment, or an element
  /// whose text is not counted.
  private static func tagEnd(_ html: Span<UInt8>, at start: Int) -> Int {
    if html.has("<!--", at: start) {
      return html.firstIndex(of: "-->", from: start).map { $0 + 3 } ?? html.count
    }
    for (opening, closing) in skipped where html.has(opening, at: start) {
      let behind = start + opening.utf8CodeUnitCount
      guard behind < html.count, html[behind] == 0x3E || html[behind] == 0x20 else { continue }
      return html.firstIndex(of: closing, from: behind).map { $0 + closing.utf8CodeUnitCount }
        ?? html.count
    }
    return min(html.find(0x3E, from: start) + 1, html.count)
  }

  private static let skipped: [(StaticString, StaticString)] = [
    ("<pre", "</pre>"), ("<code", "</code>"), ("<script", "</script>"), ("<style", "</style>"),
    ("<rt", "</rt>"), ("<rp", "</rp>"),
  ]
}
