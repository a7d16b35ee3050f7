internal import ContentData
internal import Liquid
internal import SiteModel
internal import SourceText

/// jekyll-avatar: the tag `avatar`.
struct AvatarPlugin: Plugin {
  let gem = "jekyll-avatar"
  let tags = ["avatar"]

  func register(
    into environment: inout Environment, for site: PluginSite, _ context: FilterContext,
    reporting problems: inout DiagnosticSink
  ) {
    environment.register(tag: "avatar") { markup throws(Diagnostic) in try AvatarTag(markup) }
  }
}
