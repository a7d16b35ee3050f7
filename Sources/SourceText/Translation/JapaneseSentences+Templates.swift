extension JapaneseSentences {
  /// Sentences of Liquid and Jekyll's tags and filters.
  static let templates: [Pair] = [
    ("'avatar' needs a user name", "'avatar' にはユーザー名が必要です"),
    ("'gist' needs a gist", "'gist' には gist の指定が必要です"),
  ]
}
