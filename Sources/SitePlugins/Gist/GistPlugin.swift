internal import ContentData
internal import Liquid
internal import SiteModel
internal import SourceText

/// jekyll-gist: the tag `gist`.
struct GistPlugin: Plugin {
  let gem = "jekyll-gist"
  let tags = ["gist"]
  let difference: Message? =
    Message(
      "gists are written as a script and a link; they are never fetched",
      ja: "gist はスクリプトとリンクとして出力し、取得しません")
  let settings = [
    KnownKey("gist", .any, "noscript: whether gists have a link for readers without scripts")
  ]

  func register(
    into environment: inout Environment, for site: PluginSite, _ context: FilterContext,
    reporting problems: inout DiagnosticSink
  ) {
    let hasFallback = site.configuration.data["gist"]?.object?["noscript"]?.bool != false
    environment.register(tag: "gist") { markup throws(Diagnostic) in
      try GistTag(markup, hasFallback: hasFallback)
    }
  }
}
