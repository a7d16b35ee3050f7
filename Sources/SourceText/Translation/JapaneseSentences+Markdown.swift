extension JapaneseSentences {
  /// Sentences about Markdown and the settings of kramdown.
  static let markdown: [Pair] = [
    ("'kramdown: {}' is not used as written", "'kramdown: {1}' は書かれたとおりには使われません"),
    (
      "'kramdown: template' has no effect: layouts wrap pages",
      "'kramdown: template' は使われません: ページはレイアウトで包みます"
    ),
    (
      "'{}' is none of the syntaxes GFM, kramdown and Markdown",
      "'{1}' という構文はありません。GFM、kramdown、Markdown のどれかを指定してください"
    ),
    ("formulas are written for MathJax", "数式は MathJax 用に書き出します"),
    ("write 1..3 or 1,2,3", "1..3 か 1,2,3 のように書いてください"),
    ("levels are numbers from 1 to 6", "レベルは 1 から 6 までの数です"),
    (
      "write the names of four characters, as in lsquo,rsquo,ldquo,rdquo",
      "lsquo,rsquo,ldquo,rdquo のように 4 つの文字の名前を書いてください"
    ),
    (
      "each definition is a list of an address and perhaps a title",
      "それぞれの定義は、アドレスと (あれば) タイトルのリストで書きます"
    ),
    ("code is coloured as Rouge does, not CodeRay", "コードの色付けは CodeRay ではなく Rouge と同じです"),
    ("code has no colours: '{}' is not known", "コードに色は付きません: '{1}' という色付けはありません"),
    (
      "'{}' has no effect: colours are classes",
      "'{1}' は使われません: 色はクラス名で付けます"
    ),
    ("ids are not written in ASCII", "見出しの id は ASCII に直しません"),
    ("it has to be a whole number", "整数でなければなりません"),
    (
      "blocks are nested too deeply; what is inside is taken for text",
      "ブロックの入れ子が深すぎるので、内側はただの文字として扱います"
    ),
    (
      "elements in running text are nested too deeply; what is inside is taken for text",
      "文中の要素の入れ子が深すぎるので、内側はただの文字として扱います"
    ),
    (
      "too many marks begin emphasis or links that have no end; from here on they are taken for text",
      "閉じていない強調やリンクの記号が多すぎるので、ここから先ではただの文字として扱います"
    ),
    (
      "references expand to far more than the document; some are left out",
      "参照を展開すると文書よりはるかに大きくなるので、一部を省きました"
    ),
    (
      "this Markdown exceeds the limits on time and memory",
      "この Markdown は処理時間またはメモリの上限を超えます"
    ),
    (
      "it repeats a construct many thousand times: brackets, table cells, delimiters",
      "括弧、表のセル、区切り記号などが何千回も繰り返されています"
    ),
    (
      "this row of a table has more than {} cells",
      "表のこの行には {1} 個を超えるセルがあります"
    ),
    ("split the table", "表を分けてください"),
    (
      "the table has too many empty cells; they are left out",
      "表の空のセルが多すぎるので、省きました"
    ),
    (
      "the document is larger than {} bytes; the rest is left out",
      "文書が {1} バイトより大きいので、残りは省きました"
    ),
  ]
}
