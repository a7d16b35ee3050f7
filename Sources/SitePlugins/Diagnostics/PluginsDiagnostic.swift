package import SourceText

/// The diagnostics of plugins: those that are built in, those that are off and those that blogc does not have.
package enum PluginsDiagnostic: DiagnosticKind {
  // The list of plugins
  case rubyCode(path: String, parts: [DefinedPart])
  case unsupported(String, lacking: Message?, similar: String?)
  case leftOut(String, effect: Message)
  case notOnGitHubPages(String)
  /// A tag whose plugin is not enabled, and the plugin's gem.
  case notEnabled(tag: String, gem: String)

  // Settings
  case wrongType(key: String, wanted: Message, isIgnored: Bool)
  case paginationNotEnabled
  case paginationPath
  case noIndexToPaginate
  case noPageToPaginate
  case missingLayout(String, setting: String)
  case citationStyle(String)
  /// A query or list of too many parts.
  case tooManyParts(String, count: Int, most: Int)

  // Documents
  case otherLanguages(count: Int, language: String)
  case scriptRedirect(String)
  case diagrams(count: Int)

  // Tags
  case avatarWithoutName
  case gistWithoutName
  case postWithoutAddress(tag: String)

  package static var examples: [Self] {
    [
      .rubyCode(path: "_plugins/a.rb", parts: []),
      .rubyCode(path: "_plugins/a.rb", parts: [.tags(["a"])]),
      .rubyCode(path: "_plugins/a.rb", parts: [.tags(["a", "b"]), .filters(["c"])]),
      .rubyCode(
        path: "_plugins/a.rb", parts: [.filters(["c", "d"]), .kind("generator"), .kind("x")]),
      .unsupported("jekyll-maps", lacking: Message("a tag", ja: "タグ"), similar: nil),
      .unsupported("jekyll-fede", lacking: nil, similar: "jekyll-feed"),
      .unsupported("x", lacking: nil, similar: nil),
      .leftOut("jekyll-tidy", effect: Message("pages stay", ja: "ページはそのままです")),
      .notOnGitHubPages("x"), .notEnabled(tag: "toc", gem: "jekyll-toc"),
      .wrongType(key: "feed.path", wanted: .text, isIgnored: false),
      .wrongType(key: "feed.path", wanted: .text, isIgnored: true), .paginationNotEnabled,
      .paginationPath, .noIndexToPaginate, .noPageToPaginate,
      .missingLayout("a.html", setting: "tags"), .citationStyle("mla"),
      .tooManyParts("query", count: 99, most: 16), .otherLanguages(count: 2, language: "en"),
      .scriptRedirect("javascript:a()"), .diagrams(count: 2), .avatarWithoutName,
      .gistWithoutName, .postWithoutAddress(tag: "twitter"),
    ]
  }

  package var definition: DiagnosticDefinition {
    switch self {
    case .rubyCode(let path, let parts):
      .warning(
        "plugin.ruby-code",
        "blogc does not run Ruby: what '\(path)' adds to the site will be missing",
        ja: "blogc は Ruby を実行しないので、'\(path)' による追加は反映されません", hint: DefinedPart.hint(parts))
    case .unsupported(let name, let lacking, let similar):
      .warning(
        "plugin.unsupported", "blogc has no plugin '\(name)'",
        ja: "blogc はプラグイン '\(name)' に対応していません",
        hint: lacking.map {
          Message("the site will lack: \($0.english)", ja: "サイトから次のものが失われます: \($0.japanese)")
        } ?? similar.map(Suggestion.question)
          ?? Message(
            "tags, filters and pages that it adds will be missing",
            ja: "このプラグインが追加するタグ、フィルタ、ページは使えません"))
    case .leftOut(let name, let effect):
      .note(
        "plugin.left-out", "the plugin '\(name)' has no effect: \(effect.english)",
        ja: "プラグイン '\(name)' は何もしません: \(effect.japanese)")
    case .notOnGitHubPages(let name):
      .warning(
        "plugin.not-on-github-pages",
        "GitHub Pages does not have the plugin '\(name)', and this site is built as GitHub Pages builds it",
        ja: "GitHub Pages にはプラグイン '\(name)' がありません。このサイトは GitHub Pages と同じように作ります",
        hint: Message(
          "name it in the Gemfile's group :jekyll_plugins if the site is built elsewhere",
          ja: "ほかの場所で作るサイトなら Gemfile の :jekyll_plugins に書いてください"))
    case .notEnabled(let tag, let gem):
      .warning(
        "plugin.not-enabled", "the tag '\(tag)' is used, but its plugin is not enabled",
        ja: "タグ '\(tag)' が使われていますが、そのプラグインは有効になっていません", hint: .enabling(gem))
    case .wrongType(let key, let wanted, let isIgnored):
      DiagnosticDefinition(
        id: "config.wrong-type", severity: isIgnored ? .warning : .error,
        message: Message(
          "the setting '\(key)' must be \(wanted.english)",
          ja: "設定 '\(key)' は\(wanted.japanese)でなければなりません"), hint: nil)
    case .paginationNotEnabled:
      .warning(
        "paginate.no-plugin", "'paginate' is set, but the pagination plugin is not enabled",
        ja: "'paginate' の設定がありますが、ページ分割のプラグインが有効ではありません", hint: .enabling("jekyll-paginate"))
    case .paginationPath:
      .error(
        "config.paginate-path", "the setting 'paginate_path' must contain ':num'",
        ja: "設定 'paginate_path' には ':num' が必要です",
        hint: Message("write /page:num", ja: "/page:num と書いてください"))
    case .noIndexToPaginate:
      .warning(
        "paginate.no-template", "pagination is enabled, but there is no index.html to paginate",
        ja: "ページ分割が有効ですが、対象の index.html がありません",
        hint: Message(
          "create an index.html with front matter in the folder of 'paginate_path' or above it",
          ja: "'paginate_path' のフォルダかその上に、フロントマターのある index.html を作ってください"))
    case .noPageToPaginate:
      .warning(
        "paginate.no-template", "pagination is enabled, but no page uses it",
        ja: "ページ分割が有効ですが、使っているページがありません",
        hint: Message(
          "write 'pagination: {enabled: true}' in the front matter of a page",
          ja: "ページのフロントマターに 'pagination: {enabled: true}' と書いてください"))
    case .missingLayout(let name, let setting):
      .error(
        "paginate.no-layout", "the layout '\(name)' of 'autopages.\(setting)' does not exist",
        ja: "'autopages.\(setting)' のレイアウト '\(name)' が見つかりません",
        hint: Message(
          "create _layouts/\(name), or disable these pages with 'enabled: false'",
          ja: "_layouts/\(name) を作るか、'enabled: false' でこれらのページを無効にしてください"))
    case .citationStyle(let style):
      .warning(
        "scholar.style", "the citation style '\(style)' is not supported; APA is used",
        ja: "引用スタイル '\(style)' には対応していないので、APA を使います",
        hint: Message(
          "write 'style: apa', or remove the setting", ja: "'style: apa' と書くか、設定を削除してください"))
    case .tooManyParts(let name, let count, let most):
      .error(
        "scholar.too-many-parts", "'\(name)' has \(count) parts; at most \(most) are allowed",
        ja: "'\(name)' の指定が \(count) 個あります。\(most) 個までです",
        hint: Message(
          "each of them is asked for every entry of the bibliography",
          ja: "1 つずつ、文献目録のすべての項目について調べるためです"))
    case .otherLanguages(let count, let language):
      .note(
        "polyglot.language",
        "\(count) documents of other languages than '\(language)' are left out",
        ja: "'\(language)' 以外の言語の文書 \(count) 件を除きました",
        hint: Message(
          "blogc builds the default language only", ja: "blogc は既定の言語だけをビルドします"))
    case .scriptRedirect(let target):
      .error(
        "redirect.script", "'\(target)' is no page but a program, which browsers would run",
        ja: "'\(target)' はページではなく、ブラウザが実行してしまうプログラムです",
        hint: Message(
          "write the address of a page: https://example.com/ or /about/",
          ja: "https://example.com/ や /about/ のようなページのアドレスを書いてください"))
    case .diagrams(let count):
      .note(
        "spaceship.diagram", "\(count) documents have diagrams, which stay code",
        ja: "図のある文書が \(count) 件ありますが、コードのまま残ります",
        hint: Message("a script in the layout can draw them", ja: "レイアウトのスクリプトで描画できます"))
    case .avatarWithoutName:
      .error(
        "liquid.avatar", "'avatar' needs a user name", ja: "'avatar' にはユーザー名が必要です",
        hint: Message("write {% avatar name %}", ja: "{% avatar 名前 %} のように書いてください"))
    case .gistWithoutName:
      .error(
        "liquid.gist", "'gist' needs a gist", ja: "'gist' には gist の指定が必要です",
        hint: Message(
          "write {% gist user/1234567 %} or {% gist user/1234567 file.js %}",
          ja: "{% gist user/1234567 %} か {% gist user/1234567 file.js %} のように書いてください"))
    case .postWithoutAddress(let tag):
      .error(
        "liquid.twitter", "'\(tag)' needs the address of a post", ja: "'\(tag)' には投稿の URL が必要です",
        hint: Message(
          "write {% twitter https://twitter.com/NAME/status/NUMBER %}",
          ja: "{% twitter https://twitter.com/NAME/status/NUMBER %} のように書いてください"))
    }
  }
}

