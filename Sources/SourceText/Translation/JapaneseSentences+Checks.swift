extension JapaneseSentences {
  static let checks: [Pair] = [
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
}
