package import ContentData
package import SourceText

extension SiteConfiguration {
  /// Where a top-level key was set last: its line in that file, or nil when no file sets it.
  /// - Complexity: O(length of the file); only for diagnostics.
  package func location(of key: Symbol) -> SourceLocation? {
    layers.last { $0.object[key] != nil && $0.file != nil }?.location(of: key)
  }

  /// Where a setting below others is written, or the nearest one above it.
  /// - Parameter path: keys from the root down; not empty.
  package func location(ofPath path: [String]) -> SourceLocation? {
    layers.last { $0.object[Symbol(path[0])] != nil && $0.file != nil }?.location(of: path)
  }
}
