package import ContentData
package import SourceText

/// Adds pages to a site: a feed, a sitemap, archives, pagination, redirects.
///
/// Generators run one after the other in the order of Jekyll's priorities, after everything is read
/// and before anything is rendered. They are pure: the same site gives the same pages.
package protocol Generator: Sendable {
  /// Makes the pages.
  /// - Parameters:
  ///   - site: with all documents, and with the pages of authors and of earlier generators in `pages`.
  ///   - pages: the pages so far; a generator can add and change pages, as pagination does with the
  ///     page that it repeats.
  ///   - problems: gets diagnostics for the author.
  func generate(_ site: Site, pages: inout [PageDraft], reporting problems: inout DiagnosticSink)

  /// True if it can create its pages from a partial site: its accesses to missing data are recorded.
  var knowsParts: Bool { get }
}

extension Generator {
  package var knowsParts: Bool { false }
}

/// A page before it becomes part of the site, authored or generated.
package struct PageDraft: Sendable {
  /// The origin of a page's body.
  package enum Content: Sendable {
    /// The text of the page's file, through Liquid and the converter of its extension.
    case source
    /// Bytes that a generator writes itself when all bodies are rendered, such as a feed. The closure
    /// records what it reads. There is no layout unless the front matter names one.
    case written(@Sendable (Site, inout OutputBuffer, inout ReadSet) -> Void)
  }

  /// The path of the page's file below the source, real or not: its folder, name and extension
  /// decide the URL and the converter.
  package var path: String { didSet { isUntouched = false } }
  /// The front matter; `defaults:` are already merged into an authored page's.
  package var data: Object { didSet { isUntouched = false } }
  package var content: Content = .source
  /// The source of the body; for an authored page the file itself.
  package var file: SourceFile {
    get { text.file }
    set {
      text = DocumentText(newValue)
      isUntouched = false
    }
  }
  private(set) var text: DocumentText
  /// Where the body begins in the file.
  package var bodyStart: Int { didSet { isUntouched = false } }
  /// The values of `page` that front matter cannot contain, such as the posts of an archive.
  package var extras = Object() { didSet { isUntouched = false } }
  /// The value of `paginator` in templates.
  package var paginator: Value = .null
  /// Its authored document; nil for a generated page.
  package let authored: Document?
  /// True if the page is a copy of another one: it has that page's front matter and `defaults:`, and no `defaults:`
  /// for its own path, as in jekyll-paginate.
  package let isCopy: Bool
  /// True if no generator has changed the page.
  package private(set) var isUntouched = true

  /// Makes a page without a file.
  /// - Parameters:
  ///   - path: such as `feed.xml` or `tags/swift.html`.
  ///   - data: its front matter, with `layout` and `permalink` if it has them.
  ///   - source: its body.
  package init(path: String, data: Object, source: String = "") {
    self.path = path
    self.data = data
    text = DocumentText(SourceFile(path: path, text: source))
    bodyStart = 0
    authored = nil
    isCopy = false
  }

  /// Makes a page whose bytes a generator writes.
  package init(
    path: String, data: Object,
    writing: @escaping @Sendable (Site, inout OutputBuffer, inout ReadSet) -> Void
  ) {
    self.init(path: path, data: data)
    content = .written(writing)
  }

  /// Makes the draft of an authored page.
  package init(_ document: Document) {
    path = document.sourcePath
    data = document.data
    text = document.text
    bodyStart = document.bodyStart
    authored = document
    isCopy = false
  }

  /// Makes a copy of a page with another path, for pagination.
  package init(copyOf page: PageDraft, path: String) {
    self.path = path
    data = page.data
    text = page.text
    bodyStart = page.bodyStart
    authored = nil
    isCopy = true
  }
}
