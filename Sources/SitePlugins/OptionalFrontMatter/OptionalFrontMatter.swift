internal import ContentData
internal import SiteModel
internal import SourceText

/// jekyll-optional-front-matter: Markdown files are pages even without front matter.
struct OptionalFrontMatter: DocumentTransform {
  private let removesOriginals: Bool
  private let isEnabled: Bool
  private let include: PathFilter?

  init(_ configuration: SiteConfiguration, reporting problems: inout DiagnosticSink) {
    let settings = PluginSettings("optional_front_matter", in: configuration)
    isEnabled =
      settings.object["enabled"]?.bool != false
      && configuration.data["require_front_matter"]?.isTruthy != true
    removesOriginals = settings.object["remove_originals"]?.bool == true
    include =
      configuration.include.isEmpty ? nil : PathFilter(include: [], exclude: configuration.include)
    problems.report(contentsOf: settings.problems)
  }

  /// Returns true if a file becomes a page. Files for GitHub, such as README.md, do not, unless they are in the
  /// setting `include`.
  private func makesPage(_ path: String) -> Bool {
    guard isEnabled else { return false }
    let name = PathComponents.stem(of: path).uppercased()
    return !Self.excluded.contains(name) || include?.excludes(path, isFolder: false) == true
  }

  func addPages(to contents: inout Site.Contents, reporting problems: inout DiagnosticSink) {
    var made: Set<ByteKey> = []
    for document in contents.bareMarkdown where makesPage(document.sourcePath) {
      contents.pages.append(document)
      made.insert(ByteKey(document.sourcePath))
    }
    if removesOriginals {
      contents.staticFiles.removeAll { made.contains(ByteKey($0.sourcePath)) }
    }
  }

  private static let excluded: Set<String> = [
    "README", "LICENSE", "LICENCE", "COPYING", "CODE_OF_CONDUCT", "CONTRIBUTING", "ISSUE_TEMPLATE",
    "PULL_REQUEST_TEMPLATE",
  ]
}
