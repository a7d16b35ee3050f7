internal import FileSystem
package import Search
internal import SiteModel
package import SiteSources
package import SourceText

/// Searches the index of a built site.
package enum SiteSearch {
  /// Searches a built site.
  /// - Parameter excerpts: the number of results, from the first, that get excerpts.
  /// - Returns: the matching documents, the best first.
  /// - Throws: `search.disabled` for a site without search, `search.no-index` for one that was not built with it.
  /// - Complexity: O(size of the lists and documents that the query needs).
  package static func search(
    _ query: String, _ request: BuildRequest, excerpts: Int
  ) throws(Diagnostic) -> [SearchIndex.Result] {
    var problems = DiagnosticSink()
    let loaded = try LoadedConfiguration(request, reporting: &problems)
    if loaded.configuration.searchSettings == nil {
      throw Diagnostic(
        "search.disabled", .error, "the site has no search",
        hint: "write 'search: true' into _config.yml and build the site")
    }
    guard let root = try? RootDirectory.open(root: loaded.destination),
      let index = SearchIndex(load: { try? root.read("search/" + $0, limit: .text) })
    else {
      throw Diagnostic(
        "search.no-index", .error, "there is no search index in '\(loaded.destinationName)'",
        hint: "build the site first: blogc build")
    }
    return index.search(query, excerpts: excerpts)
  }
}
