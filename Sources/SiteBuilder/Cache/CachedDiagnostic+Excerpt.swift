internal import ContentData
internal import SourceText

extension Diagnostic {
  /// The diagnostic with its file read again, so that its excerpt can be shown.
  /// - Complexity: O(size of the file).
  func withExcerpt(_ roots: SourceRoots) -> Diagnostic {
    guard let location, let range = location.range, location.file == nil,
      let bytes = try? roots.read(location.path, isFromTheme: false), range.end <= bytes.count
    else { return self }
    var result = self
    result.location = SourceLocation(SourceFile(path: location.path, bytes: bytes), range)
    return result
  }
}

extension BuildReport {
  /// The report of a build that has nothing to do: what the last one said, and nothing written.
  /// - Returns: false when the record is damaged; then nothing has changed here.
  mutating func repeatLast(_ tables: ManifestIndex, roots: SourceRoots) -> Bool {
    guard let remarks = tables.remarks() else { return false }
    posts = tables.posts
    pages = tables.pages
    files = tables.files
    unpublished = remarks.unpublished
    unchanged = tables.outputs.count
    for kept in remarks.diagnostics {
      diagnostics.append(kept.diagnostic.withExcerpt(roots))
    }
    return true
  }
}
