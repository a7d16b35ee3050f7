extension JapaneseSentences {
  /// Sentences of settings, plugins and doctor.
  static let settings: [Pair] = [
    ("the setting '{}' belongs to an old version of Jekyll", "設定 '{1}' は古い Jekyll のものです"),
    ("it has no replacement; remove it", "代わりはないので、削除してください"),
    (
      "'plugins' is a list of plugins; use 'plugins_dir' for a folder",
      "'plugins' はプラグインの一覧です。フォルダは 'plugins_dir' で指定します"
    ),
    ("Ruby code is never run by blogc, from whatever folder", "blogc は、どのフォルダの Ruby コードも実行しません"),
    ("'{}' must be a list", "'{1}' はリストでなければなりません"),
    ("write each entry on a line that begins with '- '", "項目を 1 つずつ '- ' で始まる行に書いてください"),
    (
      "'implementation' has no effect: style sheets are compiled by Dart Sass where 'sass' is on the PATH, else by libsass",
      "'implementation' は効果がありません: PATH に 'sass' があれば Dart Sass、なければ libsass を使います"
    ),
    ("'{}' has no effect: {}", "'{1}' は効果がありません: {2}"),
    ("related posts are the ten newest ones, words are not compared", "関連記事は新しい 10 件で、内容の比較はしません"),
    ("every build is incremental, and equal to a full one", "ビルドは常に差分で行い、全体のビルドと同じ結果になります"),
    ("'blogc serve' lists no folders", "'blogc serve' はフォルダの一覧を表示しません"),
    ("files are read as UTF-8, not as '{}'", "ファイルは '{1}' ではなく UTF-8 として読みます"),
    ("convert them with iconv and remove the setting", "iconv で変換し、設定を削除してください"),
    ("'paginate' must be 1 or more", "'paginate' は 1 以上でなければなりません"),
    ("the site's 'url' is not a URL", "サイトの 'url' が URL ではありません"),
    ("the site's 'url' is not absolute: '{}'", "サイトの 'url' が絶対 URL ではありません: '{1}'"),
    ("write it with its scheme: https://example.com", "スキームから書いてください: https://example.com"),
    (
      "the site's 'url' ends with a slash, so paths get two",
      "サイトの 'url' がスラッシュで終わるので、パスのスラッシュが重なります"
    ),
    (
      "'baseurl' has no leading slash, so '{{ site.baseurl }}' prints none",
      "'baseurl' がスラッシュで始まらないので、'{{ site.baseurl }}' にも付きません"
    ),
    ("write baseurl: /{}", "baseurl: /{1} と書いてください"),
    (
      "the posts in this folder are not read, because 'collections_dir' is set",
      "'collections_dir' の設定があるので、このフォルダの記事は読まれません"
    ),
    ("move it into '{}'", "'{1}' の中に移してください"),
    ("and this one '/{}'", "こちらは '/{1}' です"),
    ("{} sources share the URL '/{}'", "{1} 個のソースが同じ URL '/{2}' になります"),
    (
      "URLs that case-insensitive file systems treat as the same: this one is '/{}'",
      "大文字と小文字を区別しないファイルシステムで同じになる URL です: これは '/{1}' です"
    ),
    (
      "make them differ in more than case or Unicode normal form",
      "大文字・小文字や Unicode の正規化形式以外でも区別できる名前にしてください"
    ),
    ("write /page:num", "/page:num と書いてください"),
  ]
}
