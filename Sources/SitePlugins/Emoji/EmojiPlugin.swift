internal import ContentData
internal import SiteModel
internal import SourceText

/// jemoji: `:name:` in texts becomes the emoji.
struct EmojiPlugin: Plugin {
  let gem = "jemoji"
  let difference: String? = "emoji are Unicode characters, not images"

  func rewriter(
    for site: PluginSite, variables: [String: String], reporting problems: inout DiagnosticSink
  ) -> (any PageRewriter)? {
    EmojiCharacters()
  }
}
