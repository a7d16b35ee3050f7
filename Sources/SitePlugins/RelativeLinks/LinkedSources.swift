internal import ContentData
internal import SiteModel
internal import SourceText

/// The changes of jekyll-relative-links to the texts of documents.
struct LinkedSources: DocumentTransform {
  private let configuration: SiteConfiguration
  private let address: SiteAddress
  private let excluded: [GlobPattern]
  private let coversCollections: Bool

  /// Reads the setting `relative_links`.
  /// - Returns: nil when it disables the plugin.
  init?(_ site: PluginSite, reporting problems: inout DiagnosticSink) {
    configuration = site.configuration
    address = site.address
    var settings = PluginSettings("relative_links", in: configuration)
    excluded = settings.list("exclude").map { GlobPattern($0) }
    coversCollections = settings.flag("collections")
    problems.report(contentsOf: settings.problems)
    if settings.object["enabled"]?.bool == false { return nil }
  }

  func needsOthers(for document: Document) -> Bool {
    document.role == .page || coversCollections
  }

  func amendAll(_ contents: inout Site.Contents, reporting problems: inout DiagnosticSink) {
    var addresses: [(path: String, url: String)] = []
    func add(_ path: String, _ url: String) {
      addresses.append((path, address.relative(url) ?? url))
    }
    for page in contents.pages { add(page.relativePath, page.url) }
    for file in contents.staticFiles + contents.collectionFiles.flatMap({ $0 }) {
      add(String(file.relativePath.drop { $0 == "/" }), file.url)
    }
    for (number, documents) in contents.documents.enumerated()
    where configuration.collections[number].output {
      for document in documents { add(document.relativePath, document.url) }
    }
    let links = RelativeLinks(addresses)
    func linked(_ document: Document) -> Document {
      guard configuration.isMarkdown(extension: document.fileExtension),
        !excluded.contains(where: { $0.covers(document.relativePath) }),
        let bytes = links.rewritten(
          document.file.bytes, from: document.bodyStart,
          folder: PathComponents.folder(of: document.relativePath))
      else { return document }
      var parts = Document.Parts(document)
      parts.file = SourceFile(path: document.file.path, bytes: bytes)
      // A link changes when its target moves, even if the document's file is unchanged.
      parts.textVersion = TextVersion.of(bytes)
      return Document(parts)
    }
    for index in contents.pages.indices { contents.pages[index] = linked(contents.pages[index]) }
    guard coversCollections else { return }
    for number in contents.documents.indices where configuration.collections[number].output {
      for index in contents.documents[number].indices {
        contents.documents[number][index] = linked(contents.documents[number][index])
      }
    }
  }
}

extension GlobPattern {
  /// Returns true if a pattern matches a path or, as in Jekyll, the path begins with it.
  fileprivate func covers(_ path: String) -> Bool {
    !text.isEmpty && (path.hasBytePrefix(text) || matches(path))
  }
}
