extension JapaneseSentences {
  /// Sentences about plugins and what they define.
  static let plugins: [Pair] = []

  /// Descriptions of the features that a site lacks without a plugin, and of the definitions of
  /// plugins.
  static let pluginEffects: [Pair] = []
}
