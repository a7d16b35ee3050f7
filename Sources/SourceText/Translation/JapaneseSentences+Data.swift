extension JapaneseSentences {
  /// Sentences of the readers of YAML, JSON, CSV and TOML.
  static let data: [Pair] = [
    ("while scanning a tag", "タグの読み取り中です"),
    ("out of memory", "メモリが足りません"),
  ]
}
