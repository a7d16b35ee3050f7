internal import ContentData
internal import SourceText

/// Pages that are open in a browser during a build: they are rendered before the others and published as soon as they
/// are ready, although the build may still fail.
package struct PriorityPages: Sendable {
  private let paths: Set<ByteKey>
  private let take: @Sendable (_ path: String, _ page: [UInt8]) -> Void

  /// - Parameters:
  ///   - paths: below the destination.
  ///   - take: gets each of these pages when it is rendered; called on any thread.
  package init(
    _ paths: [String], take: @escaping @Sendable (_ path: String, _ page: [UInt8]) -> Void
  ) {
    self.paths = Set(paths.map(ByteKey.init))
    self.take = take
  }

  /// The same pages with another receiver.
  package func taken(by take: @escaping @Sendable (_ path: String, _ page: [UInt8]) -> Void)
    -> PriorityPages
  {
    PriorityPages(paths: paths, take: take)
  }

  private init(
    paths: Set<ByteKey>, take: @escaping @Sendable (_ path: String, _ page: [UInt8]) -> Void
  ) {
    self.paths = paths
    self.take = take
  }

  /// Passes a page that has priority to the receiver.
  package func publish(_ page: [UInt8], at path: String) { take(path, page) }

  /// Returns true if a page has priority.
  package func contains(_ path: String) -> Bool { paths.contains(ByteKey(path)) }

  /// Publishes a page if it has priority.
  package func publish(_ page: Span<UInt8>, at path: String) {
    if contains(path) { take(path, Array(page)) }
  }
}
