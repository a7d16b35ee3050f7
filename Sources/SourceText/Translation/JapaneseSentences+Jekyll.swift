extension JapaneseSentences {
  /// Sentences about peculiarities of Jekyll, and about files of other programs.
  static let jekyll: [Pair] = [
    ("there is no time zone '{}'; UTC is used", "タイムゾーン '{1}' はありません。UTC として扱います"),
    (
      "the file is left out, as 'strict_front_matter: false' says",
      "'strict_front_matter: false' のため、このファイルは除外されます"
    ),
    (
      "the file is left out, because the build is permissive",
      "--permissive (permissive: true) のため、このファイルは除外されます"
    ),
    (
      "the page is written without its front matter, as by Jekyll",
      "Jekyll と同じく、このページはフロントマターなしで出力されます"
    ),
    (
      "the whole file is taken for text without front matter, as by Jekyll",
      "Jekyll と同じく、ファイル全体をフロントマターのない本文として扱います"
    ),
    ("it is ignored, as by Jekyll", "Jekyll と同じく、この設定は無視されます"),
    (
      "the folder '{}' below the source is used, as by Jekyll",
      "Jekyll と同じく、ソースの下のフォルダ '{1}' を使います"
    ),
    ("the post is left out, as by Jekyll", "Jekyll と同じく、この記事は除外されます"),
    ("this folder is laid out as a site of Hexo", "このフォルダは Hexo のサイトの構成です"),
    (
      "make a blog with 'blogc init' and copy the posts into it, as the page 'From Hexo' says",
      "'blogc init' でブログを作り、記事をコピーしてください (「Hexo から」のページを参照)"
    ),
    ("the usual folder is used", "いつものフォルダを使います"),
    (
      "each of them is put around the page once, as by Jekyll",
      "Jekyll と同じく、それぞれ一度だけページを囲みます"
    ),
    ("the layout is used without its front matter", "レイアウトはフロントマターなしで使われます"),
    ("the file is read as YAML, as Jekyll does", "Jekyll と同じく YAML として読み込みます"),
    (
      "'{}' and '{}' are both site.data.{}; the second one counts",
      "'{1}' と '{2}' はどちらも site.data.{3} です。2 つ目が使われます"
    ),
    ("rename one of them", "どちらかの名前を変えてください"),
    (
      "no clock shows the time in '{}'; Jekyll and blogc read it as {}",
      "'{1}' の時刻は存在しません。Jekyll と blogc は {2} と解釈します"
    ),
    (
      "write an hour from 0 to 23 and minutes and seconds from 0 to 59",
      "時は 0〜23、分と秒は 0〜59 で書いてください"
    ),
    (
      "there is no site in the folder '{}': no _config.yml, no posts and no pages",
      "フォルダ '{1}' にサイトがありません (_config.yml も記事もページもありません)"
    ),
    (
      "create one with 'blogc init', or name its folder with --source",
      "'blogc init' で作るか、--source でフォルダを指定してください"
    ),
    (
      "the file is not a post: its name does not begin with a date such as 2016-02-26-",
      "記事として扱われません: ファイル名が 2016-02-26- のような日付で始まっていません"
    ),
    ("rename it to '{}-{}'", "'{1}-{2}' に変更してください"),
    ("the page of {} is not written", "{1}のページは出力されません"),
    ("the page of {} is written", "{1}のページが出力されます"),
    ("the tag '{}'", "タグ '{1}' "), ("the category '{}'", "カテゴリ '{1}' "),
    ("the year {}", "{1} 年"), ("the month {}", "{1} 月"), ("the day {}", "{1} 日"),
    (
      "rename a tag or category, or change the setting that makes one of the pages",
      "タグかカテゴリの名前、またはページを生成する設定を変えてください"
    ),
    (
      "'{}' finds '{}' in another Unicode normal form only",
      "'{1}' の '{2}' は、Unicode 正規化形式の異なるファイル名でだけ見つかりました"
    ),
    (
      "rename the file, so that other systems find it as well",
      "ほかの環境でも見つかるように、ファイル名を変更してください"
    ),
  ]

  /// Sentences about front matter and markup of Hugo, Hexo and Zenn, and about characters that look like others.
  static let foreign: [Pair] = [
    ("this is Hugo's front matter in TOML, which is not read", "Hugo の TOML フロントマターです。読み込まれません"),
    (
      "write it as YAML between two lines '---'; 'hugo convert toYAML' does it",
      "'---' の行で囲んだ YAML に書き換えてください ('hugo convert toYAML' で変換できます)"
    ),
    (
      "this line begins with {}; front matter begins with three hyphens",
      "この行は{1}で始まっています。フロントマターは半角ハイフン 3 つで始めます"
    ),
    ("write '---'", "'---' と書いてください"),
    (
      "'topics' is Zenn's name for tags, and is not read as such",
      "'topics' は Zenn でのタグの名前です。タグとしては読み込まれません"
    ),
    ("rename it to 'tags'", "'tags' に変更してください"),
    ("a full-width colon", "全角コロン"), ("a full-width space", "全角スペース"),
    ("a no-break space", "ノーブレークスペース"), ("a full-width hyphen", "全角ハイフン"),
    ("a typographic hyphen", "ハイフン (U+2010)"), ("an en dash", "ダッシュ (–)"),
    ("an em dash", "全角ダッシュ (—)"), ("a minus sign", "マイナス記号 (−)"),
    ("a long vowel mark", "長音記号 (ー)"), ("a box-drawing line", "罫線 (─)"),
  ]
}
