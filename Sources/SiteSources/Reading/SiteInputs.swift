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
  /// The files of the site's cards; nil for a site without cards.
  package let cards: CardFiles?

  /// Determines all inputs.
  /// - Throws: an error without which there can be no site, such as a missing theme.
  package static func find(
    for loaded: LoadedConfiguration, reporting problems: inout DiagnosticSink
  ) throws(Diagnostic) -> SiteInputs {
    let theme = try loaded.theme.required(reporting: &problems)
    let roots = SourceRoots(site: loaded.root, theme: theme)
    let facts = loaded.pluginFacts(theme: theme, reporting: &problems)
    var plugins = EnabledPlugins(loaded.configuration, facts: facts, reporting: &problems)
    let pluginFiles = loaded.files(of: plugins.inputFolders, reporting: &problems)
    plugins.take(pluginFiles)
    let commits =
      plugins.needs.contains(.commitTimes)
      ? Repository(source: loaded.source).commitTimes(reporting: &problems) : CommitTimes()
    return SiteInputs(
      theme: theme, roots: roots, facts: facts, plugins: plugins, pluginFiles: pluginFiles,
      commits: commits,
      cards: CardFiles.find(
        loaded.configuration, roots, hasTheme: theme != nil, reporting: &problems))
  }
}
