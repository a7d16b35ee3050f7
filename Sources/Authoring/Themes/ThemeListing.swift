internal import Gems
internal import SiteBuilder
internal import SiteModel
internal import SitePlugins
package import SiteSources
package import SourceText

/// The theme that a site asks for and its location on this machine, for the output of `blogc theme
/// list`.
package struct ThemeListing: Sendable {
  /// The state of the theme on this machine.
  package enum State: String, Sendable {
    /// The site asks for no theme.
    case none
    /// The site itself is the theme.
    case itself
    /// The theme is installed in the version that the site asks for.
    case present
    /// The theme is installed in another version.
    case other
    case missing
  }

  package let state: State
  package private(set) var name: String?
  /// The origin: a gem server, a repository, a folder.
  package private(set) var source: String?
  /// The version that the site asks for; empty for the newest.
  package private(set) var wanted: String?
  /// The location of its name: `_config.yml:3`.
  package private(set) var namedAt: String?
  /// The file that names the version.
  package private(set) var versionFile: String?
  /// The directory that a build uses.
  package private(set) var folder: String?
  /// The version in that folder, if it is known.
  package private(set) var version: String?
  /// The plugins that the theme enables.
  package private(set) var plugins: [String] = []
  /// Notes about the Gemfile, and the problems of the configuration.
  package let diagnostics: [Diagnostic]

  /// Reads a site's configuration and searches for its theme; nothing is fetched.
  /// - Throws: errors that make a build impossible.
  package init(_ request: BuildRequest) throws(Diagnostic) {
    var problems = DiagnosticSink()
    let loaded = try LoadedConfiguration(request, reporting: &problems)
    diagnostics = problems.filter { $0.severity >= .warning } + loaded.gems.notes
    let wanted: ThemeRequest
    switch loaded.theme {
    case .none:
      state = .none
      return
    case .itself(let request):
      state = .itself
      wanted = request
    case .missing(let request):
      state = .missing
      wanted = request
    case .found(let request, let theme, let place, let version, let fits):
      state = fits ? .present : .other
      wanted = request
      folder = place == .site ? "_themes/" + request.name : theme.path
      self.version = version
    }
    name = wanted.name
    source = wanted.source
    self.wanted = wanted.version
    versionFile = wanted.versionFile
    namedAt = wanted.location.map { location in
      guard let file = location.file, let range = location.range else { return location.path }
      return "\(location.path):\(file.position(at: range.start).line)"
    }
    let facts = loaded.pluginFacts(theme: loaded.theme.theme, reporting: &problems)
    let needed =
      facts.gemspec.map { GemNames.dependencies(inGemspec: $0).map(\.name) } ?? facts.themePlugins
    plugins = needed.filter { name in
      if case .builtIn = PluginName(name) { true } else { name.hasBytePrefix("jekyll-") }
    }
  }
}
