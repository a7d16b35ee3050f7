internal import SiteSources
internal import ContentData
internal import Markdown
internal import SiteBuilder
internal import Stylesheets

/// The output of `blogc --version`.
enum VersionText {
  /// The output of `--version`, made only on request because it loads libsass.
  static var wanted: String {
    ProgramArguments.words.contains("--version") ? text : BlogcVersion.number
  }

  /// The version of blogc, then those of its libraries, one per line.
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
