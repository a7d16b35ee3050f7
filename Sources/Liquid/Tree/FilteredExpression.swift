internal import ContentData
internal import RubyText
internal import SourceText
internal import Synchronization

/// An expression and the filters that its value goes through.
package final class FilteredExpression: Sendable {
  let base: Expression
  let filters: [FilterCall]
  let file: SourceFile
  /// True if the first filter may borrow a variable's value: neither it nor its arguments change one.
  let lendsBase: Bool
  /// All of it in the template, for diagnostics.
  let range: SourceRange
  /// The number of the chain in ``FilterMemo``; 0 if its results are not cached.
  let memoNumber: UInt32

  private static let lastMemoNumber = Atomic<UInt32>(0)

  init(base: Expression, filters: [FilterCall], file: SourceFile, range: SourceRange) {
    self.base = base
    let filters = Self.joined(Self.bounded(filters))
    self.filters = filters
    lendsBase = filters.first.map { $0.isStandard && !$0.isComputed } ?? false
    self.file = file
    self.range = range
    let isKept =
      filters.allSatisfy { $0.isPure && !$0.isComputed && !$0.isArityWrong }
      && (filters.count > 1 || filters.last?.writes == false)
    memoNumber = isKept ? Self.lastMemoNumber.wrappingAdd(1, ordering: .relaxed).newValue : 0
  }

  /// The filters, in which a `strip_html` before `truncate` gets the number of characters that are enough.
  ///
  /// Themes derive the description of a page in this way, which needs only some hundred bytes of its
  /// content.
  private static func bounded(_ filters: [FilterCall]) -> [FilterCall] {
    var filters = filters
    var stripping: Int?
    for index in filters.indices {
      switch filters[index].shape {
      case .stripping where !filters[index].isArityWrong: stripping = index
      case .trimming where !filters[index].isArityWrong: break
      case .cutting:
        if let start = stripping, let length = filters[index].literalLength {
          filters[start] = FilterCall(filters[start], enough: length)
        }
        stripping = nil
      default: stripping = nil
      }
    }
    return filters
  }

  /// The filters, in which a `split` and a `join`, `first` or `last` after it are fused into one call that
  /// makes no array.
  private static func joined(_ filters: [FilterCall]) -> [FilterCall] {
    var result: [FilterCall] = []
    for call in filters {
      if let previous = result.last, let both = FilterCall(previous, then: call) {
        result[result.count - 1] = both
      } else {
        result.append(call)
      }
    }
    return result
  }
}

/// One `| name: arguments`, resolved when it is parsed.
final class FilterCall: Sendable {
  let apply: Filter.Apply
  let shape: Filter.Shape
  /// True if it may borrow a variable's value.
  let isStandard: Bool
  /// See ``Filter/isPure``.
  let isPure: Bool
  /// True if ``write`` is the shortcut for output; false also when the call is an error.
  let writes: Bool
  let write: Filter.Write
  /// Literal arguments, evaluated once, when the call is parsed.
  let constant: FilterArguments
  /// True if the arguments are evaluated for each call instead, because not all are literals.
  let isComputed: Bool
  let positional: [Expression]
  let named: [(Symbol, Expression)]
  /// See ``Filter/update``.
  let update: Filter.Update?
  /// The operation of an arithmetic filter.
  let operation: ArithmeticOperation?
  /// The first literal argument, if it is an integer.
  let literalInteger: Int?
  /// True if it reads text at the speed of memory, which counts as less work.
  var isFast: Bool { if case .replacing = shape { true } else { false } }
  /// The filter's name in the template.
  let range: SourceRange
  /// True if the number of arguments is wrong, which Ruby reports while rendering.
  let isArityWrong: Bool
  /// The number of given arguments; named ones together count as one.
  private let given: Int
  private let expected: ClosedRange<Int>

