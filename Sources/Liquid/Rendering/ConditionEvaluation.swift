package import ContentData
internal import RubyText
package import SourceText

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
      throw Diagnostic(LiquidDiagnostic.argument(.unknownOperator(comparison.name)))
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
    // Values in an object or a drop keep their address while the other side is evaluated.
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

  /// Returns true if a value equals `blank` or `empty`.
  private mutating func isKeyword(
    _ keyword: Expression, _ other: Expression
  ) throws(Diagnostic) -> Bool {
    let value = plain(try evaluate(other))
    if case .blank = keyword { return isBlank(value) }
    return isEmpty(value)
  }

  /// Counts the work of comparing a large value.
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
  /// Ruby's classes have no method `blank?` unless ActiveSupport is loaded, so in Jekyll no value is
  /// blank.
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
      throw Diagnostic(LiquidDiagnostic.argument(.incomparable(left.className, describe(right))))
    }
    return switch operation {
    case .less: order < 0
    case .lessOrEqual: order <= 0
    case .greater: order > 0
    default: order >= 0
    }
  }

  /// The description of a value in Ruby's message about a failed comparison: a number itself, the
  /// class of any other value.
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
