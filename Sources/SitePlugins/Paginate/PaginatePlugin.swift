internal import ContentData
internal import SiteModel
internal import SourceText

/// jekyll-paginate: the list of posts on several pages.
struct PaginatePlugin: Plugin {
  let gem = "jekyll-paginate"
  let settings = [
    KnownKey("paginate", .count, "How many posts a page of the list has (jekyll-paginate)"),
    KnownKey(
      "paginate_path", .text, "The address of the list's further pages", usual: "/page:num"),
  ]
  let frontMatter = [
    KnownKey("hidden", .flag, "true keeps it out of paginated lists", usual: false)
  ]

  func generators(
    for site: PluginSite, layouts: [String: Layout], converter: any TextConverter,
    reporting problems: inout DiagnosticSink
  ) -> [any Generator] {
    PaginateGenerator(site.configuration, reporting: &problems).map { [$0] } ?? []
  }
}
