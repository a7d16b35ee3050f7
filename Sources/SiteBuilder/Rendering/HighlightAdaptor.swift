internal import ContentData
package import Highlighting
internal import Lexing
package import MarkdownShared
internal import SiteModel
package import SourceText

// Connects the highlighter with the two targets that do not import it: Markdown for code blocks, the site's tags for
// `highlight`. Its output is part of the body and is cached with it.
extension Highlighter: CodeHighlighter {
  package func advice(on language: String) -> LanguageAdvice? {
    if Language.isDrawnByScripts(language) { return nil }
    return LanguageAdvice(suggestion: Language.suggestion(for: language))
  }
}

extension SiteConfiguration {
  /// The highlighter that the setting `highlighter` asks for; nil for none. As in Jekyll, `rouge` and
  /// `pygments` mean the same, and any other value leaves code plain.
  /// - Parameter uncoloured: gets the languages of code without a lexer.
  func codeHighlighter(noting uncoloured: UncolouredLanguages) -> Highlighter? {
    coloursCode ? Highlighter(noting: uncoloured) : nil
  }

  /// Returns true if the site's code is coloured.
  package var coloursCode: Bool {
    guard let name = highlighter else { return false }
    return name.hasSameBytes(as: "rouge") || name.hasSameBytes(as: "pygments")
  }
}

/// The diagnostics about code that Rouge highlights and blogc does not.
package enum UncolouredCode {
  /// The diagnostics of a build, one for each language.
  static func findings(_ languages: UncolouredLanguages) -> [Diagnostic] {
    languages.names.map {
      Diagnostic(
        "build.uncoloured-language", .warning,
        "code in '\($0)' is not highlighted: blogc has no lexer for this language")
    }
  }

  /// The diagnostics of `doctor`, one for each language, with the number of blocks.
  package static func findings(blocks: [String: Int]) -> [Diagnostic] {
    blocks.sorted { $0.key < $1.key }.map { name, count in
      Diagnostic(
        "doctor.uncoloured-language", .warning,
        "code in '\(name)' is not highlighted: blogc has no lexer for this language (blocks: \(count))"
      )
    }
  }
}
