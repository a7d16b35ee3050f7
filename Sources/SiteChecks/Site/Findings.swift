internal import ContentData
internal import SourceText

/// The findings of a check: one for each source location, independent of the number of pages that
/// show it.
struct Findings {
  private struct Key: Hashable {
    var rule: CheckRule
    var path: ByteKey
    var start: Int
    var message: ByteKey
  }

  private struct Entry {
    let rule: CheckRule
    var diagnostic: Diagnostic
    var pages: [Int]
    /// True if the location is in the page's own document.
    var isOwn: Bool
  }

  private let settings: CheckSettings
  private var entries: [Entry] = []
  private var places: [Key: Int] = [:]

  init(_ settings: CheckSettings) {
    self.settings = settings
  }

  /// Returns true if a rule is enabled.
  func wants(_ rule: CheckRule) -> Bool { settings.severity(of: rule) != nil }

  /// Returns true if a URL is ignored.
  func ignores(_ address: String) -> Bool { settings.ignores(address) }

  /// Adds a finding.
  /// - Parameters:
  ///   - least: the minimum severity, for problems that make a build fail.
  ///   - page: the page that shows the problem; nil for a problem in sources alone.
  ///   - isOwn: true if the location is in the page's own document.
  ///   - isOneOfMany: true if one location produces many URLs, so that only the first is reported.
  mutating func add(
    _ finding: CheckDiagnostic, at location: SourceLocation, notes: [Diagnostic.Note] = [],
    least: Diagnostic.Severity = .note, page: Int? = nil, isOwn: Bool = true,
    isOneOfMany: Bool = false
  ) {
    let rule = finding.rule
    guard let severity = settings.severity(of: rule), !settings.ignores(location.path) else {
      return
    }
    var diagnostic = Diagnostic(finding, at: location, notes: notes)
    diagnostic.severity = max(severity, least)
    let key = Key(
      rule: rule, path: ByteKey(location.path), start: location.range?.start ?? -1,
      message: ByteKey(isOneOfMany ? "" : diagnostic.message))
    if let known = places[key] {
      if let page, entries[known].pages.last != page { entries[known].pages.append(page) }
      return
    }
    places[key] = entries.count
    entries.append(
      Entry(
        rule: rule, diagnostic: diagnostic, pages: page.map { [$0] } ?? [], isOwn: isOwn))
  }

  /// The findings without those of feeds that repeat a page's finding at the same place.
  private var withoutEchoes: [Entry] {
    var told: Set<Key> = []
    for (key, place) in places where entries[place].diagnostic.severity == .error {
      var key = key
      guard key.rule != .brokenFeedURL else { continue }
      key.rule = .brokenFeedURL
      key.message = ByteKey("")
      told.insert(key)
    }
    return entries.filter { entry in
      guard entry.rule == .brokenFeedURL, let location = entry.diagnostic.location
      else {
        return true
      }
      return !told.contains(
        Key(
          rule: .brokenFeedURL, path: ByteKey(location.path),
          start: location.range?.start ?? -1, message: ByteKey("")))
    }
  }

  /// All findings, in the order of the sources.
  /// - Parameter address: returns the URL of a page for messages.
  func diagnostics(_ address: (Int) -> String) -> [Diagnostic] {
    Diagnostic.inInputOrder(
      withoutEchoes.map { entry in
        var diagnostic = entry.diagnostic
        if let first = entry.pages.first {
          if entry.pages.count > 1 {
            diagnostic.notes.append(
              Diagnostic.Note(
                Message(
                  "on \(entry.pages.count) pages, first '\(address(first))'",
                  ja: "\(entry.pages.count) ページ、最初は '\(address(first))'")))
          } else if !entry.isOwn {
            diagnostic.notes.append(
              Diagnostic.Note(
                Message("on the page '\(address(first))'", ja: "ページ '\(address(first))'")))
          }
        }
        return diagnostic
      })
  }
}
