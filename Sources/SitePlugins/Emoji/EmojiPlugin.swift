internal import ContentData
internal import SiteModel
internal import SourceText

/// jemoji: `:name:` in texts becomes the emoji.
struct EmojiPlugin: Plugin {
  let gem = "jemoji"
  let difference: Message? =
    Message("emoji are Unicode characters, not images", ja: "絵文字は画像ではなく Unicode の文字です")

  func rewriter(
    for site: PluginSite, variables: [String: String], reporting problems: inout DiagnosticSink
  ) -> (any PageRewriter)? {
    EmojiCharacters()
  }
}
