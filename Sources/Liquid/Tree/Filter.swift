package import ContentData
package import SourceText

/// A filter: what follows a `|`.
///
/// ``apply`` makes the value. A filter whose result is text may also say how to ``write`` it straight
/// into the output, which is used when it is the last of an output tag and saves the string.
package struct Filter: Sendable {
  /// Makes the filter's value. A diagnostic that it throws needs no location: it gets the filter's.
  package typealias Apply =
    @Sendable (Value, borrowing FilterArguments, inout RenderContext) throws(Diagnostic) -> Value
  /// Appends the bytes that the value would print; false means "not this input": then ``apply`` runs.
  package typealias Write =
    @Sendable (Value, borrowing FilterArguments, inout OutputBuffer, inout RenderContext)
    throws(Diagnostic) -> Bool

  /// Changes a variable's value in place into what ``Apply`` would make of it; false, with nothing changed, means "not this
  /// input".
  package typealias Update =
    @Sendable (inout Value, borrowing FilterArguments, inout RenderContext) throws(Diagnostic) ->
    Bool

  /// How many arguments it takes besides its input; named ones count as one, as in Ruby.
  package let arguments: ClosedRange<Int>
  package let apply: Apply
  /// True if it has a shortcut for output; without one, ``write`` writes nothing.
  package let writes: Bool
  package let write: Write
  /// The shortcut for `assign x = x | filter`, where the value need not be copied; nil where there is none.
  let update: Update?
  let shape: Shape
  /// True if it leaves the variables alone, as the standard filters do: then it may borrow the value of one.
  let isStandard: Bool
  /// True if what it makes of a text follows from that text, its arguments and the environment alone, and nothing
  /// is noted or reported on the way: then a result may be used again (``FilterMemo``).
  var isPure = false

  /// The properties of a filter that are known when calls are parsed (``FilteredExpression``).
  enum Shape: Sendable {
    case other
    /// `strip_html`: it can stop when it has written enough; how much that is, a caller may say in an
    /// argument that templates cannot give.
    case stripping
    /// `strip`, `lstrip`, `rstrip`.
    case trimming
    /// `truncate`.
    case cutting
    /// `split`, and the filters that often follow it: the parts need not become strings then.
    case splitting
    case joining
    case taking(isFirst: Bool)
    /// `replace` and its like, which pass over long texts at the speed of memory and count the places that they change.
    case replacing
    /// `plus` and its like: joins two integers without a call.
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

  /// The same filter as one of Liquid's own.
  private init(standard filter: Filter, shape: Shape) {
    update = filter.update
    arguments = filter.arguments
    apply = filter.apply
    write = filter.write
    writes = filter.writes
    self.shape = shape
    isStandard = true
  }

  /// The same filter as one of Liquid's own, which leaves the variables alone.
  func standard(_ shape: Shape = .other) -> Filter { Filter(standard: self, shape: shape) }
}

/// The evaluated arguments of one filter call: the first two inline, so that common calls do not
/// allocate. They are borrowed by the filter, never copied.
package struct FilterArguments: ~Copyable, Sendable {
  /// The arguments that few calls have: a third one and named ones.
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

  /// The same arguments once more.
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
