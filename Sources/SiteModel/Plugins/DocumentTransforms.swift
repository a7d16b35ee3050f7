internal import ContentData
package import SourceText

/// The plugins' changes to documents before the site is assembled: titles, layouts, links,
/// URLs, and which files are pages at all.
///
/// It runs once over everything that was read. Afterwards nothing can distinguish an amended document from one
/// that its author wrote so: excerpts, staleness and URLs follow from it.
package struct DocumentTransforms: Sendable {
  private let plugins: PluginSet
  private let configuration: SiteConfiguration
  private let address: SiteAddress
  private let text: MarkdownText
  private let layouts: Set<ByteKey>
  private let commits: CommitTimes

  /// - Parameters:
  ///   - plugins: which plugins are on.
  ///   - layouts: the names of the layouts that the site and its theme have.
  ///   - commits: when files were committed, for jekyll-last-modified-at.
  package init(
    plugins: PluginSet, configuration: SiteConfiguration, converter: any TextConverter,
    layouts: [String], commits: CommitTimes
  ) {
    self.plugins = plugins
    self.configuration = configuration
    address = SiteAddress(url: configuration.url, baseurl: configuration.baseurl)
    text = MarkdownText(converter)
    self.layouts = Set(layouts.map(ByteKey.init))
    self.commits = commits
  }

  /// Amends what was read.
  /// - Complexity: O(size of the content); nothing when no plugin asks for it.
  package func amend(_ contents: inout Site.Contents, reporting problems: inout [Diagnostic]) {
    addPages(to: &contents, reporting: &problems)
    if amendsHeads {
      let titles = TitleSettings(configuration, reporting: &problems)
      for index in contents.pages.indices {
        contents.pages[index] = amended(contents.pages[index], titles, &problems)
      }
      for number in contents.documents.indices {
        for index in contents.documents[number].indices {
          contents.documents[number][index] = amended(
            contents.documents[number][index], titles, &problems)
        }
      }
    }
    if plugins.contains(.relativeLinks) { linkSources(&contents, reporting: &problems) }
  }

  private var amendsHeads: Bool {
    [Plugin.redirectFrom, .lastModifiedAt, .defaultLayout, .titlesFromHeadings]
      .contains(where: plugins.contains)
  }

  /// Amends one document without knowing the others.
  /// - Returns: nil when what becomes of it depends on the others, or when there is something wrong with it.
  package func amendedAlone(_ document: Document) -> Document? {
    if rewritesLinks(of: document) { return nil }
    if !amendsHeads { return document }
    var ignored: [Diagnostic] = []
    var problems: [Diagnostic] = []
    let amended = amended(
      document, TitleSettings(configuration, reporting: &ignored), &problems)
    return problems.isEmpty ? amended : nil
  }

  /// Returns true if jekyll-relative-links may change the text of a document.
  private func rewritesLinks(of document: Document) -> Bool {
    guard plugins.contains(.relativeLinks) else { return false }
    let settings = PluginSettings("relative_links", in: configuration)
    if settings.object["enabled"]?.bool == false { return false }
    return document.role == .page || settings.flag("collections")
  }

  private func amended(
    _ document: Document, _ titles: TitleSettings, _ problems: inout [Diagnostic]
  ) -> Document {
    var parts = Document.Parts(document)
    var isAmended = false
    if plugins.contains(.lastModifiedAt), parts.data[Self.lastModifiedAt] == nil,
      let time = commits.time(of: document.sourcePath, zone: configuration.zone)
    {
      parts.data[Self.lastModifiedAt] = .timestamp(time)
      isAmended = true
    }
    if plugins.contains(.redirectFrom),
      Redirects.amend(&parts, address: address, reporting: &problems)
    {
      return Document(parts)
    }
    if configuration.isMarkdown(extension: document.fileExtension) {
      if plugins.contains(.defaultLayout), giveLayout(&parts) { isAmended = true }
      if plugins.contains(.titlesFromHeadings), giveTitle(&parts, titles) { isAmended = true }
    }
    return isAmended ? Document(parts) : document
  }

  private static let lastModifiedAt: Symbol = "last_modified_at"

  // MARK: jekyll-default-layout

  /// Gives a page or post without a layout the one of its kind, if the site has it.
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

  // MARK: jekyll-titles-from-headings

  /// The settings `titles_from_headings`.
  private struct TitleSettings {
    let isEnabled: Bool
    let stripsTitle: Bool
    let coversCollections: Bool

    init(_ configuration: SiteConfiguration, reporting problems: inout [Diagnostic]) {
      let settings = PluginSettings("titles_from_headings", in: configuration)
      isEnabled = settings.object["enabled"]?.bool != false
      stripsTitle = settings.object["strip_title"]?.bool == true
      coversCollections = settings.object["collections"]?.bool == true
      problems += settings.problems
    }
  }

  /// Takes the title of a text that has none from its first heading. A collection's document always has
  /// one, made of its file name; its heading counts where that is all.
  private func giveTitle(_ parts: inout Document.Parts, _ settings: TitleSettings) -> Bool {
    guard settings.isEnabled else { return false }
    if parts.role == .page {
      guard parts.data[WellKnownSymbols.title]?.isNull != false else { return false }
    } else {
      guard settings.coversCollections, hasMadeUpTitle(parts) else { return false }
    }
    guard let heading = LeadingHeading(in: parts.file.bytes, from: parts.bodyStart) else {
      return false
    }
    let title = text.plain(parts.file.text(of: heading.text))
    parts.data[WellKnownSymbols.title] = .string(Self.withoutFootnotes(title))
    let strips = parts.data["strip_title"]?.bool ?? settings.stripsTitle
    if strips {
      var start = heading.end
      while start < parts.file.bytes.count, ASCII.isSpace(parts.file.bytes[start]) { start += 1 }
      parts.bodyStart = start
    }
    return true
  }

  private func hasMadeUpTitle(_ parts: Document.Parts) -> Bool {
    guard let title = parts.data[WellKnownSymbols.title]?.string,
      let slug = parts.data[WellKnownSymbols.slug]
    else {
      return true
    }
    return title.hasSameBytes(as: Slug.title(from: DocumentReader.text(of: slug)))
  }

  /// A title without footnote marks, `[^1]`.
  private static func withoutFootnotes(_ title: String) -> String {
    var result = title
    while let start = result.range(ofBytes: "[^"),
      let end = result[start.upperBound...].firstIndex(of: "]")
    {
      result.removeSubrange(start.lowerBound...end)
    }
    return result
  }

  // MARK: jekyll-relative-links

  private func linkSources(
    _ contents: inout Site.Contents, reporting problems: inout [Diagnostic]
  ) {
    var settings = PluginSettings("relative_links", in: configuration)
    let excluded = settings.list("exclude").map { GlobPattern($0) }
    problems += settings.problems
    guard settings.object["enabled"]?.bool != false else { return }
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
      // A link changes when its target moves, though the file stays as it was.
      parts.textVersion = Self.version(of: bytes)
      return Document(parts)
    }
    for index in contents.pages.indices { contents.pages[index] = linked(contents.pages[index]) }
    guard settings.flag("collections") else { return }
    for number in contents.documents.indices where configuration.collections[number].output {
      for index in contents.documents[number].indices {
        contents.documents[number][index] = linked(contents.documents[number][index])
      }
    }
  }

  /// A number for a text, the same in every process (FNV-1a).
  private static func version(of bytes: [UInt8]) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  // MARK: jekyll-optional-front-matter and jekyll-readme-index

  private func addPages(
    to contents: inout Site.Contents, reporting problems: inout [Diagnostic]
  ) {
    let bare = contents.bareMarkdown
    contents.bareMarkdown = []
    if plugins.contains(.optionalFrontMatter) {
      var rules = OptionalFrontMatter(configuration, reporting: &problems)
      for document in bare where rules.makesPage(document.sourcePath) {
        contents.pages.append(document)
        rules.note(document.sourcePath)
      }
      if rules.removesOriginals {
        contents.staticFiles.removeAll { rules.made.contains(ByteKey($0.sourcePath)) }
      }
    }
    if plugins.contains(.readmeIndex) {
      ReadmeIndex(configuration, reporting: &problems).add(bare, to: &contents)
    }
  }
}

extension Document.Parts {
  /// The parts of a document, to change some of them.
  package init(_ document: Document) {
    self.init(
      resource: document.resource, role: document.role, sourcePath: document.sourcePath,
      relativePath: document.relativePath, text: document.text, bodyStart: document.bodyStart,
      data: document.data, outputExtension: document.outputExtension, url: document.url,
      outputPath: document.outputPath)
    folder = document.folder
    date = document.date
    isDraft = document.isDraft
    refusesLayout = document.refusesLayout
    textVersion = document.textVersion
  }
}

extension GlobPattern {
  /// Returns true if a pattern matches a path or, as Jekyll has it, the path begins with it.
  fileprivate func covers(_ path: String) -> Bool {
    !text.isEmpty && (path.hasBytePrefix(text) || matches(path))
  }
}
