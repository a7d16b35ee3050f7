extension JapaneseSentences {
  /// Messages of libraries: those of libyaml for which blogc has no better explanation, and those of
  /// libsass.
  package static let libraries: [Pair] = [
    ("{}, while parsing a flow node", "{1} ([ ] または { } の中)"),
    ("{}, while parsing a block mapping", "{1} (マップの中)"),
    ("{}, while parsing a block collection", "{1} (リストの中)"),
    ("{}, while parsing a flow sequence", "{1} ([ ] の中)"),
    ("{}, while parsing a flow mapping", "{1} ({ } の中)"),
    ("{}, while parsing a node", "{1} (値の中)"),
    ("{}, while scanning {}", "{1} (読み取り中: {2})"),
    ("did not find expected node content", "ここには値が必要です"),
    ("did not find expected key", "ここにはキーが必要です"),
    ("did not find expected '-' indicator", "ここには '-' が必要です"),
    ("invalid CSS after {}: expected {}, was {}", "{1} のあとの CSS が正しくありません: {2} のところに {3} があります"),
    ("code too deeply nested", "入れ子が深すぎます"), ("stack level too deep", "再帰が深すぎます"),
    ("an @import loop has been found", "@import が循環しています"),
    ("undefined variable: {}", "変数 {1} は未定義です"),
    ("top-level selectors may not contain the parent selector {}", "最上位のセレクタに親セレクタ {1} は使えません"),
    // A name followed by a sentence, such as the name of a plugin.
    ("{}: {}", "{1}: {2}"),
  ]
}
