internal import ContentData
internal import SourceText

/// Comparisons joined by `and` and `or`, as in `if`.
///
/// There is no precedence: the chain is read from the right, as Ruby Liquid does, so that
/// `a or b and c` is `a or (b and c)` and `a and b or c` is `a and (b or c)`.
package final class Condition: Sendable {
  enum Relation: Sendable {
    case and
    case or
  }

  enum Operation: Sendable {
    /// The truth of the left side alone.
    case truth
    case equal
    case notEqual
    case less
    case lessOrEqual
    case greater
    case greaterOrEqual
    case contains
    /// An operator that does not exist: an error when it is evaluated.
    case unknown

    init(_ text: String) {
      self =
        switch text {
        case "==": .equal
        case "!=", "<>": .notEqual
        case "<": .less
        case "<=": .lessOrEqual
        case ">": .greater
        case ">=": .greaterOrEqual
        case "contains": .contains
        default: .unknown
        }
    }
  }

  final class Comparison: Sendable {
    let left: Expression
    let operation: Operation
    /// The operator as it is written.
    let name: String
    let right: Expression

    /// Makes a condition that holds if a value is truthy.
    init(_ value: Expression) {
      left = value
      operation = .truth
      name = ""
      right = .literal(.null)
    }

    init(_ left: Expression, _ name: String, _ right: Expression) {
      self.left = left
      operation = Operation(name)
      self.name = name
      self.right = right
    }
  }

  /// The condition of a branch before `else`.
  static let always = Condition(
    comparisons: [Comparison(.literal(.bool(true)))], relations: [])

  let comparisons: [Comparison]
  /// The relations between the comparisons; one fewer than these.
  let relations: [Relation]

  init(comparisons: [Comparison], relations: [Relation]) {
    self.comparisons = comparisons
    self.relations = relations
  }
}
