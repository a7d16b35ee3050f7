extension JapaneseSentences {
  /// Sentences of the search index.
  static let search: [Pair] = [
    (
      "the search index needs '{}', which the site has itself",
      "検索の索引に '{1}' が必要ですが、サイトに同じ名前のファイルがあります"
    ),
    (
      "give that file another name, or set 'search: false'",
      "そのファイルの名前を変えるか、'search: false' と設定してください"
    ),
    ("the site has no search", "このサイトには検索がありません"),
    (
      "write 'search: true' into _config.yml and build the site",
      "_config.yml に 'search: true' と書いて、サイトをビルドしてください"
    ),
    ("there is no search index in '{}'", "'{1}' に検索の索引がありません"),
    ("build the site first: blogc build", "先にサイトをビルドしてください: blogc build"),
  ]
}
