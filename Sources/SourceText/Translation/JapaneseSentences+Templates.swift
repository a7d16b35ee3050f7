extension JapaneseSentences {
  /// Sentences of Liquid and Jekyll's tags and filters.
  static let templates: [Pair] = [
    (
      "'{}' is not a URL: the part before ':' is not a scheme",
      "'{1}' は URL ではありません: ':' の前がスキームではありません"
    ),
    ("'{}' needs a whole number, not '{}'", "'{1}' には整数が必要です。'{2}' は使えません"),
    ("'{}' cannot take a negative number of elements", "'{1}' に負の要素数は指定できません"),
    ("'{}' is not a date; '{}' needs one", "'{1}' は日付ではありません。'{2}' には日付が必要です"),
    (
      "write '| default: \"\"' before it if the value may be missing",
      "値がないことがあるなら、前に '| default: \"\"' と書いてください"
    ),
    ("'sort' cannot sort a null object", "値が nil なので 'sort' できません"),
    (
      "write '| default: \"\" | split: \"\"' before it if the list may be missing",
      "リストがないことがあるなら、前に '| default: \"\" | split: \"\"' と書いてください"
    ),
    ("'{}' is not an order of nil values for 'sort'", "'{1}' は 'sort' の nil の並べ方ではありません"),
    ("write 'first' or 'last'", "'first' か 'last' と書いてください"),
    ("'avatar' needs a user name", "'avatar' にはユーザー名が必要です"),
    ("'gist' needs a gist", "'gist' には gist の指定が必要です"),
    (
      "'mark_lines' expects a list of numbers in double quotes",
      "'mark_lines' には、二重引用符で囲んだ番号の並びを指定します"
    ),
    ("write mark_lines=\"1 3\"", "mark_lines=\"1 3\" のように書いてください"),
    ("'highlight' does not understand '{}'", "'highlight' では '{1}' を使えません"),
    ("'{}' needs a file name", "'{1}' にはファイル名が必要です"),
    ("'{}' cannot read its parameters from '{}' on", "'{1}' の引数を '{2}' から先は読めません"),
    ("write key=\"text\" or key=variable", "キー=\"文字列\" か キー=変数 の形で書いてください"),
    (
      "'{}' is not a file name for '{}': it contains invalid characters or sequences",
      "'{1}' は '{2}' のファイル名として使えません: 使えない文字か並びがあります"
    ),
    ("parameters take variables without braces: key=page.title", "引数の変数に括弧は付けません: key=page.title"),
    (
      "files outside the folder cannot be included: copy it into the folder",
      "フォルダの外のファイルはインクルードできません: フォルダの中にコピーしてください"
    ),
    ("the file name of '{}' is empty", "'{1}' のファイル名が空です"),
    ("'{}' does not name a post: it has no date", "'{1}' は記事の名前ではありません: 日付がありません"),
    (
      "the collection '{}' is sorted by it; such documents come last",
      "コレクション '{1}' はこの値の順に並びます。値のない文書は最後になります"
    ),
  ]
}
