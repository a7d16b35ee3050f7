internal import Liquid
internal import SiteModel
internal import SourceText

/// jekyll-twitter-plugin: the tags `twitter` and `twitternocache`.
struct TwitterPlugin: Plugin {
  let gem = "jekyll-twitter-plugin"
  let otherGems = ["jekyll-tweet", "jekyll-twitter"]
  let tags = ["twitter", "twitternocache"]
  let difference: Message? =
    Message(
      "posts on X are written as a link and a script; they are never fetched",
      ja: "X の投稿はリンクとスクリプトとして出力し、取得しません")

  func register(
    into environment: inout Environment, for site: PluginSite, _ context: FilterContext,
    reporting problems: inout DiagnosticSink
  ) {
    for tag in tags {
      environment.register(tag: tag) { markup throws(Diagnostic) in try TwitterTag(markup) }
    }
  }
}
