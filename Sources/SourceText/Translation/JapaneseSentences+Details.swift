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
    ("the data must be a JSON object", "データは JSON のオブジェクトで指定してください"),
    ("Illegal template name '{}'", "テンプレート名 '{1}' は使えません"),
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
