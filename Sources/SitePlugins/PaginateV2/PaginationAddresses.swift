internal import SourceText
internal import ContentData
internal import SiteModel

/// The URLs of the pages that jekyll-paginate-v2 makes from one template.
struct PaginationAddresses {
  private let first: String
  private let further: String
  private let indexFile: String
  private let fileExtension: String
  private let hasIndexName: Bool
  private let total: Int

  /// - Parameter total: the number of pages.
  init(_ template: PageDraft, _ settings: PaginationSettings, total: Int) {
    let permalink = template.data[WellKnownSymbols.permalink]?.string
    var base = permalink ?? "/" + PathComponents.folder(of: template.path)
    if permalink == nil, let document = template.authored {
      base =
        document.url.hasByteSuffix("/")
        ? document.url : "/" + PathComponents.folder(of: template.path)
    }
    if !base.hasByteSuffix("/") { base += "/" }
    first = base
    further = base + String(settings.permalink.drop { $0 == "/" })
    hasIndexName = settings.indexName?.isEmpty == false
    fileExtension = settings.fileExtension
    indexFile = (hasIndexName ? settings.indexName! : "index") + settings.fileExtension
    self.total = total
  }

  /// The URL of a page with its file name, for `page.url` and the trail.
  func file(_ number: Int) -> String {
    let pattern = number == 1 ? first : further
    if pattern.hasByteSuffix("/") { return filledIn(pattern + indexFile, number) }
    let url = filledIn(pattern, number)
    return url.hasByteSuffix(fileExtension) ? url : url + fileExtension
  }

  /// The URL for links to a page: that of the folder if the page is an index.
  func link(_ number: Int) -> String { link(number, number == 1 ? first : further) }

  /// The value of `last_page_path`: the pattern of further pages even when there is only one page.
  var lastLink: String { link(total, further) }

  private func link(_ number: Int, _ pattern: String) -> String {
    filledIn(hasIndexName && pattern.hasByteSuffix("/") ? pattern + indexFile : pattern, number)
  }

  private func filledIn(_ pattern: String, _ number: Int) -> String {
    pattern.replacingFirst(":num", with: String(number))
      .replacingFirst(":max", with: String(total))
  }

  /// A title with `:title`, `:num` and `:max` replaced.
  func filledIn(_ pattern: String, _ title: Value, _ number: Int) -> String {
    filledIn(pattern.replacingFirst(":title", with: DocumentReader.text(of: title)), number)
  }
}
