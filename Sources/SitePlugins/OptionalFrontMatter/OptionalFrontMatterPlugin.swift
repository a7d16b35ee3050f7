internal import ContentData
internal import SiteModel
internal import SourceText

/// jekyll-optional-front-matter: Markdown files are pages even without front matter.
struct OptionalFrontMatterPlugin: Plugin {
  let gem = "jekyll-optional-front-matter"
  let needs = PluginNeeds.bareMarkdown
  let settings = [
    KnownKey("optional_front_matter", .any, "enabled, remove_originals"),
    KnownKey("require_front_matter", .flag, "true keeps Markdown without front matter a file"),
  ]

  func transform(
    for site: PluginSite, _ inputs: TransformInputs, reporting problems: inout DiagnosticSink
  ) -> (any DocumentTransform)? {
    OptionalFrontMatter(site.configuration, reporting: &problems)
  }
}
