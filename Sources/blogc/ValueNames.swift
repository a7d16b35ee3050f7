internal import SourceText

/// Translates the names of values in usage and help, such as `<folder>`, to Japanese.
enum ValueNames {
  private static let japanese = [
    "subcommand": "コマンド", "options": "オプション", "option": "オプション", "source": "フォルダ",
    "destination": "フォルダ", "config": "ファイル", "sass": "プログラム", "limit-posts": "件数",
    "baseurl": "パス", "title": "タイトル", "cache": "フォルダ", "slug": "名前", "layout": "レイアウト",
    "format": "形式", "subject": "対象", "post": "記事", "name": "名前", "date": "日付", "url": "URL",
    "to": "公開先", "timezone": "タイムゾーン", "template": "テンプレート", "shell": "シェル",
    "service": "サービス", "scope": "セレクタ", "remote": "リモート", "profile": "形式", "port": "ポート",
    "path": "パス", "old": "旧サイト", "new": "新サイト", "mode": "モード", "lang": "言語", "key": "キー",
    "includes": "フォルダ", "ignore": "原因", "host": "アドレス", "github-server": "URL",
    "gem-server": "URL", "from": "URL", "folder": "フォルダ", "explain": "ファイル", "examples": "件数",
    "draft": "下書き", "description": "説明", "data": "ファイル", "dark": "スタイル", "branch": "ブランチ",
    "base-url-path": "パス", "author": "名前", "action": "アクション", "sha256": "チェックサム",
  ]

  /// The name in the language of this run; unchanged if it has no translation.
  static func shown(_ name: String) -> String {
    MessageLanguage.current == .japanese ? japanese[name] ?? name : name
  }

  /// A line of usage, help or an error with each `<name>` in Japanese.
  /// - Complexity: O(n).
  static func translated(_ line: String) -> String {
    var result = ""
    var rest = Substring(line)
    while let start = rest.firstIndex(of: "<") {
      result += rest[..<start]
      let inner = rest[rest.index(after: start)...]
      guard let end = inner.firstIndex(of: ">") else {
        rest = rest[start...]
        break
      }
      result += "<" + (japanese[String(inner[..<end])] ?? String(inner[..<end])) + ">"
      rest = inner[inner.index(after: end)...]
    }
    return result + rest
  }

  /// The column at which the argument parser begins explanations in lists.
  private static let column = 26

  /// A line of a list in help, ` --lang <lang> The language`, with its names in Japanese and its explanation in the
  /// same column.
  /// - Complexity: O(n).
  static func translated(item line: String) -> String {
    let margin = line.prefix { $0 == " " }.count
    guard margin == 2, let sign = line.dropFirst(2).first, sign == "-" || sign == "<" else {
      return line
    }
    guard let gap = line.dropFirst(2).firstRange(of: "  ") else { return translated(line) }
    let head = translated(String(line[..<gap.lowerBound]))
    let text = line[gap.upperBound...].drop { $0 == " " }
    let width = DisplayWidth.columns(of: head)
    let space = String(repeating: " ", count: width < column ? column - width : column)
    return head + (width < column ? "" : "\n") + space + text
  }
}