extension Message {
  /// The advice to enable a plugin.
  static func enabling(_ gem: String) -> Message {
    Message(
      "write 'plugins: [\(gem)]' in the configuration", ja: "設定に 'plugins: [\(gem)]' を追加してください")
  }

  // The types that a setting may have to have.

  static let text = Message("a text", ja: "文字列")
  static let list = Message("a list", ja: "リスト")
  static let map = Message("a map of names and values", ja: "キーと値のマップ")
  static let listOrMap = Message("a list of names or a map", ja: "名前のリストまたはマップ")
  static let count = Message("a whole number, 0 or more", ja: "0 以上の整数")
  static let positive = Message("a whole number, 1 or more", ja: "1 以上の整数")
  static let wholeNumber = Message("a whole number", ja: "整数")
  static let urlOrMap = Message("a URL or a map", ja: "URL またはマップ")
  static let archives = Message(
    "'all' or a list of year, month, day, tags and categories",
    ja: "'all' か、year、month、day、tags、categories のリスト")
}

/// A part of the site that a Ruby file defines.
package enum DefinedPart: Sendable {
  case tags([String])
  case filters([String])
  /// A generator, converter, command or hook.
  case kind(String)

  private var name: Message {
    switch self {
    case .tags(let names):
      Self.list(names, names.count == 1 ? "the tag" : "the tags", ja: "タグ")
    case .filters(let names):
      Self.list(names, names.count == 1 ? "the filter" : "the filters", ja: "フィルタ")
    case .kind("generator"): Message("a generator", ja: "ジェネレータ")
    case .kind("converter"): Message("a converter", ja: "コンバータ")
    case .kind("command"): Message("a command", ja: "コマンド")
    case .kind("hook"): Message("a hook", ja: "フック")
    case .kind(let name): Message("'\(name)'", ja: "'\(name)'")
    }
  }

  private static func list(_ names: [String], _ word: String, ja japanese: String) -> Message {
    let list = names.joined(separator: "', '")
    return Message("\(word) '\(list)'", ja: "\(japanese) '\(list)'")
  }

  /// The sentence about all parts.
  static func hint(_ parts: [DefinedPart]) -> Message {
    let names = parts.map(\.name)
    guard let first = names.first else {
      return Message(
        "tags, filters and generators that it defines have to be replaced",
        ja: "そこで定義しているタグ、フィルタ、ジェネレータは置き換えが必要です")
    }
    let rest = names.dropFirst(2).map(\.english).joined(separator: ", ")
    let english =
      [first.english] + names.dropFirst().prefix(1).map(\.english) + (rest.isEmpty ? [] : [rest])
    return Message(
      "it defines " + english.joined(separator: "; "),
      ja: "このファイルが定義するもの: " + names.map(\.japanese).joined(separator: "、"))
  }
}
