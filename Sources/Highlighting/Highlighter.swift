package import Lexing
package import SourceText

/// Highlights code at build time with spans that have Rouge's short class names, for which Jekyll's
/// themes have styles.
///
/// All tasks can share one value.
package struct Highlighter: Sendable {
  private let uncoloured: UncolouredLanguages?

  /// Makes a highlighter.
  /// - Parameter uncoloured: gets the languages of code that Rouge highlights and that have no lexer
  ///   here.
  package init(noting uncoloured: UncolouredLanguages? = nil) { self.uncoloured = uncoloured }

  /// Tokenises code and writes it as spans, without any wrapper.
  ///
  /// - Parameters:
  ///   - code: the block's text. Bytes that are not UTF-8 pass through.
  ///   - language: a name or alias; see ``Language/named(_:)``. `diff-swift` is a diff whose lines are Swift.
  ///   - output: gets the HTML.
  /// - Returns: false, with nothing written, if there is no such language. Code in a language that Rouge
  ///   knows and that has no lexer here is written without spans.
  /// - Complexity: O(n); the first use of a language builds its tables.
  package func highlight(
    _ code: Span<UInt8>, language: String, into output: inout OutputBuffer
  ) -> Bool {
    if language == "plaintext" || language == "text" {
      // The most common case: text without tokens.
      SpanWriter.escape(code, into: &output)
    } else if let lexer = Language.named(language)?.lexer {
      SpanWriter.write(tokens(of: code, lexer), of: code, into: &output)
    } else if let diff = LanguageDiff(named: language) {
      diff.write(code, into: &output)
    } else if Language.isKnownWithoutColours(language) {
      if !code.isEmpty { uncoloured?.note(language) }
      SpanWriter.escape(code, into: &output)
    } else {
      return false
    }
    return true
  }

  /// The tokens of code, or nil if there is no such language.
  /// - Complexity: O(n).
  package func tokens(of code: Span<UInt8>, language: String) -> TokenList? {
    if let lexer = Language.named(language)?.lexer { return tokens(of: code, lexer) }
    return LanguageDiff(named: language)?.tokens(of: code)
  }

  /// The tokens that a lexer gives for code.
  /// - Complexity: O(n).
  package func tokens(of code: Span<UInt8>, _ lexer: Lexer) -> TokenList {
    var list = TokenList()
    list.reserve(code.count / 4)
    var tokenizer = Tokenizer(lexer, for: code)
    tokenizer.run(code, 0..<code.count, into: &list)
    return list
  }
}
