extension JapaneseSentences {
  /// Sentences about peculiarities of Jekyll, and about files of other programs.
  static let jekyll: [Pair] = [
    ("this folder is laid out as a site of Hexo", "このフォルダは Hexo のサイトの構成です"),
    (
      "make a blog with 'blogc init' and copy the posts into it, as the page 'From Hexo' says",
      "'blogc init' でブログを作り、記事をコピーしてください (「Hexo から」のページを参照)"
    ),
    (
      "each of them is put around the page once, as by Jekyll",
      "Jekyll と同じく、それぞれ一度だけページを囲みます"
    ),
    (
      "there is no site in the folder '{}': no _config.yml, no posts and no pages",
      "フォルダ '{1}' にサイトがありません (_config.yml も記事もページもありません)"
    ),
    (
      "create one with 'blogc init', or name its folder with --source",
      "'blogc init' で作るか、--source でフォルダを指定してください"
    ),
    ("the page of {} is not written", "{1}のページは出力されません"),
    ("the page of {} is written", "{1}のページが出力されます"),
    ("the tag '{}'", "タグ '{1}' "), ("the category '{}'", "カテゴリ '{1}' "),
    ("the year {}", "{1} 年"), ("the month {}", "{1} 月"), ("the day {}", "{1} 日"),
    (
      "rename a tag or category, or change the setting that makes one of the pages",
      "タグかカテゴリの名前、またはページを生成する設定を変えてください"
    ),
  ]

  /// Sentences about front matter and markup of Hugo, Hexo and Zenn, and about characters that look like others.
  static let foreign: [Pair] = []
}
