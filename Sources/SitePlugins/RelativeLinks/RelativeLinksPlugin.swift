internal import ContentData
internal import SiteModel
internal import SourceText

/// jekyll-relative-links: links to source files become links to their pages.
struct RelativeLinksPlugin: Plugin {
  let gem = "jekyll-relative-links"
  let settings = [KnownKey("relative_links", .any, "enabled, collections, exclude")]

  func transform(
    for site: PluginSite, _ inputs: TransformInputs, reporting problems: inout DiagnosticSink
  ) -> (any DocumentTransform)? {
    LinkedSources(site, reporting: &problems)
  }
}
