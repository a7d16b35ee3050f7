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
  mutating func repeatLast(_ record: BuildRecord, roots: SourceRoots) {
    posts = record.posts
    pages = record.pages
    files = record.files
    unpublished = record.unpublished
    unchanged = record.outputs.count
    for kept in record.diagnostics where kept.owner != KeptDiagnostic.scanOwner {
      diagnostics.append(kept.diagnostic.withExcerpt(roots))
    }
  }
}
