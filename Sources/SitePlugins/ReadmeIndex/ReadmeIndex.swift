internal import ContentData
internal import SiteModel
internal import SourceText

/// jekyll-readme-index: a folder's README becomes its page if there is no index.
struct ReadmeIndex: DocumentTransform {
  private let isEnabled: Bool
  private let removesOriginals: Bool
  private let takesFrontMatter: Bool

  init(_ configuration: SiteConfiguration, reporting problems: inout DiagnosticSink) {
    let settings = PluginSettings("readme_index", in: configuration)
    isEnabled = settings.object["enabled"]?.bool != false
    removesOriginals = settings.object["remove_originals"]?.bool == true
    takesFrontMatter = settings.object["with_frontmatter"]?.bool == true
    problems.report(contentsOf: settings.problems)
  }

  func addPages(to contents: inout Site.Contents, reporting problems: inout DiagnosticSink) {
    guard isEnabled else { return }
    var folders: Set<ByteKey> = []
    for url in contents.pages.map(\.url) + contents.staticFiles.map(\.url) {
      if let folder = Self.folder(ofIndex: url) { folders.insert(ByteKey(folder)) }
    }
    for document in contents.bareMarkdown where Self.isReadme(document) {
      guard folders.insert(ByteKey(Self.folder(of: document))).inserted else { continue }
      contents.pages.append(Self.index(document))
      if removesOriginals {
        contents.staticFiles.removeAll { $0.sourcePath.hasSameBytes(as: document.sourcePath) }
      }
    }
    guard takesFrontMatter else { return }
    for (position, document) in contents.pages.enumerated() where Self.isReadme(document) {
      guard folders.insert(ByteKey(Self.folder(of: document))).inserted else { continue }
      contents.pages[position] = Self.index(document)
    }
  }

  private static func isReadme(_ document: Document) -> Bool {
    document.role == .page
      && PathComponents.stem(of: document.sourcePath).lowercased().hasSameBytes(as: "readme")
      && document.outputExtension == ".html"
  }

  private static func folder(of document: Document) -> String {
    let folder = PathComponents.folder(of: document.sourcePath)
    return folder.isEmpty ? "/" : "/\(folder)/"
  }

  /// The folder that a URL is the index of, or nil.
  private static func folder(ofIndex url: String) -> String? {
    if url.hasByteSuffix("/") { return url }
    let name = PathComponents.last(of: url).lowercased()
    guard ["index.html", "index.htm", "index.xhtml", "index.xml"].contains(name) else { return nil }
    return PathComponents.folder(of: url) + "/"
  }

  /// A copy of a document with the URL of its folder.
  private static func index(_ document: Document) -> Document {
    var parts = Document.Parts(document)
    let folder = folder(of: document)
    parts.data[WellKnownSymbols.permalink] = .string(folder)
    parts.url = Permalink.pageURL(
      folder, folder: document.folder, basename: "index", outputExtension: parts.outputExtension)
    parts.outputPath = URLPath.file(
      of: parts.url, fileExtension: parts.outputExtension,
      folderIndex: "index" + parts.outputExtension)
    return Document(parts)
  }
}
