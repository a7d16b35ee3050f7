internal import ContentData
internal import SourceText

/// The settings under `search:`.
package struct SearchSettings: Equatable, Sendable {
  /// True if code blocks are searchable.
  package let withCode: Bool
}

extension SiteConfiguration {
  /// The settings of the search; nil for a site without blogc's search.
  ///
  /// Themes use the same key for their own searches: a map without `engine: blogc` belongs to the theme, and so does
  /// `search: true` together with `theme`, `remote_theme` or `search_provider` (minimal-mistakes, just-the-docs and
  /// TeXt have such settings).
  package var searchSettings: SearchSettings? {
    switch data["search"] {
    case .bool(true)?:
      let isOfTheme =
        theme != nil || data["remote_theme"]?.string != nil || data["search_provider"] != nil
      return isOfTheme ? nil : SearchSettings(withCode: true)
    case .string(let engine)? where engine.hasSameBytes(as: "blogc"):
      return SearchSettings(withCode: true)
    case .object(let settings)?:
      guard settings["engine"]?.string?.hasSameBytes(as: "blogc") == true else { return nil }
      return SearchSettings(withCode: settings["code"]?.bool ?? true)
    default: return nil
    }
  }
}
