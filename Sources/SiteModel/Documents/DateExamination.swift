package import ContentData
package import SourceText

/// Finds dates that can be parsed, but probably not as intended.
package enum DateExamination {
  /// Returns the warning for a `date` with an invalid time of day, such as `29:39:08 +0800`: Ruby subtracts the
  /// offset first and accepts the result.
  /// - Parameter zone: the site's zone.
  /// - Returns: nil when front matter has no date, a valid date, or one that is reported as an error.
  /// - Complexity: O(length of the date).
  package static func warning(
    of input: DocumentReader.Input, zone: TimeZoneRules
  ) -> Diagnostic? {
    guard let text = input.frontMatter[WellKnownSymbols.date]?.string,
      Timestamp.hasTimeOutOfRange(text), let moment = Timestamp(parsing: text, zone: zone)
    else { return nil }
    var shown = OutputBuffer(capacity: 64)
    moment.localized(in: zone).appendText(to: &shown)
    return Diagnostic(
      DocumentDiagnostic.oddDate(text, read: shown.text()),
      at: SourceLocation(input.file, FrontMatterKey.range(of: "date", in: input)))
  }
}
