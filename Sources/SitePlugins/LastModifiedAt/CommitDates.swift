internal import ContentData
internal import SiteModel
internal import SourceText

/// Sets `last_modified_at` of a document to the date of its last commit, unless its front matter
/// has one.
struct CommitDates: DocumentTransform {
  let commits: CommitTimes
  let zone: TimeZoneRules

  var amendsDocuments: Bool { true }

  private static let lastModifiedAt: Symbol = "last_modified_at"

  func amend(
    _ parts: inout Document.Parts, of document: Document, reporting problems: inout DiagnosticSink
  ) -> Amendment {
    guard parts.data[Self.lastModifiedAt] == nil,
      let time = commits.time(of: document.sourcePath, zone: zone)
    else { return .none }
    parts.data[Self.lastModifiedAt] = .timestamp(time)
    return .changed
  }
}
