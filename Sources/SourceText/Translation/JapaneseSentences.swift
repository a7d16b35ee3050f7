/// The Japanese translations of the sentences and hints of diagnostics, by their English text.
///
/// `{}` stands for what differs; `{1}` and `{2}` are the first and the second of these. A test searches for each
/// English sentence in the sources, so that a reworded one cannot lose its translation unnoticed.
package enum JapaneseSentences {
  /// A sentence in both languages.
  package typealias Pair = (english: String, japanese: String)

  /// All of them; of two that fit, the first counts.
  package static let all: [Pair] =
    jekyll + foreign + frontMatter + yaml + configuration + themes + plugins + sass + liquid
    + documents + moving + files + preview + checks + markdown + values
    + syntax + data + templates + settings + site
    + libraries + systemReasons

  private static let frontMatter: [Pair] = [
    ("this front matter is never closed", "フロントマターが閉じられていません"),
    ("end it with a line '---' before the body", "本文の前に '---' だけの行を書いてください"),
    ("front matter must be a map of keys and values", "フロントマターは「キー: 値」の形で書きます"),
    ("write lines such as 'title: My post'", "'title: わたしの記事' のような行を書いてください"),
    ("'{}' is not a date", "'{1}' は日付として読めません"),
    (
      "write it as 2016-02-26 or 2016-02-26 19:30:00 +0900",
      "2016-02-26 か 2016-02-26 19:30:00 +0900 のように書いてください"
    ),
    (
      "write it as 2016-02-26 or '2016-02-26 19:30'",
      "2016-02-26 か '2016-02-26 19:30' のように書いてください"
    ),
    (
      "the name of '{}' begins with '{}', which is not a date",
      "'{1}' の名前の先頭の '{2}' は日付ではありません"
    ),
    ("name it YYYY-MM-DD-title{}", "YYYY-MM-DD-title{1} という名前にしてください"),
    (
      "the value of '{}' is too complex to be edited automatically",
      "'{1}' の値は複雑なため、自動では編集できません"
    ),
    ("edit it by hand", "手動で編集してください"),
    ("the permalink is empty", "permalink が空です"),
    (
      "remove the line, or write the path of the page: permalink: /about/",
      "行を削除するか、permalink: /about/ のようにページのパスを指定してください"
    ),
    (
      "the permalink '{}' has an unknown placeholder ':{}'",
      "permalink '{1}' のプレースホルダ ':{2}' はありません"
    ),
    ("did you mean ':{}'?", "':{1}' ではありませんか?"),
    ("did you mean '{}'?", "'{1}' ではありませんか?"),
  ]

  private static let yaml: [Pair] = [
    ("the value contains a second ': '", "値の中に 2 つ目の ': ' があります"),
    ("quote the value", "値を引用符で囲んでください"),
    ("quote the whole value", "値全体を引用符で囲んでください"),
    ("this quote is never closed", "引用符が閉じられていません"),
    ("YAML cannot be indented with a tab", "YAML のインデントにタブは使えません"),
    ("a value cannot start with '{}'", "値を '{1}' で始めることはできません"),
    ("a key is not allowed here", "ここにキーを書くことはできません"),
    (
      "indent the line like the keys above it",
      "上のキーとインデントをそろえてください"
    ),
    ("this line is not of the form 'key: value'", "この行は「キー: 値」の形になっていません"),
    ("write a colon and a space after the key", "キーのあとにコロンと空白を書いてください"),
    (
      "the indentation does not match any line above",
      "インデントが上のどの行とも一致しません"
    ),
    (
      "indent sibling keys by the same number of spaces",
      "同じ階層のキーは同じ数の空白でインデントしてください"
    ),
    (
      "duplicate key '{}'; the later value is used",
      "キー '{1}' が重複しています。あとの値が使われます"
    ),
    ("the first one is here", "最初の定義はここです"),
    ("no anchor '&{}' is defined before this alias", "アンカー '&{1}' が定義されていません"),
    (
      "quote the value if it is meant to start with '*'",
      "'*' で始まる文字列にする場合は引用符で囲んでください"
    ),
    (
      "quote the value if '{{' is meant to be template code",
      "'{{' をテンプレートとして使う場合は値を引用符で囲んでください"
    ),
    ("unexpected text after the closing '{}'", "閉じの '{1}' のあとに余分な文字があります"),
    ("expected a key here", "ここにはキーが必要です"),
  ]

  private static let syntax: [Pair] = [
    ("quote it: {}", "引用符で囲んでください: {1}"),
    ("this '{}' is never closed", "'{1}' が閉じられていません"),
    ("close it with '{}'", "'{1}' で閉じてください"),
    (
      "close it with '{}', or quote the value if it is meant as text",
      "'{1}' で閉じるか、文字列の場合は値を引用符で囲んでください"
    ),
    ("quote the value if '{}' is meant as text", "'{1}' が文字列の場合は値を引用符で囲んでください"),
    ("quote the whole value if it is meant as text", "文字列の場合は値全体を引用符で囲んでください"),
    ("expected ',' or '{}' here", "ここには ',' か '{1}' が必要です"),
    ("the '{}' is here", "'{1}' はここです"),
    ("use single quotes, or write the backslash twice", "一重引用符を使うか、バックスラッシュを 2 つ書いてください"),
    ("unexpected text after the closing quote", "閉じの引用符のあとに余分な文字があります"),
    ("save the file as UTF-8", "ファイルを UTF-8 で保存してください"),
    ("these bytes are not UTF-8 text", "UTF-8 として正しくないバイトです"),
    ("an expression", "式"), ("the end of the tag", "タグの終わり"),
    (
      "add a space, or a backslash before '#' if it is meant literally",
      "空白を入れるか、文字として使う場合は '#' の前にバックスラッシュを置いてください"
    ),
    (
      "this list item is not indented far enough to nest in the one above",
      "このリスト項目はインデントが足りず、上の項目の子になりません"
    ),
    (
      "align it with the text of the item above, or set 'nest_indented_items: true'",
      "上の項目の文字にそろえるか、'nest_indented_items: true' を設定してください"
    ),
    (
      "close it with ':::' on its own line, at the level of the blocks inside",
      "中のブロックと同じ深さに ':::' だけの行を置いて閉じてください"
    ),
    ("the page has no title", "ページにタイトルがありません"),
    ("the page does not declare its language", "ページの言語が指定されていません"),
    ("on {} pages, first '{}'", "{1} ページ、最初は '{2}'"),
    ("the site has no 'url'", "'url' が設定されていません"),
    (
      "write url: https://… so that the feed, the sitemap and absolute_url are right",
      "フィード、サイトマップ、absolute_url のために url: https://… を設定してください"
    ),
  ]

  private static let configuration: [Pair] = [
    ("the setting '{}' must be {}", "設定 '{1}' は{2}でなければなりません"),
    ("the configuration must be a map of keys and values", "設定ファイルは「キー: 値」の形で書きます"),
    ("write lines such as 'title: My blog'", "'title: わたしのブログ' のような行を書いてください"),
    (
      "write it as the tz database names it, such as Asia/Tokyo",
      "Asia/Tokyo のような tz データベースの名前で指定してください"
    ),
    ("there is no permalink style '{}'", "'{1}' という permalink のスタイルはありません"),
    ("there is no error mode '{}'", "エラーモード '{1}' はありません"),
    ("there is no Markdown converter '{}'", "Markdown コンバータ '{1}' はありません"),
    ("blogc supports kramdown, CommonMark and GFM", "kramdown、CommonMark、GFM が使えます"),
    ("the configuration '{}' cannot be read: {}", "設定ファイル '{1}' を読み込めません: {2}"),
    (
      "the folder '{}' in '{}' is outside the source folder",
      "'{2}' のフォルダ '{1}' はブログのフォルダの外にあります"
    ),
    (
      "an entry of 'defaults' has no map 'values'",
      "'defaults' の項目に 'values' がありません"
    ),
    ("blogc has no plugin '{}'", "blogc はプラグイン '{1}' に対応していません"),
    ("the site will lack: {}", "サイトから次のものが失われます: {1}"),
    (
      "tags, filters and pages that it adds will be missing",
      "このプラグインが追加するタグ、フィルタ、ページは使えません"
    ),
    ("'{}' is not set", "'{1}' という設定はありません"),
  ]

  private static let liquid: [Pair] = [
    ("unknown filter '{}'", "フィルタ '{1}' はありません"),
    ("unknown tag '{}'", "タグ '{1}' はありません"),
    (
      "the tag '{}' is used, but its plugin is not enabled",
      "タグ '{1}' が使われていますが、そのプラグインは有効になっていません"
    ),
    (
      "the tag '{}' comes from a plugin that is not enabled",
      "タグ '{1}' のプラグインが有効になっていません"
    ),
    ("the tag '{}' comes from {}", "タグ '{1}' は使えません: {2}"),
    ("the filter '{}' comes from {}", "フィルタ '{1}' は使えません: {2}"),
    ("a plugin that is not enabled", "プラグインが有効になっていません"),
    ("the plugin '{}', which blogc does not have", "blogc にないプラグイン '{1}' のものです"),
    ("'{}', which is Ruby and not run", "'{1}' は Ruby なので実行されません"),
    ("write 'plugins: [{}]' in the configuration", "設定に 'plugins: [{1}]' を追加してください"),
    ("undefined variable {}", "変数 {1} は未定義です"),
    ("'{}' tag was never closed", "タグ '{1}' が閉じられていません"),
    ("close it with {% end{} %}", "{% end{1} %} で閉じてください"),
    ("'{}' cannot close '{}'", "'{1}' で '{2}' を閉じることはできません"),
    ("'{}' was opened here", "'{1}' はここで始まりました"),
    ("close it with {% end{} %} first", "先に {% end{1} %} で閉じてください"),
    ("'{{' is not closed by '}}'", "'{{' が '}}' で閉じられていません"),
    ("'{%' is not closed by '%}'", "'{%' が '%}' で閉じられていません"),
    ("a tag has no name", "タグに名前がありません"),
    ("unexpected character '{}'", "文字 '{1}' はここでは使えません"),
    ("expected {} but found {}", "{1} が必要なところに {2} があります"),
    (
      "syntax error in '{}': expected {} CONDITION",
      "'{1}' の書き方が違います: {2} 条件"
    ),
    (
      "syntax error in 'for': expected for VARIABLE in COLLECTION",
      "'for' の書き方が違います: for 変数 in コレクション"
    ),
    (
      "syntax error in 'assign': expected assign NAME = VALUE",
      "'assign' の書き方が違います: assign 変数 = 値"
    ),
    (
      "'{}' cannot find '{}' in the include folders",
      "'{1}' のファイル '{2}' が _includes に見つかりません"
    ),
    ("'{}' cannot find '{}' next to '{}'", "'{1}' のファイル '{2}' が '{3}' と同じフォルダに見つかりません"),
    ("'post_url' cannot find the post '{}'", "'post_url' の記事 '{1}' が見つかりません"),
    ("'link' cannot find '{}'", "'link' のファイル '{1}' が見つかりません"),
    ("'{}' is included here", "'{1}' はここで読み込まれています"),
    (
      "templates include each other in a cycle",
      "テンプレートが循環して読み込まれています"
    ),
    (
      "Liquid is also evaluated in code: put it between '{% raw %}' and '{% endraw %}', or set 'literal_code: true'",
      "Liquid はコードの中でも評価されます。'{% raw %}' と '{% endraw %}' で囲むか、'literal_code: true' を設定してください"
    ),
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
    ("the post has a future date and is skipped", "日付が未来なので公開されません"),
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
    (
      "unknown language '{}'; code not highlighted",
      "未対応の言語 '{1}' のため、ハイライトされません"
    ),
    ("the container ':::{}' is never closed", "':::{1}' が閉じられていません"),
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
    ("another deploy to '{}' is running", "'{1}' への別の公開が動いています"),
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

  private static let files: [Pair] = [
    ("the file is not valid UTF-8", "ファイルが正しい UTF-8 ではありません"),
    ("save it as UTF-8 in your editor", "エディタで UTF-8 として保存してください"),
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
    (
      "this is a pipe, socket or device, and is skipped",
      "パイプ、ソケット、デバイスのいずれかなので、読み飛ばします"
    ),
    ("the folder cannot be read: {}", "フォルダを読み込めません: {1}"),
    ("the source folder '{}' cannot be used: {}", "ブログのフォルダ '{1}' を使えません: {2}"),
    (
      "name the folder of your blog with --source",
      "--source でブログのフォルダを指定してください"
    ),
    (
      "the symbolic link is broken and is skipped",
      "シンボリックリンクの参照先がないため、スキップします"
    ),
    (
      "the symbolic link leads out of the source folder and is skipped",
      "シンボリックリンクがブログのフォルダの外を指しているため、スキップします"
    ),
    ("copy the file into the source folder", "ファイルをブログのフォルダにコピーしてください"),
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
    (
      "the rows up to this one lack more than {} of the columns that the first row names",
      "1 行目にある列のうち、ここまでの行に無いものが合わせて {1} 個を超えました"
    ),
    ("name fewer columns, or divide the file", "列を減らすか、ファイルを分けてください"),
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

  private static let preview: [Pair] = [
    ("port {} is in use", "ポート {1} は使用中です"),
    (
      "another preview may be running; choose a port with --port, or any free one with --port 0",
      "別のプレビューが実行中の可能性があります。--port でポートを指定するか、--port 0 で空きポートを使ってください"
    ),
    ("the source folder no longer exists", "ブログのフォルダが見つからなくなりました"),
    ("'{}' is not an address of this machine", "'{1}' はこのマシンのアドレスではありません"),
  ]

  private static let checks: [Pair] = [
    ("the character {} cannot stand in a feed", "文字 {1} はフィードに入れられません"),
    (
      "delete it; it is left out of feeds and sitemaps",
      "消してください。フィードとサイトマップからは除かれます"
    ),
    (
      "'{}' is no page but a program, which browsers would run",
      "'{1}' はページではなく、ブラウザが実行してしまうプログラムです"
    ),
    (
      "write the address of a page: https://example.com/ or /about/",
      "https://example.com/ や /about/ のようなページのアドレスを書いてください"
    ),
    ("1 more of this kind is not shown", "同じ種類のものがあと 1 件あります"),
    ("{} more of this kind are not shown", "同じ種類のものがあと {1} 件あります"),
    (
      "mend the first ones and look again, or list all with '--format json'",
      "先のものを直してからもう一度実行するか、'--format json' で全部を表示してください"
    ),
    ("the link to '{}' has no text", "'{1}' へのリンクに文字がありません"),
    (
      "describe the target, or add an aria-label",
      "リンク先を説明する文字を入れるか、aria-label を付けてください"
    ),
    ("the link '{}' points to a missing page", "リンク先 '{1}' が見つかりません"),
    ("{} '{}' points to a missing page", "{1} '{2}' の参照先が見つかりません"),
    ("{} '{}' lacks the site's baseurl '{}'", "{1} '{2}' に baseurl '{3}' が付いていません"),
    (
      "write '{}', or use the filter relative_url",
      "'{1}' と書くか、relative_url フィルタを使ってください"
    ),
    ("{} '{}' does not exist", "{1} '{2}' が見つかりません"),
    ("this page has no anchor '#{}'", "このページに '#{1}' というアンカーがありません"),
    ("'{}' has no anchor '#{}'", "'{1}' に '#{2}' というアンカーがありません"),
    ("the id '{}' occurs twice on one page", "id '{1}' が同じページで重複しています"),
    (
      "links to '#{}' only reach the first one; rename one of them",
      "'#{1}' へのリンクは最初の要素にしか移動しません。どちらかの id を変更してください"
    ),
    (
      "a level-{} heading follows a level-{} heading",
      "見出しのレベルが {2} から {1} に飛んでいます"
    ),
    (
      "screen readers navigate by heading level; make it level {}",
      "スクリーンリーダーは見出しのレベルで移動します。レベル {1} にしてください"
    ),
    ("a heading of level {} is empty", "レベル {1} の見出しが空です"),
    ("add text or remove it", "文字を入れるか、削除してください"),
    ("{} '{}' has no alt text", "{1} '{2}' に代替テキスト (alt) がありません"),
    (
      "describe the image; use alt=\"\" if it is decorative",
      "画像の内容を書いてください。装飾の場合は alt=\"\" にします"
    ),
    ("the key '{}' is not used anywhere", "キー '{1}' はどこでも使われていません"),
    (
      "the date '{}' differs from the date in the file name, '{}'",
      "日付 '{1}' がファイル名の日付 '{2}' と異なります"
    ),
    (
      "the date in the front matter is used; rename the file",
      "フロントマターの日付が使われます。ファイル名を変更してください"
    ),
    ("a full-width '＃' does not start a heading", "全角の '＃' は見出しになりません"),
    ("write '#' and a space", "'#' と空白を書いてください"),
    ("'{}' needs a space after it to be a heading", "'{1}' のあとに空白がないので見出しになりません"),
    (
      "a full-width space before '{}' turns it into plain text",
      "'{1}' の前に全角の空白があるため、通常の文章として扱われます"
    ),
    ("indent with ordinary spaces", "半角の空白でインデントしてください"),
    (
      "a full-width space after '#' does not start a heading",
      "'#' のあとの空白が全角なので見出しになりません"
    ),
    ("write an ordinary space", "半角の空白にしてください"),
    ("no page links to this post ('{}')", "この記事 ('{1}') へのリンクがどこにもありません"),
    (
      "list it on the home page or in an archive, or link to it",
      "トップページや一覧に載せるか、ほかのページからリンクしてください"
    ),
    ("no page uses the layout '{}'", "レイアウト '{1}' は使われていません"),
    ("no template includes '{}'", "'{1}' はどこからも読み込まれていません"),
    ("delete it if it is no longer needed", "今後使わない場合は削除してください"),
    (
      "the name is in decomposed Unicode (NFD), as macOS writes names",
      "名前が macOS で使われる分解形 (NFD) の Unicode です"
    ),
    ("on the page '{}'", "ページ '{1}'"),
    ("the link", "リンク"), ("the image", "画像"), ("the style sheet", "スタイルシート"),
    ("the file", "ファイル"), ("the script", "スクリプト"), ("the URL", "フィードの URL"),
  ]

  /// The words that fill gaps.
  private static let values: [Pair] = [
    ("a text", "文字列"), ("a list", "リスト"), ("a map of names and values", "キーと値のマップ"),
    ("a whole number, 0 or more", "0 以上の整数"), ("a list of names or a map", "名前のリストまたはマップ"),
  ]

  /// The error messages of the system, as glibc words them.
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
