internal import ContentData
internal import Liquid
internal import SiteModel
internal import SourceText

/// jekyll-figure: the block `figure`.
struct FigurePlugin: Plugin {
  let gem = "jekyll-figure"
  let tags = ["figure"]
  let settings = [
    KnownKey(
      "jekyll-figure",
      .map(
        [KnownKey("paragraphs", .flag, "Whether the content keeps its paragraphs", usual: true)],
        isOpen: true), "Settings of jekyll-figure")
  ]

  func register(
    into environment: inout Environment, for site: PluginSite, _ context: FilterContext,
    reporting problems: inout DiagnosticSink
  ) {
    let settings = PluginSettings("jekyll-figure", in: site.configuration)
    problems.report(contentsOf: settings.problems)
    let keepsParagraphs = settings.object["paragraphs"]?.bool != false
    environment.register(block: "figure") { markup, body throws(Diagnostic) in
      try FigureTag(
        markup, body: body, converter: context.converter, keepsParagraphs: keepsParagraphs)
    }
  }
}