  /// Looks the filter up and checks the number of its arguments.
  /// - Returns: nil, after reporting it, when there is no such filter: the value passes through.
  init?(
    name: Range<Int>, in file: SourceFile, positional: [Expression],
    named: [(Symbol, Expression)], environment: Environment,
    reporting diagnostics: inout DiagnosticSink
  ) {
    range = SourceRange(name.lowerBound, name.upperBound)
    let text = file.bytes.text(name)
    guard let filter = environment.filter(named: text) else {
      diagnostics.report(environment.unknownFilter(text, at: SourceLocation(file, range)))
      return nil
    }
    apply = filter.apply
    shape = filter.shape
    let given = positional.count + (named.isEmpty ? 0 : 1)
    let isCallable = filter.arguments.contains(given)
    isArityWrong = !isCallable
    self.given = given
    expected = filter.arguments
    isStandard = filter.isStandard
    isPure = filter.isPure
    writes = isCallable && filter.writes
    write = filter.write
    update = isCallable ? filter.update : nil
    var constant = FilterArguments()
    var isConstant = true
    for argument in positional {
      if case .literal(let value) = argument { constant.append(value) } else { isConstant = false }
    }
    for (name, argument) in named {
      if case .literal(let value) = argument {
        constant.append(value, named: name)
      } else {
        isConstant = false
      }
    }
    literalInteger = isConstant ? constant[0].integer : nil
    if case .arithmetic(let operation) = filter.shape, isCallable, named.isEmpty {
      self.operation = operation
    } else {
      operation = nil
    }
    self.constant = constant
    isComputed = !isConstant
    self.positional = positional
    self.named = named
  }

  /// Copies a call and adds the number of characters of its result that are enough.
  init(_ call: FilterCall, enough: Int) {
    apply = call.apply
    shape = call.shape
    isStandard = call.isStandard
    isPure = call.isPure
    writes = call.writes
    write = call.write
    update = nil
    constant = FilterArguments(.integer(enough))
    operation = nil
    literalInteger = nil
    isComputed = false
    positional = []
    named = []
    range = call.range
    isArityWrong = false
    given = call.given
    expected = call.expected
  }

  /// Fuses a `split` and the filter after it into one call; nil for other filters.
  fileprivate init?(_ call: FilterCall, then next: FilterCall) {
    guard case .splitting = call.shape, !call.isArityWrong, !next.isArityWrong else { return nil }
    switch next.shape {
    case .joining where !next.isComputed && next.named.isEmpty:
      let glue: String
      switch next.constant[0] {
      case .null where !next.constant.has(0): glue = " "
      case .string(let text): glue = text
      default: return nil
      }
      apply = { value, arguments, context throws(Diagnostic) in
        var count = 0
        let joined = TextBytes.split(
          context.text(of: value), by: context.text(of: arguments[0]), joinedBy: glue,
          limit: context.limits.elements, &count)
        try context.charge(count >> 3)
        guard let joined else { throw context.tooManyElements }
        return .string(joined)
      }
    case .taking(let isFirst):
      apply = { value, arguments, context throws(Diagnostic) in
        TextBytes.part(
          of: context.text(of: value), separatedBy: context.text(of: arguments[0]),
          isFirst: isFirst
        ).map { .string($0) } ?? .null
      }
    default: return nil
    }
    shape = .replacing
    isStandard = true
    isPure = true
    writes = false
    write = call.write
    update = nil
    constant = FilterArguments(call.constant)
    operation = nil
    literalInteger = nil
    isComputed = call.isComputed
    positional = call.positional
    named = call.named
    range = call.range
    isArityWrong = false
    given = call.given
    expected = call.expected
  }

  /// The length of a `truncate`, if it is a literal that is neither negative nor huge.
  fileprivate var literalLength: Int? {
    guard !isArityWrong, !isComputed else { return nil }
    guard constant.has(0) else { return 50 }
    guard case .integer(let length) = constant[0], (0...100_000).contains(length) else {
      return nil
    }
    return length
  }

  /// Ruby's message about a wrong number of arguments, in which the input is counted too.
  var arityError: LiquidDiagnostic.ArgumentError {
    let low = expected.lowerBound + 1
    let count =
      if expected.lowerBound == expected.upperBound {
        "\(low)"
      } else if expected.upperBound == .max {
        "\(low)+"
      } else {
        "\(low)..\(expected.upperBound + 1)"
      }
    return .argumentCount(given: given + 1, expected: count)
  }
}
