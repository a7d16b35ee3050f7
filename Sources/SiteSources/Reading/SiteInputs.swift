internal import SiteModel
package import SitePlugins
package import SourceText

/// The inputs for reading a site: its directories, its theme, its plugins, git's commit times.
package struct SiteInputs: Sendable {
  package let theme: Theme?
  package let roots: SourceRoots
  package let facts: EnabledPlugins.Facts
  package let plugins: EnabledPlugins
  /// The files that plugins read.
  package let pluginFiles: [SourceFile]
  package let commits: CommitTimes

  /// Finds all of it.
  /// - Throws: what makes a site impossible, such as a theme that is not there.
  package init(
    _ loaded: LoadedConfiguration, reporting problems: inout [Diagnostic]
  ) throws(Diagnostic) {
    theme = try loaded.theme.required(reporting: &problems)
    roots = SourceRoots(site: loaded.root, theme: theme)
    facts = loaded.pluginFacts(theme: theme, reporting: &problems)
    var plugins = EnabledPlugins(loaded.configuration, facts: facts, reporting: &problems)
    pluginFiles = loaded.files(of: plugins.inputFolders, reporting: &problems)
    plugins.take(pluginFiles)
    self.plugins = plugins
    commits =
      plugins.needs.contains(.commitTimes)
      ? Repository(source: loaded.source).commitTimes(reporting: &problems) : CommitTimes()
  }
}
