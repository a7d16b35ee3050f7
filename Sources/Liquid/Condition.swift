package import ContentData
package import SourceText

/// Comparisons joined by `and` and `or`: what `if` asks.
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
    /// An operator that does not exist: an error when it is asked.
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

    /// Asks for the truth of a value.
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
  /// One less than there are comparisons.
  let relations: [Relation]

  init(comparisons: [Comparison], relations: [Relation]) {
    self.comparisons = comparisons
    self.relations = relations
  }

  /// Reads a condition from text by the strict grammar: what `where_exp` is given. `empty` and `blank` mean `""` in it, as
  /// in Jekyll with Liquid 5: it reads each side as an expression of its own and not as a side of a comparison.
  /// - Throws: a diagnostic without a location.
  package static func parse(_ text: String) throws(Diagnostic) -> Condition {
    let file = SourceFile(path: "", text: text)
    do throws(Diagnostic) {
      var parser = try StrictParser(file: file, range: 0..<file.bytes.count)
      let condition = try parser.condition(comparing: false)
      guard parser.isAtEnd else { throw parser.expected("the end") }
      return condition
    } catch {
      var placeless = error
      placeless.location = nil
      throw placeless
    }
  }
}

extension RenderContext {
  /// Returns true if a condition holds.
  package mutating func holds(_ condition: Condition) throws(Diagnostic) -> Bool {
    var index = 0
    while true {
      let result = try condition.comparisons.withBorrowed(index) { comparison throws(Diagnostic) in
        try holds(comparison)
      }
      guard index < condition.relations.count else { return result }
      switch condition.relations[index] {
      case .or: if result { return true }
      case .and: if !result { return false }
      }
      index += 1
    }
  }

  private mutating func holds(_ comparison: Condition.Comparison) throws(Diagnostic) -> Bool {
    switch comparison.operation {
    case .truth:
      if let address = address(of: comparison.left) {
        return address.withBorrowed { value in
          if case .drop = value { plain(value).isTruthy } else { value.isTruthy }
        }
      }
      return plain(try evaluate(comparison.left)).isTruthy
    case .equal: return try isEqual(comparison.left, comparison.right)
    case .notEqual: return try !isEqual(comparison.left, comparison.right)
    case .unknown:
      throw Diagnostic(
        "liquid.argument", "Unknown operator \(comparison.name)",
        hint: comparison.name == "="
          ? "compare with '=='" : "there are ==, !=, <, >, <=, >= and contains")
    case .contains:
      let left = plain(try evaluate(comparison.left))
      try chargeForReading(left)
      return contains(left, plain(try evaluate(comparison.right)))
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      // `blank` and `empty` have no order.
      switch (comparison.left, comparison.right) {
      case (.blank, _), (.empty, _), (_, .blank), (_, .empty): return false
      default: break
      }
      let left = plain(try evaluate(comparison.left))
      return try isOrdered(left, comparison.operation, plain(try evaluate(comparison.right)))
    }
  }

  private mutating func isEqual(
    _ left: Expression, _ right: Expression
  ) throws(Diagnostic) -> Bool {
    if left.isKeyword {
      if right.isKeyword { return false }
      return try isKeyword(left, right)
    }
    if right.isKeyword { return try isKeyword(right, left) }
    // What lies in an object or a drop stays where it is while the other side is searched for.
    if case .path(let path) = left, path.pairPart == nil, let left = address(of: left) {
      return try left.withBorrowed { value throws(Diagnostic) in try isEqual(value, right) }
    }
    return try isEqual(try evaluate(left), right)
  }

  @inline(__always)
  private mutating func isEqual(
    _ value: Value, _ right: Expression
  ) throws(Diagnostic) -> Bool {
    try chargeForReading(value)
    if case .literal(let literal) = right { return areEqual(value, literal) }
    if let right = address(of: right) { return right.withBorrowed { areEqual(value, $0) } }
    return areEqual(value, try evaluate(right))
  }

