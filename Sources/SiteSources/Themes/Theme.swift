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
  /// The site asks for none.
  case none
  /// The site's own folder is the theme: everything is there already.
  case itself(ThemeRequest)
  /// It is there.
  /// - Parameters:
  ///   - version: nil for a folder that somebody put there by hand.
  ///   - fits: whether it is the version that the site asks for.
  case found(ThemeRequest, Theme, ThemePlace, version: String?, fits: Bool)
  /// It is not there.
  case missing(ThemeRequest)
}

/// Where a theme was found.
package enum ThemePlace: Sendable {
  /// In `_themes` of the site.
  case site
  /// In the user's cache.
  case cache
  /// Among the gems of this machine.
  case gems
}

extension ThemeOutcome {
  /// The theme's folder; nil when there is none besides the site's own.
  package var theme: Theme? {
    if case .found(_, let theme, _, _, _) = self { theme } else { nil }
  }

  /// The theme's folder for a build.
  /// - Parameter problems: a warning when it is another version than the site asks for.
  /// - Throws: `theme.missing`, but for the theme that GitHub Pages has by default: what the site has of its own
  ///   is built without it, with a note.
  func required(reporting problems: inout [Diagnostic]) throws(Diagnostic) -> Theme? {
    switch self {
    case .none, .itself: return nil
    case .found(let request, let theme, _, let version, let fits):
      if !fits {
        let own = version ?? "another version"
        let wanted = Self.wanted(request)
        problems.append(
          Diagnostic(
            "theme.other-version", .warning,
            "the theme '\(request.name)' is here as \(own), not as the site asks for it: \(wanted)",
            at: request.location,
            hint: "install the right one: blogc theme install"))
      }
      return theme
    case .missing(let request):
      if request.isDefault {
        problems.append(
          Diagnostic(
            "theme.no-default", .note,
            "GitHub Pages' default theme '\(request.name)' is not installed; the site is built without it",
            hint: "install it: blogc theme install; or write 'theme: null' in the configuration"))
        return nil
      }
      throw Self.missing(request)
    }
  }

  /// The error for a theme that is not there.
  package static func missing(_ request: ThemeRequest) -> Diagnostic {
    Diagnostic(
      "theme.missing", .error, "the theme '\(request.name)' is not installed", at: request.location,
      hint: "install it: blogc theme install; or put its files into _themes/\(request.name)")
  }

  /// The source and version that a site asks for, for people.
  static func wanted(_ request: ThemeRequest) -> String {
    request.version.isEmpty ? request.source : request.source + " " + request.version
  }
}
