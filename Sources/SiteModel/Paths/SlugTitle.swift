extension Slug {
  /// A title from a file name: words split at hyphens, each with a capital first and small other letters.
  /// - Complexity: O(n).
  package static func title(from slug: String) -> String {
    var words = slug.split(separator: "-", omittingEmptySubsequences: false)
    while words.last?.isEmpty == true { words.removeLast() }
    return words.map { word in
      guard let first = word.unicodeScalars.first else { return "" }
      var title = first.properties.titlecaseMapping
      for scalar in word.unicodeScalars.dropFirst() { title += scalar.properties.lowercaseMapping }
      return title
    }.joined(separator: " ")
  }
}

extension Slug {
  /// Returns true if a scalar is a letter, a mark or a decimal digit of any script.
  package static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber:
      true
    default: false
    }
  }
}
