internal import ContentData
internal import SiteModel
internal import SourceText

/// A site that was read and made ready to be rendered, with where it came from.
struct SiteReading: Sendable {
  let roots: SourceRoots
  let prepared: PreparedSite

  /// Reads a site; nothing is written.
  /// - Parameters:
  ///   - destination: the folder that is never read, if it exists.
  ///   - problems: everything that there is to tell about the source, in the order of its files.
  /// - Throws: what makes a site impossible.
  init(
    _ loaded: LoadedConfiguration, _ request: BuildRequest, destination: FileStatus?, workers: Int,
    reporting problems: inout [Diagnostic]
  ) async throws(Diagnostic) {
    let configuration = loaded.configuration
    let theme = try Theme.find(
      configuration, source: loaded.source, gemFolders: Theme.gemFolders())
    do throws(SystemError) {
      roots = try SourceRoots(
        sitePath: loaded.source, theme: theme.map { ($0.name, $0.path) })
    } catch {
      throw Diagnostic(
        "source.unreadable-folder", .error, "the source folder cannot be read: \(error.reason)")
    }
    let plugins = SitePlugins(
      configuration, facts: loaded.pluginFacts(theme: theme), reporting: &problems)
    var contents = try await SourceContents.read(
      loaded, roots: roots, theme: theme, destination: destination,
      readsBareMarkdown: plugins.readsBareMarkdown, workers: workers, reporting: &problems)
    contents.add(plugins.layouts)
    let commits =
      plugins.needsCommitTimes
      ? Repository(source: loaded.source).commitTimes(reporting: &problems) : CommitTimes()
    prepared = try PreparedSite(
      loaded, contents, plugins: plugins, commits: commits, roots: roots,
      stylesheets: StylesheetCompilers.compiler(
        program: request.surroundings.sassProgram, source: loaded.source, theme: theme),
      variables: request.surroundings.variables, reporting: &problems)
  }
}
