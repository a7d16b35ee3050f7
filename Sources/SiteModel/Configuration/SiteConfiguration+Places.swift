package import ContentData
package import SourceText

extension SiteConfiguration {
  /// The location of a top-level key in the last file that sets it; nil when no file does.
  /// - Complexity: O(length of the file); only for diagnostics.
  package func location(of key: Symbol) -> SourceLocation? {
    layers.last { $0.object[key] != nil && $0.file != nil }?.location(of: key)
  }

  /// The location of a nested setting, or of the nearest enclosing one.
  /// - Parameter path: keys from the root down; not empty.
  package func location(ofPath path: [String]) -> SourceLocation? {
    layers.last { $0.object[Symbol(path[0])] != nil && $0.file != nil }?.location(of: path)
  }
}