  /// Returns true if a value is what `blank` or `empty` means.
  private mutating func isKeyword(
    _ keyword: Expression, _ other: Expression
  ) throws(Diagnostic) -> Bool {
    let value = plain(try evaluate(other))
    if case .blank = keyword { return isBlank(value) }
    return isEmpty(value)
  }

  /// Counts what a comparison may have to read of a large value.
  @inline(__always)
  private mutating func chargeForReading(_ value: Value) throws(Diagnostic) {
    switch value {
    case .string(let text): try charge(text.utf8.count >> 6)
    case .array(let elements): try charge(elements.count >> 2)
    default: break
    }
  }

  /// Returns true if a value equals `blank`.
  ///
  /// Ruby's classes do not answer `blank?` unless ActiveSupport is loaded, so that in Jekyll nothing is.
  package func isBlank(_ value: Value) -> Bool {
    if environment.dialect == .jekyll { return false }
    switch value {
    case .null, .bool(false): return true
    case .string(let text): return text.utf8.allSatisfy(\.isSpace)
    default: return isEmpty(value)
    }
  }

  /// Returns true if a value equals `empty`: a string, array or object without anything in it.
  package func isEmpty(_ value: Value) -> Bool {
    switch value {
    case .string(let text): text.utf8.isEmpty
    case .array(let elements): elements.isEmpty
    case .object(let object): object.isEmpty
    default: false
    }
  }

  /// Liquid's `contains`: a substring, an element, a key, or a number within a range.
  package mutating func contains(_ container: Value, _ item: Value) -> Bool {
    guard item.isTruthy else { return false }
    switch container {
    case .string(let text):
      let part = self.text(of: item)
      return ByteSearch.contains(text, part)
    case .array(let elements):
      for element in elements where areEqual(element, item) { return true }
      return false
    case .object(let object):
      guard case .string(let name) = item else { return false }
      return object[name: name] != nil
    case .range(let low, let high):
      switch item {
      case .integer(let number): return low <= number && number <= high
      case .decimal(let number): return Double(low) <= number && number <= Double(high)
      default: return false
      }
    case .drop(let drop):
      guard case .string(let name) = item, let key = Symbol(existing: name) else { return false }
      return drop.value(for: key, noting: &reads) != nil
    default: return false
    }
  }

  private mutating func isOrdered(
    _ left: Value, _ operation: Condition.Operation, _ right: Value
  ) throws(Diagnostic) -> Bool {
    guard left.isComparable, right.isComparable else { return false }
    guard let order = order(left, right) else {
      if left.isNaN || right.isNaN { return false }
      throw Diagnostic(
        "liquid.argument", "comparison of \(left.className) with \(describe(right)) failed")
    }
    return switch operation {
    case .less: order < 0
    case .lessOrEqual: order <= 0
    case .greater: order > 0
    default: order >= 0
    }
  }

  /// A value as Ruby names it in a failed comparison: numbers themselves, others by class.
  private mutating func describe(_ value: Value) -> String {
    switch value {
    case .integer, .decimal: text(of: value)
    case .drop(let drop as BigInteger): drop.digits
    default: value.className
    }
  }
}

extension Value {
  /// True if Ruby's class has `<`: numbers, strings and moments do.
  var isComparable: Bool {
    switch self {
    case .integer, .decimal, .string, .timestamp: true
    case .drop(let drop): drop is BigInteger
    default: false
    }
  }

  var isNaN: Bool {
    if case .decimal(let number) = self { number.isNaN } else { false }
  }

  /// The name of the Ruby class, as its error messages print it.
  package var className: String {
    switch self {
    case .null: "NilClass"
    case .bool(let truth): truth ? "TrueClass" : "FalseClass"
    case .integer: "Integer"
    case .decimal: "Float"
    case .string: "String"
    case .timestamp(let moment): moment.flavor == .date ? "Date" : "Time"
    case .array: "Array"
    case .object: "Hash"
    case .range: "Range"
    case .drop(let drop): drop is BigInteger ? "Integer" : "Drop"
    }
  }
}
