internal import SourceText
package import ContentData
package import SiteModel
internal import Synchronization

/// The files of a source by the path that diagnostics show: the theme's begin with its name.
///
/// Sorted on first use: most builds look up no file by its path.
package final class SourceIndex: Sendable {
  private final class Places: Sendable {
    let places: [ByteKey: Int]

    init(_ places: [ByteKey: Int]) { self.places = places }
  }

  /// A file and its number in the dependency record.
  package typealias Source = (entry: SourceEntry, resource: ResourceID)

  private let entries: [SourceEntry]
  private let firstResource: Int
  private let themeName: String
  /// Notes questions where the files are not available; nil for a whole site.
  private let missingData: MissingDataFlag?
  private let index = AtomicLazyReference<Places>()

  /// - Parameters:
  ///   - entries: in the order of their resources.
  ///   - firstResource: the number of the first one's.
  ///   - themeName: what the paths of the theme's files begin with.
  ///   - missingData: is set by a query, where these are not all files; nil when they are.
  package init(
    _ entries: [SourceEntry], firstResource: Int, themeName: String,
    missingData: MissingDataFlag? = nil
  ) {
    self.missingData = missingData
    self.entries = entries
    self.firstResource = firstResource
    self.themeName = themeName
  }

  private func shownPath(_ entry: SourceEntry) -> String {
    entry.isFromTheme ? PathComponents.join(themeName, entry.path) : entry.path
  }

  /// The file at a path; nil when there is none.
  /// - Complexity: O(1); the first call O(number of files).
  package subscript(path: String) -> Source? {
    missingData?.note()
    let known =
      index.load()
      ?? index.storeIfNil(
        Places(
          Dictionary(
            entries.enumerated().map { (ByteKey(shownPath($1)), $0) },
            uniquingKeysWith: { $1 })))
    return known.places[ByteKey(path)].map { source(at: $0) }
  }

  private func source(at place: Int) -> Source {
    (entries[place], ResourceID(firstResource + place))
  }

  /// All files with their paths, in the order of their resources.
  /// - Complexity: O(number of files).
  package var all: [(path: String, source: Source)] {
    missingData?.note()
    return entries.indices.map { (shownPath(entries[$0]), source(at: $0)) }
  }
}
