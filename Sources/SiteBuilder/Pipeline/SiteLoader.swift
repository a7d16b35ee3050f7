package import SiteSources
internal import FileSystem
package import SourceText

/// Loads a site from its sources: how `build`, `check`, `doctor`, `why` and `list` begin.
package enum SiteLoader {
  /// Reads the configuration, the theme, the plugins and all sources, and assembles the site; nothing is written, and
  /// no manifest is used.
  /// - Parameter problems: gets all diagnostics about the configuration and the source, those of the site's own
  ///   templates last (``LoadedSite/siteProblems``).
  /// - Throws: what makes a site impossible.
  /// - Complexity: O(size of the source).
  package static func load(
    _ request: BuildRequest, reporting problems: inout DiagnosticSink
  ) async throws(Diagnostic) -> LoadedSite {
    let configuration = try LoadedConfiguration(request, reporting: &problems)
    if configuration.files.isEmpty,
      let problem = SiteFolder.innerBlog(configuration.root, named: request.source)
    {
      throw problem
    }
    let inputs = try SiteInputs.find(for: configuration, reporting: &problems)
    let snapshot = SourceSnapshot.take(
      configuration, inputs, ownFolders: configuration.ownFolders(request), last: nil,
      reporting: &problems)
    return try await LoadedSite.assemble(
      configuration, request, inputs, snapshot, manifest: nil,
      workers: request.workers ?? FileSystem.processorCount(), reporting: &problems)
  }
}
