package import ContentData
internal import RubyText
internal import SourceText

extension RenderContext {
  /// The plain value of a drop, if it has one; other values unchanged.
  @inline(__always)
  package mutating func plain(_ value: Value) -> Value {
    guard case .drop(let drop) = value else { return value }
    return drop.plainValue(noting: &reads) ?? value
  }

  /// Ruby's `==`: numbers by value, strings by bytes, arrays and objects by their contents.
  /// - Complexity: O(size of the smaller value).
  package mutating func areEqual(_ left: Value, _ right: Value, depth: Int = 0) -> Bool {
    if case .string(let a) = left, case .string(let b) = right { return a.hasSameBytes(as: b) }
    if case .integer(let a) = left, case .integer(let b) = right { return a == b }
    switch (left, right) {
    case (.null, .null): return true
    case (.bool(let a), .bool(let b)): return a == b
    case (.decimal(let a), .decimal(let b)): return a == b
    case (.integer(let a), .decimal(let b)), (.decimal(let b), .integer(let a)):
      return Double(a) == b
    case (.timestamp(let a), .timestamp(let b)):
      return (a.flavor == .date) == (b.flavor == .date) && !(a < b) && !(b < a)
    case (.range(let a, let b), .range(let c, let d)): return a == c && b == d
    case (.array(let a), .array(let b)):
      guard a.count == b.count, depth < limits.nesting else { return false }
      for index in a.indices where !areEqual(a[index], b[index], depth: depth + 1) {
        return false
      }
      return true
    case (.object(let a), .object(let b)):
      guard a.count == b.count, depth < limits.nesting else { return false }
      for entry in a.entries {
        guard let other = b[entry.key], areEqual(entry.value, other, depth: depth + 1) else {
          return false
        }
      }
      return true
    case (.drop(let a), .drop(let b)) where a === b: return true
    case (.drop(let a as BigInteger), .drop(let b as BigInteger)): return a.order(b) == 0
    case (.drop(let a as BigInteger), .decimal(let b)),
      (.decimal(let b), .drop(let a as BigInteger)):
      return a.double == b
    case (.drop(let drop), let other), (let other, .drop(let drop)):
      guard let value = drop.plainValue(noting: &reads), depth < limits.nesting else {
        return false
      }
      return areEqual(value, other, depth: depth + 1)
    default: return false
    }
  }

  /// Ruby's `<=>`: negative, zero or positive; nil where the two cannot be compared.
  package mutating func order(_ left: Value, _ right: Value, depth: Int = 0) -> Int? {
    switch (left, right) {
    case (.integer(let a), .integer(let b)): return a < b ? -1 : a > b ? 1 : 0
    case (.decimal(let a), .decimal(let b)): return order(a, b)
    case (.integer(let a), .decimal(let b)): return order(Double(a), b)
    case (.decimal(let a), .integer(let b)): return order(a, Double(b))
    case (.string(let a), .string(let b)): return ByteSearch.order(a, b)
    case (.timestamp(let a), .timestamp(let b)):
      return a < b ? -1 : b < a ? 1 : 0
    case (.array(let a), .array(let b)):
      guard depth < limits.nesting else { return nil }
      for index in 0..<min(a.count, b.count) {
        guard let order = order(a[index], b[index], depth: depth + 1) else { return nil }
        if order != 0 { return order }
      }
      return a.count < b.count ? -1 : a.count > b.count ? 1 : 0
    case (.drop(let a as BigInteger), .drop(let b as BigInteger)): return a.order(b)
    case (.drop(let a as BigInteger), .integer): return a.isNegative ? -1 : 1
    case (.integer, .drop(let b as BigInteger)): return b.isNegative ? 1 : -1
    case (.drop(let a as BigInteger), .decimal(let b)): return order(a.double, b)
    case (.decimal(let a), .drop(let b as BigInteger)): return order(a, b.double)
    case (.drop, _), (_, .drop):
      let (a, b) = (plain(left), plain(right))
      if case .drop = a { return areEqual(left, right) ? 0 : nil }
      if case .drop = b { return nil }
      return depth < limits.nesting ? order(a, b, depth: depth + 1) : nil
    default: return areEqual(left, right) ? 0 : nil
    }
  }

  private func order(_ left: Double, _ right: Double) -> Int? {
    left < right ? -1 : left > right ? 1 : left == right ? 0 : nil
  }
}

extension Value {
  /// True if the Ruby class has a method `[]`, so that filters look up properties.
  var isIndexable: Bool {
    switch self {
    case .null, .bool, .decimal, .timestamp, .range: false
    default: true
    }
  }
}
