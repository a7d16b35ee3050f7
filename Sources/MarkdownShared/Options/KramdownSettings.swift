/// What a site sets under `kramdown:` besides features: levels, quotes, numbers.
package struct KramdownSettings: Sendable {
  /// The levels of headings that `{:toc}` lists.
  package var contentsLevels: Set<Int> = [1, 2, 3, 4, 5, 6]
  /// What quotes become: single left, single right, double left, double right.
  package var quotes = ["‘", "’", "“", "”"]
  /// The number of the first footnote.
  package var firstFootnote = 1

  package init() {}

  /// Takes quotes from names of entities, as `smart_quotes` lists them: `lsquo,rsquo,ldquo,rdquo`.
  /// - Parameter names: four names; with another number, or an unknown one, nothing changes.
  package mutating func setQuotes(named names: [String]) {
    let known = names.compactMap { Self.characters[$0] }
    if names.count == 4, known.count == 4 { quotes = known }
  }

  private static let characters = [
    "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "apos": "'", "quot": "\"",
    "laquo": "«", "raquo": "»", "lsaquo": "‹", "rsaquo": "›", "sbquo": "‚", "bdquo": "„",
    "#39": "'", "#34": "\"",
  ]
}
