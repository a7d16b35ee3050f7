internal import ContentData
internal import Markdown
internal import SiteBuilder
internal import Stylesheets

/// What `blogc --version` prints.
enum VersionText {
  /// What `--version` prints, if that is asked for: libsass is not loaded to be asked for its version in vain.
  static var wanted: String {
    CommandLine.arguments.contains("--version") ? text : BlogcVersion.number
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
