extension JapaneseSentences {
  /// Rare sentences: limits of URLs, values of filters, servers, and names of styles.
  static let details: [Pair] = [
    (
      "everyone who can reach {} on this machine can read the preview, including drafts",
      "このマシンの {1} に接続できる人は誰でも、下書きも含めてプレビューを読めます"
    ),
    ("omit '--host' to restrict it to this machine", "'--host' を付けなければ、このマシンからだけ見られます"),
    ("ports {} to {} are in use", "ポート {1} から {2} はすべて使用中です"),
    (
      "to write the site there, confirm it once with --destination {}",
      "そこに出力するには、一度だけ --destination {1} を付けて実行してください"
    ),
    ("responds with status {}", "ステータス {1} が返りました"),
    ("'{}' needs {}, but got {}", "'{1}' には{2}が必要ですが、{3}が渡されました"),
    (
      "'{}' reads '{}' of every element, but one is {}",
      "'{1}' は各要素の '{2}' を使いますが、{3}の要素があります"
    ),
    ("'sort' cannot compare {} with {}", "'sort' では {1} と {2} を比べられません"),
    ("'to_integer' cannot hold {}", "'to_integer' では {1} を扱えません"),
    ("'{}' is not defined in {}", "{2} に '{1}' がありません"),
    ("write {% {} file.html %}", "{% {1} file.html %} のように書いてください"),
    (
      "write {% highlight language %} or {% highlight language linenos %}",
      "{% highlight 言語 %} か {% highlight 言語 linenos %} と書いてください"
    ),
    (
      "write {% link _posts/2016-02-26-a.md %}",
      "{% link _posts/2016-02-26-a.md %} のように書いてください"
    ),
    ("write {% post_url 2016-02-26-title %}", "{% post_url 2016-02-26-title %} のように書いてください"),
    ("write {% avatar name %}", "{% avatar 名前 %} のように書いてください"),
    (
      "write {% gist user/1234567 %} or {% gist user/1234567 file.js %}",
      "{% gist user/1234567 %} か {% gist user/1234567 file.js %} のように書いてください"
    ),
    ("the data must be a JSON object", "データは JSON のオブジェクトで指定してください"),
    ("Illegal template name '{}'", "テンプレート名 '{1}' は使えません"),
    ("front matter begins with a line '---'", "フロントマターは '---' の行から始まります"),
    ("write a line '---' before the first key", "最初のキーの前に '---' だけの行を書いてください"),
    (
      "the folder '{}' is no blog, but it contains one: '{}'",
      "フォルダ '{1}' はブログではありません。ブログは中のフォルダ '{2}' です"
    ),
    ("run the command there: cd {}", "そこに移動してから実行してください: cd {1}"),
    (
      "the folder '{}' has no _config.yml and no posts yet",
      "フォルダ '{1}' には _config.yml も記事もまだありません"
    ),
    (
      "if your blog is elsewhere, move the file there; 'blogc init' creates a blog",
      "ブログが別の場所にあるなら、ファイルをそこへ移してください。ブログは 'blogc init' で作成できます"
    ),
  ]

  /// Words for placeholders, and the summaries of styles.
  static let words: [Pair] = [
    ("an array", "配列"), ("an object", "オブジェクト"),
    ("nothing (nil)", "nil (値なし)"), ("a number or a text", "数値または文字列"),
    ("a whole number, 1 or more", "1 以上の整数"),
    ("not found", "見つかりません"), ("no response", "応答がありません"),
    (
      "it shows a page's content or another large value of the page",
      "ページの本文など、ページごとの大きな値を表示する"
    ),
    (
      "it shows the content of other documents, or posts related to the page",
      "ほかの文書の本文か、関連記事を表示する"
    ),
    (
      "it uses cycle, increment, ifchanged or offset: continue",
      "cycle、increment、ifchanged、offset: continue のいずれかを使う"
    ),
    ("it uses forloop of a loop around it", "外側のループの forloop を使う"),
    ("it uses render or tablerow", "render か tablerow を使う"),
    ("it reports an error or a warning", "エラーか警告を報告する"),
    ("it ends a loop around it", "外側のループを終わらせる"),
    ("it reads too much of what is around it", "外側の値を多く読む"),
    ("it costs too little", "処理が軽い"),
    ("ink on warm paper", "温かみのある紙にインク"), ("clear colours on white", "白地にはっきりした色"),
    ("blues and greens on mist", "淡い灰色に青と緑"), ("soft colours on slate", "濃い灰色にやわらかな色"),
    ("warm colours on dark brown", "焦げ茶に暖かい色"), ("bright colours on deep blue", "濃紺に明るい色"),
  ]
}
