internal import ContentData
internal import SourceText

/// The limits of `blogc check --external`.
package struct ExternalLimits: Sendable, Equatable {
  /// The seconds for one URL.
  package var timeout = 20
  /// The largest number of URLs that are requested in one run.
  package var count = 1000
  /// The largest number of redirects that are followed.
  package var redirects = 5
  /// The largest number of concurrent requests.
  package var concurrency = 8
  /// The number of hours for which a result is cached.
  package var cacheHours = 24

  package init() {}

  private static let names = ["timeout", "limit", "redirects", "concurrency", "cache_hours"]

  /// Reads `check: external:`.
  mutating func read(
    _ value: Value, _ diagnostics: SettingDiagnostics, _ problems: inout DiagnosticSink
  ) {
    if value.isNull { return }
    guard let settings = value.object else {
      return problems.report(
        diagnostics.wrongType(["check", "external"], .map))
    }
    for entry in settings.entries {
      let name = entry.key.name
      let path = ["check", "external", name]
      guard Self.names.contains(name) else {
        problems.report(
          diagnostics.diagnostic(
            .unknownSetting(name, section: "check.external", known: Self.names), at: path))
        continue
      }
      let most = name == "concurrency" ? 32 : name == "redirects" ? 20 : 100_000
      guard let number = entry.value.integer, (name == "redirects" ? 0 : 1)...most ~= number else {
        problems.report(diagnostics.wrongType(path, .number(limit: most)))
        continue
      }
      switch name {
      case "timeout": timeout = number
      case "limit": count = number
      case "redirects": redirects = number
      case "concurrency": concurrency = number
      default: cacheHours = number
      }
    }
  }
}
