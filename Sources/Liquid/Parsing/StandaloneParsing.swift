internal import ContentData
package import SourceText

extension Expression {
  /// Parses a stand-alone expression: strictly, else with the lax parser, which accepts anything.
  package static func parse(_ text: String, comparing: Bool = false) -> Expression {
    let file = SourceFile(path: "", text: text)
    let range = 0..<file.bytes.count
    if var parser = try? StrictParser(file: file, range: range),
      let expression = try? parser.expression(comparing: comparing), parser.isAtEnd
    {
      return expression
    }
    return LaxParser(file: file).expression(range, comparing: comparing)
  }
}

extension FilteredExpression {
  /// Parses the markup of `{{ … }}`.
  package static func parse(
    _ text: String, environment: Environment, reporting diagnostics: inout DiagnosticSink
  ) -> FilteredExpression {
    let file = SourceFile(path: "", text: text)
    return parse(
      file: file, range: 0..<file.bytes.count, environment: environment, reporting: &diagnostics)
  }

  /// Parses a range of a template, which is part of the tag at `whole`: strictly first; markup that only the lax
  /// parser accepts is an error, a warning or allowed, depending on the error mode.
  static func parse(
    file: SourceFile, range: Range<Int>, whole: SourceRange? = nil, environment: Environment,
    reporting diagnostics: inout DiagnosticSink
  ) -> FilteredExpression {
    let whole = whole ?? SourceRange(range.lowerBound, range.upperBound)
    do throws(Diagnostic) {
      var parser = try StrictParser(file: file, range: range)
      return try parser.filtered(
        whole: whole, environment: environment, reporting: &diagnostics)
    } catch {
      let problem = ForeignMarkup.shortcode(file, range, whole) ?? error
      switch environment.errorMode {
      case .strict:
        diagnostics.report(problem)
        return FilteredExpression(base: .literal(.null), filters: [], file: file, range: whole)
      case .warn: diagnostics.report(problem.asWarning)
      case .lax: break
      }
      return LaxParser(file: file).filtered(
        range, whole: whole, environment: environment, reporting: &diagnostics)
    }
  }
}

extension Condition {
  /// Parses the condition of `where_exp` by the strict grammar. `empty` and `blank` mean `""` in it, as in Jekyll
  /// with Liquid 5, which parses each side as a separate expression and not as the side of a comparison.
  /// - Throws: a diagnostic without a location.
  package static func parse(_ text: String) throws(Diagnostic) -> Condition {
    let file = SourceFile(path: "", text: text)
    do throws(Diagnostic) {
      var parser = try StrictParser(file: file, range: 0..<file.bytes.count)
      let condition = try parser.condition(comparing: false)
      guard parser.isAtEnd else { throw parser.expected(.end) }
      return condition
    } catch {
      var placeless = error
      placeless.location = nil
      throw placeless
    }
  }
}

extension Diagnostic {
  /// The diagnostic as a warning, for markup that the lax parser accepts.
  var asWarning: Diagnostic {
    var copy = self
    copy.severity = .warning
    return copy
  }
}
