package import SourceText

/// The result of rendering a document, apart from its HTML.
package struct MarkdownResult: Sendable {
  /// The headings in document order; filled only when the options ask for it.
  package var headings: [Heading] = []
  /// The findings for the author, in document order.
  package var findings: [MarkdownFinding] = []

  package init() {}
}

/// A heading as a table of contents needs it.
package struct Heading: Sendable, Equatable {
  /// 1 to 6.
  package var level: Int
  /// The id of its element, without `#`; empty when headings get none.
  package var id: String
  /// Its text without markup, not escaped.
  package var text: String

  package init(level: Int, id: String, text: String) {
    self.level = level
    self.id = id
    self.text = text
  }
}

/// An error, warning or note about a document's Markdown.
package struct MarkdownFinding: Sendable {
  package let kind: MarkdownDiagnostic
  /// Where, as bytes of the source that was rendered.
  package let range: SourceRange

  /// How much it matters.
  package var severity: Diagnostic.Severity { kind.definition.severity }

  /// Makes a finding.
  package init(_ kind: MarkdownDiagnostic, range: SourceRange) {
    self.kind = kind
    self.range = range
  }

  /// The finding as a diagnostic.
  /// - Parameters:
  ///   - file: the file that the Markdown is part of.
  ///   - offset: the start of the Markdown in the file.
  package func diagnostic(in file: SourceFile, from offset: Int) -> Diagnostic {
    Diagnostic(
      kind, at: SourceLocation(file, SourceRange(range.start + offset, range.end + offset)))
  }
}
