internal import Liquid
internal import SiteModel
internal import SourceText

/// jekyll-youtube: the tag `youtube`.
struct YouTubePlugin: Plugin {
  let gem = "jekyll-youtube"
  let tags = ["youtube"]

  func register(
    into environment: inout Environment, for site: PluginSite, _ context: FilterContext,
    reporting problems: inout DiagnosticSink
  ) {
    environment.register(tag: "youtube") { markup throws(Diagnostic) in
      try YouTubeTag(markup, includes: context.includes)
    }
  }
}
