package import SourceText

/// Colours code at build time: spans with the short class names that Jekyll's themes style.
///
/// Stateless; one value serves every task.
package struct Highlighter: Sendable {
  package init() {}

  /// Tokenises code and writes it as spans, without any wrapper.
  ///
  /// - Parameters:
  ///   - code: the block's text. Bytes that are not UTF-8 pass through.
  ///   - language: a name, alias or extension, in any case; see ``Language/named(_:)``. `diff-swift`
  ///     is a diff whose lines are Swift.
  ///   - output: gets the HTML.
  /// - Returns: false, with nothing written, if there is no such language.
  /// - Complexity: O(n); the first use of a language builds its tables.
  package func highlight(
    _ code: UnsafeBufferPointer<UInt8>, language: String, into output: inout OutputBuffer
  ) -> Bool {
    guard let list = tokens(of: code, language: language) else { return false }
    SpanWriter.write(list, of: code, into: &output)
    return true
  }

  /// The tokens of code, or nil if there is no such language.
  /// - Complexity: O(n).
  package func tokens(of code: UnsafeBufferPointer<UInt8>, language: String) -> TokenList? {
    guard let lexer = Language.named(language)?.lexer else {
      return LanguageDiff(named: language)?.tokens(of: code)
    }
    var list = TokenList()
    list.reserve(code.count / 4)
    var tokenizer = Tokenizer(lexer, for: code)
    tokenizer.run(code, 0..<code.count, into: &list)
    return list
  }
}
