package import ContentData
package import SourceText

/// A filter, which follows a `|`.
///
/// ``apply`` returns the value. A filter whose result is text may also ``write`` it directly into the
/// output, which is used for the last filter of an output tag and avoids making a string.
package struct Filter: Sendable {
  /// Makes the filter's value. A diagnostic that it throws needs no location: it gets the filter's.
  package typealias Apply =
    @Sendable (Value, borrowing FilterArguments, inout RenderContext) throws(Diagnostic) -> Value
  /// Appends the bytes that the value would print; returns false for input that ``apply`` has to
  /// handle.
  package typealias Write =
    @Sendable (Value, borrowing FilterArguments, inout OutputBuffer, inout RenderContext)
    throws(Diagnostic) -> Bool

  /// Changes a variable's value in place to the result of ``Apply``; returns false, without a change, for input that
  /// it does not support.
  package typealias Update =
    @Sendable (inout Value, borrowing FilterArguments, inout RenderContext) throws(Diagnostic) ->
    Bool

  /// The number of arguments besides the input; named arguments together count as one, as in Ruby.
  package let arguments: ClosedRange<Int>
  package let apply: Apply
  /// True if it has a shortcut for output; without one, ``write`` writes nothing.
  package let writes: Bool
  package let write: Write
  /// The shortcut for `assign x = x | filter`, where the value need not be copied; nil where there is none.
  let update: Update?
  let shape: Shape
  /// True if it does not change variables, as no standard filter does: then it may borrow the value of one.
  let isStandard: Bool
  /// True if its result for a string depends only on that string, its arguments and the environment, and it
  /// records and reports nothing: then a result can be cached (``FilterMemo``).
  var isPure = false

  /// The properties of a filter that are known when calls are parsed (``FilteredExpression``).
  enum Shape: Sendable {
    case other
    /// `strip_html`: it can stop when it has written enough. Callers can pass that length in an
    /// argument that templates cannot use.
    case stripping
    /// `strip`, `lstrip`, `rstrip`.
    case trimming
    /// `truncate`.
    case cutting
    /// `split`, which is fused with a filter after it so that the parts need not become strings.
    case splitting
    case joining
    case taking(isFirst: Bool)
    /// `replace` and similar filters, which search long texts at the speed of memory and count the places that they
    /// change.
    case replacing
    /// `plus` and similar filters, with a fast path for two integers.
    case arithmetic(ArithmeticOperation)
  }

  /// Makes a filter.
  /// - Parameters:
  ///   - arguments: how many arguments it takes besides its input.
  ///   - apply: makes the value.
  ///   - update: changes a variable's value in place.
  package init(arguments: ClosedRange<Int>, update: Update? = nil, _ apply: @escaping Apply) {
    self.update = update
    self.arguments = arguments
    self.apply = apply
    write = { value, arguments, output, context throws(Diagnostic) in false }
    writes = false
    shape = .other
    isStandard = false
  }

  /// Makes a filter with a shortcut for output.
  package init(
    arguments: ClosedRange<Int>, update: Update? = nil, write: @escaping Write,
    _ apply: @escaping Apply
  ) {
    self.update = update
    self.arguments = arguments
    self.apply = apply
    self.write = write
    writes = true
    shape = .other
    isStandard = false
  }

  /// Makes a standard filter from another filter.
  private init(standard filter: Filter, shape: Shape) {
    update = filter.update
    arguments = filter.arguments
    apply = filter.apply
    write = filter.write
    writes = filter.writes
    self.shape = shape
    isStandard = true
  }

  /// The filter as a standard filter, which does not change variables.
  func standard(_ shape: Shape = .other) -> Filter { Filter(standard: self, shape: shape) }
}

/// The evaluated arguments of one filter call: the first two inline, so that common calls do not
/// allocate. They are borrowed by the filter, never copied.
package struct FilterArguments: ~Copyable, Sendable {
  /// The arguments that few calls have: further positional and named ones.
  private struct More: Sendable {
    var rest: [Value] = []
    var named: [(name: Symbol, value: Value)] = []
  }

  private var first: Value = .null
  private var second: Value = .null
  private var more: More?
  /// The number of positional arguments.
  package private(set) var count = 0

  /// No arguments.
  package init() {}

  /// Copies arguments.
  init(_ other: borrowing FilterArguments) {
    first = other.first
    second = other.second
    more = other.more
    count = other.count
  }

  /// Positional arguments only; for hosts that call a filter themselves.
  package init(_ values: Value...) {
    for value in values { append(value) }
  }

  mutating func append(_ value: Value) {
    switch count {
    case 0: first = value
    case 1: second = value
    default:
      if more == nil { more = More() }
      more?.rest.append(value)
    }
    count += 1
  }

  mutating func append(_ value: Value, named name: Symbol) {
    if more == nil { more = More() }
    more?.named.append((name, value))
  }

  /// An argument by position; `nil` of Liquid when it was not given.
  package subscript(position: Int) -> Value {
    switch position {
    case 0: first
    case 1: second
    default: position < count ? more?.rest[position - 2] ?? .null : .null
    }
  }

  /// The named arguments, in order.
  package var named: [(name: Symbol, value: Value)] { more?.named ?? [] }

  /// An argument by name, nil when it was not given.
  package subscript(named name: Symbol) -> Value? {
    guard let more else { return nil }
    for argument in more.named where argument.name == name { return argument.value }
    return nil
  }

  /// Returns true if an argument was given at that position.
  package func has(_ position: Int) -> Bool { position < count }
}
