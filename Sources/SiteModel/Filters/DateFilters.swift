internal import ContentData
internal import Liquid
internal import SourceText

/// `date_to_xmlschema`, `date_to_rfc822`, `date_to_string` and `date_to_long_string`, all in the site's
/// time zone.
enum DateFilters {
  static func register(into environment: inout Environment, _ site: FilterContext) {
    register("date_to_xmlschema", into: &environment, site, arguments: 0...0) { moment, _ in
      moment.offset == 0 ? "%Y-%m-%dT%H:%M:%S+00:00" : "%Y-%m-%dT%H:%M:%S%:z"
    }
    register("date_to_rfc822", into: &environment, site, arguments: 0...0) { _, _ in
      "%a, %d %b %Y %H:%M:%S %z"
    }
    register("date_to_string", into: &environment, site, arguments: 0...2) { moment, arguments in
      pattern(month: "%b", moment, arguments)
    }
    register("date_to_long_string", into: &environment, site, arguments: 0...2) {
      moment, arguments in
      pattern(month: "%B", moment, arguments)
    }
  }

  private static func register(
    _ name: String, into environment: inout Environment, _ site: FilterContext,
    arguments: ClosedRange<Int>,
    _ pattern: @escaping @Sendable (Timestamp, borrowing FilterArguments) -> String
  ) {
    let zone = site.zone
    let now = site.now
    environment.register(
      filter: name,
      Filter(
        arguments: arguments,
        write: { value, arguments, output, context throws(Diagnostic) in
          guard let moment = try moment(value, name, zone, now, &context) else { return false }
          moment.format(pattern(moment, arguments), zone: zone, into: &output)
          return true
        },
        { value, arguments, context throws(Diagnostic) in
          guard let moment = try moment(value, name, zone, now, &context) else { return value }
          var output = OutputBuffer(capacity: 64)
          moment.format(pattern(moment, arguments), zone: zone, into: &output)
          return .string(output.text())
        }))
  }

  /// The moment of a value, in the site's zone; nil for null and for an empty string, which are
  /// returned unchanged.
  private static func moment(
    _ value: Value, _ filter: String, _ zone: TimeZoneRules, _ now: Timestamp,
    _ context: inout RenderContext
  ) throws(Diagnostic) -> Timestamp? {
    func invalid(_ text: String) -> Diagnostic {
      Diagnostic(JekyllDiagnostic.invalidDate(text, filter: filter))
    }
    switch context.plain(value) {
    case .null: return nil
    case .timestamp(let moment): return moment.localized(in: zone)
    case .integer(let seconds):
      guard let moment = Timestamp(writtenSeconds: seconds) else { throw invalid(String(seconds)) }
      return moment.localized(in: zone)
    case .string(let text):
      if text.isEmpty { return nil }
      // Longer strings are never dates and are not examined.
      let lower = text.utf8.count > 128 ? text : Slug.lowercased(text)
      if lower == "now" || lower == "today" {
        context.noteClock()
        return now.localized(in: zone)
      }
      context.noteClock(for: lower)
      if let moment = wholeSeconds(text).flatMap(Timestamp.init(writtenSeconds:)) {
        return moment.localized(in: zone)
      }
      guard let moment = Timestamp(parsing: lower, zone: zone, now: now) else {
        throw invalid(text)
      }
      return moment.localized(in: zone)
    default: throw JekyllFilters.wrongType(filter, value, wants: .date)
    }
  }

  private static func wholeSeconds(_ text: String) -> Int? {
    text.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } ? Int(text) : nil
  }

  private static func pattern(
    month: String, _ moment: Timestamp, _ arguments: borrowing FilterArguments
  ) -> String {
    guard arguments[0].string == "ordinal" else { return "%d \(month) %Y" }
    let day = moment.civil.day
    if arguments[1].string == "US" { return "\(month) \(day)\(ordinal(day)), %Y" }
    return "\(day)\(ordinal(day)) \(month) %Y"
  }

  private static func ordinal(_ number: Int) -> String {
    if (11...13).contains(number) { return "th" }
    return switch number % 10 {
    case 1: "st"
    case 2: "nd"
    case 3: "rd"
    default: "th"
    }
  }
}
