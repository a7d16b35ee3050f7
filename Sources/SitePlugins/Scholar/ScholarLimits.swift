internal import SourceText

/// The limit on settings that are evaluated for every entry of a bibliography: conditions of a query, sort fields,
/// files.
enum ScholarLimits {
  /// The largest number of parts of one setting or option.
  static let mostParts = 100

  /// The error for an option or a setting with too many parts; nil for any other.
  /// - Parameters:
  ///   - name: as the author wrote it.
  ///   - location: the place of the tag or the setting.
  static func problem(_ name: String, parts: Int, at location: SourceLocation?) -> Diagnostic? {
    guard parts > mostParts else { return nil }
    return Diagnostic(
      PluginsDiagnostic.tooManyParts(name, count: parts, most: mostParts), at: location)
  }
}
