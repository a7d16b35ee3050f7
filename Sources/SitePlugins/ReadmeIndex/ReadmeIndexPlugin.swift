internal import ContentData
internal import SiteModel
internal import SourceText

/// jekyll-readme-index: a folder's README becomes its page if there is no index.
struct ReadmeIndexPlugin: Plugin {
  let gem = "jekyll-readme-index"
  let needs = PluginNeeds.bareMarkdown
  let settings = [
    KnownKey("readme_index", .any, "enabled, remove_originals, with_frontmatter")
  ]

  func transform(
    for site: PluginSite, _ inputs: TransformInputs, reporting problems: inout DiagnosticSink
  ) -> (any DocumentTransform)? {
    ReadmeIndex(site.configuration, reporting: &problems)
  }
}
