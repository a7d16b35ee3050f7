extension JapaneseSentences {
  /// Sentences about Markdown and the settings of kramdown.
  static let markdown: [Pair] = [
    (
      "'kramdown: template' has no effect: layouts wrap pages",
      "'kramdown: template' は使われません: ページはレイアウトで包みます"
    )
  ]
}
