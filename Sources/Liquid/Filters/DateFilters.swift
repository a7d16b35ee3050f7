package import ContentData
internal import RubyText
internal import SourceText

extension StandardFilters {
  /// `date` and `default`.
  static let dates: [Row] = [
    (
      "date",
      Filter(
        arguments: 1...1,
        write: { value, arguments, output, context throws(Diagnostic) in
          if case .timestamp(let moment) = value, case .string(let pattern) = arguments[0],
            !pattern.utf8.isEmpty
          {
            context.format(moment, pattern, into: &output)
            return true
          }
          let pattern = context.text(of: arguments[0])
          guard !pattern.utf8.isEmpty, let moment = context.moment(value) else { return false }
          context.format(moment, pattern, into: &output)
          return true
        },
        { value, arguments, context throws(Diagnostic) in
          let pattern = context.text(of: arguments[0])
          guard !pattern.utf8.isEmpty, let moment = context.moment(value) else { return value }
          let civil = context.civil(of: moment)
          if !moment.formatPlainly(pattern, civil, into: &context.scratch) {
            moment.format(pattern, zone: context.environment.zone, into: &context.scratch)
          }
          return context.takeScratch()
        })
    ),
    row("default", 0...2) { value, arguments, context throws(Diagnostic) in
      let other = arguments.has(0) ? arguments[0] : .string("")
      let plain = context.plain(value)
      let allowsFalse = arguments[named: "allow_false"]?.isTruthy ?? false
      let isMissing = allowsFalse ? plain.isNull : !plain.isTruthy
      return isMissing || context.isEmpty(plain) ? other : value
    },
  ]
}

extension RenderContext {
  /// Appends a moment in the format of a pattern.
  fileprivate mutating func format(
    _ moment: Timestamp, _ pattern: String, into output: inout OutputBuffer
  ) {
    let civil = civil(of: moment)
    if moment.formatPlainly(pattern, civil, into: &output) { return }
    moment.format(pattern, zone: environment.zone, into: &output)
  }

  /// The moment that a value means: itself, a count of seconds, `now`, `today`, or a text that Ruby's
  /// `Time.parse` reads.
  /// - Returns: nil for everything else; filters then leave the value as it is.
  package mutating func moment(_ value: Value) -> Timestamp? {
    switch plain(value) {
    case .timestamp(let moment): return moment
    case .integer(let seconds): return local(seconds)
    case .string(let text):
      if text.utf8.isEmpty { return nil }
      if text.utf8.allSatisfy(\.isDigit) {
        return local(NumberText.leadingWord(text))
      }
      let word = CaseMapping.lower(text)
      if word.hasSameBytes(as: "now") || word.hasSameBytes(as: "today") {
        noteClock()
        return environment.now.localized(in: environment.zone)
      }
      noteClock(for: word)
      return Timestamp(parsing: word, zone: environment.zone, now: environment.now)
    default: return nil
    }
  }

  private func local(_ seconds: Int) -> Timestamp? {
    Timestamp(writtenSeconds: seconds)?.localized(in: environment.zone)
  }
}
