extension JapaneseSentences {
  /// Sentences about plugins and what they define.
  static let plugins: [Pair] = [
    (
      "'{}' has {} parts; at most {} are allowed", "'{1}' の指定が {2} 個あります。{3} 個までです"
    ),
    (
      "each of them is asked for every entry of the bibliography",
      "1 つずつ、文献目録のすべての項目について調べるためです"
    ),
    (
      "the citation style '{}' is not supported; APA is used",
      "引用スタイル '{1}' には対応していないので、APA を使います"
    ),
    ("write 'style: apa', or remove the setting", "'style: apa' と書くか、設定を削除してください"),
    (
      "{} documents of other languages than '{}' are left out",
      "'{2}' 以外の言語の文書 {1} 件を除きました"
    ),
    ("blogc builds the default language only", "blogc は既定の言語だけをビルドします"),
    ("{} documents have diagrams, which stay code", "図のある文書が {1} 件ありますが、コードのまま残ります"),
    ("a script in the layout can draw them", "レイアウトのスクリプトで描画できます"),
    ("'{}' needs the address of a post", "'{1}' には投稿の URL が必要です"),
    (
      "write {% twitter https://twitter.com/NAME/status/NUMBER %}",
      "{% twitter https://twitter.com/NAME/status/NUMBER %} のように書いてください"
    ),
    ("the plugin '{}' has no effect: {}", "プラグイン '{1}' は何もしません: {2}"),
    ("it defines {}; {}; {}", "このファイルが定義するもの: {1}、{2}、{3}"),
    ("it defines {}; {}", "このファイルが定義するもの: {1}、{2}"),
    ("it defines {}", "このファイルが定義するもの: {1}"),
    (
      "the layout '{}' of 'autopages.{}' does not exist",
      "'autopages.{2}' のレイアウト '{1}' が見つかりません"
    ),
  ]

  /// Descriptions of the features that a site lacks without a plugin, and of the definitions of
  /// plugins.
  static let pluginEffects: [Pair] = [
    ("the tags '{}'", "タグ '{1}'"),
    ("the filters '{}'", "フィルタ '{1}'"), ("the filter '{}'", "フィルタ '{1}'"),
    ("a generator", "ジェネレータ"), ("a converter", "コンバータ"), ("a hook", "フック"), ("a command", "コマンド"),
    ("style sheets get no vendor prefixes", "スタイルシートにベンダープレフィックスが付きません"),
    ("pages are not minified", "ページは圧縮されません"),
    ("images stay as they are", "画像は元のままです"),
    ("Markdown is read by blogc's own GFM", "Markdown は blogc の GFM で変換します"),
    (
      "pages, style sheets and scripts are not minified",
      "ページ、スタイルシート、スクリプトは圧縮されません"
    ),
    ("style sheets keep unused rules", "スタイルシートの使われていない規則は残ります"),
    ("there is no service worker", "Service Worker は作られません"),
    ("scripts are not minified", "スクリプトは圧縮されません"),
    ("pages are not indented anew", "ページの字下げは整えられません"),
    ("images are not converted to WebP", "画像は WebP に変換されません"),
    ("AsciiDoc files stay as they are", "AsciiDoc の変換"),
    ("the `asset` tag and hashed asset names", "`asset` タグと、ハッシュの付いたファイル名"),
    ("CoffeeScript files stay as they are", "CoffeeScript の変換"),
    ("diagram blocks stay code", "図の描画 (コードのまま残ります)"),
    ("data that is fetched while the site is built", "ビルド中に取得するデータ"),
    ("resized images", "大きさを変えた画像"),
    ("the `jupyter_notebook` tag", "`jupyter_notebook` タグ"),
    ("the `google_map` tag", "`google_map` タグ"),
    ("pages in further languages", "ほかの言語のページ"),
    ("the `octicon` tag", "`octicon` タグ"), ("the pages of Open SDG", "Open SDG のページ"),
    ("the `picture` tag and resized images", "`picture` タグと、大きさを変えた画像"),
    ("styles do not pass through PostCSS", "PostCSS による処理"),
    (
      "the `responsive_image` tag and resized images",
      "`responsive_image` タグと、大きさを変えた画像"
    ),
    ("the `tabs` blocks", "`tabs` ブロック"), ("Textile files stay as they are", "Textile の変換"),
    ("the list of pages as JSON", "ページの一覧の JSON"), ("Octopress's tags", "Octopress のタグ"),
    ("its block syntax", "このプラグインのブロック記法"),
  ]
}
