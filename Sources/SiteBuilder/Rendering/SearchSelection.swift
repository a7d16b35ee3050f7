internal import ContentData
internal import Search
internal import SiteModel
internal import SourceText

/// Decides which documents of a site are in the search index, and compiles their entries.
struct SearchSelection: Sendable {
  /// The folder of the index in the destination.
  static let folder = "search/"

  private let configuration: SiteConfiguration
  private let settings: SearchSettings

  /// - Returns: nil for a site without search.
  init?(_ configuration: SiteConfiguration) {
    guard let settings = configuration.searchSettings else { return nil }
    self.configuration = configuration
    self.settings = settings
  }

  /// Returns true if a document belongs in the search index: it is published HTML that the author wrote.
  ///
  /// Pages whose source is HTML are left out, because most of them only list other documents; `search: true` in the
  /// front matter includes them, and `search: false` excludes any document.
  func finds(_ item: RenderItem) -> Bool {
    let document = item.document
    guard item.isWritten, !item.isGenerated, document.role != .generated, !document.isDraft,
      document.outputPath.hasByteSuffix(".html"), document.outputPath != "404.html",
      document.data[WellKnownSymbols.published]?.bool != false
    else { return false }
    switch document.data["search"] {
    case .bool(let isFound)?: return isFound
    default: break
    }
    return document.role != .page
      || configuration.isMarkdown(extension: document.fileExtension)
  }

  /// Compiles a document for the index; nil for a document that does not belong in it.
  /// - Complexity: O(length of the body).
  func entry(
    of item: RenderItem, body: [UInt8], _ compiler: inout SearchCompiler
  ) -> SearchEntry? {
    guard finds(item) else { return nil }
    let document = item.document
    let title = document.data[WellKnownSymbols.title] ?? .null
    let tags = document.data[WellKnownSymbols.tags] ?? .null
    return compiler.entry(
      for: SearchDocument(
        url: document.url,
        title: title.isTruthy ? DocumentReader.text(of: title) : document.url,
        date: document.role == .page ? "" : document.date.map(day) ?? "",
        tags: (tags.array ?? (tags.isTruthy ? [tags] : [])).map(DocumentReader.text(of:))),
      html: body, withCode: settings.withCode)
  }

  /// The day of a moment in the site's zone.
  private func day(_ date: Timestamp) -> String {
    let civil = CivilTime(
      secondsSinceEpoch: date.seconds
        + Int64(configuration.zone.offset(atUTC: date.seconds)))
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(civil.year)-\(two(civil.month))-\(two(civil.day))"
  }
}
