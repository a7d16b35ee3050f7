internal import ContentData
internal import SiteModel
internal import SourceText

/// jekyll-spaceship without its web services: cells over several columns and rows, media, emoji. Formulas and
/// diagrams are not changed.
struct SpaceshipPlugin: Plugin {
  let gem = "jekyll-spaceship"
  let difference: Message? =
    Message(
      "formulas are left for a script in the browser, PlantUML and Mermaid stay code, SoundCloud links stay images",
      ja: "数式はブラウザのスクリプトに任せ、PlantUML と Mermaid はコードのまま、SoundCloud のリンクは画像のまま残ります")
  let settings = [
    KnownKey(
      "jekyll-spaceship",
      .map(
        [KnownKey("processors", .list(.text), "The parts that are on: all unless listed")],
        isOpen: true), "Settings of jekyll-spaceship")
  ]

  /// True if a part is enabled.
  private static func isOn(_ part: String, _ configuration: SiteConfiguration) -> Bool {
    let list = configuration.data["jekyll-spaceship"]?.object?["processors"]?.array
    guard let names = list?.compactMap(\.string) else { return true }
    return names.contains { $0 == part || $0 == part + "-processor" }
  }

  func transform(
    for site: PluginSite, _ inputs: TransformInputs, reporting problems: inout DiagnosticSink
  ) -> (any DocumentTransform)? {
    SpaceshipSources(
      configuration: site.configuration,
      marksTables: Self.isOn("table", site.configuration))
  }

  func rewriter(
    for site: PluginSite, variables: [String: String], reporting problems: inout DiagnosticSink
  ) -> (any PageRewriter)? {
    SpaceshipPages(
      hasTables: Self.isOn("table", site.configuration),
      hasMedia: Self.isOn("media", site.configuration),
      hasEmoji: Self.isOn("emoji", site.configuration))
  }
}

/// Applies the changes of jekyll-spaceship to finished pages.
struct SpaceshipPages: PageRewriter {
  let hasTables: Bool
  let hasMedia: Bool
  let hasEmoji: Bool

  func rewrite(
    _ page: Span<UInt8>, of document: Document, into buffer: inout OutputBuffer
  ) -> Bool {
    var rewriters: [any PageRewriter] = []
    if hasTables { rewriters.append(SpannedTables()) }
    if hasMedia { rewriters.append(MediaImages()) }
    if hasEmoji { rewriters.append(EmojiCharacters()) }
    return PagePostprocessing.rewrite(page, of: document, rewriters[...], into: &buffer)
  }
}
