internal import Search
internal import SiteModel
internal import SiteSources
internal import SourceText

extension BuildPipeline {
  /// Writes the index of a site that has a search. Documents with cached bodies are compiled from these.
  ///
  /// The documents of the index have the order of the items: posts first, in the order of their dates.
  /// - Complexity: O(size of the site's text).
  mutating func writeSearch() async {
    guard let selection = renderer.plan.search else { return }
    for path in facts.map(\.output) + copies.map(\.path)
    where path.hasBytePrefix(SearchSelection.folder)
      && SearchIndexBuilder.owns(
        String(path.dropFirst(SearchSelection.folder.count)))
    {
      let problem = Diagnostic(
        "search.path-taken", .error, "the search index needs '\(path)', which the site has itself",
        hint: "give that file another name, or set 'search: false'")
      report(problem)
      return
    }
    let items = items
    let bodies = bodies
    let entries = await ParallelMap.run(
      count: items.count, workers: renderer.workers, makeState: { SearchCompiler() },
      body: { compiler, index -> SearchEntry? in
        if bodies[index].kept == nil { return bodies[index].search }
        guard let body = items[index].document.renderedBody else { return nil }
        return selection.entry(of: items[index], body: body.bytes, &compiler)
      })
    let made = await renderer.writeSearch(entries, dated: prepared.site.posts.count)
    add(searchFiles: made)
  }
}
