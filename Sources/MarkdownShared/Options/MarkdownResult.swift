package import SourceText

/// The findings of rendering a document, besides its HTML.
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

/// Something in the Markdown that its author should know of.
package struct MarkdownFinding: Sendable {
  /// The stable id of a ``Diagnostic``.
  package var id: String
  package var severity: Diagnostic.Severity
  package var message: String
  package var hint: String?
  /// Where, as bytes of the source that was rendered.
  package var range: SourceRange

  /// Makes a finding.
  package init(
    id: String, severity: Diagnostic.Severity, message: String, hint: String? = nil,
    range: SourceRange
  ) {
    self.id = id
    self.severity = severity
    self.message = message
    self.hint = hint
    self.range = range
  }

  /// The finding as a diagnostic.
  /// - Parameters:
  ///   - file: the file that the Markdown is part of.
  ///   - offset: where in the file the Markdown starts.
  package func diagnostic(in file: SourceFile, from offset: Int) -> Diagnostic {
    Diagnostic(
      id, severity, message,
      at: SourceLocation(file, SourceRange(range.start + offset, range.end + offset)), hint: hint)
  }
}
