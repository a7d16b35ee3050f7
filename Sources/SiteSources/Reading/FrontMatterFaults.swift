internal import ContentData
internal import SiteModel
internal import SourceText

/// The rules for files whose front matter cannot be read.
enum FrontMatterFaults {
  /// The ids of errors about limits that Jekyll does not have.
  private static func isLimit(_ error: Diagnostic) -> Bool {
    switch error.kind as? YAMLDiagnostic {
    case .aliasExpansion, .tooDeep: true
    default: false
    }
  }

  /// The warning about unreadable front matter of a file that is used without it, as in Jekyll: pages, layouts and
  /// documents of collections. A post would get the date of the build, so it is an error, or with
  /// `strict_front_matter: false` the post is skipped.
  ///
  /// Jekyll continues after invalid YAML, but stops if the front matter of a page or layout is not a map.
  /// - Throws: the error, or for a skipped file the warning about it.
  static func tolerated(
    _ error: Diagnostic, in role: SourceEntry.Role, _ configuration: SiteConfiguration
  ) throws(Diagnostic) -> Diagnostic {
    if configuration.isStrictAboutFrontMatter || isLimit(error) { throw error }
    let isMember: Bool
    switch role {
    case .post:
      guard configuration.leavesOutUnreadable else { throw error }
      throw warning(
        error,
        configuration.isPermissive
          ? Message(
            "the file is left out, because the build is permissive",
            ja: "--permissive (permissive: true) のため、このファイルは除外されます")
          : Message(
            "the file is left out, as 'strict_front_matter: false' says",
            ja: "'strict_front_matter: false' のため、このファイルは除外されます"))
    case .member: isMember = true
    default: isMember = false
    }
    if case .notAMap? = error.kind as? FrontMatterDiagnostic, !isMember,
      !configuration.leavesOutUnreadable
    {
      throw error
    }
    if case .layout = role {
      return warning(
        error,
        Message(
          "the layout is used without its front matter", ja: "レイアウトはフロントマターなしで使われます"))
    }
    return warning(
      error,
      Message(
        "the page is written without its front matter, as by Jekyll",
        ja: "Jekyll と同じく、このページはフロントマターなしで出力されます"))
  }

  /// An error about front matter as a warning, for a site that accepts such files.
  static func warning(_ error: Diagnostic, _ consequence: Message) -> Diagnostic {
    var warning = error
    warning.severity = .warning
    warning.notes.append(Diagnostic.Note(consequence))
    return warning
  }
}
