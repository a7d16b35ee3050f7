extension JapaneseSentences {
  static let frontMatter: [Pair] = [
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

  static let yaml: [Pair] = [
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

  static let syntax: [Pair] = [
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
}
