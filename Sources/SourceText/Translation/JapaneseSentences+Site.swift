extension JapaneseSentences {
  /// Sentences of Markdown, checks, the build and the preview.
  static let site: [Pair] = [
    ("'{}' cannot be read: {}", "'{1}' を読み込めません: {2}"),
    (
      "the system's limit of watches is reached: raise fs.inotify.max_user_watches",
      "監視数がシステムの上限に達しました: fs.inotify.max_user_watches を増やしてください"
    ),
    ("ports below 1024 are the system's", "1024 未満のポートはシステム用です"),
    (
      "--host takes an IP address, such as 127.0.0.1, ::1 or 0.0.0.0",
      "--host には 127.0.0.1、::1、0.0.0.0 などの IP アドレスを指定してください"
    ),
    (
      "'{}' is inside the blog: the next build would read it as a source",
      "'{1}' はブログの中なので、次のビルドでソースとして読まれます"
    ),
    (
      "choose a folder outside, or add it to 'exclude:' in _config.yml",
      "外のフォルダを選ぶか、_config.yml の 'exclude:' に加えてください"
    ),
    (
      "the configuration's destination '{}' is outside the site and contains files that blogc did not make",
      "設定の出力先 '{1}' はサイトの外にあり、blogc が作成していないファイルがあります"
    ),
    ("'curl' is not installed, so external links cannot be checked", "'curl' がないため、外部リンクを確認できません"),
    ("install curl, or omit --external", "curl をインストールするか、--external を外してください"),
    (
      "remove 'layout:' from the front matter of one of them",
      "どれか 1 つのフロントマターから 'layout:' を削除してください"
    ),
    ("give it a shorter permalink", "permalink を短くしてください"),
    (
      "--sass and BLOGC_SASS must name the Dart Sass program",
      "--sass と BLOGC_SASS には Dart Sass のプログラムを指定してください"
    ),
    ("this one is the file", "こちらはファイルです"),
    ("give one of them a different permalink", "どちらかの permalink を変えてください"),
    ("responds with 404 (not found)", "404 (見つかりません) が返りました"),
    ("responds with 410 (gone)", "410 (削除されました) が返りました"),
    ("write it in quotes: \"My title\"", "引用符で囲んで書いてください: \"わたしの記事\""),
    ("there is no style '{}'", "スタイル '{1}' はありません"),
    ("blogc has {}", "使えるスタイルは {1} です"),
  ]
}
