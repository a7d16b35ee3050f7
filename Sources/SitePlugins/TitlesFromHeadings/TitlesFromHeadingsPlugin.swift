internal import ContentData
internal import SiteModel
internal import SourceText

/// jekyll-titles-from-headings: titles from first headings.
struct TitlesFromHeadingsPlugin: Plugin {
  let gem = "jekyll-titles-from-headings"
  let settings = [KnownKey("titles_from_headings", .any, "enabled, strip_title, collections")]
  let frontMatter = [
    KnownKey(
      "strip_title", .flag, "Whether a heading that became the title is taken out of the body")
  ]

  func transform(
    for site: PluginSite, _ inputs: TransformInputs, reporting problems: inout DiagnosticSink
  ) -> (any DocumentTransform)? {
    HeadingTitles(
      site.configuration, converter: inputs.converter, reporting: &problems)
  }
}
