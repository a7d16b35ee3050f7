internal import ContentData
internal import SourceText

/// jekyll-optional-front-matter: Markdown files are pages even without front matter.
struct OptionalFrontMatter {
  let removesOriginals: Bool
  private let isEnabled: Bool
  private let include: PathFilter?
  /// The files that became pages.
  private(set) var made: Set<ByteKey> = []

  init(_ configuration: SiteConfiguration, reporting problems: inout [Diagnostic]) {
    let settings = PluginSettings("optional_front_matter", in: configuration)
    isEnabled =
      settings.object["enabled"]?.bool != false
      && configuration.data["require_front_matter"]?.isTruthy != true
    removesOriginals = settings.object["remove_originals"]?.bool == true
    include =
      configuration.include.isEmpty ? nil : PathFilter(include: [], exclude: configuration.include)
    problems += settings.problems
  }

  /// Returns true if a file becomes a page: the ones that talk to people on GitHub do not, unless the
  /// configuration's `include` names them.
  func makesPage(_ path: String) -> Bool {
    guard isEnabled else { return false }
    let name = PathComponents.stem(of: path).uppercased()
    return !Self.excluded.contains(name) || include?.excludes(path, isFolder: false) == true
  }

  mutating func note(_ path: String) { made.insert(ByteKey(path)) }

  private static let excluded: Set<String> = [
    "README", "LICENSE", "LICENCE", "COPYING", "CODE_OF_CONDUCT", "CONTRIBUTING", "ISSUE_TEMPLATE",
    "PULL_REQUEST_TEMPLATE",
  ]
}

/// jekyll-readme-index: a folder's README is its page where there is no index.
struct ReadmeIndex {
  private let isEnabled: Bool
  private let removesOriginals: Bool
  private let takesFrontMatter: Bool

  init(_ configuration: SiteConfiguration, reporting problems: inout [Diagnostic]) {
    let settings = PluginSettings("readme_index", in: configuration)
    isEnabled = settings.object["enabled"]?.bool != false
    removesOriginals = settings.object["remove_originals"]?.bool == true
    takesFrontMatter = settings.object["with_frontmatter"]?.bool == true
    problems += settings.problems
  }

  /// Adds the pages.
  /// - Parameter bare: the Markdown files without front matter, as pages.
  /// - Complexity: O(number of pages and files).
  func add(_ bare: [Document], to contents: inout Site.Contents) {
    guard isEnabled else { return }
    var folders: Set<ByteKey> = []
    for url in contents.pages.map(\.url) + contents.staticFiles.map(\.url) {
      if let folder = Self.folder(ofIndex: url) { folders.insert(ByteKey(folder)) }
    }
    for document in bare where Self.isReadme(document) {
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

  /// The document at the URL of its folder.
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
