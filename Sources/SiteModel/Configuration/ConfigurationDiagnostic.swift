package import SourceText

/// The diagnostics of the settings of a site.
package enum ConfigurationDiagnostic: DiagnosticKind {
  /// A value of the wrong type; it fails the build, or is ignored as by Jekyll.
  case wrongType(key: String, wanted: SettingType, isIgnored: Bool)
  case folderOutside(String, key: String)
  case sourceOutside(String)
  case unknownPermalinkStyle(String, known: [String])
  case unknownErrorMode(String, known: [String])
  case unknownPictureSetting(String, known: [String])
  case unknownPictureFormat(String)
  case unknownCardSetting(String, known: [String])
  case replacedMarkdown(String)
  case tooManyLoadPaths(Int, most: Int)
  case defaultsWithoutValues

  package static var examples: [Self] {
    SettingType.examples.map { .wrongType(key: "a", wanted: $0, isIgnored: false) } + [
      .wrongType(key: "a", wanted: .text, isIgnored: true),
      .folderOutside("../a", key: "layouts_dir"),
      .sourceOutside("../a"), .unknownPermalinkStyle("prety", known: ["pretty", "date"]),
      .unknownErrorMode("x", known: ["lax", "warn"]),
      .unknownPictureSetting("width", known: ["widths"]), .unknownPictureFormat("gif"),
      .unknownCardSetting("fonts", known: ["font"]),
      .replacedMarkdown("maruku"), .tooManyLoadPaths(99, most: 64), .defaultsWithoutValues,
    ]
  }

  package var definition: DiagnosticDefinition {
    switch self {
    case .wrongType(let key, let wanted, let isIgnored):
      DiagnosticDefinition(
        id: "config.wrong-type", severity: isIgnored ? .warning : .error,
        message: Message(
          "the setting '\(key)' must be \(wanted.name.english)",
          ja: "設定 '\(key)' は\(wanted.name.japanese)でなければなりません"), hint: wanted.hint)
    case .folderOutside(let path, let key):
      .warning(
        "config.folder-outside", "the folder '\(path)' in '\(key)' is outside the source folder",
        ja: "'\(key)' のフォルダ '\(path)' はブログのフォルダの外にあります",
        hint: Message(
          "use a folder below the source, without '..'", ja: "'..' を使わず、ブログのフォルダの中を指定してください"))
    case .sourceOutside(let path):
      .error(
        "config.folder-outside", "the folder '\(path)' in 'source' is outside the source folder",
        ja: "'source' のフォルダ '\(path)' はブログのフォルダの外にあります",
        hint: Message(
          "use a folder below the source, without '..'", ja: "'..' を使わず、ブログのフォルダの中を指定してください"))
    case .unknownPermalinkStyle(let style, let known):
      .warning(
        "config.unknown-permalink-style", "there is no permalink style '\(style)'",
        ja: "'\(style)' という permalink のスタイルはありません",
        hint: Suggestion.message(for: style, orListing: known))
    case .unknownErrorMode(let mode, let known):
      .warning(
        "config.unknown-error-mode", "there is no error mode '\(mode)'",
        ja: "エラーモード '\(mode)' はありません", hint: Suggestion.message(for: mode, orListing: known))
    case .unknownPictureSetting(let name, let known):
      .warning(
        "config.unknown-image-setting", "there is no setting '\(name)' below 'images'",
        ja: "'images' の下に設定 '\(name)' はありません",
        hint: Suggestion.message(for: name, orListing: known))
    case .unknownPictureFormat(let name):
      .error(
        "config.unknown-image-format", "pictures are not made in the format '\(name)'",
        ja: "形式 '\(name)' の画像は作れません",
        hint: Message(
          "there are webp, avif, jpeg, png and original, the format of the picture itself",
          ja: "使えるのは webp、avif、jpeg、png と、元の画像の形式を表す original です"))
    case .unknownCardSetting(let name, let known):
      .warning(
        "config.unknown-card-setting", "there is no setting '\(name)' below 'social_cards'",
        ja: "'social_cards' の下に設定 '\(name)' はありません",
        hint: Suggestion.message(for: name, orListing: known))
    case .replacedMarkdown(let name):
      .warning(
        "config.markdown-replaced",
        "blogc does not have the Markdown converter '\(name)'; the site is built with GFM",
        ja: "Markdown コンバータ '\(name)' はないので、GFM でビルドします",
        hint: Message(
          "write 'markdown: GFM' in the configuration, or 'markdown: kramdown' for Jekyll's default",
          ja: "設定に 'markdown: GFM' か、Jekyll の既定である 'markdown: kramdown' と書いてください"))
    case .tooManyLoadPaths(let count, let most):
      .error(
        "config.too-many-load-paths",
        "'load_paths' has \(count) folders; at most \(most) are searched",
        ja: "'load_paths' にフォルダが \(count) 個あります。\(most) 個までです",
        hint: Message(
          "put the partials into fewer folders: an import may name a folder, as in 'base/reset'",
          ja: "フォルダの数を減らしてください。'base/reset' のように、フォルダの名前を付けてインポートできます"))
    case .defaultsWithoutValues:
      .warning(
        "config.bad-defaults", "an entry of 'defaults' has no map 'values'",
        ja: "'defaults' の項目に 'values' がありません",
        hint: Message(
          "each entry needs 'scope:' and 'values:' with front matter below them",
          ja: "各項目に 'scope:' と 'values:' を書き、その下に値を書いてください"))
    }
  }

  /// The type that a setting has to have.
  package enum SettingType: Sendable {
    case text
    case list
    case listOrMap
    case map
    case count
    case metadataRule
    case failureRule
    case scheme
    case paths
    case widths
    case formats
    case quality

    static var examples: [Self] {
      [
        .text, .list, .listOrMap, .map, .count, .metadataRule, .failureRule, .scheme, .paths,
        .widths,
        .formats, .quality,
      ]
    }

    package var name: Message {
      switch self {
      case .text: Message("a text", ja: "文字列")
      case .list: Message("a list", ja: "リスト")
      case .listOrMap: Message("a list of names or a map", ja: "名前のリストまたはマップ")
      case .map: Message("a map of names and values", ja: "キーと値のマップ")
      case .count: Message("a whole number, 0 or more", ja: "0 以上の整数")
      case .metadataRule: Message("'remove' or 'keep'", ja: " 'remove' か 'keep' ")
      case .failureRule:
        Message("'error', 'warning' or 'off'", ja: "'error'、'warning'、'off' のいずれか")
      case .scheme: Message("'light' or 'dark'", ja: " 'light' か 'dark' ")
      case .paths: Message("a path with * or a list of such paths", ja: "パス (* を使えます) か、そのリスト")
      case .widths:
        Message(
          "a list of up to 16 widths in pixels, from 1 to 16383", ja: "16 個までの幅 (1〜16383 ピクセル) のリスト"
        )
      case .formats: Message("a list of formats", ja: "形式のリスト")
      case .quality:
        Message(
          "a number from 1 to 100, or a map of such for jpeg, webp and avif",
          ja: "1〜100 の数値か、jpeg、webp、avif ごとの数値のマップ")
      }
    }

    var hint: Message? {
      guard case .list = self else { return nil }
      return Message(
        "write it as [a, b] or as lines that begin with '- '", ja: "[a, b] か、'- ' で始まる行で書いてください")
    }
  }
}
