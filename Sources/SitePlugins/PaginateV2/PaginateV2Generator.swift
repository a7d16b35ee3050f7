internal import ContentData
internal import SiteModel
internal import SourceText

/// jekyll-paginate-v2: repeats every page with `pagination: {enabled: true}` for the documents of its
/// collections, tags, categories and locales.
struct PaginateV2Generator: Generator {
  private let settings: Object
  private let autopages: AutoPages?
  private let siteTitle: Value
  private let location: SourceLocation?

  /// Reads the settings `pagination` and `autopages`.
  /// - Parameter layouts: by name; automatic pages take their front matter from them.
  init(
    _ configuration: SiteConfiguration, layouts: [String: Layout],
    reporting problems: inout DiagnosticSink
  ) {
    let own = PluginSettings("pagination", in: configuration)
    problems.report(contentsOf: own.problems)
    settings = PaginationSettings.defaults.merging(own.object)
    siteTitle = configuration.data[WellKnownSymbols.title] ?? .null
    location = configuration.location(of: "pagination")
    autopages = AutoPages(configuration, layouts: layouts, reporting: &problems)
  }

  func generate(
    _ site: Site, pages: inout [PageDraft], reporting problems: inout DiagnosticSink
  ) {
    if let autopages {
      pages += autopages.pages(of: site, pagination: settings, reporting: &problems)
    }
    guard settings["enabled"]?.isTruthy == true else {
      pages.removeAll { $0.data[AutoPages.marker] != nil }
      return
    }
    var indexes: [String: PaginationIndex] = [:]
    var kept: [PageDraft] = []
    var made: [PageDraft] = []
    for page in pages {
      guard let own = page.data[PaginationIndex.pagination]?.object,
        own["enabled"]?.isTruthy == true
      else {
        kept.append(page)
        continue
      }
      let place = page.authored.map { SourceLocation(path: $0.sourcePath) } ?? location
      let settings = PaginationSettings(
        self.settings.merging(own), at: place, reporting: &problems)
      let name = settings.collections.joined(separator: ",")
      let index = indexes[name] ?? PaginationIndex(site, collections: settings.collections)
      indexes[name] = index
      made += repeated(page, settings, index)
    }
    if made.isEmpty {
      problems.report(PluginsDiagnostic.noPageToPaginate, at: location)
    }
    pages = kept + made
  }

  private func repeated(
    _ template: PageDraft, _ settings: PaginationSettings, _ index: PaginationIndex
  ) -> [PageDraft] {
    let posts = documents(settings, index)
    let perPage = settings.perPage > 0 ? settings.perPage : max(posts.count, 1)
    var total = max(1, posts.count.pages(of: perPage))
    if settings.limit > 0 { total = min(total, settings.limit) }
    let addresses = PaginationAddresses(template, settings, total: total)
    let list: [Value] = posts.map { .drop($0) }
    let title =
      template.data[WellKnownSymbols.title].flatMap { $0.isTruthy ? $0 : nil } ?? siteTitle
    let titles = (1...total).map { number in
      number == 1 ? title : .string(addresses.filledIn(settings.title, title, number))
    }
    return (1...total).map { number in
      let url = addresses.file(number)
      var copy = PageDraft(copyOf: template, path: String(url.drop { $0 == "/" }))
      copy.data[WellKnownSymbols.permalink] = .string(url)
      if template.authored?.refusesLayout == true { copy.data[WellKnownSymbols.layout] = "none" }
      if template.data[WellKnownSymbols.permalink] == nil {
        copy.extras[WellKnownSymbols.permalink] = .null
      }
      copy.data[WellKnownSymbols.title] = titles[number - 1]
      copy.data["pagination_info"] = .object([
        "curr_page": .integer(number), "total_pages": .integer(total),
      ])
      if number > 1 { copy.data["autogen"] = "jekyll-paginate-v2" }
      if let automatic = template.data[AutoPages.marker] { copy.data["autopages"] = automatic }
      let members = posts.count.members(ofPage: number, of: perPage)
      copy.paginator = .drop(
        PaginatorDrop(
          [
            "page": .integer(number), "per_page": .integer(settings.perPage),
            "total_posts": .integer(posts.count), "total_pages": .integer(total),
            "page_path": .string(url),
            "previous_page": number > 1 ? .integer(number - 1) : .null,
            "previous_page_path": number > 1 ? .string(addresses.link(number - 1)) : .null,
            "next_page": number < total ? .integer(number + 1) : .null,
            "next_page_path": number < total ? .string(addresses.link(number + 1)) : .null,
            "first_page": 1, "first_page_path": .string(addresses.link(1)),
            "last_page": .integer(total), "last_page_path": .string(addresses.lastLink),
            "page_trail": trail(around: number, of: total, settings, addresses, titles),
          ], posts: list, range: members))
      return copy
    }
  }

  /// The documents that match a page's filters, in its sort order.
  private func documents(
    _ settings: PaginationSettings, _ index: PaginationIndex
  ) -> [DocumentDrop] {
    let chosen = index.positions(
      categories: settings.categories, tags: settings.tags, locales: settings.locales)
    let sorted = chosen.map { position in
      let drop = index.documents[position]
      return (
        drop: drop, position: position,
        key: PaginationOrder.value(of: drop.document, at: settings.sortField)
      )
    }.sorted { left, right in
      if PaginationOrder.precedes(left.key, right.key) { return true }
      return PaginationOrder.precedes(right.key, left.key) ? false : left.position < right.position
    }
    let kept = sorted.dropLast(settings.offset).map(\.drop)
    return settings.isReversed ? kept.reversed() : kept
  }

  private func trail(
    around number: Int, of total: Int, _ settings: PaginationSettings,
    _ addresses: PaginationAddresses, _ titles: [Value]
  ) -> Value {
    guard total > 1, settings.trailBefore > 0 || settings.trailAfter > 0 else { return .null }
    // The distances are limited to the number of pages.
    let before = min(settings.trailBefore, total)
    let length = before + min(settings.trailAfter, total) + 1
    var start = max(number - before - 1, 0)
    let end = min(start + length, total)
    if end - start < length { start = max(start - (length - (end - start)), 0) }
    return .array(
      (start..<end).map { index in
        .object([
          "num": .integer(index + 1), "path": .string(addresses.file(index + 1)),
          "title": titles[index],
        ])
      })
  }
}
