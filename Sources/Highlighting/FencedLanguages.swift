package import Lexing
internal import SourceText

/// The languages of the code blocks in some texts, found by a quick, approximate search.
///
/// Used to build lexers early and to report languages without a lexer.
package struct FencedLanguages {
  /// The languages that were found, in the order of their first fence.
  package private(set) var languages: [Language] = []
  /// The number of blocks for each language that Rouge highlights and that has no lexer here.
  package private(set) var uncoloured: [String: Int] = [:]
  private var names: Set<String> = []
  private static let longestName = 24

  package init() {}

  /// Searches a text for ```` ```name ````, `~~~name` and `{% highlight name`, wherever they are.
  /// - Complexity: O(length of the text).
  package mutating func look(in text: Span<UInt8>) {
    let tag: StaticString = "{% highlight "
    var index = 0
    while index + 3 < text.count {
      let byte = text[index]
      if byte == 0x60 || byte == 0x7E {
        let start = index
        while index < text.count, text[index] == byte { index += 1 }
        if index - start >= 3 { note(text, from: index) }
      } else if byte == 0x7B, text.has(tag, at: index) {
        index += tag.utf8CodeUnitCount
        note(text, from: index)
      } else {
        index += 1
      }
    }
  }

  /// Adds the language whose name begins at a position, if there is one.
  private mutating func note(_ text: Span<UInt8>, from start: Int) {
    var end = start
    while end < text.count, end - start <= Self.longestName, Self.isPartOfName(text[end]) {
      end += 1
    }
    guard end > start, end - start <= Self.longestName else { return }
    let name = String(decoding: text.extracting(start..<end), as: UTF8.self)
    if Language.isKnownWithoutColours(name) {
      uncoloured[name, default: 0] += 1
      return
    }
    guard names.insert(name).inserted, let language = Language.named(name),
      !languages.contains(where: { $0 === language })
    else { return }
    languages.append(language)
  }

  private static func isPartOfName(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x2B || byte == 0x23 || byte == 0x2D
      || byte == 0x5F
  }
}
