/// The Japanese translations of the sentences and hints of diagnostics, by their English text.
///
/// `{}` stands for what differs; `{1}` and `{2}` are the first and the second of these. A test looks for each
/// English sentence in the sources, so that a reworded one cannot lose its translation unnoticed.
package enum JapaneseSentences {
  /// A sentence in both languages.
  package typealias Pair = (english: String, japanese: String)

  /// All of them; of two that fit, the first counts.
  package static let all: [Pair] =
    frontMatter + yaml + configuration + themes + liquid + documents + moving + files + preview
    + checks
    + values
    + systemReasons

  private static let frontMatter: [Pair] = [
    ("this front matter is never closed", "フロントマターが閉じられていません"),
    ("end it with a line '---' before the body", "本文の前に '---' だけの行を書いてください"),
    ("front matter has to be names and values", "フロントマターは「名前: 値」の形で書きます"),
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
      "the name of '{}' begins with '{}', which is no date",
      "'{1}' の名前の初めの '{2}' は日付ではありません"
    ),
    ("name it YYYY-MM-DD-title{}", "YYYY-MM-DD-title{1} という名前にしてください"),
    (
      "'{}' is written in a way that cannot be changed for you",
      "'{1}' の書き方が込み入っていて、自動では書き換えられません"
    ),
    ("change it in your editor", "エディタで書き換えてください"),
    ("the permalink is empty", "permalink が空です"),
    (
      "leave the line out, or write where the page belongs: permalink: /about/",
      "行を消すか、permalink: /about/ のように置き場所を書いてください"
    ),
    (
      "the permalink '{}' has an unknown placeholder ':{}'",
      "permalink '{1}' の ':{2}' という置き換えはありません"
    ),
    ("did you mean ':{}'?", "':{1}' ではありませんか?"),
    ("did you mean '{}'?", "'{1}' ではありませんか?"),
  ]

  private static let yaml: [Pair] = [
    ("the value holds a second ': '", "値の中に ': ' がもう一つあります"),
    ("quote the value", "値を引用符で囲んでください"),
    ("quote the whole value", "値の全体を引用符で囲んでください"),
    ("this quote is never closed", "引用符が閉じられていません"),
    ("YAML cannot be indented with a tab", "YAML の字下げにタブは使えません"),
    ("a value cannot start with '{}'", "値を '{1}' で始めることはできません"),
    ("a key cannot stand here", "ここにキーを書くことはできません"),
    (
      "give the line the indentation of the keys above it",
      "上のキーと同じ深さに字下げしてください"
    ),
    ("this line is no 'name: value'", "この行は「名前: 値」の形になっていません"),
    ("write a colon and a space after the name", "名前のあとにコロンと空白を書いてください"),
    (
      "the indentation fits nothing above this line",
      "字下げが上のどの行とも合いません"
    ),
    (
      "indent keys that belong together by the same number of spaces",
      "同じ仲間のキーは同じ数の空白で字下げしてください"
    ),
    (
      "the key '{}' comes twice; the later value counts",
      "キー '{1}' が二度あります。あとの値が使われます"
    ),
    ("the first one is here", "一つ目はここです"),
    ("nothing is named '&{}' before this alias", "この別名の前に '&{1}' がありません"),
    (
      "quote the value if it is meant to start with '*'",
      "'*' で始まる文字列なら引用符で囲んでください"
    ),
    (
      "quote the value if '{{' is meant to be template code",
      "'{{' をテンプレートとして書くなら値を引用符で囲んでください"
    ),
    ("text goes on after the closing '{}'", "閉じた '{1}' のあとに文字が続いています"),
    ("expected a key here", "ここにはキーが必要です"),
  ]

  private static let configuration: [Pair] = [
    ("the setting '{}' must be {}", "設定 '{1}' は{2}でなければなりません"),
    ("a configuration has to be names and values", "設定は「名前: 値」の形で書きます"),
    ("write lines such as 'title: My blog'", "'title: わたしのブログ' のような行を書いてください"),
    ("there is no time zone '{}'", "'{1}' というタイムゾーンはありません"),
    (
      "write it as the tz database names it, such as Asia/Tokyo",
      "Asia/Tokyo のような tz データベースの名前で書いてください"
    ),
    ("there is no permalink style '{}'", "'{1}' という permalink の型はありません"),
    ("there is no error mode '{}'", "'{1}' というエラーの扱い方はありません"),
    ("there is no Markdown converter '{}'", "'{1}' という Markdown 変換はありません"),
    ("blogc has kramdown, CommonMark and GFM", "kramdown、CommonMark、GFM があります"),
    ("the configuration '{}' cannot be read: {}", "設定ファイル '{1}' を読めません: {2}"),
    (
      "the folder '{}' of '{}' leads out of the source folder",
      "'{2}' のフォルダ '{1}' はブログのフォルダの外に出ています"
    ),
    (
      "an entry of 'defaults' has no map 'values'",
      "'defaults' の項目に 'values' がありません"
    ),
    ("blogc has no plugin '{}'", "'{1}' というプラグインは blogc にありません"),
    ("the site will lack: {}", "サイトに次のものが欠けます: {1}"),
    (
      "tags, filters and pages that it adds will be missing",
      "それが加えるタグ、フィルタ、ページがなくなります"
    ),
    ("nothing sets '{}'", "'{1}' という設定はありません"),
  ]

  private static let liquid: [Pair] = [
    ("unknown filter '{}'", "'{1}' というフィルタはありません"),
    ("unknown tag '{}'", "'{1}' というタグはありません"),
    (
      "the tag '{}' comes from a plugin that is not switched on",
      "タグ '{1}' のプラグインが使われていません"
    ),
    ("write 'plugins: [{}]' in the configuration", "設定に 'plugins: [{1}]' と書いてください"),
    ("undefined variable {}", "変数 {1} がありません"),
    ("'{}' tag was never closed", "タグ '{1}' が閉じられていません"),
    ("close it with {% end{} %}", "{% end{1} %} で閉じてください"),
    ("'{}' cannot close '{}'", "'{1}' で '{2}' を閉じることはできません"),
    ("'{}' was opened here", "'{1}' はここで始まりました"),
    ("close it with {% end{} %} first", "先に {% end{1} %} で閉じてください"),
    ("'{{' is not closed by '}}'", "'{{' が '}}' で閉じられていません"),
    ("'{%' is not closed by '%}'", "'{%' が '%}' で閉じられていません"),
    ("a tag has no name", "タグに名前がありません"),
    ("unexpected character '{}'", "'{1}' という文字はここでは使えません"),
    ("expected {} but found {}", "{1} が必要なところに {2} があります"),
    (
      "syntax error in '{}': it is written {} CONDITION",
      "'{1}' の書き方が違います: {2} 条件"
    ),
    (
      "syntax error in 'for': it is written for NAME in COLLECTION",
      "'for' の書き方が違います: for 名前 in 集まり"
    ),
    (
      "syntax error in 'assign': it is written assign NAME = VALUE",
      "'assign' の書き方が違います: assign 名前 = 値"
    ),
    (
      "'{}' finds no file '{}' in the folders of includes",
      "'{1}' の '{2}' が _includes にありません"
    ),
    ("'{}' finds no file '{}' beside '{}'", "'{1}' の '{2}' が '{3}' の隣にありません"),
    ("'post_url' finds no post '{}'", "'post_url' の記事 '{1}' がありません"),
    ("'link' finds no file '{}'", "'link' のファイル '{1}' がありません"),
    ("'{}' is included here", "'{1}' はここで読み込まれています"),
    (
      "templates include one another without end",
      "テンプレートがたがいを限りなく読み込んでいます"
    ),
    (
      "Liquid runs in code, too: put it between '{% raw %}' and '{% endraw %}', or set 'literal_code: true'",
      "コードの中でも Liquid は動きます。'{% raw %}' と '{% endraw %}' で囲むか、'literal_code: true' を設定してください"
    ),
    ("there is no layout '{}'", "'{1}' というレイアウトはありません"),
    (
      "make a file {}.html in the folder of layouts",
      "_layouts に {1}.html というファイルを作ってください"
    ),
    (
      "more than {} layouts are put around the layout '{}'",
      "レイアウト '{2}' の外側にあるレイアウトが {1} を超えています"
    ),
    ("the layout '{}' is put around itself: {}", "レイアウト '{1}' が自分自身を囲んでいます: {2}"),
  ]

  private static let documents: [Pair] = [
    ("the post has a future date and is left out", "日付が未来の記事なので、まだ出しません"),
    (
      "the post has a future date and is left out until then",
      "日付が未来の記事なので、その日まで出しません"
    ),
    ("build with --future to publish it now", "今すぐ出すなら --future を付けてください"),
    (
      "{} sources become the file '{}'; only the last one is written",
      "{1} 個のファイルが同じ '{2}' になります。最後の一つだけを書きます"
    ),
    ("this one is not written", "これは書かれません"),
    (
      "give all but one another permalink",
      "一つを残して、ほかには別の permalink を付けてください"
    ),
    ("'{}' would have to be a file and a folder", "'{1}' がファイルでもフォルダでもあることになります"),
    (
      "the language '{}' is not known, its code has no colours",
      "'{1}' という言語は知らないので、コードに色が付きません"
    ),
    ("the container ':::{}' is not closed", "':::{1}' が閉じられていません"),
    ("the title is empty", "題が空です"),
    (
      "the title '{}' has no letter or digit for a file name",
      "題 '{1}' にファイル名にできる文字がありません"
    ),
    ("choose a name with --slug", "--slug で名前を決めてください"),
    ("choose another name with --slug", "--slug で別の名前にしてください"),
    ("choose a shorter one with --slug", "--slug で短い名前にしてください"),
    ("'{}' cannot be a file name", "'{1}' はファイル名にできません"),
    (
      "use letters, digits and hyphens: --slug my-title",
      "文字と数字とハイフンを使ってください: --slug my-title"
    ),
    (
      "the file name would have {} bytes; {} are possible",
      "ファイル名が {1} バイトになります。{2} バイトまでです"
    ),
  ]

  private static let moving: [Pair] = [
    (
      "the front matter still says 'published: false'",
      "フロントマターに 'published: false' が残っています"
    ),
    ("take the line out to publish the post", "記事を出すにはその行を消してください"),
    ("'{}' can mean {} files", "'{1}' に当たるファイルが {2} 個あります"),
    ("it can mean {}", "{1}"),
    ("write the path of the one that you mean", "どれか一つのパスを書いてください"),
    ("'{}' is a draft", "'{1}' は下書きです"),
    ("'blogc publish {}' makes it a post", "'blogc publish {1}' で記事になります"),
    ("'{}' is a post already", "'{1}' はもう記事です"),
    ("there is no draft '{}'", "'{1}' という下書きはありません"),
    ("there is no post '{}'", "'{1}' という記事はありません"),
    ("there is no post or draft '{}'", "'{1}' という記事も下書きもありません"),
    ("'blogc list {}' shows which there are", "'blogc list {1}' で一覧を見られます"),
    ("'{}' is called that already", "'{1}' はもうその名前です"),
    (
      "the old address is in the front matter, but no plugin makes a page of it",
      "元のアドレスをフロントマターに書きましたが、そのページを作るプラグインがありません"
    ),
    (
      "write 'jekyll-redirect-from' below 'plugins:' in _config.yml",
      "_config.yml の 'plugins:' に 'jekyll-redirect-from' を加えてください"
    ),
    ("the old name '{}' stands here", "ここに元の名前 '{1}' があります"),
    ("write the new name", "新しい名前に書き換えてください"),
    (
      "'{}' is there already; nothing was changed",
      "'{1}' がすでにあります。何も変えていません"
    ),
    ("rename one of the two first", "先にどちらかの名前を変えてください"),
    ("'{}' cannot become '{}': {}", "'{1}' を '{2}' にできません: {3}"),
    ("nothing was changed", "何も変えていません"),
    ("'{}' is there already, and stays as it is", "'{1}' がすでにあるので、そのままにします"),
    ("'{}' is there already; nothing was written", "'{1}' がすでにあります。何も書いていません"),
    ("'{}' cannot be made: {}", "'{1}' を作れません: {2}"),
    ("choose another folder", "別のフォルダにしてください"),
    (
      "'{}' holds files that blogc did not make; nothing was removed",
      "'{1}' に blogc が作っていないファイルがあるので、何も削除していません"
    ),
    ("remove them too with --force", "それも削除するなら --force を付けてください"),
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
      "'{}' is the built site itself, holds it or lies in it",
      "'{1}' はできたサイトそのものか、その中か外側です"
    ),
    (
      "{} files that no deploy put into '{}' would be replaced or removed",
      "'{2}' にある、デプロイしたものではないファイル {1} 個が上書きまたは削除されることになります"
    ),
    ("one of them is {}", "その一つは {1}"),
    ("it is {}", "そのファイルは {1}"),
    (
      "choose another folder, or replace them with --force",
      "別のフォルダにするか、上書きするなら --force を付けてください"
    ),
    ("'{}' cannot be removed: {}", "'{1}' を削除できません: {2}"),
  ]

  private static let files: [Pair] = [
    ("the file is not valid UTF-8", "ファイルが UTF-8 ではありません"),
    ("save it as UTF-8 in your editor", "エディタで UTF-8 として保存してください"),
    ("the file cannot be read: {}", "ファイルを読めません: {1}"),
    ("the folder cannot be read: {}", "フォルダを読めません: {1}"),
    ("the source folder cannot be read: {}", "ブログのフォルダを読めません: {1}"),
    ("the source folder '{}' cannot be used: {}", "ブログのフォルダ '{1}' を使えません: {2}"),
    (
      "name the folder of your blog with --source",
      "--source でブログのフォルダを指定してください"
    ),
    (
      "the symbolic link leads nowhere and is left out",
      "シンボリックリンクの先がないので、除きます"
    ),
    (
      "the symbolic link leads out of the source folder and is left out",
      "シンボリックリンクがブログのフォルダの外を指すので、除きます"
    ),
    ("copy the file into the source folder", "ファイルをブログのフォルダに置いてください"),
    ("another build of this site is running", "このサイトの別のビルドが動いています"),
    ("a build of this site is running", "このサイトのビルドが動いています"),
    ("wait until it is done", "終わるまで待ってください"),
    ("the destination '{}' cannot be written: {}", "出力先 '{1}' に書けません: {2}"),
    ("the destination '{}' cannot be used: {}", "出力先 '{1}' を使えません: {2}"),
    (
      "the destination '{}' is the root of the file system",
      "出力先 '{1}' はファイルシステムの根元です"
    ),
    ("the destination '{}' is your home folder", "出力先 '{1}' はあなたのホームフォルダです"),
    (
      "the destination '{}' is the source folder itself",
      "出力先 '{1}' はブログのフォルダそのものです"
    ),
    ("the destination '{}' holds the source folder", "出力先 '{1}' の中にブログがあります"),
    (
      "choose a folder of its own, such as _site, with --destination",
      "_site のような専用のフォルダを --destination で指定してください"
    ),
    ("choose another folder with --destination", "--destination で別のフォルダを指定してください"),
    ("'{}' cannot be written: {}", "'{1}' に書けません: {2}"),
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
    ("port {} is in use", "ポート {1} は使われています"),
    (
      "another preview may be running; choose a port with --port, or any free one with --port 0",
      "別のプレビューが動いているかもしれません。--port でポートを選ぶか、--port 0 で空いたものを使ってください"
    ),
    ("the source folder is gone", "ブログのフォルダがなくなりました"),
    ("'{}' is no address of this machine", "'{1}' はこのマシンのアドレスではありません"),
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
      "say where it leads, or give it an aria-label",
      "どこへ行くかを書くか、aria-label を付けてください"
    ),
    ("{} '{}' leads nowhere", "{1} '{2}' の行き先がありません"),
    ("{} '{}' forgets the site's baseurl '{}'", "{1} '{2}' に baseurl '{3}' が付いていません"),
    (
      "write '{}', or use the filter relative_url",
      "'{1}' と書くか、relative_url フィルタを使ってください"
    ),
    ("{} '{}' is not there", "{1} '{2}' がありません"),
    ("this page has no place '#{}'", "このページに '#{1}' という場所がありません"),
    ("'{}' has no place '#{}'", "'{1}' に '#{2}' という場所がありません"),
    ("the id '{}' occurs twice on one page", "id '{1}' が一つのページに二度あります"),
    (
      "links to '#{}' reach the first one only; rename one of them",
      "'#{1}' へのリンクは一つ目にしか届きません。どちらかを変えてください"
    ),
    (
      "a heading of level {} follows one of level {}",
      "レベル {2} の見出しのすぐあとがレベル {1} です"
    ),
    (
      "readers who listen to the page move by levels; make it level {}",
      "読み上げで聞く人はレベルで移動します。レベル {1} にしてください"
    ),
    ("a heading of level {} is empty", "レベル {1} の見出しが空です"),
    ("give it a text or take it out", "文字を入れるか、消してください"),
    ("{} '{}' has no alt text", "{1} '{2}' に代わりの文 (alt) がありません"),
    (
      "say what it shows; alt=\"\" for mere decoration",
      "何が写っているかを書いてください。飾りなら alt=\"\" です"
    ),
    ("nothing reads the key '{}'", "キー '{1}' はどこでも使われていません"),
    (
      "the date '{}' is not that of the file's name, '{}'",
      "日付 '{1}' がファイル名の '{2}' と違います"
    ),
    (
      "the front matter's date counts; rename the file",
      "フロントマターの日付が使われます。ファイル名を変えてください"
    ),
    ("a full-width '＃' makes no heading", "全角の '＃' は見出しになりません"),
    ("write '#' and a space", "'#' と空白を書いてください"),
    ("without a space behind '{}' this is no heading", "'{1}' のあとに空白がないので見出しになりません"),
    (
      "a full-width space before '{}' makes it plain text",
      "'{1}' の前に全角の空白があるので、ただの文になります"
    ),
    ("indent it with plain spaces", "半角の空白で字下げしてください"),
    (
      "a full-width space behind '#' makes no heading",
      "'#' のあとが全角の空白なので見出しになりません"
    ),
    ("write a plain space there", "半角の空白にしてください"),
    ("no page links to this post, which is at '{}'", "'{1}' のこの記事へのリンクがどこにもありません"),
    (
      "list it on the home page or in an archive, or link to it",
      "トップか一覧に載せるか、どこかからリンクしてください"
    ),
    ("no page uses the layout '{}'", "レイアウト '{1}' は使われていません"),
    ("no template includes '{}'", "'{1}' はどこからも読み込まれていません"),
    ("delete it if it is not meant for later", "これから使うのでなければ消してください"),
    (
      "the name is decomposed (NFD), as macOS writes names",
      "名前が macOS の書き方の分解された形 (NFD) です"
    ),
    ("on the page '{}'", "ページ '{1}'"),
    ("the link", "リンク"), ("the image", "画像"), ("the style sheet", "スタイルシート"),
    ("the file", "ファイル"), ("the script", "スクリプト"), ("the address", "アドレス"),
  ]

  /// The words that fill gaps.
  private static let values: [Pair] = [
    ("a text", "文字列"), ("a list", "リスト"), ("a map of names and values", "名前と値の組"),
    ("a whole number, 0 or more", "0 以上の整数"), ("a list of names or a map", "名前のリストか組"),
  ]

  /// The error messages of the system, as glibc words them.
  package static let systemReasons: [Pair] = [
    ("no such file or directory", "ファイルやフォルダがありません"),
    ("permission denied", "権限がありません"), ("no space left on device", "空き容量がありません"),
    ("read-only file system", "読み取り専用のファイルシステムです"),
    ("not a directory", "フォルダではありません"), ("is a directory", "フォルダです"),
    ("file name too long", "名前が長すぎます"),
  ]
}
