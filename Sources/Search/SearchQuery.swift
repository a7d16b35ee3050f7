/// The terms of a query: `"a phrase"`, `-word`, `tag:name` and plain words. A document must match all of them.
package struct SearchQuery: Equatable, Sendable {
  /// A term of a query.
  package struct Term: Equatable, Sendable {
    /// Its folded form.
    package var text: [UInt32]
    /// True if documents that have it are left out.
    package var isExcluded = false
    /// True if it is the name of a tag.
    package var isTag = false
  }

  package private(set) var terms: [Term] = []
  /// The whole query folded as one phrase.
  package private(set) var whole: [UInt32] = []

  /// Reads a query as the search page does.
  /// - Complexity: O(n).
  package init(_ query: String) {
    var folding = SearchFolding()
    let scalars = query.unicodeScalars.map(\.value)
    var index = 0
    while index < scalars.count {
      if Self.isSpace(scalars[index]) {
        index += 1
        continue
      }
      var term = Term(text: [])
      if scalars[index] == 0x2D || scalars[index] == 0xFF0D, index + 1 < scalars.count,
        Self.isQuote(scalars[index + 1]) || Self.isWordCharacter(scalars[index + 1])
      {
        term.isExcluded = true
        index += 1
      }
      let tag: [UInt32] = [0x74, 0x61, 0x67, 0x3A]
      if scalars[index...].starts(with: tag), index + 4 < scalars.count,
        !Self.isSpace(scalars[index + 4])
      {
        term.isTag = true
        index += 4
      }
      let first = index
      var part: ArraySlice<UInt32>
      if Self.isQuote(scalars[index]) {
        index += 1
        while index < scalars.count, !Self.isQuote(scalars[index]) { index += 1 }
        part = scalars[(first + 1)..<index]
        index = min(index + 1, scalars.count)
      } else {
        while index < scalars.count, !Self.isSpace(scalars[index]) { index += 1 }
        part = scalars[first..<index]
      }
      term.text = folding.folded(part)
      if !term.text.isEmpty { terms.append(term) }
    }
    whole = folding.folded(scalars.filter { !Self.isQuote($0) })
  }

  private static func isQuote(_ scalar: UInt32) -> Bool {
    scalar == 0x22 || scalar == 0x201C || scalar == 0x201D
  }

  private static func isSpace(_ scalar: UInt32) -> Bool {
    Unicode.Scalar(scalar)?.properties.isWhitespace ?? false
  }

  private static func isWordCharacter(_ scalar: UInt32) -> Bool {
    switch Unicode.Scalar(scalar)?.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }
}
