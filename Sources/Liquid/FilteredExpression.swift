internal import ContentData
package import SourceText

/// An expression and the filters that its value goes through.
package final class FilteredExpression: Sendable {
  let base: Expression
  let filters: [FilterCall]
  let file: SourceFile
  /// The only filter, when it can write its result straight into the output.
  let onlyWriter: FilterCall?
  /// All of it in the template, for diagnostics.
  let range: SourceRange

  init(base: Expression, filters: [FilterCall], file: SourceFile, range: SourceRange) {
    self.base = base
    self.filters = filters
    self.file = file
    self.range = range
    onlyWriter = filters.count == 1 && filters[0].write != nil ? filters[0] : nil
  }

  /// Reads text as it may stand in `{{ … }}`.
  package static func parse(
    _ text: String, environment: Environment, reporting diagnostics: inout [Diagnostic]
  ) -> FilteredExpression {
    let file = SourceFile(path: "", text: text)
    return parse(
      file: file, range: 0..<file.bytes.count, environment: environment, reporting: &diagnostics)
  }

  /// Reads a range of a template, which is part of the tag at `whole`: strictly first; what only the forgiving parser understands is an
  /// error, a warning or fine, as the error mode has it.
  static func parse(
    file: SourceFile, range: Range<Int>, whole: SourceRange? = nil, environment: Environment,
    reporting diagnostics: inout [Diagnostic]
  ) -> FilteredExpression {
    let whole = whole ?? SourceRange(range.lowerBound, range.upperBound)
    do throws(Diagnostic) {
      var parser = try StrictParser(file: file, range: range)
      return try parser.filtered(
        whole: whole, environment: environment, reporting: &diagnostics)
    } catch {
      switch environment.errorMode {
      case .strict:
        diagnostics.append(error)
        return FilteredExpression(base: .literal(.null), filters: [], file: file, range: whole)
      case .warn: diagnostics.append(error.asWarning)
      case .lax: break
      }
      return LaxParser(file: file).filtered(
        range, whole: whole, environment: environment, reporting: &diagnostics)
    }
  }
}

extension Diagnostic {
  /// The same as a warning: markup that the forgiving parser still understands.
  var asWarning: Diagnostic {
    var copy = self
    copy.severity = .warning
    return copy
  }
}

/// One `| name: arguments`, looked up when it was parsed.
final class FilterCall: Sendable {
  /// Arguments of which not all are literals.
  final class Computed: Sendable {
    let positional: [Expression]
    let named: [(Symbol, Expression)]

    init(positional: [Expression], named: [(Symbol, Expression)]) {
      self.positional = positional
      self.named = named
    }
  }

  let apply: Filter.Apply
  /// The shortcut for output; nil also when the call is an error.
  let write: Filter.Write?
  /// Literal arguments, evaluated once, at parse.
  let constant: FilterArguments
  /// What is evaluated for each call instead, if anything is.
  let computed: Computed?
  /// The filter's name in the template.
  let range: SourceRange
  /// What Ruby says when the number of arguments is wrong; it says so while rendering.
  let arityError: String?

  /// Looks the filter up and checks the number of its arguments.
  /// - Returns: nil, after reporting it, when there is no such filter: the value passes through.
  init?(
    name: Range<Int>, in file: SourceFile, positional: [Expression],
    named: [(Symbol, Expression)], environment: Environment,
    reporting diagnostics: inout [Diagnostic]
  ) {
    range = SourceRange(name.lowerBound, name.upperBound)
    let text = file.bytes.text(name)
    guard let filter = environment.filter(named: text) else {
      diagnostics.append(
        Diagnostic(
          "liquid.unknown-filter", environment.strictFilters ? .error : .warning,
          "unknown filter '\(text)'", at: SourceLocation(file, range),
          hint: Suggestion.hint(for: text, among: environment.filterNames)))
      return nil
    }
    apply = filter.apply
    let given = positional.count + (named.isEmpty ? 0 : 1)
    let isCallable = filter.arguments.contains(given)
    arityError = isCallable ? nil : Self.wrong(given, filter.arguments)
    write = isCallable ? filter.write : nil
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
    self.constant = constant
    computed = isConstant ? nil : Computed(positional: positional, named: named)
  }

  /// Ruby's sentence about a wrong number of arguments; it counts the input too.
  private static func wrong(_ given: Int, _ expected: ClosedRange<Int>) -> String {
    let low = expected.lowerBound + 1
    let count =
      if expected.lowerBound == expected.upperBound {
        "\(low)"
      } else if expected.upperBound == .max {
        "\(low)+"
      } else {
        "\(low)..\(expected.upperBound + 1)"
      }
    return "wrong number of arguments (given \(given + 1), expected \(count))"
  }
}
