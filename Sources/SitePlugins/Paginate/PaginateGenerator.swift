internal import ContentData
internal import SiteModel
internal import SourceText

/// jekyll-paginate: spreads the posts over several pages, made from one `index.html`.
struct PaginateGenerator: Generator {
  private let perPage: Int
  /// `paginate_path` without slashes at its start.
  private let path: String
  private let location: SourceLocation?

  /// Reads the settings `paginate` and `paginate_path`.
  /// - Returns: nil when the site has no valid `paginate`.
  init?(_ configuration: SiteConfiguration, reporting problems: inout DiagnosticSink) {
    location = configuration.location(of: "paginate")
    switch configuration.data["paginate"] {
    case nil, .null?:
      return nil
    case .integer(let count)? where count > 0:
      perPage = count
    case .string(let text)? where Int(text).map { $0 > 0 } == true:
      perPage = Int(text)!
    default:
      problems.report(
        PluginsDiagnostic.wrongType(key: "paginate", wanted: .positive, isIgnored: false),
        at: location)
      return nil
    }
    let path = configuration.data["paginate_path"]?.string ?? "/page:num"
    if path.range(ofBytes: ":num") == nil {
      problems.report(
        PluginsDiagnostic.paginationPath, at: configuration.location(of: "paginate_path"))
      return nil
    }
    self.path = String(path.drop { $0 == "/" })
  }

  func generate(
    _ site: Site, pages: inout [PageDraft], reporting problems: inout DiagnosticSink
  ) {
    guard !pages.isEmpty else { return }
    guard let template = templateIndex(in: pages) else {
      problems.report(PluginsDiagnostic.noIndexToPaginate, at: location)
      return
    }
    let posts = site.newestPosts.filter { post in
      var isHidden = false
      post.withBorrowed(Self.hidden) { isHidden = $0.isTruthy }
      return !isHidden
    }
    let total = posts.count.pages(of: perPage)
    guard total > 0 else { return }
    let first = pages[template]
    let firstURL = first.authored?.url ?? "/"
    let listed: [Value] = posts.map { .drop($0) }
    // The folders of the pages from the second one on; the first page is in the folder of the
    // template.
    let folders = [""] + (1...total).dropFirst().map(folder)
    func url(_ number: Int) -> Value {
      guard number >= 1, number <= total else { return .null }
      return .string(number == 1 ? firstURL : "/" + folders[number - 1])
    }
    let name = PathComponents.last(of: first.path)
    pages.reserveCapacity(pages.count + total - 1)
    for number in 1...total {
      let range = posts.count.members(ofPage: number, of: perPage)
      let pager = PaginatorDrop(
        [
          Key.page: .integer(number), Key.perPage: .integer(perPage),
          Key.totalPosts: .integer(posts.count), Key.totalPages: .integer(total),
          Key.previousPage: number > 1 ? .integer(number - 1) : .null,
          Key.previousPagePath: url(number - 1),
          Key.nextPage: number < total ? .integer(number + 1) : .null,
          Key.nextPagePath: url(number + 1),
        ], posts: listed, range: range)
      if number == 1 {
        pages[template].paginator = .drop(pager)
      } else {
        var copy = PageDraft(
          copyOf: first, path: PathComponents.join(folders[number - 1], name))
        // With a permalink, all pages would have the same URL.
        copy.data[WellKnownSymbols.permalink] = nil
        copy.extras[WellKnownSymbols.path] = .string(first.path)
        if first.authored?.refusesLayout == true { copy.data[WellKnownSymbols.layout] = "none" }
        copy.paginator = .drop(pager)
        pages.append(copy)
      }
    }
  }

  private static let hidden: Symbol = "hidden"

  /// The names of a paginator's values, interned once.
  private enum Key {
    static let page: Symbol = "page"
    static let perPage: Symbol = "per_page"
    static let totalPosts: Symbol = "total_posts"
    static let totalPages: Symbol = "total_pages"
    static let previousPage: Symbol = "previous_page"
    static let previousPagePath: Symbol = "previous_page_path"
    static let nextPage: Symbol = "next_page"
    static let nextPagePath: Symbol = "next_page_path"
  }

  private func folder(_ number: Int) -> String {
    let range = path.range(ofBytes: ":num")!
    return path.replacingSubrange(range, with: String(number))
  }

  /// The template of the pages: the deepest `index.html` on the path from the top to the folder of
  /// `paginate_path`.
  private func templateIndex(in pages: [PageDraft]) -> Int? {
    let folder = PathComponents.folder(of: path)
    var best: Int?
    for (index, page) in pages.enumerated() where page.authored != nil {
      guard PathComponents.last(of: page.path).hasSameBytes(as: "index.html") else { continue }
      let own = PathComponents.folder(of: page.path)
      guard own.isEmpty || own.hasSameBytes(as: folder) || folder.hasBytePrefix(own + "/") else {
        continue
      }
      if best.map({ pages[$0].path.utf8.count < page.path.utf8.count }) ?? true { best = index }
    }
    return best
  }
}

extension String {
  /// The text with a part of it replaced.
  func replacingSubrange(_ range: Range<String.Index>, with text: String) -> String {
    var copy = self
    copy.replaceSubrange(range, with: text)
    return copy
  }

  /// The text with the first occurrence of a word replaced, as Ruby's `sub`.
  func replacingFirst(_ word: String, with text: String) -> String {
    range(ofBytes: word).map { replacingSubrange($0, with: text) } ?? self
  }
}
