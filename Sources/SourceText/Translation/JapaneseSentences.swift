/// The Japanese translations of the sentences and hints of diagnostics, by their English text.
///
/// `{}` is a placeholder for a variable part; `{1}` and `{2}` insert the first and the second of them. A test
/// searches for each English sentence in the sources, so that a reworded one cannot lose its translation
/// unnoticed.
package enum JapaneseSentences {
  /// A sentence in both languages.
  package typealias Pair = (english: String, japanese: String)

  /// All translations; of two that match, the first is used.
  package static let all: [Pair] =
    jekyll + foreign + frontMatter + yaml + configuration + themes + plugins + sass + liquid
    + documents + moving + files + preview + checks + markdown + values
    + syntax + data + templates + settings + pictures + cards + site + search
    + details + pluginEffects + words + libraries + systemReasons

  private static let configuration: [Pair] = [
    ("there is no Markdown converter '{}'", "Markdown コンバータ '{1}' はありません"),
    ("blogc supports kramdown, CommonMark and GFM", "kramdown、CommonMark、GFM が使えます"),
    ("'{}' is not set", "'{1}' という設定はありません"),
  ]

  private static let liquid: [Pair] = [
    ("there is no layout '{}'", "レイアウト '{1}' が見つかりません"),
    (
      "create {}.html in the layouts folder",
      "_layouts に {1}.html を作成してください"
    ),
    (
      "more than {} layouts are put around the layout '{}'",
      "レイアウト '{2}' の外側にあるレイアウトが {1} を超えています"
    ),
    ("the layout '{}' contains itself: {}", "レイアウト '{1}' が自分自身を囲んでいます: {2}"),
  ]

  private static let documents: [Pair] = [
    (
      "the post has a future date and is skipped until then",
      "日付が未来なので、その日まで公開されません"
    ),
    ("build with --future to publish it now", "今すぐ公開するなら --future を付けてください"),
    (
      "{} sources have the output '{}'; only the last one is written",
      "{1} 個のファイルの出力先が同じ '{2}' です。最後のものだけが出力されます"
    ),
    ("this one is not written", "このファイルは出力されません"),
    (
      "give all but one a different permalink",
      "一つ以外には別の permalink を指定してください"
    ),
    ("'{}' would be both a file and a folder", "'{1}' がファイルとフォルダの両方になります"),
    (
      "code in '{}' is not highlighted: blogc has no lexer for this language",
      "言語 '{1}' のコードはハイライトされません（blogc に字句解析器がありません）"
    ),
    (
      "code in '{}' is not highlighted: blogc has no lexer for this language (blocks: {})",
      "言語 '{1}' のコードはハイライトされません（blogc に字句解析器がありません。ブロック数: {2}）"
    ),
    ("git is not installed", "git がインストールされていません"),
    (
      "install git, or deploy to a folder, such as --to ./www",
      "git をインストールするか、--to ./www のようにフォルダへ公開してください"
    ),
    ("the folder '{}' is in no git repository", "フォルダ '{1}' は git のリポジトリではありません"),
    (
      "run 'git init' in it and add a remote, or deploy to a folder, such as --to ./www",
      "'git init' を実行してリモートを追加するか、--to ./www のようにフォルダへ公開してください"
    ),
    ("the repository has no remote called '{}'", "リポジトリに '{1}' というリモートがありません"),
    ("add it: git remote add {} URL", "追加してください: git remote add {1} URL"),
    ("the title is empty", "タイトルが空です"),
    (
      "the title '{}' has no letters or digits to make a file name from",
      "タイトル '{1}' にファイル名に使える文字がありません"
    ),
    ("choose a name with --slug", "--slug で名前を指定してください"),
    ("choose another name with --slug", "--slug で別の名前を指定してください"),
    ("choose a shorter one with --slug", "--slug で短い名前を指定してください"),
    ("'{}' cannot be a file name", "'{1}' はファイル名にできません"),
    (
      "use letters, digits and hyphens: --slug my-title",
      "文字、数字、ハイフンを使ってください: --slug my-title"
    ),
    (
      "the file name would be {} bytes; the limit is {}",
      "ファイル名が {1} バイトになり、上限 ({2} バイト) を超えます"
    ),
  ]

  private static let moving: [Pair] = [
    (
      "the front matter still says 'published: false'",
      "フロントマターに 'published: false' が残っています"
    ),
    ("remove the line to publish the post", "記事を公開するにはその行を削除してください"),
    ("'{}' matches {} files", "'{1}' に一致するファイルが {2} 個あります"),
    ("one match is {}", "一致: {1}"),
    ("give the path of one of them", "いずれかのパスを指定してください"),
    ("'{}' is a draft", "'{1}' は下書きです"),
    ("publish it with 'blogc publish {}'", "'blogc publish {1}' で公開できます"),
    ("'{}' is already a post", "'{1}' はすでに記事です"),
    ("there is no draft '{}'", "下書き '{1}' が見つかりません"),
    ("there is no post '{}'", "記事 '{1}' が見つかりません"),
    ("there is no post or draft '{}'", "記事または下書き '{1}' が見つかりません"),
    ("'blogc list {}' lists them", "'blogc list {1}' で一覧を表示できます"),
    ("'{}' already has that name", "'{1}' はすでにその名前です"),
    (
      "the old URL was added to redirect_from, but jekyll-redirect-from is not enabled, so it does not redirect",
      "旧 URL を redirect_from に書きましたが、jekyll-redirect-from が無効なので転送されません"
    ),
    (
      "add 'jekyll-redirect-from' to 'plugins:' in _config.yml",
      "_config.yml の 'plugins:' に 'jekyll-redirect-from' を追加してください"
    ),
    ("the old name '{}' is used here", "ここで元の名前 '{1}' が使われています"),
    ("replace it with the new name", "新しい名前に書き換えてください"),
    (
      "'{}' already exists; nothing was changed",
      "'{1}' はすでに存在します。何も変更していません"
    ),
    ("rename one of the two first", "先にどちらかの名前を変更してください"),
    ("'{}' cannot be renamed to '{}': {}", "'{1}' を '{2}' に変更できません: {3}"),
    ("nothing was changed", "何も変更していません"),
    ("'{}' already exists; left unchanged", "'{1}' はすでに存在するため、変更しませんでした"),
    ("'{}' already exists; nothing was written", "'{1}' はすでに存在します。何も書き込んでいません"),
    ("'{}' cannot be made: {}", "'{1}' を作成できません: {2}"),
    ("choose another folder", "別のフォルダを指定してください"),
    (
      "'{}' contains files that blogc did not create; nothing was removed",
      "'{1}' に blogc が作成していないファイルがあるため、何も削除していません"
    ),
    ("remove them as well with --force", "それも削除するなら --force を付けてください"),
    (
      "the sources are on the branch '{}' of '{}': the site would replace them",
      "'{2}' のブランチ '{1}' にはソースがあり、サイトで置き換えることはできません"
    ),
    (
      "choose a branch of its own for the site, such as gh-pages",
      "gh-pages のような、サイト専用のブランチを選んでください"
    ),
    (
      "the branch '{}' holds files that no deploy put there; those listed above would go",
      "ブランチ '{1}' にはデプロイしたものではないファイルがあります。上のファイルが失われます"
    ),
    (
      "choose another branch, or replace them with --force",
      "別のブランチを選ぶか、--force で置き換えてください"
    ),
    ("another deploy to '{}' is running", "'{1}' への別のデプロイが実行中です"),
    (
      "'{}' is the built site, or a parent or child of it",
      "'{1}' は生成先のフォルダ自身か、その親または子です"
    ),
    (
      "1 file that no deploy put into '{}' would be replaced or removed",
      "'{1}' にある、デプロイしたものではないファイル 1 個が上書きまたは削除されることになります"
    ),
    (
      "{} files that no deploy put into '{}' would be replaced or removed",
      "'{2}' にある、デプロイしたものではないファイル {1} 個が上書きまたは削除されることになります"
    ),
    ("for example {}", "その一つは {1}"),
    ("it is {}", "そのファイルは {1}"),
    (
      "choose another folder, or add --force",
      "別のフォルダを指定するか、--force で上書きしてください"
    ),
    ("'{}' cannot be removed: {}", "'{1}' を削除できません: {2}"),
  ]

  /// Translations of words that fill placeholders.
  private static let values: [Pair] = []
}
