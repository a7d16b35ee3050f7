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
  ]
}
