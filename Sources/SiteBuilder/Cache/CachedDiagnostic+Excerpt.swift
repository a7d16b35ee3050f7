internal import SiteSources
internal import ContentData
internal import SourceText

extension Sequence<CachedDiagnostic> {
  /// The diagnostics with the contents of their files, which are read again, each once, so that
  /// excerpts can be shown.
  /// - Complexity: O(number of diagnostics + size of the files).
  func withExcerpts(_ roots: SourceRoots) -> [Diagnostic] {
    var files: [ByteKey: SourceFile?] = [:]
    return map { kept in
      var diagnostic = kept.diagnostic
      guard let location = diagnostic.location, let range = location.range, location.file == nil
      else { return diagnostic }
      let key = ByteKey(location.path)
      let file =
        files[key]
        ?? (try? roots.read(location.path, isFromTheme: false)).map {
          SourceFile(path: location.path, bytes: $0)
        }
      files[key] = file
      guard let file, range.end <= file.bytes.count else { return diagnostic }
      diagnostic.location = SourceLocation(file, range)
      return diagnostic
    }
  }
}

extension BuildReport {
  /// The report of a build that has nothing to do: the last build's diagnostics, and nothing written.
  /// - Returns: false when the manifest is damaged; then nothing has changed here.
  mutating func repeatLast(_ tables: ManifestIndex, roots: SourceRoots) -> Bool {
    guard let last = tables.lastDiagnostics() else { return false }
    posts = tables.posts
    pages = tables.pages
    files = tables.files
    unpublished = last.unpublished
    unchanged = tables.outputs.count
    diagnostics.report(contentsOf: last.diagnostics.withExcerpts(roots))
    return true
  }
}
