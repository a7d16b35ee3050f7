package import FileSystem
package import Gems
package import SourceText

/// A theme's folder: layouts, includes, data, style sheets and assets, never code.
package struct Theme: Sendable {
  package let name: String
  package let root: RootDirectory
  /// True if the folder is a whole repository, whose `_config.yml` is that of the repository's own site.
  let isRepository: Bool

  /// The folder with all links resolved.
  package var path: String { root.path }
}

/// The outcome of resolving the theme that a site asks for.
package enum ThemeOutcome: Sendable {
  /// The site asks for no theme.
  case none
  /// The site's own folder is the theme.
  case itself(ThemeRequest)
  /// The theme was found.
  /// - Parameters:
  ///   - version: nil for a folder that was not installed by blogc.
  ///   - fits: true if it is the version that the site asks for.
  case found(ThemeRequest, Theme, ThemePlace, version: String?, fits: Bool)
  /// The theme was not found.
  case missing(ThemeRequest)
}

/// The location of a theme.
package enum ThemePlace: Sendable {
  /// The site's folder `_themes`.
  case site
  /// The user's cache.
  case cache
  /// The installed gems of this machine.
  case gems
}

extension ThemeOutcome {
  /// The theme's folder; nil when there is none, or when it is the site's own.
  package var theme: Theme? {
    if case .found(_, let theme, _, _, _) = self { theme } else { nil }
  }

  /// The theme's folder for a build.
  /// - Parameter problems: gets a warning if its version is not the one that the site asks for.
  /// - Throws: `theme.missing`, except for the default theme of GitHub Pages, without which the site is built
  ///   with a note.
  func required(reporting problems: inout DiagnosticSink) throws(Diagnostic) -> Theme? {
    switch self {
    case .none, .itself: return nil
    case .found(let request, let theme, _, let version, let fits):
      if !fits {
        problems.report(
          SourcesDiagnostic.otherTheme(
            request.name, version: version, wanted: Self.wanted(request)), at: request.location)
      }
      return theme
    case .missing(let request):
      if request.isDefault {
        problems.report(SourcesDiagnostic.noDefaultTheme(request.name))
        return nil
      }
      throw Self.missing(request)
    }
  }

  /// The error for a missing theme.
  package static func missing(_ request: ThemeRequest) -> Diagnostic {
    Diagnostic(SourcesDiagnostic.missingTheme(request.name), at: request.location)
  }

  /// The source and version that a site asks for, for messages.
  static func wanted(_ request: ThemeRequest) -> String {
    request.version.isEmpty ? request.source : request.source + " " + request.version
  }
}
