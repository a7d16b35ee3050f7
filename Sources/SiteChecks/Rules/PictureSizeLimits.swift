internal import ContentData
internal import SourceText

/// The limits below `check: pictures:`, beyond which a picture that a page shows is too large.
package struct PictureSizeLimits: Sendable, Equatable {
  /// The most megabytes of a file.
  package var megabytes = 3
  /// The most millions of pixels: phones decode a picture as a whole.
  package var megapixels = 40

  package init() {}

  private static let names = ["megabytes", "megapixels"]

  /// Reads `check: pictures:`.
  mutating func read(
    _ value: Value, _ diagnostics: SettingDiagnostics, _ problems: inout DiagnosticSink
  ) {
    if value.isNull { return }
    guard let settings = value.object else {
      return problems.report(diagnostics.wrongType(["check", "pictures"], .map))
    }
    for entry in settings.entries {
      let name = entry.key.name
      let path = ["check", "pictures", name]
      guard Self.names.contains(name) else {
        problems.report(
          diagnostics.diagnostic(
            .unknownSetting(name, section: "check.pictures", known: Self.names), at: path))
        continue
      }
      guard let number = entry.value.integer, 1...100_000 ~= number else {
        problems.report(diagnostics.wrongType(path, .number(limit: 100_000)))
        continue
      }
      if name == "megabytes" { megabytes = number } else { megapixels = number }
    }
  }
}
