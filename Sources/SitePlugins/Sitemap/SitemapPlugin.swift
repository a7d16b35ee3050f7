internal import ContentData
internal import SiteModel
internal import SourceText

/// jekyll-sitemap: `sitemap.xml` and `robots.txt`.
struct SitemapPlugin: Plugin {
  let gem = "jekyll-sitemap"
  let frontMatter = [
    KnownKey("sitemap", .flag, "false keeps it out of the sitemap (jekyll-sitemap)", usual: true)
  ]

  func generators(
    for site: PluginSite, layouts: [String: Layout], converter: any TextConverter,
    reporting problems: inout DiagnosticSink
  ) -> [any Generator] {
    [SitemapGenerator(address: site.address)]
  }
}
