package import ContentData
package import SiteModel
package import SourceText

/// A plugin's changes to documents before the site is assembled: titles, layouts, URLs, and the choice of files
/// that are pages.
///
/// A changed document is then treated like one of an author: excerpts, staleness and URLs follow from the
/// changed values.
package protocol DocumentTransform: Sendable {
  /// Adds pages and files to the site's contents, or removes some.
  func addPages(to contents: inout Site.Contents, reporting problems: inout DiagnosticSink)

  /// True if ``amend(_:of:reporting:)`` may change a document of the site.
  var amendsDocuments: Bool { get }

  /// Changes one document without knowing the others.
  /// - Parameters:
  ///   - parts: the document, with the changes of earlier plugins.
  ///   - document: the document as it was read.
  func amend(
    _ parts: inout Document.Parts, of document: Document, reporting problems: inout DiagnosticSink
  ) -> Amendment

  /// Changes documents that depend on others.
  func amendAll(_ contents: inout Site.Contents, reporting problems: inout DiagnosticSink)

  /// Returns true if ``amendAll(_:reporting:)`` may change a document.
  func needsOthers(for document: Document) -> Bool
}

extension DocumentTransform {
  package var amendsDocuments: Bool { false }
  package func addPages(to contents: inout Site.Contents, reporting problems: inout DiagnosticSink)
  {}
  package func amend(
    _ parts: inout Document.Parts, of document: Document, reporting problems: inout DiagnosticSink
  ) -> Amendment { .none }
  package func amendAll(_ contents: inout Site.Contents, reporting problems: inout DiagnosticSink) {
  }
  package func needsOthers(for document: Document) -> Bool { false }
}

/// The result of ``DocumentTransform/amend(_:of:reporting:)``.
package enum Amendment: Sendable {
  case none
  case changed
  /// The document was changed, and later plugins must not change it.
  case final
}

/// The inputs of a ``DocumentTransform``.
package struct TransformInputs: Sendable {
  /// The site's Markdown.
  package let converter: any TextConverter
  /// The names of the layouts of the site and its theme.
  package let layouts: Set<ByteKey>
  /// The commit times of files; empty unless a plugin needs them.
  package let commits: CommitTimes

  package init(converter: any TextConverter, layouts: [String], commits: CommitTimes) {
    self.converter = converter
    self.layouts = Set(layouts.map(ByteKey.init))
    self.commits = commits
  }
}
