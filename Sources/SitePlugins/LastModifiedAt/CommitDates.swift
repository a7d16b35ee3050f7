internal import ContentData
internal import SiteModel
internal import SourceText

/// The date of a document's last commit as its `last_modified_at`, unless its author wrote one.
struct CommitDates: DocumentTransform {
  let commits: CommitTimes
  let zone: TimeZoneRules

  var amendsDocuments: Bool { true }

  private static let lastModifiedAt: Symbol = "last_modified_at"

  func amend(
    _ parts: inout Document.Parts, of document: Document, reporting problems: inout [Diagnostic]
  ) -> Amendment {
    guard parts.data[Self.lastModifiedAt] == nil,
      let time = commits.time(of: document.sourcePath, zone: zone)
    else { return .none }
    parts.data[Self.lastModifiedAt] = .timestamp(time)
    return .changed
  }
}
