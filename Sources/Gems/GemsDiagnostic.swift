package import SourceText

/// The diagnostics of gem files and of the themes that sites ask for.
package enum GemsDiagnostic: DiagnosticKind {
  /// A Gemfile makes the site one of GitHub Pages.
  case pagesByGemfile
  /// The theme of a site without a Gemfile makes it one of GitHub Pages.
  case pagesByTheme
  /// The plugins that a Gemfile switches on.
  case plugins(names: String)
  /// A statement of the Gemfile that is not literal.
  case unreadStatement
  /// A `remote_theme` that names no repository, and whether it could name a gem.
  case noRepository(name: String, isGemName: Bool)
  /// A theme by an invalid name.
  case badThemeName(String)

  package static var examples: [Self] {
    [
      .pagesByGemfile, .pagesByTheme, .plugins(names: "jekyll-feed"), .unreadStatement,
      .noRepository(name: "minima", isGemName: true),
      .noRepository(name: "a b", isGemName: false), .badThemeName("../x"),
    ]
  }

  package var definition: DiagnosticDefinition {
    switch self {
    case .pagesByGemfile:
      .note(
        "config.github-pages",
        "the Gemfile has github-pages: the site is built as GitHub Pages builds it, with its theme, plugins and settings",
        ja: "Gemfile に github-pages があるので、GitHub Pages と同じテーマ、プラグイン、設定で作ります",
        hint: Message("'blogc config' lists the settings", ja: "設定は 'blogc config' で見られます"))
    case .pagesByTheme:
      .note(
        "config.github-pages",
        "there is no Gemfile and the theme is one of GitHub Pages: the site is built as GitHub Pages builds it, with its plugins and settings",
        ja: "Gemfile がなく、テーマが GitHub Pages のものなので、GitHub Pages と同じプラグインと設定で作ります",
        hint: Message(
          "'blogc config' lists the settings; with a Gemfile of its own, a site has its own ways",
          ja: "設定は 'blogc config' で見られます。Gemfile を置けばサイト独自の設定になります"))
    case .plugins(let names):
      .note(
        "gemfile.plugins", "the Gemfile switches on \(names)", ja: "Gemfile が有効にするもの: \(names)")
    case .unreadStatement:
      .note(
        "gemfile.not-read",
        "this part of the Gemfile is not read: it is a program, and blogc runs none",
        ja: "Gemfile のこの部分は読みません: プログラムなので、blogc は実行しません",
        hint: Message(
          "a gem that counts here has to be written out: gem \"name\", \"~> 1.0\"",
          ja: "必要な gem は gem \"name\", \"~> 1.0\" のように書いてください"))
    case .noRepository(let name, let isGemName):
      .warning(
        "theme.no-repository", "'remote_theme' is passed over: '\(name)' names no repository",
        ja: "'remote_theme' は無視されます: '\(name)' はリポジトリではありません",
        hint: isGemName
          ? Message(
            "for a gem, write 'theme: \(name)'; for a repository, 'remote_theme: owner/name'",
            ja: "gem なら 'theme: \(name)'、リポジトリなら 'remote_theme: owner/name' と書きます")
          : Message(
            "write 'remote_theme: owner/name'", ja: "'remote_theme: owner/name' と書きます"))
    case .badThemeName(let name):
      .error(
        "theme.bad-name", "'\(name)' does not name a theme", ja: "'\(name)' はテーマの名前ではありません",
        hint: Message(
          "write the name of a gem, such as minima, or for remote_theme owner/name or owner/name@tag",
          ja: "minima のような gem の名前を、remote_theme なら owner/name か owner/name@タグ を書いてください"))
    }
  }
}
