extension JapaneseSentences {
  static let files: [Pair] = [
    ("the file cannot be read: {}", "ファイルを読み込めません: {1}"),
    (
      "the site has a package.json: if one of its scripts makes this file, run 'npm install' and 'npm run build' first",
      "サイトに package.json があります: そのスクリプトがこのファイルを作る場合は、先に 'npm install' と 'npm run build' を実行してください"
    ),
    ("the folder '{}' cannot be read: {}", "フォルダ '{1}' を読み込めません: {2}"),
    (
      "name two folders with built sites, the old one first",
      "ビルドしたサイトのフォルダを、古いほうから順に 2 つ指定します"
    ),
    (
      "the folder '{}' is not used, and nothing is cached: {}",
      "フォルダ '{1}' は使わず、何もキャッシュしません: {2}"
    ),
    ("remove it, and blogc creates a new one", "削除すると、blogc が新しく作ります"),
    ("another build of this site is running", "このサイトの別のビルドが実行中です"),
    ("a build of this site is running", "このサイトのビルドが実行中です"),
    ("wait until it is done", "終わるまで待ってください"),
    ("the destination '{}' cannot be written: {}", "出力先 '{1}' に書き込めません: {2}"),
    ("the destination '{}' cannot be used: {}", "出力先 '{1}' を使えません: {2}"),
    (
      "the destination '{}' is the root directory",
      "出力先 '{1}' はルートディレクトリです"
    ),
    ("the destination '{}' is your home folder", "出力先 '{1}' はあなたのホームフォルダです"),
    (
      "the destination '{}' is the source folder itself",
      "出力先 '{1}' はブログのフォルダそのものです"
    ),
    ("the destination '{}' contains the source folder", "出力先 '{1}' の中にブログのフォルダがあります"),
    ("the destination '{}' contains a control character", "出力先 '{1}' に制御文字があります"),
    ("the destination '{}' is in a folder '{}'", "出力先 '{1}' は '{2}' フォルダの中にあります"),
    (
      "the destination '{}' is in the folder '{}', which the site is made of",
      "出力先 '{1}' は、サイトのソースのフォルダ '{2}' の中にあります"
    ),
    (
      "choose a folder of its own, such as _site, with --destination",
      "_site のような専用のフォルダを --destination で指定してください"
    ),
    ("choose another folder with --destination", "--destination で別のフォルダを指定してください"),
    ("'{}' cannot be written: {}", "'{1}' に書き込めません: {2}"),
    (
      "1 file in the destination was not written by blogc, and was kept",
      "出力先に blogc が書いたものではないファイルが 1 個あるので、残しました"
    ),
    (
      "name it below 'keep_files', or remove it if it is not needed",
      "必要なら 'keep_files' に書き、要らなければ削除してください"
    ),
    (
      "{} files in the destination were not written by blogc, and were kept",
      "出力先に blogc が書いたものではないファイルが {1} 個あるので、残しました"
    ),
    (
      "name them below 'keep_files', or remove them if nothing in them is needed",
      "必要なら 'keep_files' に書き、要らなければ削除してください"
    ),
    (
      "'{}' belongs to the site, and what is there in '{}' was not written by blogc",
      "サイトの '{1}' の場所に、blogc が書いたものではないファイルやフォルダがあります ('{2}' の中)"
    ),
    (
      "move it away, or choose another folder with --destination",
      "別の場所に移すか、--destination で別のフォルダを選んでください"
    ),
  ]

  static let preview: [Pair] = [
    ("port {} is in use", "ポート {1} は使用中です"),
    (
      "another preview may be running; choose a port with --port, or any free one with --port 0",
      "別のプレビューが実行中の可能性があります。--port でポートを指定するか、--port 0 で空きポートを使ってください"
    ),
    ("the source folder no longer exists", "ブログのフォルダが見つからなくなりました"),
    ("'{}' is not an address of this machine", "'{1}' はこのマシンのアドレスではありません"),
  ]

  /// The error messages of glibc.
  package static let systemReasons: [Pair] = [
    ("no such file or directory", "ファイルやフォルダがありません"),
    ("permission denied", "権限がありません"), ("no space left on device", "空き容量がありません"),
    ("read-only file system", "読み取り専用のファイルシステムです"),
    ("not a directory", "フォルダではありません"), ("is a directory", "フォルダです"),
    ("file name too long", "名前が長すぎます"),
    ("a symbolic link or '..' leads out of the folder", "シンボリックリンクか '..' がフォルダの外を指しています"),
    ("this is a pipe, a socket or a device", "パイプかソケットかデバイスです"),
    ("the file is too large to be read", "ファイルが大きすぎて読めません"),
    ("it, or a file in it, is a symbolic link", "それ自体か中のファイルがシンボリックリンクです"),
  ]
}
