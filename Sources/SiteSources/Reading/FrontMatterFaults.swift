internal import SiteModel
internal import SourceText

/// The rules for files whose front matter cannot be read.
enum FrontMatterFaults {
  /// The ids of errors about limits that Jekyll does not have.
  private static let limits = ["yaml.alias-expansion", "yaml.too-deep"]

  /// The warning about unreadable front matter of a file that is used without it, as in Jekyll: pages, layouts and
  /// documents of collections. A post would get the date of the build, so it is an error, or with
  /// `strict_front_matter: false` the post is skipped.
  ///
  /// Jekyll continues after invalid YAML, but stops if the front matter of a page or layout is not a map.
  /// - Throws: the error, or for a skipped file the warning about it.
  static func tolerated(
    _ error: Diagnostic, in role: SourceEntry.Role, _ configuration: SiteConfiguration
  ) throws(Diagnostic) -> Diagnostic {
    if configuration.isStrictAboutFrontMatter || limits.contains(error.id) { throw error }
    let isMember: Bool
    switch role {
    case .post:
      guard configuration.leavesOutUnreadable else { throw error }
      throw warning(
        error,
        configuration.isPermissive
          ? "the file is left out, because the build is permissive"
          : "the file is left out, as 'strict_front_matter: false' says")
    case .member: isMember = true
    default: isMember = false
    }
    if error.id == "front-matter.not-a-map", !isMember, !configuration.leavesOutUnreadable {
      throw error
    }
    if case .layout = role {
      return warning(error, "the layout is used without its front matter")
    }
    return warning(error, "the page is written without its front matter, as by Jekyll")
  }

  /// An error about front matter as a warning, for a site that accepts such files.
  static func warning(_ error: Diagnostic, _ consequence: String) -> Diagnostic {
    var warning = error
    warning.severity = .warning
    warning.notes.append(Diagnostic.Note(consequence))
    return warning
  }
}
