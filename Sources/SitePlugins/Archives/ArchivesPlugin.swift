internal import ContentData
internal import SiteModel
internal import SourceText

/// jekyll-archives: pages for tags, categories, years, months and days.
struct ArchivesPlugin: Plugin {
  let gem = "jekyll-archives"
  let generatorPriority = GeneratorPriority.normal
  let settings = [KnownKey("jekyll-archives", .any, "Settings of jekyll-archives")]

  func generators(
    for site: PluginSite, layouts: [String: Layout], converter: any TextConverter,
    reporting problems: inout DiagnosticSink
  ) -> [any Generator] {
    [ArchivesGenerator(site.configuration, reporting: &problems)]
  }
}
