internal import ContentData
internal import SiteModel
internal import SourceText

/// jekyll-mentions: `@name` in texts becomes a link.
struct MentionsPlugin: Plugin {
  let gem = "jekyll-mentions"
  let settings = [KnownKey("jekyll-mentions", .any, "base_url of @mentions")]

  func rewriter(
    for site: PluginSite, variables: [String: String], reporting problems: inout DiagnosticSink
  ) -> (any PageRewriter)? {
    MentionsRewriter(site.configuration, variables: variables, reporting: &problems)
  }
}
