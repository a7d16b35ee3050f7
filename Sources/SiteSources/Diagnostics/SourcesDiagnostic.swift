package import SourceText

/// The diagnostics of finding and reading the files of a site.
package enum SourcesDiagnostic: DiagnosticKind {
  // The source folder and the configuration
  case workingFolder(reason: Message)
  /// A source folder that cannot be opened; one that `source:` names has no advice.
  case sourceFolder(String, reason: Message, isSetting: Bool)
  case unreadableConfiguration(String, reason: Message)
  case configurationNotAMap
  case unknownTimeZone(String)
  case previewFolder(reason: Message)

  // Files and folders
  case unreadable(reason: Message)
  /// A file without which the site can be built.
  case unreadableSettings(reason: Message)
  case unreadableFolder(reason: Message)
  case specialFile
  case linkOutside
  case brokenLink
  case linkLoop
  case dataName(key: String, paths: (String, String))
  case futurePost

  // Git and themes
  case noRepository
  case shallowClone
  /// A theme of another version than the site asks for; nil for a version that is not known.
  case otherTheme(String, version: String?, wanted: String)
  case noDefaultTheme(String)
  case missingTheme(String)

  package static var examples: [Self] {
    let reason = Message("permission denied", ja: "権限がありません")
    return [
      .workingFolder(reason: reason), .sourceFolder("a", reason: reason, isSetting: true),
      .sourceFolder("a", reason: reason, isSetting: false),
      .unreadableConfiguration("_config.yml", reason: reason), .configurationNotAMap,
      .unknownTimeZone("Tokyo"), .previewFolder(reason: reason), .unreadable(reason: reason),
      .unreadableSettings(reason: reason), .unreadableFolder(reason: reason), .specialFile,
      .linkOutside, .brokenLink, .linkLoop,
      .dataName(key: "a", paths: ("_data/a.json", "_data/a.yml")), .futurePost, .noRepository,
      .shallowClone, .otherTheme("minima", version: "2.5", wanted: "3.0"),
      .otherTheme("minima", version: nil, wanted: "3.0"), .noDefaultTheme("primer"),
      .missingTheme("minima"),
    ]
  }

  package var definition: DiagnosticDefinition {
    switch self {
    case .workingFolder(let reason):
      .error(
        "build.no-working-folder", "the working directory no longer exists: \(reason.english)",
        ja: "作業フォルダがなくなりました: \(reason.japanese)")
    case .sourceFolder(let path, let reason, let isSetting):
      .error(
        "source.missing", "the source folder '\(path)' cannot be used: \(reason.english)",
        ja: "ブログのフォルダ '\(path)' を使えません: \(reason.japanese)",
        hint: isSetting
          ? nil
          : Message(
            "name the folder of your blog with --source", ja: "--source でブログのフォルダを指定してください"))
    case .unreadableConfiguration(let name, let reason):
      .error(
        "config.unreadable", "the configuration '\(name)' cannot be read: \(reason.english)",
        ja: "設定ファイル '\(name)' を読み込めません: \(reason.japanese)")
    case .configurationNotAMap:
      .warning(
        "config.not-a-map", "the configuration must be a map of keys and values",
        ja: "設定ファイルは「キー: 値」の形で書きます",
        hint: Message(
          "write lines such as 'title: My blog'", ja: "'title: わたしのブログ' のような行を書いてください"))
    case .unknownTimeZone(let name):
      .warning(
        "config.unknown-timezone", "there is no time zone '\(name)'; UTC is used",
        ja: "タイムゾーン '\(name)' はありません。UTC として扱います",
        hint: Message(
          "write it as the tz database names it, such as Asia/Tokyo",
          ja: "Asia/Tokyo のような tz データベースの名前で指定してください"))
    case .previewFolder(let reason):
      .error(
        "serve.no-folder", "no folder for the preview can be made: \(reason.english)",
        ja: "プレビュー用のフォルダを作成できません: \(reason.japanese)",
        hint: Message(
          "set TMPDIR to a folder that can be written", ja: "書き込めるフォルダを TMPDIR に設定してください"))
    case .unreadable(let reason):
      .error(
        "source.unreadable", "the file cannot be read: \(reason.english)",
        ja: "ファイルを読み込めません: \(reason.japanese)")
    case .unreadableSettings(let reason):
      .warning(
        "source.unreadable", "the file cannot be read: \(reason.english)",
        ja: "ファイルを読み込めません: \(reason.japanese)")
    case .unreadableFolder(let reason):
      .error(
        "source.unreadable-folder", "the folder cannot be read: \(reason.english)",
        ja: "フォルダを読み込めません: \(reason.japanese)")
    case .specialFile:
      .warning(
        "source.special-file", "this is a pipe, socket or device, and is skipped",
        ja: "パイプ、ソケット、デバイスのいずれかなので、読み飛ばします")
    case .linkOutside:
      .warning(
        "source.link-outside", "the symbolic link leads out of the source folder and is skipped",
        ja: "シンボリックリンクがブログのフォルダの外を指しているため、スキップします",
        hint: Message(
          "copy the file into the source folder", ja: "ファイルをブログのフォルダにコピーしてください"))
    case .brokenLink:
      .warning(
        "source.broken-link", "the symbolic link is broken and is skipped",
        ja: "シンボリックリンクの参照先がないため、スキップします")
    case .linkLoop:
      .warning(
        "source.link-loop",
        "the symbolic link leads to a folder that contains it and is skipped",
        ja: "シンボリックリンクが自身を含むフォルダを指すため、無視されます")
    case .dataName(let key, let paths):
      .warning(
        "data.same-name",
        "'\(paths.0)' and '\(paths.1)' are both site.data.\(key); the second one counts",
        ja: "'\(paths.0)' と '\(paths.1)' はどちらも site.data.\(key) です。2 つ目が使われます",
        hint: Message("rename one of them", ja: "どちらかの名前を変えてください"))
    case .futurePost:
      .note(
        "post.future", "the post has a future date and is skipped", ja: "日付が未来なので公開されません",
        hint: Message(
          "build with --future to publish it now", ja: "今すぐ公開するなら --future を付けてください"))
    case .noRepository:
      .warning(
        "git.no-repository",
        "the source folder is not in a git repository: last_modified_at is not set",
        ja: "フォルダが git のリポジトリではないため、last_modified_at は設定されません",
        hint: Message(
          "jekyll-last-modified-at takes the time of a file's last commit",
          ja: "jekyll-last-modified-at は、ファイルの最後のコミットの時刻を使います"))
    case .shallowClone:
      .warning(
        "git.shallow-clone", "the git history is shallow: last_modified_at is not set",
        ja: "git の履歴が浅いため、last_modified_at は設定されません",
        hint: Message(
          "fetch the full history: git fetch --unshallow (in GitHub Actions: fetch-depth: 0)",
          ja: "すべての履歴を取得してください: git fetch --unshallow (GitHub Actions では fetch-depth: 0)"))
    case .otherTheme(let name, let version, let wanted):
      .warning(
        "theme.other-version",
        "the theme '\(name)' is here as \(version ?? "another version"), not as the site asks for it: \(wanted)",
        ja: "テーマ '\(name)' は \(version ?? "別のバージョン") です。サイトの指定とは異なります: \(wanted)",
        hint: Message(
          "install the right one: blogc theme install",
          ja: "blogc theme install で正しいものをインストールしてください"))
    case .noDefaultTheme(let name):
      .note(
        "theme.no-default",
        "GitHub Pages' default theme '\(name)' is not installed; the site is built without it",
        ja: "GitHub Pages の既定のテーマ '\(name)' がインストールされていないので、使わずに作ります",
        hint: Message(
          "install it: blogc theme install; or write 'theme: null' in the configuration",
          ja: "blogc theme install でインストールするか、設定に 'theme: null' と書いてください"))
    case .missingTheme(let name):
      .error(
        "theme.missing", "the theme '\(name)' is not installed", ja: "テーマ '\(name)' がインストールされていません",
        hint: Message(
          "install it: blogc theme install; or put its files into _themes/\(name)",
          ja: "blogc theme install でインストールするか、_themes/\(name) にファイルを置いてください"))
    }
  }
}
