internal import ContentData
internal import Liquid
internal import SiteModel
internal import SourceText

/// jekyll-toc: the tag `toc`, and the filters `toc`, `toc_only` and `inject_anchors`.
struct TableOfContentsPlugin: Plugin {
  let gem = "jekyll-toc"
  let tags = ["toc"]
  let filters = ["toc", "toc_only", "inject_anchors"]
  let settings = [KnownKey("toc", .any, "Settings of jekyll-toc")]
  let frontMatter = [
    KnownKey("toc", .any, "Whether headings are gathered into a table of contents (jekyll-toc)")
  ]

  func register(
    into environment: inout Environment, for site: PluginSite, _ context: FilterContext,
    reporting problems: inout DiagnosticSink
  ) {
    let settings = PluginSettings("toc", in: site.configuration)
    problems.report(contentsOf: settings.problems)
    TableOfContentsTag.register(
      into: &environment, TableOfContentsOptions(.object(settings.object)))
  }
}
