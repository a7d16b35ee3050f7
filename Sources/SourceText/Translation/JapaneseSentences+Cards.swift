extension JapaneseSentences {
  /// Sentences about the cards of documents.
  static let cards: [Pair] = [
    ("the font '{}' of the cards cannot be read: {}", "カードのフォント '{1}' を読み込めません: {2}"),
    (
      "'font' is the path of a .ttf, .otf or .ttc file in the source, or the name of an installed font",
      "'font' には、ソースにある .ttf、.otf、.ttc ファイルのパスか、インストールされたフォントの名前を書きます"
    ),
    ("there is no template '{}' for cards", "カードのテンプレート '{1}' はありません"),
    (
      "templates are SVG files in the folder _cards; there are {}",
      "テンプレートは _cards フォルダの SVG ファイルです。使えるもの: {1}"
    ),
    ("the card of this document cannot be drawn: {}", "この文書のカードを描けません: {1}"),
    (
      "look at the template in _cards; texts are written with '| xml_escape'",
      "_cards のテンプレートを確かめてください。文字列は '| xml_escape' を付けて出力します"
    ),
    (
      "the card is {} × {} pixels, not {} × {}",
      "カードの大きさが {1} × {2} ピクセルです。{3} × {4} ピクセルにしてください"
    ),
    (
      "write width=\"1200\" height=\"630\" in the template's <svg>",
      "テンプレートの <svg> に width=\"1200\" height=\"630\" と書いてください"
    ),
    ("'{}' is no box for the text of a card", "'{1}' はカードの文字を収める枠ではありません"),
    (
      "data-box has four numbers: left, top, width and height",
      "data-box には左、上、幅、高さの 4 つの数値を書きます"
    ),
    ("the font '{}' of the cards is not installed", "カードのフォント '{1}' がインストールされていません"),
    (
      "install it (apt-get install {}), or name a font's file below 'social_cards: font' in _config.yml",
      "インストールする (apt-get install {1}) か、_config.yml の 'social_cards: font' でフォントのファイルを指定してください"
    ),
    (
      "install it, or name another font or the path of a font's file below 'social_cards: font' in _config.yml",
      "インストールするか、_config.yml の 'social_cards: font' で別のフォントかフォントのファイルを指定してください"
    ),
    ("the font's file of the cards is no font", "カードのフォントとして指定されたファイルは、フォントではありません"),
    (
      "no font has the character '{}' of this card",
      "このカードの文字 '{1}' を含むフォントがありません"
    ),
    (
      "install one (apt-get install {}), or name a font's file below 'social_cards: font' in _config.yml",
      "フォントをインストールする (apt-get install {1}) か、_config.yml の 'social_cards: font' でフォントのファイルを指定してください"
    ),
    ("this libvips draws no text: {}", "この libvips は文字を描けません: {1}"),
    (
      "install one with Pango and librsvg, such as Debian's libvips42 or Homebrew's vips",
      "Pango と librsvg を使うもの (Debian の libvips42 や Homebrew の vips など) をインストールしてください"
    ),
    ("there is no libvips, so no cards are drawn", "libvips がないので、カードは描かれません"),
    (
      "install it (apt-get install libvips42, brew install vips), or write 'without_libvips: off' below 'social_cards' in _config.yml",
      "インストールする (apt-get install libvips42、brew install vips) か、_config.yml の 'social_cards' の下に 'without_libvips: off' と書いてください"
    ),
    ("'{}' is not on the site", "'{1}' はサイトにありません"),
  ]
}
