internal import ContentData
internal import SiteModel
internal import SourceText

/// The automatic pages of jekyll-paginate-v2: a paginated page for each tag, category and
/// collection.
struct AutoPages: Sendable {
  /// The front matter key by which an automatic page is distinguished from an author's.
  static let marker: Symbol = "autopage"

  /// A kind of terms for which automatic pages are generated.
  private struct Family: Sendable {
    /// `tags`, `categories` or `collections`.
    let setting: String
    /// The filter of `pagination:` that such a page sets, and its placeholder without the colon.
    let filter: Symbol
    let placeholder: String
    let layouts: [String]
    let settings: Object
  }

  private let families: [Family]
  private let layouts: [String: Layout]
  private let location: SourceLocation?

  /// Reads `autopages:`.
  /// - Returns: nil unless they are enabled.
  init?(
    _ configuration: SiteConfiguration, layouts: [String: Layout],
    reporting problems: inout DiagnosticSink
  ) {
    let settings = PluginSettings("autopages", in: configuration)
    problems.report(contentsOf: settings.problems)
    guard settings.flag("enabled") else { return nil }
    self.layouts = layouts
    location = configuration.location(of: "autopages")
    let standard: [(setting: String, filter: Symbol, placeholder: String, defaults: Object)] = [
      (
        "tags", "tag", ":tag",
        [
          "layouts": ["autopage_tags.html"], "title": "Posts tagged with :tag",
          "permalink": "/tag/:tag", "enabled": true,
        ]
      ),
      (
        "categories", "category", ":cat",
        [
          "layouts": ["autopage_category.html"], "title": "Posts in category :cat",
          "permalink": "/category/:cat", "enabled": true,
        ]
      ),
      (
        "collections", "collection", ":coll",
        [
          "layouts": ["autopage_collection.html"], "title": "Posts in collection :coll",
          "permalink": "/collection/:coll", "enabled": true,
        ]
      ),
    ]
    families = standard.compactMap { family in
      let merged = family.defaults.merging(
        settings.object[name: family.setting]?.object ?? Object())
      guard merged["enabled"]?.isTruthy == true else { return nil }
      return Family(
        setting: family.setting, filter: family.filter, placeholder: family.placeholder,
        layouts: merged["layouts"]?.array?.map(DocumentReader.text(of:)) ?? [], settings: merged)
    }
  }

  /// The pages, each with its filter in `pagination:`.
  /// - Parameter pagination: the site's settings, which the layout's front matter refines.
  /// - Complexity: O(number of documents and terms × layouts).
  func pages(
    of site: Site, pagination: Object, reporting problems: inout DiagnosticSink
  ) -> [PageDraft] {
    var pages: [PageDraft] = []
    for family in families {
      for name in family.layouts {
        guard let layout = layouts[PathComponents.withoutExtension(name)] else {
          problems.report(
            PluginsDiagnostic.missingLayout(name, setting: family.setting), at: location)
          continue
        }
        for term in terms(of: family, site) {
          pages.append(page(family, layout, term, pagination: pagination))
        }
      }
    }
    return pages
  }

  /// The terms of the pages: in lower case, and in the spelling of the first document.
  private func terms(of family: Family, _ site: Site) -> [(key: String, shown: String)] {
    var seen: Set<ByteKey> = []
    var result: [(key: String, shown: String)] = []
    func add(_ shown: String) {
      let key = PaginationSettings.trimmed(shown).lowercased()
      if !key.isEmpty, seen.insert(ByteKey(key)).inserted { result.append((key, shown)) }
    }
    for collection in site.collections {
      let documents = collection.documents.lazy.filter {
        $0.document.data[PaginationIndex.pagination] == nil
      }
      if family.setting == "collections" {
        if !documents.isEmpty { add(collection.settings.label) }
        continue
      }
      let key = family.setting == "tags" ? WellKnownSymbols.tags : WellKnownSymbols.categories
      for drop in documents {
        for value in drop.document.data[key]?.array ?? [] {
          for part in DocumentReader.text(of: value).split(whereSeparator: {
            $0 == "," || $0 == ";"
          }) {
            add(PaginationSettings.trimmed(String(part)))
          }
        }
      }
    }
    return result
  }

  private func page(
    _ family: Family, _ layout: Layout, _ term: (key: String, shown: String), pagination: Object
  ) -> PageDraft {
    var data = layout.data
    var settings = family.settings
    if let own = data["autopages"]?.object { settings.merge(own) }
    var filters = pagination.merging(data[PaginationIndex.pagination]?.object ?? Object())
    filters[family.filter] = .string(term.key)
    filters["enabled"] = filters["enabled"] ?? true
    let slugify = settings["slugify"]?.object
    let slug = Slug.make(
      term.key, mode: slugify?["mode"]?.string.flatMap(Slug.Mode.init(rawValue:)),
      cased: slugify?["cased"]?.isTruthy ?? false)
    func filledIn(_ key: Symbol) -> String {
      DocumentReader.text(of: settings[key] ?? .null)
        .replacingFirst(family.placeholder, with: slug)
    }
    let permalink = filledIn("permalink")
    data[WellKnownSymbols.permalink] = .string(permalink)
    data[WellKnownSymbols.layout] = .string(layout.name)
    data[WellKnownSymbols.title] = .string(filledIn("title"))
    data[PaginationIndex.pagination] = .object(filters)
    data[Self.marker] = .object([
      "layout_path": .string(layout.file.path), "display_name": .string(term.shown),
    ])
    return PageDraft(
      path: PathComponents.join(String(permalink.drop { $0 == "/" }), "index.html"), data: data)
  }
}

extension PathComponents {
  /// A path without the extension of its last component.
  static func withoutExtension(_ path: String) -> String {
    String(path.dropLast(fileExtension(of: path).count))
  }
}
