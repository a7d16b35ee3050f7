package import SourceText

/// A rule of `blogc check`: its name in `_config.yml`, and its default severity.
package enum CheckRule: String, CaseIterable, Sendable {
  case brokenLink = "broken-link"
  case brokenAnchor = "broken-anchor"
  case brokenImage = "broken-image"
  case brokenMedia = "broken-media"
  case brokenScript = "broken-script"
  case brokenStylesheet = "broken-stylesheet"
  case brokenFeedURL = "broken-feed-url"
  case brokenExternal = "broken-external"
  case bypassedBaseurl = "bypassed-baseurl"
  case insecureLink = "insecure-link"
  case emptyLink = "empty-link"
  case duplicateID = "duplicate-id"
  case duplicateURL = "duplicate-url"
  case missingAlt = "missing-alt"
  case fileNameAlt = "file-name-alt"
  case pictureLocation = "picture-location"
  case largePicture = "large-picture"
  case emptyHeading = "empty-heading"
  case skippedHeading = "skipped-heading"
  case missingTitle = "missing-title"
  case missingLang = "missing-lang"
  case missingURL = "missing-url"
  case unknownKey = "unknown-key"
  case commaTags = "comma-tags"
  case dateMismatch = "date-mismatch"
  case unicodeForm = "unicode-form"
  case orphan
  case unusedLayout = "unused-layout"
  case unusedInclude = "unused-include"
  case longURL = "long-url"
  case listIndent = "list-indent"
  case headingSpace = "heading-space"
  case fullwidthIndent = "fullwidth-indent"
  case controlCharacter = "control-character"

  /// The stable id of its diagnostics: `check.broken-link`; `content.control-character` for forbidden characters in
  /// the text itself.
  package var id: String { (self == .controlCharacter ? "content." : "check.") + rawValue }

  /// The default severity: problems that a reader would notice are errors.
  package var defaultSeverity: Diagnostic.Severity {
    switch self {
    case .brokenLink, .brokenAnchor, .brokenImage, .brokenMedia, .brokenScript, .brokenStylesheet,
      .brokenFeedURL, .bypassedBaseurl:
      .error
    default: .warning
    }
  }
}
