internal import SiteSources
internal import ContentData
internal import Markdown
internal import SiteBuilder
internal import Stylesheets

/// The output of `blogc --version`.
enum VersionText {
  /// The output of `--version`, if that is requested: libsass is not loaded unless its version is needed.
  static var wanted: String {
    ProgramArguments.words.contains("--version") ? text : BlogcVersion.number
  }

  /// blogc's version, then those of what it is made with, one a line.
  static var text: String {
    """
    blogc \(BlogcVersion.number)
    cmark-gfm \(CMarkLibrary.version)
    libyaml \(YAMLLibrary.version)
    libsass \(SassLibrary.version ?? "cannot be loaded")
    Swift \(swift)
    """
  }

  private static var swift: String {
    #if compiler(>=6.5)
      "6.5 or later"
    #elseif compiler(>=6.4)
      "6.4"
    #elseif compiler(>=6.3)
      "6.3"
    #else
      "6.2"
    #endif
  }
}
