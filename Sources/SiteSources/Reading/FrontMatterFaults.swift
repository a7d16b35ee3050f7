internal import SiteModel
internal import SourceText

/// The rules for files whose front matter cannot be read.
enum FrontMatterFaults {
  /// Faults that are none for Jekyll, which has no such limits.
  private static let limits = ["yaml.alias-expansion", "yaml.too-deep"]

  /// The warning about front matter that cannot be read, where the file is used without it as Jekyll does: pages, layouts
  /// and documents of collections. A post would get the date of the build, so that it is an error, or with
  /// `strict_front_matter: false` left out.
  ///
  /// Jekyll goes on where the YAML is wrong, but stops where a page's or layout's is no map.
  /// - Throws: the error, or for a file that is left out the warning about it.
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

  /// An error about front matter as a warning, for a site that takes such files as they are.
  static func warning(_ error: Diagnostic, _ consequence: String) -> Diagnostic {
    var warning = error
    warning.severity = .warning
    warning.notes.append(Diagnostic.Note(consequence))
    return warning
  }
}
