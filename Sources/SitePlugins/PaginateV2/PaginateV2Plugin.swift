internal import ContentData
internal import SiteModel
internal import SourceText

/// jekyll-paginate-v2: paginated lists of collections, tags and categories, and the settings of jekyll-paginate.
struct PaginateV2Plugin: Plugin {
  let gem = "jekyll-paginate-v2"
  let settings = [
    KnownKey("pagination", Self.pagination, "Settings of all paginated lists (jekyll-paginate-v2)"),
    KnownKey("autopages", .any, "Pages made for tags, categories and collections"),
  ]
  let frontMatter = [
    KnownKey(
      "pagination", Self.pagination, "Makes this page a paginated list (jekyll-paginate-v2)"),
    KnownKey("autopages", .any, "Settings of pages made for tags, categories and collections"),
  ]

  /// The keys under `pagination:`, of a page and of the site.
  private static let pagination = KnownKey.Shape.map(
    [
      KnownKey("enabled", .flag, "Whether it is switched on", usual: false),
      KnownKey("collection", .texts, "What is listed", usual: "posts"),
      KnownKey("per_page", .count, "How many documents a page has", usual: 10),
      KnownKey("permalink", .text, "The address of the pages", usual: "/page:num/"),
      KnownKey("title", .text, "The title of further pages", usual: ":title - page :num"),
      KnownKey("limit", .count, "How many pages at most; 0 for all", usual: 0),
      KnownKey("offset", .count, "How many documents are left out", usual: 0),
      KnownKey("sort_field", .text, "The key that documents are sorted by", usual: "date"),
      KnownKey("sort_reverse", .flag, "Whether the last comes first", usual: false),
      KnownKey("category", .texts, "Only documents of these categories"),
      KnownKey("tag", .texts, "Only documents with these tags"),
      KnownKey("locale", .texts, "Only documents in these languages"),
      KnownKey("trail", .any, "How many page numbers stand before and after"),
      KnownKey("indexpage", .text, "The file name of pages", usual: "index"),
      KnownKey("extension", .text, "The ending of pages", usual: "html"),
    ], isOpen: true)

  func generators(
    for site: PluginSite, layouts: [String: Layout], converter: any TextConverter,
    reporting problems: inout DiagnosticSink
  ) -> [any Generator] {
    if site.configuration.data["pagination"]?.isNull == false {
      return [PaginateV2Generator(site.configuration, layouts: layouts, reporting: &problems)]
    }
    // The plugin also supports the settings of jekyll-paginate; with both plugins enabled,
    // pagination runs once.
    return site.has("jekyll-paginate")
      ? [] : PaginateGenerator(site.configuration, reporting: &problems).map { [$0] } ?? []
  }
}
