extension JapaneseSentences {
  /// Sentences of Liquid and Jekyll's tags and filters.
  static let templates: [Pair] = []
}
