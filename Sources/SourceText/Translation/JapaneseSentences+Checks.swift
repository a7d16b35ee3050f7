extension JapaneseSentences {
  static let checks: [Pair] = []
}
