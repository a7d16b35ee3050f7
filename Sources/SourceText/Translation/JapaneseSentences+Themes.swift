extension JapaneseSentences {
  /// Sentences about themes and the Gemfile.
  static let themes: [Pair] = [
    ("there is no program 'curl' to fetch themes with", "テーマの取得に使う 'curl' がありません"),
    (
      "install curl, or put the theme's files into _themes by hand",
      "curl をインストールするか、テーマのファイルを _themes に置いてください"
    ),
    ("there is no program 'git' to fetch repositories with", "リポジトリの取得に使う 'git' がありません"),
    (
      "install git, or put the theme's files into _themes by hand",
      "git をインストールするか、テーマのファイルを _themes に置いてください"
    ),
    ("'{}' is not fetched: only https is", "'{1}' は取得しません: https だけを使います"),
    ("name the theme's source with https://", "https:// で始まるアドレスを書いてください"),
    (
      "'{}' is on this machine or in a private network",
      "'{1}' はこのマシンか、プライベートネットワークにあります"
    ),
    ("if that is meant, say so with --allow-private", "意図したものなら --allow-private を付けてください"),
    ("'{}' cannot be fetched: it {}", "'{1}' を取得できません: {2}"),
    ("has an unknown host", "ホストが見つかりません"),
    ("refuses the connection", "接続できません"),
    ("does not respond in time", "時間内に応答がありません"),
    (
      "has an invalid certificate or TLS configuration",
      "証明書か暗号化に問題があります"
    ),
    ("closes the connection early", "接続が切れました"),
    ("does not respond (curl exit status {})", "応答がありません (curl の終了コード {1})"),
    ("does not answer", "応答がありません"),
    ("answers {}", "応答が {1} です"),
    ("redirects more than {} times", "転送が {1} 回を超えました"),
    ("is larger than {} MB", "{1} MB より大きいです"),
    ("is not a URL", "アドレスではありません"),
    ("git cannot fetch '{}'", "git で '{1}' を取得できません"),
    ("git says: {}", "git の出力: {1}"),
    (
      "'{}' is not what it should be: its SHA-256 is {}, not {}",
      "'{1}' の内容が違います: SHA-256 は {2} で、{3} ではありません"
    ),
    (
      "nothing was installed; try again later, and ask the gem server's operator if it stays so",
      "何もインストールしていません。あとで試し、変わらなければ gem サーバーの管理者に尋ねてください"
    ),
    ("'{}' is refused: {}", "'{1}' は使えません: {2}"),
    ("nothing was installed", "何もインストールしていません"),
    ("its compressed data are damaged", "圧縮データが壊れています"),
    (
      "it is not an archive of a theme, or is cut off",
      "テーマのアーカイブではないか、途中で切れています"
    ),
    ("the path '{}' in it leads elsewhere", "中のパス '{1}' が外を指しています"),
    (
      "'{}' in it is neither a file nor a folder",
      "中の '{1}' がファイルでもフォルダでもありません"
    ),
    ("'{}' is in it twice", "'{1}' が 2 回入っています"),
    ("it has too many files", "ファイルが多すぎます"),
    ("it grows too much when it is unpacked", "展開すると大きくなりすぎます"),
    ("it is too large when it is unpacked", "展開すると大きすぎます"),
    ("another 'blogc theme install' is running", "別の 'blogc theme install' が実行中です"),
    (
      "'_themes' is a link that leads out of the site",
      "'_themes' はサイトの外を指すリンクです"
    ),
    ("replace it by a folder", "フォルダに置き換えてください"),
    ("no temporary folder can be made: {}", "一時フォルダを作れません: {1}"),
    (
      "the Gemfile has the theme '{}' in the folder '{}', which is outside of the site",
      "Gemfile ではテーマ '{1}' はサイトの外のフォルダ '{2}' にあります"
    ),
    ("copy that folder to _themes/{}", "そのフォルダを _themes/{1} にコピーしてください"),
    (
      "'{}' has other files for version {} than {} says",
      "'{1}' のバージョン {2} のファイルが {3} の記録と異なります"
    ),
    (
      "if that is expected, take it anew: blogc theme install --update",
      "意図した変更なら blogc theme install --update で取り直してください"
    ),
    ("the link '{}' of the theme was left out", "テーマのリンク '{1}' は除きました"),
    ("blogc unpacks files and folders only", "blogc はファイルとフォルダだけを展開します"),
    (
      "'_themes/{}' was not put there by 'blogc theme install'; nothing was changed",
      "'_themes/{1}' は 'blogc theme install' が置いたものではありません。変更していません"
    ),
    (
      "replace it with --replace, or move it away",
      "--replace で置き換えるか、別の場所に移してください"
    ),
    (
      "'_themes/{}' was changed since it was installed; nothing was changed",
      "'_themes/{1}' はインストール後に変更されています。上書きしていません"
    ),
    (
      "copy what you changed into the site's own _layouts, _includes or assets, then use --replace",
      "変更したファイルをサイトの _layouts、_includes、assets にコピーしてから --replace を付けてください"
    ),
    (
      "there is no cache folder: neither HOME nor XDG_CACHE_HOME is set",
      "キャッシュのフォルダがありません: HOME も XDG_CACHE_HOME も設定されていません"
    ),
    ("leave --cache out to install into _themes", "--cache を付けなければ _themes にインストールします"),
    (
      "{} has no version of '{}' that fits: {}",
      "{1} には '{2}' の条件に合うバージョンがありません: {3}"
    ),
    ("its newest version is {}", "最新のバージョンは {1} です"),
    (
      "{} has another SHA-256 for '{}' {} than the lock file",
      "{1} の '{2}' {3} の SHA-256 がロックファイルと異なります"
    ),
    (
      "the gem was replaced on the server, or the lock file was changed; nothing was installed",
      "サーバーの gem が置き換えられたか、ロックファイルが変更されています。何もインストールしていません"
    ),
  ]

  /// Sentences about Sass.
  static let sass: [Pair] = [
    ("also needed here", "ここでも必要です")
  ]
}
