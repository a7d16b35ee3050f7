internal import SourceText
internal import SiteModel

/// The `keep_files` of a configuration: paths that are never removed from the destination.
package struct KeepFilesFilter: Sendable {
  private let prefixes: [String]

  package init(_ entries: [String]) {
    prefixes = entries.map { entry in
      entry.split(separator: "/", omittingEmptySubsequences: true).joined(separator: "/")
    }.filter { !$0.isEmpty }
  }

  /// Returns true if a path of the destination begins with an entry, as Jekyll compares them.
  package func contains(_ path: String) -> Bool { prefixes.contains { path.hasBytePrefix($0) } }
}
