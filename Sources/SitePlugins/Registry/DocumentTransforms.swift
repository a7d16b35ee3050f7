package import SiteModel
package import SourceText

/// Applies the changes of all plugins to documents, once before the site is assembled.
package struct DocumentTransforms: Sendable {
  private let transforms: [any DocumentTransform]
  private let amending: [any DocumentTransform]

  init(_ transforms: [any DocumentTransform]) {
    self.transforms = transforms
    amending = transforms.filter(\.amendsDocuments)
  }

  /// Applies the changes to the site's contents.
  /// - Complexity: O(size of the contents); O(1) when no plugin changes documents.
  package func amend(_ contents: inout Site.Contents, reporting problems: inout DiagnosticSink) {
    for transform in transforms { transform.addPages(to: &contents, reporting: &problems) }
    contents.bareMarkdown = []
    if !amending.isEmpty {
      for index in contents.pages.indices {
        contents.pages[index] = amended(contents.pages[index], &problems)
      }
      for number in contents.documents.indices {
        for index in contents.documents[number].indices {
          contents.documents[number][index] = amended(contents.documents[number][index], &problems)
        }
      }
    }
    for transform in transforms { transform.amendAll(&contents, reporting: &problems) }
  }

  /// Amends one document without knowing the others.
  /// - Returns: nil when the result depends on other documents, or when the document has errors.
  package func amendedAlone(_ document: Document) -> Document? {
    if transforms.contains(where: { $0.needsOthers(for: document) }) { return nil }
    if amending.isEmpty { return document }
    var problems = DiagnosticSink()
    let amended = amended(document, &problems)
    return problems.isEmpty ? amended : nil
  }

  private func amended(_ document: Document, _ problems: inout DiagnosticSink) -> Document {
    var parts = Document.Parts(document)
    var isAmended = false
    for transform in amending {
      switch transform.amend(&parts, of: document, reporting: &problems) {
      case .none: break
      case .changed: isAmended = true
      case .final: return Document(parts)
      }
    }
    return isAmended ? Document(parts) : document
  }
}
