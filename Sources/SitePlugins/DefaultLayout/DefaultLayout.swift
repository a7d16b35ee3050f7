internal import ContentData
internal import SiteModel
internal import SourceText

/// The changes of jekyll-default-layout to documents.
struct DefaultLayout: DocumentTransform {
  let configuration: SiteConfiguration
  /// The names of the layouts of the site and its theme.
  let layouts: Set<ByteKey>

  var amendsDocuments: Bool { true }

  func amend(
    _ parts: inout Document.Parts, of document: Document, reporting problems: inout DiagnosticSink
  ) -> Amendment {
    configuration.isMarkdown(extension: document.fileExtension) && giveLayout(&parts)
      ? .changed : .none
  }

  /// Sets the layout of a page or post without one to that of its kind, if the site has such a
  /// layout.
  private func giveLayout(_ parts: inout Document.Parts) -> Bool {
    let isPage = parts.role == .page
    guard isPage || parts.role == .member(collection: 0),
      parts.data[WellKnownSymbols.layout] == nil,
      !parts.refusesLayout
    else { return false }
    let isHome = parts.url.hasSameBytes(as: "/")
    let wanted = [isHome ? "home" : nil, isPage ? "page" : "post", "default"]
    guard let name = wanted.compactMap({ $0 }).first(where: { layouts.contains(ByteKey($0)) })
    else {
      return false
    }
    parts.data[WellKnownSymbols.layout] = .string(name)
    return true
  }
}
