internal import ContentData
internal import Synchronization

/// A list of template values that is made on first use and then shared by all pages.
///
/// If every page made the list again, the work would be quadratic in the size of the site.
final class SharedValues: Sendable {
  private final class List: Sendable {
    let values: [Value]

    init(_ values: [Value]) {
      self.values = values
    }
  }

  private let list = AtomicLazyReference<List>()

  /// The values.
  /// - Parameter make: makes them; only called more than once if several threads do so at the same
  ///   time.
  /// - Complexity: O(1) once they are made.
  func values(_ make: () -> [Value]) -> [Value] {
    (list.load() ?? list.storeIfNil(List(make()))).values
  }
}
