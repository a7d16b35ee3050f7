package import SourceText

/// The diagnostics of documents: their names, front matter and permalinks.
package enum DocumentDiagnostic: DiagnosticKind {
  // Front matter
  case oddDate(String, read: String)
  case badDate(String)
  case hugo
  case unopened
  /// A line of dashes that are no hyphens, by their name.
  case wrongDashes(Message)
  case zenn

  // Names
  case badDateInName(path: String, date: String, fileExtension: String)
  case notAPost(better: String)

  // Permalinks
  case emptyPermalink
  case permalinkAddress(String)
  case permalinkAboveSite(String)
  case controlCharacterInPermalink
  case unknownPlaceholder(String, permalink: String, known: [String])

  // Collections
  case missingSortKey(String, path: String, collection: String)

  package static var examples: [Self] {
    [
      .oddDate("2016-02-26 25:00", read: "2016-02-27 01:00"), .badDate("soon"), .hugo, .unopened,
      .wrongDashes(Message("an em dash", ja: "全角ダッシュ (—)")), .zenn,
      .badDateInName(path: "_posts/a.md", date: "2016-02-31", fileExtension: ".md"),
      .notAPost(better: "2016-02-26-a.md"), .emptyPermalink, .permalinkAddress("https://a.b/"),
      .permalinkAboveSite("/../a"), .controlCharacterInPermalink,
      .unknownPlaceholder("titel", permalink: "/:titel/", known: ["title"]),
      .unknownPlaceholder("x", permalink: "/:x/", known: ["title"]),
      .missingSortKey("rank", path: "a.md", collection: "pages"),
    ]
  }

  package var definition: DiagnosticDefinition {
    switch self {
    case .oddDate(let date, let read):
      .warning(
        "front-matter.odd-date",
        "no clock shows the time in '\(date)'; Jekyll and blogc read it as \(read)",
        ja: "'\(date)' の時刻は存在しません。Jekyll と blogc は \(read) と解釈します",
        hint: Message(
          "write an hour from 0 to 23 and minutes and seconds from 0 to 59",
          ja: "時は 0〜23、分と秒は 0〜59 で書いてください"))
    case .badDate(let date):
      .error(
        "front-matter.bad-date", "'\(date)' is not a date", ja: "'\(date)' は日付として読めません",
        hint: Message(
          "write it as 2016-02-26 or 2016-02-26 19:30:00 +0900",
          ja: "2016-02-26 か 2016-02-26 19:30:00 +0900 のように書いてください"))
    case .hugo:
      .warning(
        "front-matter.hugo", "this is Hugo's front matter in TOML, which is not read",
        ja: "Hugo の TOML フロントマターです。読み込まれません",
        hint: Message(
          "write it as YAML between two lines '---'; 'hugo convert toYAML' does it",
          ja: "'---' の行で囲んだ YAML に書き換えてください ('hugo convert toYAML' で変換できます)"))
    case .unopened:
      .warning(
        "front-matter.unopened", "front matter begins with a line '---'",
        ja: "フロントマターは '---' の行から始まります",
        hint: Message("write a line '---' before the first key", ja: "最初のキーの前に '---' だけの行を書いてください"))
    case .wrongDashes(let name):
      .warning(
        "front-matter.wrong-dashes",
        "this line begins with \(name.english); front matter begins with three hyphens",
        ja: "この行は\(name.japanese)で始まっています。フロントマターは半角ハイフン 3 つで始めます",
        hint: Message("write '---'", ja: "'---' と書いてください"))
    case .zenn:
      .warning(
        "front-matter.zenn", "'topics' is Zenn's name for tags, and is not read as such",
        ja: "'topics' は Zenn でのタグの名前です。タグとしては読み込まれません",
        hint: Message("rename it to 'tags'", ja: "'tags' に変更してください"))
    case .badDateInName(let path, let date, let fileExtension):
      .error(
        "post.bad-date-in-name",
        "the name of '\(path)' begins with '\(date)', which is not a date",
        ja: "'\(path)' の名前の先頭の '\(date)' は日付ではありません",
        hint: Message(
          "name it YYYY-MM-DD-title\(fileExtension)",
          ja: "YYYY-MM-DD-title\(fileExtension) という名前にしてください"))
    case .notAPost(let better):
      .warning(
        "post.name",
        "the file is not a post: its name does not begin with a date such as 2016-02-26-",
        ja: "記事として扱われません: ファイル名が 2016-02-26- のような日付で始まっていません",
        hint: Message("rename it to '\(better)'", ja: "'\(better)' に変更してください"))
    case .emptyPermalink:
      .error(
        "permalink.empty", "the permalink is empty", ja: "permalink が空です",
        hint: Message(
          "remove the line, or write the path of the page: permalink: /about/",
          ja: "行を削除するか、permalink: /about/ のようにページのパスを指定してください"))
    case .permalinkAddress(let permalink):
      .warning(
        "permalink.address",
        "the permalink '\(permalink)' is a full URL and is treated as a path",
        ja: "permalink '\(permalink)' は URL ですが、パスとして扱われます",
        hint: Message(
          "write the path below the site: permalink: /about/",
          ja: "サイトの中のパスを書いてください: permalink: /about/"))
    case .permalinkAboveSite(let permalink):
      .warning(
        "permalink.above-site", "the permalink '\(permalink)' contains '..', which is ignored",
        ja: "permalink '\(permalink)' の '..' は無視されます",
        hint: Message(
          "write the path from the root of the site: permalink: /about/",
          ja: "サイトのルートからのパスを書いてください: permalink: /about/"))
    case .controlCharacterInPermalink:
      .error(
        "permalink.control-character",
        "the permalink contains a control character, such as a line break",
        ja: "permalink に改行などの制御文字があります",
        hint: Message(
          "write it on one line and without quotes: permalink: /about/",
          ja: "引用符を付けずに 1 行で書いてください: permalink: /about/"))
    case .unknownPlaceholder(let name, let permalink, let known):
      .error(
        "permalink.unknown-placeholder",
        "the permalink '\(permalink)' has an unknown placeholder ':\(name)'",
        ja: "permalink '\(permalink)' のプレースホルダ ':\(name)' はありません",
        hint: Suggestion.closest(to: name, among: known).map { Suggestion.question(":" + $0) }
          ?? Self.list(known))
    case .missingSortKey(let key, let path, let collection):
      .warning(
        "collection.no-sort-key", "'\(key)' is not defined in \(path)",
        ja: "\(path) に '\(key)' がありません",
        hint: Message(
          "the collection '\(collection)' is sorted by it; such documents come last",
          ja: "コレクション '\(collection)' はこの値の順に並びます。値のない文書は最後になります"))
    }
  }

  private static func list(_ placeholders: [String]) -> Message {
    let list = placeholders.map { ":" + $0 }.joined(separator: ", ")
    return Message("known are \(list)", ja: "使えるもの: \(list)")
  }
}
