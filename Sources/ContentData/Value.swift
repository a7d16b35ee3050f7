/// A value of a template: read from YAML, JSON or CSV, or computed by Liquid.
///
/// Strings are UTF-8 and compare by bytes (``String/hasSameBytes(as:)``), as Ruby's do; never compare
/// two of them with `==`, which normalises.
@usableFromInline package enum Value: Sendable {
  /// Ruby's `nil`, `null` in YAML and JSON, and the value of every undefined name.
  case null
  case bool(Bool)
  case integer(Int)
  /// A Ruby Float: an IEEE 754 double.
  case decimal(Double)
  case string(String)
  /// A Ruby Time or Date.
  case timestamp(Timestamp)
  case array([Value])
  case object(Object)
  /// Both ends included, as in `(1..5)`.
  case range(Int, Int)
  /// An object whose values are looked up by name: a document, the site, `forloop`.
  case drop(any Drop)
}

extension Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral,
  ExpressibleByFloatLiteral, ExpressibleByArrayLiteral, ExpressibleByNilLiteral
{
  @usableFromInline package init(stringLiteral text: String) { self = .string(text) }
  @usableFromInline package init(integerLiteral number: Int) { self = .integer(number) }
  @usableFromInline package init(booleanLiteral truth: Bool) { self = .bool(truth) }
  @usableFromInline package init(floatLiteral number: Double) { self = .decimal(number) }
  @usableFromInline package init(arrayLiteral elements: Value...) { self = .array(elements) }
  @usableFromInline package init(nilLiteral: ()) { self = .null }
}

extension Value {
  /// True if a condition holds: everything but `nil` and `false`, also `0` and `""` (Ruby's rule).
  @inline(__always)
  package var isTruthy: Bool {
    switch self {
    case .null: false
    case .bool(let truth): truth
    default: true
    }
  }

  /// True if it is `nil`.
  @inline(__always)
  package var isNull: Bool {
    if case .null = self { true } else { false }
  }

  /// The text, if it is a string.
  package var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The number, if it is an integer.
  package var integer: Int? {
    if case .integer(let number) = self { number } else { nil }
  }

  /// The truth, if it is a boolean.
  package var bool: Bool? {
    if case .bool(let truth) = self { truth } else { nil }
  }

  /// The elements, if it is an array.
  package var array: [Value]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  /// The object, if it is one.
  package var object: Object? {
    if case .object(let object) = self { object } else { nil }
  }

  /// The moment, if it is one.
  package var timestamp: Timestamp? {
    if case .timestamp(let moment) = self { moment } else { nil }
  }
}
