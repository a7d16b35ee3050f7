internal import BibTeX
internal import SourceText

/// A query of entries: `@book[year>=2003 && author ^= Knuth]`, several separated by commas.
struct BibTeXQuery: Sendable {
  private struct Condition: Sendable {
    var field: String
    var comparison: String
    var value: String
  }

  private struct Selector: Sendable {
    var isNegated: Bool
    /// `*` for all.
    var type: String
    /// The conditions: alternatives, each of which is a list of conditions that must all hold.
    var conditions: [[Condition]]
  }

  private var selectors: [Selector] = []

  /// The number of selectors and conditions, which are evaluated for every entry.
  var size: Int {
    selectors.reduce(0) { $0 + 1 + $1.conditions.reduce(0) { $0 + $1.count } }
  }

  /// - Complexity: O(n).
  init(_ text: String) {
    var rest = text[...]
    /// After the last closing bracket, no further one can be found.
    let lastBracket = text.lastIndex(of: "]") ?? text.startIndex
    while let at = rest.firstIndex(of: "@") {
      let isNegated = rest[..<at].hasSuffix("!")
      rest = rest[rest.index(after: at)...]
      let type = rest.prefix { $0.isLetter || $0 == "*" || $0 == "_" }
      rest = rest[type.endIndex...]
      var conditions: [[Condition]] = []
      if rest.first == "[", rest.startIndex < lastBracket, let end = rest.firstIndex(of: "]") {
        conditions = Self.conditions(String(rest[rest.index(after: rest.startIndex)..<end]))
        rest = rest[rest.index(after: end)...]
      }
      selectors.append(
        Selector(isNegated: isNegated, type: type.lowercased(), conditions: conditions))
    }
  }

  private static func conditions(_ text: String) -> [[Condition]] {
    text.split(separator: "||").map { part in
      part.split(separator: "&&").map { condition in
        for comparison in [">=", "<=", "!=", "^=", "~=", "=", ">", "<"] {
          guard let range = String(condition).range(ofBytes: comparison) else { continue }
          let text = String(condition)
          return Condition(
            field: trimmed(text[..<range.lowerBound]), comparison: comparison,
            value: trimmed(text[range.upperBound...]))
        }
        return Condition(field: trimmed(condition), comparison: "", value: "")
      }
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    text.split(separator: " ").joined(separator: " ")
  }

  /// Returns true if an entry matches the query.
  func matches(_ entry: BibTeXEntry) -> Bool {
    if selectors.isEmpty { return true }
    return selectors.contains { selector in
      let isOfType = selector.type == "*" || selector.type == "entry" || selector.type == entry.type
      let fits =
        selector.conditions.isEmpty
        || selector.conditions.contains { $0.allSatisfy { Self.holds($0, entry) } }
      return (isOfType && fits) != selector.isNegated
    }
  }

  private static func holds(_ condition: Condition, _ entry: BibTeXEntry) -> Bool {
    let value = Bibliography.value(of: condition.field, in: entry)
    if condition.comparison.isEmpty { return !value.isEmpty }
    if value.isEmpty { return condition.comparison == "!=" }
    let order = Bibliography.compare(value, condition.value)
    return switch condition.comparison {
    case "=": order == 0
    case "!=": order != 0
    case ">": order > 0
    case "<": order < 0
    case ">=": order >= 0
    case "<=": order <= 0
    default: value.range(ofBytes: condition.value) != nil
    }
  }
}
