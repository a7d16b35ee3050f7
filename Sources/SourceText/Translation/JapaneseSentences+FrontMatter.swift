extension JapaneseSentences {
  static let frontMatter: [Pair] = [
    ("'{}' is not a date", "'{1}' は日付として読めません"),
    (
      "write it as 2016-02-26 or '2016-02-26 19:30'",
      "2016-02-26 か '2016-02-26 19:30' のように書いてください"
    ),
    (
      "the value of '{}' is too complex to be edited automatically",
      "'{1}' の値は複雑なため、自動では編集できません"
    ),
    ("edit it by hand", "手動で編集してください"),
    ("did you mean '{}'?", "'{1}' ではありませんか?"),
  ]

  static let yaml: [Pair] = []

  static let syntax: [Pair] = [
    ("the site has no 'url'", "'url' が設定されていません"),
    (
      "write url: https://… so that the feed, the sitemap and absolute_url are right",
      "フィード、サイトマップ、absolute_url のために url: https://… を設定してください"
    ),
  ]
}
