extension JapaneseSentences {
  /// Sentences of Liquid and Jekyll's tags and filters.
  static let templates: [Pair] = [
    ("there are ==, !=, <, >, <=, >= and contains", "使えるのは ==、!=、<、>、<=、>=、contains です"),
    ("comparison of {} with {} failed", "{1} と {2} は比較できません"),
    ("syntax error in 'case': expected case VALUE", "'case' の構文エラー: case 値 の形で書きます"),
    ("an 'else' in a 'case' takes no arguments", "'case' の 'else' に引数は書けません"),
    ("syntax error in 'when': expected when VALUE or VALUE", "'when' の構文エラー: when 値 or 値 の形で書きます"),
    (
      "syntax error in 'tablerow': expected tablerow VARIABLE in COLLECTION cols: 3",
      "'tablerow' の構文エラー: tablerow 変数 in コレクション cols: 3 の形で書きます"
    ),
    ("syntax error in 'cycle': expected cycle VALUE, VALUE", "'cycle' の構文エラー: cycle 値, 値 の形で書きます"),
    ("'cycle' needs at least one value", "'cycle' には 1 つ以上の値が必要です"),
    (
      "syntax error in 'include': expected include 'TEMPLATE'",
      "'include' の構文エラー: include 'テンプレート' の形で書きます"
    ),
    (
      "syntax error in 'render': the template's name must be a quoted string",
      "'render' の構文エラー: テンプレートの名前は引用符で囲みます"
    ),
    ("concat filter requires an array argument", "'concat' の引数は配列でなければなりません"),
    ("a range has more than {} elements", "範囲の要素が {1} 個を超えています"),
    ("an array has more than {} elements", "配列の要素が {1} 個を超えています"),
    ("cannot select the property '{}'", "プロパティ '{1}' を選べません"),
    ("cannot sort values of incompatible types", "型の異なる値は並べ替えられません"),
    ("invalid byte sequence in UTF-8", "UTF-8 として正しくないバイト列です"),
    ("invalid base64 provided to {}", "{1} に渡された Base64 が正しくありません"),
    ("wrong number of arguments (given {}, expected {})", "引数の数が違います ({2} 個のところに {1} 個)"),
    ("the loop has too many iterations", "ループの回数が多すぎます"),
    ("This liquid context does not allow includes.", "ここではインクルードを使えません。"),
    ("include usage is not allowed in this context", "ここでは 'include' を使えません"),
    ("variables take too much memory", "変数のメモリ使用量が上限を超えました"),
    ("the template exceeds the work limit", "テンプレートの処理量が上限を超えました"),
    ("a string is larger than {} bytes", "文字列が {1} バイトを超えています"),
    ("the output is larger than {} bytes", "出力が {1} バイトを超えています"),
    ("templates have limits so that a build always ends", "ビルドが必ず終わるように、テンプレートには上限があります"),
    ("'{}' is not an integer and cannot be incremented", "'{1}' は整数ではないので増やせません"),
    ("nesting too deep", "入れ子が深すぎます"),
    ("syntax error in 'capture': expected capture NAME", "'capture' の構文エラー: capture 名前 の形で書きます"),
    ("each line of a '#' comment must start with '#'", "'#' のコメントは各行を '#' で始めます"),
    ("a 'doc' tag takes no arguments", "'doc' タグに引数は書けません"),
    ("'doc' tags cannot be nested", "'doc' タグは入れ子にできません"),
    ("a 'raw' tag takes no arguments", "'raw' タグに引数は書けません"),
    ("a line of a 'liquid' tag does not start with a tag's name", "'liquid' タグの行がタグの名前で始まっていません"),
    ("{} tag does not expect 'else' tag", "{1} の中で 'else' は使えません"),
    ("unexpected outer '{}' tag", "対応する開始タグのない '{1}' です"),
    ("it belongs between a tag such as {% if … %} and its end", "{% if … %} などのタグとその終わりの間に書きます"),
    (
      "no '{}' is open here: remove this tag, or open one before it",
      "開いている '{1}' がありません。このタグを削除するか、前に開始タグを書いてください"
    ),
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
