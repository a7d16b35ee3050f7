internal import ContentData
internal import Liquid
internal import SiteModel
internal import SourceText

/// jekyll-github-metadata: `site.github`, and the tag `github_edit_link`.
struct GitHubMetadataPlugin: Plugin {
  let gem = "jekyll-github-metadata"
  let tags = ["github_edit_link"]
  let needs = PluginNeeds.repositoryFacts
  let difference: Message? =
    Message(
      "site.github is derived from the git remote; GitHub is never contacted",
      ja: "site.github は git のリモートから作り、GitHub には接続しません")

  func register(
    into environment: inout Environment, for site: PluginSite, _ context: FilterContext,
    reporting problems: inout DiagnosticSink
  ) {
    environment.register(tag: "github_edit_link") { markup throws(Diagnostic) in
      EditLinkTag(markup)
    }
  }
}
