internal import ContentData
internal import Synchronization

/// A list of template values that is made when a page asks for it first, and then serves all pages.
///
/// A list of a site that every page made anew would cost the square of the site's length.
final class SharedValues: Sendable {
  private final class List: Sendable {
    let values: [Value]

    init(_ values: [Value]) {
      self.values = values
    }
  }

  private let list = AtomicLazyReference<List>()

  /// The values.
  /// - Parameter make: makes them; called again only while another thread makes the same ones.
  /// - Complexity: O(1) once they are made.
  func values(_ make: () -> [Value]) -> [Value] {
    (list.load() ?? list.storeIfNil(List(make()))).values
  }
}
