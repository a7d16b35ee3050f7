internal import SourceText
package import ContentData
package import SiteModel
internal import Synchronization

/// The files of a source by the path in diagnostics, in which the theme's files begin with its
/// name.
///
/// It is sorted on first use, because most builds do not look up files by path.
package final class SourceIndex: Sendable {
  private final class Places: Sendable {
    let places: [ByteKey: Int]

    init(_ places: [ByteKey: Int]) { self.places = places }
  }

  /// A file and its resource number in recorded dependencies.
  package typealias Source = (entry: SourceEntry, resource: ResourceID)

  private let entries: [SourceEntry]
  private let firstResource: Int
  private let themeName: String
  /// The flag that a lookup sets in a partial site; nil for a whole site.
  private let missingData: MissingDataFlag?
  private let index = AtomicLazyReference<Places>()

  /// - Parameters:
  ///   - entries: in the order of their resources.
  ///   - firstResource: the resource number of the first entry.
  ///   - themeName: the prefix of the paths of the theme's files.
  ///   - missingData: set by a lookup if these are not all files; nil if they are.
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
